/** The sections of a page, each by its type. */

import { langOf } from "../context.js";
import { element, heading, lines } from "../elements.js";
import { richText } from "../rich-text.js";
import { period } from "./dates.js";
import { documentLink, link, linkList } from "./links.js";
import { nameOf, partner } from "./organisations.js";
import { captionedPicture } from "./picture.js";
import { deliverable, result } from "./results.js";
import { studyVisit } from "./study-visit.js";
import { table } from "./table.js";
import { video } from "./video.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes} Shapes */
/** @typedef {Shapes["ProjectSection"] | Shapes["PageSection"]} Section */
/** @typedef {import("../elements.js").Child} Child */
/** The funding statement is the project's own: the page of the project places it.
 * @typedef {Exclude<Section, { type: "funding_statement" }>} OwnSection */

/**
 * What each type has under its heading. A type that is forgotten does not compile.
 * @type {{ [Type in OwnSection["type"]]: (
 *   section: Extract<OwnSection, { type: Type }>, context: Context, id: string) => Child }}
 */
const CONTENTS = {
  text: ({ text }, context) => element("div", { class: "prose" }, richText(text, context)),
  objectives: ({ introduction, items }) => [
    introduction && element("p", {}, introduction),
    list("objectives", items.map(lines)),
  ],
  activities: ({ introduction, items }, context) => [
    introduction && element("p", {}, introduction),
    element(
      "ol",
      { class: "activities" },
      items.map((item) => element("li", { class: "activities__item" }, activity(item, context))),
    ),
  ],
  work_packages: ({ items }, context) =>
    list(
      "work-packages",
      items.map((item) => workPackage(item, context)),
    ),
  partners: ({ items }, context) =>
    /** @type {const} */ (["lead", "partner", "associated"]).map((role) => {
      const those = items.filter((item) => item.role === role && item.organisation);
      return (
        those.length > 0 &&
        element(
          "div",
          { class: "partners" },
          heading(context.level + 1, {}, context.words.roles[role]),
          element(
            "ul",
            { class: "partners__list" },
            those.map((item) => element("li", { class: "partners__item" }, partner(item, context))),
          ),
        )
      );
    }),
  study_visits: ({ items }, context) =>
    list(
      "study-visits",
      items.map((item) => studyVisit(item, context)),
    ),
  results: ({ items }, context) =>
    list(
      "results",
      items.map((item) => result(item, context)),
    ),
  deliverables: ({ items }, context) => linkList(items.map((item) => deliverable(item, context))),
  links: ({ items }, context) => linkList(items.map((item) => link(item, context))),
  documents: ({ items }, context) => linkList(items.map((item) => documentLink(item, context))),
  gallery: ({ pictures }, context) =>
    list(
      "gallery",
      pictures.map((item) => captionedPicture(item, context)),
    ),
  quote: ({ text, person, role }) =>
    element(
      "figure",
      { class: "quote" },
      element("blockquote", { class: "quote__text" }, element("p", {}, lines(text))),
      element(
        "figcaption",
        { class: "quote__person" },
        element("span", { class: "quote__name" }, person),
        " ",
        role,
      ),
    ),
  video,
  table: ({ table: value }, _context, id) => table(value, id),
};

/** For the test that holds them to the API. */
export const TYPES = Object.keys(CONTENTS);

/**
 * What stands in the place of a section of this type; nothing for one that came after this program.
 * @param {OwnSection} section
 * @param {Context} context
 * @param {string} id
 * @returns {Child}
 */
function contents(section, context, id) {
  const write = /** @type {(s: Section, c: Context, i: string) => Child} */ (
    CONTENTS[section.type]
  );
  return write?.(section, context, id);
}

/**
 * All sections in their order.
 * @param {Section[]} sections
 * @param {Context} context
 * @param {() => Child} [funding] What a section for the funding statement holds.
 */
export function sections(sections, context, funding = () => null) {
  return sections.map((one) => {
    const id = context.prefix + one.anchor;
    if (one.type === "funding_statement") {
      const said = funding();
      return said && section(id, context.words.funding, said, context);
    }
    const said = contents(one, context, id);
    return said && section(id, one.heading, said, context, langOf(one.lang, context));
  });
}

/**
 * A part of a page under its heading.
 * @param {string} id
 * @param {string} title
 * @param {Child} content
 * @param {Context} context
 * @param {string | null} [lang]
 */
export function section(id, title, content, { level, prefix }, lang = null) {
  const labels = prefix ? `${prefix}title ${id}-title` : `${id}-title`;
  return element(
    "section",
    { class: "section", id, "aria-labelledby": labels, lang },
    heading(level, { id: `${id}-title` }, title),
    element("div", { class: "section__content" }, content),
  );
}

/**
 * @param {string} block
 * @param {Child[]} items
 */
function list(block, items) {
  const filled = items.filter(Boolean);
  return element(
    "ul",
    { class: block },
    filled.map((item) => element("li", { class: `${block}__item` }, item)),
  );
}

/**
 * @param {Shapes["SectionActivity"]} activity
 * @param {Context} context
 */
function activity({ text, period: when }, context) {
  const said = period(when, context);
  return element(
    "div",
    { class: "activity" },
    element("p", {}, lines(text)),
    said && element("p", { class: "activity__period" }, said),
  );
}

/**
 * @param {Shapes["SectionWorkPackage"]} workPackage
 * @param {Context} context
 */
function workPackage({ code, title, lead, period: when, text }, context) {
  const { words, level } = context;
  const term = (/** @type {string} */ name) => element("dt", { class: "work-package__term" }, name);
  const said = period(when, context);
  const facts = [
    lead &&
      element(
        "div",
        {},
        term(words.ledBy),
        element("dd", {}, nameOf("organisations", lead, context)),
      ),
    said && element("div", {}, term(words.period), element("dd", {}, said)),
  ].filter(Boolean);
  return element(
    "div",
    { class: "work-package" },
    heading(level + 1, {}, code ? `${code}: ${title}` : title),
    facts.length > 0 && element("dl", { class: "work-package__facts" }, facts),
    text && element("div", { class: "prose" }, richText(text, context)),
  );
}
