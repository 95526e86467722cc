/** Pages of text, and the first page. */

import { here, pathOf, safe } from "../addresses.js";
import { ask } from "../api.js";
import { publisherName } from "../context.js";
import { element } from "../elements.js";
import { cards, pageCard, projectCard } from "../parts/card.js";
import { sections } from "../parts/sections.js";
import { fill } from "../words.js";
import { body, changed, contents, masthead, searchLarge } from "./view.js";

/** @typedef {import("./view.js").Context} Context */
/** @typedef {import("./view.js").Shapes} Shapes */

/**
 * @param {Shapes["StandardPage"]} page
 * @param {Context} context
 * @returns {import("./view.js").View}
 */
export function standardView(page, context) {
  return {
    title: page.title,
    context,
    html_url: page.meta.html_url,
    translations: page.meta.translations,
    content: [
      masthead({ title: page.title, lead: page.summary, cover: page.cover }, context),
      body(
        contents(page.sections, context),
        sections(page.sections, context),
        changed(page.meta, context),
      ),
    ],
  };
}

/**
 * A page that is not shown here: its title, its first sentences, and the way to it.
 * @param {Shapes["AnyPage"]} page
 * @param {Context} context
 * @returns {import("./view.js").View}
 */
export function elsewhereView(page, context) {
  const href = safe(page.meta.html_url);
  const text = fill(context.words.sameOnSite, { name: publisherName(context) });
  return {
    title: page.title,
    context,
    html_url: page.meta.html_url,
    translations: page.meta.translations,
    content: [
      masthead({ title: page.title, lead: page.summary, cover: page.cover }, context),
      body(element("p", {}, element("a", { href }, text)), changed(page.meta, context)),
    ],
  };
}

/**
 * @param {Shapes["HomePage"]} page
 * @param {Context} context
 * @param {AbortSignal} [signal]
 * @returns {Promise<import("./view.js").View>}
 */
export async function homeView(page, context, signal) {
  const { words } = context;
  const list = page.list_page?.html_url;
  return {
    title: page.title,
    context,
    html_url: page.meta.html_url,
    translations: page.meta.translations,
    content: [
      masthead(
        {
          title: page.title,
          lead: page.summary,
          cover: page.cover,
          kind: "home",
          search:
            list &&
            searchLarge(
              { id: "project-search", path: pathOf(list), label: words.searchProjects },
              context,
            ),
        },
        context,
      ),
      body(
        await featured(page, context, signal),
        sections(page.sections, context),
        changed(page.meta, context),
      ),
    ],
  };
}

/**
 * The pages to start with, as cards.
 * @param {Shapes["HomePage"]} page
 * @param {Context} context
 * @param {AbortSignal} [signal]
 */
async function featured(page, context, signal) {
  if (page.featured.length === 0) return null;
  const asked = page.featured.map(({ id }) => {
    /** @type {Promise<Shapes["AnyPage"]>} */
    const answer = ask(`pages/${id}/`, signal);
    return answer;
  });
  const pages = await Promise.all(asked);
  const href = page.list_page && here(page.list_page.html_url, context.site);
  return element(
    "section",
    { "aria-labelledby": "featured-title" },
    element("h2", { class: "cards__title", id: "featured-title" }, context.words.startWith),
    cards(
      pages.map((one) => ("budget" in one ? projectCard(one, context) : pageCard(one, context))),
      "featured",
    ),
    href &&
      element(
        "p",
        { class: "cards__more" },
        element("a", { class: "button", href }, context.words.seeAllProjects),
      ),
  );
}
