/** Links that say where they lead, and documents that say what they are. */

import { here, safe } from "../addresses.js";
import { element } from "../elements.js";
import { fill } from "../words.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes["DocumentReference"]} Document */

/**
 * @param {import("../elements.js").Child[]} items Each with what stands beside its link.
 * @param {Record<string, string | null>} [attributes]
 */
export function linkList(items, attributes = {}) {
  return element(
    "ul",
    { class: "link-list", ...attributes },
    items.filter(Boolean).map((item) => element("li", { class: "link-list__item" }, item)),
  );
}

/**
 * @param {{ text: string, url: string | null, page: { url: string | null } | null,
 *   language: string | null }} link
 * @param {Context} context
 */
export function link({ text, url, page, language }, context) {
  const href = here(page?.url ?? url, context.site);
  const { words, formats } = context;
  const label = language
    ? fill(words.textInLanguage, { text, language: formats.languageName(language) })
    : text;
  if (!href) return element("span", { class: "link-list__text" }, label);
  return element("a", { class: "link-list__link", href, hreflang: language }, label);
}

/**
 * A document with its type, size and language.
 * @param {Document | null} document
 * @param {Context} context
 */
export function documentLink(document, context) {
  if (!document) return null;
  const { title, url, type, size, language } = document;
  const { words, formats } = context;
  const facts = [
    type,
    typeof size === "number" && formats.size(size),
    language && fill(words.inLanguage, { language: formats.languageName(language) }),
  ];
  return element(
    "a",
    { class: "link-list__link", href: safe(url), hreflang: language },
    fill(words.documentWith, { title, facts: facts.filter(Boolean).join(", ") }),
  );
}
