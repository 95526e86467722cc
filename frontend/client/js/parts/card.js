/** A project, or another page, in a list. */

import { here } from "../addresses.js";
import { langOf } from "../context.js";
import { element, fact, heading } from "../elements.js";
import { lastChanged, period } from "./dates.js";
import { picture } from "./picture.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes} Shapes */
/** @typedef {Omit<Shapes["ProjectCard"], "lead_partner">} Card */

const LONGEST_LEAD = 40; // words

/**
 * @param {Card} project
 * @param {Context} context
 */
export function projectCard(project, context) {
  const { status, acronym, programme, budget, cover, meta } = project;
  const { words, formats } = context;
  const when = period(project.period, context);
  const facts = [
    programme && fact("project-card", words.programme, programme.name),
    when && fact("project-card", words.period, when),
    budget.total &&
      fact("project-card", words.totalBudget, formats.money(budget.total, budget.currency)),
  ].filter(Boolean);
  return element(
    "article",
    { class: "project-card", lang: langOf(meta.locale, context) },
    element(
      "div",
      { class: "project-card__text" },
      title("project-card", project, context),
      kicker("project-card", status, acronym, context),
      facts.length > 0 && element("dl", { class: "project-card__facts" }, facts),
      lastChanged(meta.last_published_at, context, "last-changed-note"),
    ),
    element(
      "div",
      { class: "project-card__picture" },
      cover ? picture(cover, context) : element("div", { class: "picture-blank" }),
    ),
  );
}

/**
 * A page that is no project, such as one of text.
 * @param {Shapes["Page"]} page
 * @param {Context} context
 */
export function pageCard(page, context) {
  const { summary, cover, meta } = page;
  const all = summary.split(/\s+/);
  const lead = all.length > LONGEST_LEAD ? `${all.slice(0, LONGEST_LEAD).join(" ")} …` : summary;
  return element(
    "article",
    { class: "page-card", lang: langOf(meta.locale, context) },
    element(
      "div",
      { class: "page-card__text" },
      title("page-card", page, context),
      lead && element("p", { class: "page-card__lead" }, lead),
      lastChanged(meta.last_published_at, context, "last-changed-note"),
    ),
    cover && element("div", { class: "page-card__picture" }, picture(cover, context)),
  );
}

/**
 * @param {string} block
 * @param {{ title: string, meta: { html_url: string } }} page
 * @param {Context} context
 */
function title(block, { title, meta }, { site, level }) {
  const href = here(meta.html_url, site);
  const link = element("a", { class: `${block}__link`, href }, title);
  return heading(level + 1, { class: `${block}__title` }, link);
}

/**
 * Status and short name.
 * @param {string} block
 * @param {keyof import("../words.js").Words["statuses"] | null} status
 * @param {string} acronym
 * @param {Context} context
 */
export function kicker(block, status, acronym, { words }) {
  if (!status && !acronym) return null;
  return element(
    "p",
    { class: `${block}__kicker` },
    status && element("span", { class: `tag tag--${status}` }, words.statuses[status]),
    " ",
    acronym && element("span", { class: `${block}__name` }, acronym),
  );
}

/**
 * Cards as a list.
 * @param {(Node | null)[]} cards
 * @param {"rows" | "featured"} kind
 */
export function cards(cards, kind) {
  return element(
    "ul",
    { class: `cards cards--${kind}` },
    cards.map((card) => element("li", { class: "cards__item" }, card)),
  );
}
