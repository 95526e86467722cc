/** What all pages have in common: a masthead, a body, and what the frame around them must know. */

import { element } from "../elements.js";
import { lastChanged } from "../parts/dates.js";
import { picture } from "../parts/picture.js";

/**
 * @typedef {import("../context.js").Context} Context
 * @typedef {import("../elements.js").Child} Child
 * @typedef {import("../api.js").Shapes} Shapes
 *
 * @typedef {object} View
 * @property {string} title Of the window.
 * @property {Child} content Of <main>.
 * @property {Context} context
 * @property {string} [here] The page's short name, for the way to it.
 * @property {{ title: string, html_url: string }[]} [above] Pages between the menus' and this one.
 * @property {string} [html_url] Where the site has this page.
 * @property {Shapes["Translation"][]} [translations]
 * @property {boolean} [isHidden] Whether search engines must leave it out.
 * @property {string} [said] What is announced, where that is not the title.
 */

const LARGE = { sizes: "(min-width: 62rem) 38rem, 92vw", loading: /** @type {const} */ ("eager") };

/**
 * The title, the first sentences, the picture.
 * @param {{ title: string, lead?: Child, kicker?: Child, search?: Child, kind?: string,
 *   cover?: Shapes["PictureReference"] | null }} parts
 * @param {Context} context
 */
export function masthead({ title, lead, kicker, search, kind, cover }, context) {
  const inner = `page-width masthead__inner${cover ? " masthead__inner--pictured" : ""}`;
  return element(
    "div",
    { class: kind ? `masthead masthead--${kind}` : "masthead" },
    element(
      "div",
      { class: inner },
      element(
        "div",
        { class: "masthead__text" },
        kicker,
        element("h1", { class: "masthead__title", tabindex: -1 }, title),
        typeof lead === "string" && lead ? element("p", { class: "masthead__lead" }, lead) : lead,
        search,
      ),
      cover && element("div", { class: "masthead__picture" }, picture(cover, context, LARGE)),
    ),
  );
}

/** @param {...Child} children */
export function body(...children) {
  return element("div", { class: "page-width page-body" }, children);
}

/**
 * @param {Shapes["Meta"]} meta
 * @param {Context} context
 */
export function changed(meta, context) {
  return lastChanged(meta.last_published_at, context, "last-changed");
}

/**
 * The way to each section, where there are many.
 * @param {{ anchor: string, heading: string }[]} sections
 * @param {Context} context
 */
export function contents(sections, { words }) {
  if (sections.length < 4) return null;
  return element(
    "nav",
    { class: "contents", "aria-labelledby": "contents-title" },
    element("h2", { class: "contents__title", id: "contents-title" }, words.onThisPage),
    element(
      "ul",
      { class: "contents__list" },
      sections
        .filter(({ heading }) => heading)
        .map(({ anchor, heading }) =>
          element(
            "li",
            { class: "contents__item" },
            element("a", { class: "contents__link", href: `#${anchor}` }, heading),
          ),
        ),
    ),
  );
}

/**
 * A search in the projects: it leads to their list.
 * @param {{ id: string, path: string, label: string, query?: string }} search
 * @param {Context} context
 */
export function searchLarge({ id, path, label, query }, { words }) {
  return element(
    "search",
    { class: "masthead__search" },
    element(
      "form",
      { class: "search-form search-form--large" },
      element("input", { type: "hidden", name: "path", value: path }),
      element("label", { class: "search-form__label", for: id }, label),
      searchField(id, query),
      element("button", { class: "button search-form__button" }, words.search),
    ),
  );
}

/**
 * @param {string} id
 * @param {string} [query]
 */
export function searchField(id, query = "") {
  const type = { type: "search", name: "q", autocomplete: "off" };
  return element("input", { class: "search-form__input", id, ...type, value: query });
}
