/** What a project leaves. */

import { here } from "../addresses.js";
import { element, lines } from "../elements.js";
import { date } from "./dates.js";
import { documentLink } from "./links.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes} Shapes */

/**
 * @param {Shapes["SectionResult"]} result
 * @param {Context} context
 */
export function result({ kind, figure, text }, { words }) {
  return element(
    "div",
    { class: "result" },
    element("p", { class: "result__kind" }, words.kinds[kind]),
    figure && element("p", { class: "result__figure" }, figure),
    element("p", {}, lines(text)),
  );
}

/**
 * @param {Shapes["SectionDeliverable"]} deliverable
 * @param {Context} context
 */
export function deliverable({ title, date: day, document, url }, context) {
  const href = here(url, context.site);
  return [
    href
      ? element("a", { class: "link-list__link", href }, title)
      : element("span", { class: "link-list__text" }, title),
    day && [" ", element("span", { class: "link-list__note" }, date(day, context))],
    " ",
    documentLink(document, context),
  ];
}
