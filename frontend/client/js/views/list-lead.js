/** Whose list of projects it is: an organisation or a programme, with what is known of it. */

import { safe } from "../addresses.js";
import { ask } from "../api.js";
import { element, fact } from "../elements.js";
import { fill } from "../words.js";

/** @typedef {import("./view.js").Context} Context */
/** @typedef {import("./view.js").Shapes} Shapes */

/**
 * @param {URLSearchParams} about What the list is of, as the API takes it.
 * @param {Shapes["ProjectCard"][]} projects
 * @param {Context} context
 * @param {AbortSignal} [signal]
 */
export async function listLead(about, projects, context, signal) {
  const programme = projects.find(
    (one) => one.programme?.slug === about.get("programme"),
  )?.programme;
  if (about.has("programme")) {
    return {
      kicker: kicker(context.words.programme),
      lead: programme ? programmeLead(programme, context) : "",
    };
  }
  const organisation = await partner(about, signal);
  return {
    kicker: kicker(context.words.organisation),
    lead: organisation ? organisationLead(organisation, context) : "",
  };
}

/** @param {string} text */
function kicker(text) {
  return element(
    "p",
    { class: "masthead__kicker" },
    element("span", { class: "masthead__name" }, text),
  );
}

/**
 * The partner that the list is of, as a project of it names it.
 * @param {URLSearchParams} about
 * @param {AbortSignal} [signal]
 */
async function partner(about, signal) {
  const question = new URLSearchParams(about);
  for (const [name, value] of [
    ["view", "full"],
    ["fields", "partners"],
    ["limit", "1"],
  ]) {
    question.set(String(name), String(value));
  }
  /** @type {{ results: Pick<Shapes["Project"], "partners">[] }} */
  const { results } = await ask(`projects/?${question}`, signal);
  const partners = results.flatMap((project) => project.partners);
  return partners.map((one) => one.organisation).find((one) => one?.slug === about.get("partner"));
}

/**
 * @param {NonNullable<Shapes["Partner"]["organisation"]>} organisation
 * @param {Context} context
 */
function organisationLead({ name, country, website }, { words, formats }) {
  const text = country
    ? fill(words.takesPartIn, { name, country: formats.country(country) })
    : fill(words.takesPart, { name });
  return [element("p", { class: "masthead__lead" }, text), websiteOf(name, website, words)];
}

/**
 * @param {Shapes["Programme"]} programme
 * @param {Context} context
 */
function programmeLead(programme, { words }) {
  const { name, full_name, funding_body, fund, programming_period, website } = programme;
  const facts = [
    funding_body && fact("masthead", words.fundingBody, funding_body),
    fund && fact("masthead", words.fund, words.fundNames[fund]),
    programming_period &&
      fact("masthead", words.programmingPeriod, programming_period.replace("-", "–")),
  ].filter(Boolean);
  return [
    element("p", { class: "masthead__lead" }, fill(words.funds, { name: full_name || name })),
    facts.length > 0 && element("dl", { class: "masthead__facts" }, facts),
    websiteOf(name, website, words),
  ];
}

/**
 * @param {string} name
 * @param {string} website
 * @param {Context["words"]} words
 */
function websiteOf(name, website, words) {
  const href = safe(website);
  return href && element("p", {}, element("a", { href }, fill(words.websiteOf, { name })));
}
