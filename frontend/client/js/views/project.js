/** A project: by itself, and whole in a list. */

import { here, pathOf } from "../addresses.js";
import { langOf } from "../context.js";
import { element, heading } from "../elements.js";
import { kicker } from "../parts/card.js";
import { lastChanged } from "../parts/dates.js";
import { projectFacts } from "../parts/facts.js";
import { emblem, fundingSentences } from "../parts/funding.js";
import { contacts } from "../parts/organisations.js";
import { section, sections } from "../parts/sections.js";
import { body, changed, contents, masthead } from "./view.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes["Project"]} Project */

/**
 * @param {Project} project
 * @param {Context} around
 * @returns {import("./view.js").View}
 */
export function projectView(project, around) {
  const context = { ...around, listPath: listPathOf(project) };
  const { words } = context;
  const parts = partsOf(project, context);
  const isEmpty = project.sections.length === 0 && !project.summary;
  const named = [
    ...project.sections,
    ...(parts.contacts ? [{ anchor: "contact", heading: words.contact }] : []),
  ];
  return {
    title: project.title,
    here: project.acronym || project.title,
    context,
    html_url: project.meta.html_url,
    translations: project.meta.translations,
    content: [
      masthead(
        {
          title: project.title,
          lead: project.summary,
          cover: project.cover,
          kicker: [parts.emblem, kicker("masthead", project.status, project.acronym, context)],
        },
        context,
      ),
      (parts.facts || parts.funding.length > 0) &&
        element(
          "section",
          { class: "facts-panel", "aria-labelledby": "facts-title" },
          element(
            "div",
            { class: "page-width facts-panel__inner" },
            element("h2", { class: "visually-hidden", id: "facts-title" }, words.inBrief),
            parts.facts,
            parts.funding,
          ),
        ),
      body(
        project.sections.length > 3 && contents(named, context),
        parts.sections,
        isEmpty && element("p", { class: "empty-state" }, words.nothingMore),
        parts.contacts,
        changed(project.meta, context),
      ),
    ],
  };
}

/**
 * All of a project under a heading in a list.
 * @param {Project} project
 * @param {Context} around
 */
export function projectInFull(project, around) {
  const prefix = `${project.meta.slug}-`;
  const level = around.level;
  const context = { ...around, prefix, level: level + 1, listPath: listPathOf(project) };
  const parts = partsOf(project, context);
  const href = here(project.meta.html_url, context.site);
  return element(
    "article",
    {
      class: "project-in-full",
      "aria-labelledby": `${prefix}title`,
      lang: langOf(project.meta.locale, context),
    },
    heading(
      level,
      { class: "project-in-full__title", id: `${prefix}title` },
      element("a", { href }, project.title),
    ),
    kicker("masthead", project.status, project.acronym, context),
    project.summary && element("p", { class: "project-in-full__lead" }, project.summary),
    parts.facts,
    parts.emblem,
    parts.funding,
    parts.sections,
    parts.contacts,
    lastChanged(project.meta.last_published_at, context, "last-changed-note"),
  );
}

/**
 * @param {Project} project
 * @param {Context} context
 */
function partsOf(project, context) {
  const statement = project.funding_statement;
  const hasOwnPlace = project.sections.some(({ type }) => type === "funding_statement");
  const { sentence } = statement;
  return {
    facts: projectFacts(project, context),
    emblem: emblem(statement, context),
    funding: fundingSentences(statement, hasOwnPlace, context),
    sections: sections(project.sections, context, () =>
      sentence
        ? element("p", { lang: langOf(statement.language, context) }, sentence)
        : emblem(statement, context),
    ),
    contacts:
      project.contacts.length > 0 &&
      section(
        `${context.prefix}contact`,
        context.words.contact,
        contacts(project.contacts, context),
        context,
      ),
  };
}

/**
 * The path of the list above a project; the lists of its organisations are below that.
 * @param {Project} project
 */
function listPathOf({ meta }) {
  return meta.html_url && pathOf(new URL("..", meta.html_url).href);
}
