/** A study visit: where, when, and what was learnt. */

import { element, heading } from "../elements.js";
import { richText } from "../rich-text.js";
import { fill } from "../words.js";
import { period } from "./dates.js";
import { documentLink, linkList } from "./links.js";
import { captionedPicture } from "./picture.js";

/** @typedef {import("../context.js").Context} Context */

/**
 * @param {import("../api.js").Shapes["SectionStudyVisit"]} visit
 * @param {Context} context
 */
export function studyVisit(visit, context) {
  const { title, place, country, text, pictures, documents } = visit;
  const { words, formats, level } = context;
  const where = [place, country && formats.country(country)].filter(Boolean).join(", ");
  const when = period(visit.period, context);
  return element(
    "div",
    { class: "study-visit" },
    heading(level + 1, {}, title || fill(words.studyVisitTo, { place: where })),
    element(
      "p",
      { class: "study-visit__facts" },
      element("span", {}, where),
      " ",
      when && element("span", {}, when),
    ),
    text && element("div", { class: "prose" }, richText(text, context)),
    pictures.map((item) => captionedPicture(item, context)),
    documents.some(Boolean) &&
      linkList(
        documents.map((item) => documentLink(item, context)),
        { "aria-label": words.documents },
      ),
  );
}
