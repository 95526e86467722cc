/** The facts of a project in one list. */

import { safe } from "../addresses.js";
import { element } from "../elements.js";
import { fill } from "../words.js";
import { period } from "./dates.js";
import { nameOf } from "./organisations.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes} Shapes */
/** @typedef {import("../elements.js").Child} Child */

/**
 * All that is known; nothing where nothing is.
 * @param {Shapes["Project"]} project
 * @param {Context} context
 */
export function projectFacts(project, context) {
  const facts = [...known(project, context)].filter(([, value]) => value);
  return (
    facts.length > 0 &&
    element(
      "dl",
      { class: "facts" },
      facts.map(([term, value, kind]) =>
        element(
          "div",
          { class: kind === "figure" ? "facts__item facts__item--figure" : "facts__item" },
          element("dt", { class: "facts__term" }, term),
          element("dd", { class: "facts__value" }, value),
        ),
      ),
    )
  );
}

/**
 * @param {Shapes["Project"]} project
 * @param {Context} context
 * @returns {Generator<[string, Child, "figure"?]>}
 */
function* known(project, context) {
  const { programme, budget, lead_partner, location, themes, identifiers } = project;
  const { words, formats, site } = context;
  /** @type {(amount: string | null) => Child} */
  const money = (amount) => amount !== null && formats.money(amount, budget.currency);
  const publisher = site.publisher.name;

  yield [words.programme, programme && programmeName(programme, context)];
  yield [words.period, period(project.period, context)];
  yield [words.totalBudget, money(budget.total), "figure"];
  yield [
    publisher ? fill(words.shareOf, { name: publisher }) : words.ownShare,
    money(budget.own_share),
    "figure",
  ];
  yield [words.euContribution, money(budget.eu_contribution), "figure"];
  const rate = budget.co_financing_rate;
  yield [words.coFinancingRate, rate !== null && formats.rate(rate), "figure"];
  yield [words.leadPartner, lead_partner && nameOf("organisations", lead_partner, context)];
  const { place, country } = location;
  yield [words.place, [place, country && formats.country(country)].filter(Boolean).join(", ")];
  yield [words.themes, themes.map(({ name }) => name).join(", ")];
  yield [words.operationCode, project.operation_code];
  yield [words.specificObjective, project.specific_objective];
  const category = project.category_of_intervention;
  yield [words.categoryOfIntervention, category !== null && String(category)];
  for (const { scheme, value, url } of identifiers) {
    const href = safe(url);
    yield [words.schemes[scheme], href ? element("a", { href }, value) : value];
  }
}

/**
 * @param {Shapes["Programme"]} programme
 * @param {Context} context
 */
function programmeName(programme, context) {
  const { full_name, fund } = programme;
  const details = [full_name, fund && context.words.fundNames[fund]].filter(Boolean);
  return [
    nameOf("programmes", programme, context),
    details.map((detail) => [" ", element("span", { class: "facts__detail" }, detail)]),
  ];
}
