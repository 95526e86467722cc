/** What can be asked of a list: a form whose answer is an address. */

import { element } from "../elements.js";
import { ORDERS } from "../list-query.js";
import { fill } from "../words.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes} Shapes */
/** @typedef {import("../list-query.js").ListQuery} ListQuery */
/** @typedef {import("../list-query.js").Facet} Facet */
/** @typedef {Shapes["Facets"]} Facets */

/**
 * @param {ListQuery} asked
 * @param {Facets} facets
 * @param {Context} context
 */
export function filters(asked, facets, context) {
  const { words } = context;
  return element(
    "search",
    { class: "filters", "aria-label": words.searchAndFilter },
    element(
      "form",
      { class: "filters__form" },
      element("input", { type: "hidden", name: "path", value: asked.path }),
      element(
        "div",
        { class: "field" },
        element("label", { class: "field__label", for: "filter-q" }, words.filters.q),
        element("input", {
          class: "field__input",
          id: "filter-q",
          type: "search",
          name: "q",
          value: asked.search,
          autocomplete: "off",
        }),
      ),
      order(asked, context),
      element(
        "div",
        { class: "filters__groups" },
        asked.facets.map((name) => group(name, asked, facets, context)),
      ),
      asked.isFull && element("input", { type: "hidden", name: "view", value: "full" }),
      element("button", { class: "button filters__apply" }, words.showProjects),
    ),
  );
}

/**
 * @param {ListQuery} asked
 * @param {Context} context
 */
function order(asked, { words }) {
  return element(
    "div",
    { class: "field" },
    element("label", { class: "field__label", for: "filter-sort" }, words.order),
    element(
      "select",
      { class: "field__select", id: "filter-sort", name: "sort" },
      ORDERS.map((name) =>
        element("option", { value: name, selected: name === asked.order }, words.orders[name]),
      ),
    ),
  );
}

/**
 * @param {Facet} name
 * @param {ListQuery} asked
 * @param {Facets} facets
 * @param {Context} context
 */
function group(name, asked, facets, context) {
  const { words } = context;
  const chosen = asked.query.getAll(name).filter(Boolean);
  const options = choices(name, chosen, facets, context);
  if (options.length === 0) return null;
  const number = chosen.length.toLocaleString(context.language);
  return element(
    "details",
    { class: "disclosure filters__group" },
    element(
      "summary",
      { class: "disclosure__summary" },
      words.filters[name],
      chosen.length > 0 && [
        " ",
        element("span", { class: "filters__chosen" }, fill(words.chosen, { number })),
      ],
    ),
    element(
      "fieldset",
      { class: "disclosure__content" },
      element("legend", { class: "visually-hidden" }, words.filters[name]),
      element(
        "ul",
        { class: "filters__choices" },
        options.map(({ value, label }, at) => {
          const id = `filter-${name}-${at}`;
          const box = { class: "field__choice-box", type: "checkbox", name, value, id };
          return element(
            "li",
            { class: "filters__choice" },
            element(
              "label",
              { class: "field__choice", for: id },
              element("input", { ...box, checked: chosen.includes(value) }),
              element("span", {}, label),
            ),
          );
        }),
      ),
    ),
  );
}

/**
 * The values that occur, and those that were chosen although they do not.
 * @param {Facet} name
 * @param {string[]} chosen
 * @param {Facets} facets
 * @param {Context} context
 */
function choices(name, chosen, facets, context) {
  const occurring = facets[name];
  // A status is a question also where no project has it now.
  const wanted = name === "status" ? Object.keys(context.words.statuses) : chosen;
  const missing = wanted.filter((value) => !occurring.some((choice) => choice.value === value));
  const all = [
    ...occurring,
    ...missing.map((value) => ({ value, label: valueLabel(name, value, facets, context) })),
  ];
  const order = new Intl.Collator(context.locale, { numeric: true });
  const sorted = all.sort((one, other) => order.compare(one.label, other.label));
  return name === "year" ? sorted.reverse() : sorted;
}

/**
 * A value of a filter as readers read it.
 * @param {"q" | Facet} name
 * @param {string} value
 * @param {Facets} facets
 * @param {Context} context
 */
export function valueLabel(name, value, facets, { words, formats }) {
  if (name === "q") return value;
  const found = facets[name].find((choice) => choice.value === value);
  if (found) return found.label;
  const known = { status: words.statuses, fund: words.fundNames };
  if (name === "status" || name === "fund") {
    return /** @type {Record<string, string>} */ (known[name])[value] ?? value;
  }
  return name === "country" && /^[A-Z]{2}$/.test(value) ? formats.country(value) : value;
}

/**
 * The filters in force, each with the way to be rid of it.
 * @param {ListQuery} asked
 * @param {Facets} facets
 * @param {Context} context
 */
export function appliedFilters(asked, facets, context) {
  const { words } = context;
  if (asked.applied.length === 0) return null;
  return element(
    "div",
    { class: "applied-filters" },
    element(
      "p",
      { class: "applied-filters__title", id: "applied-filters-title" },
      words.filtersInForce,
    ),
    element(
      "ul",
      { class: "applied-filters__list", "aria-labelledby": "applied-filters-title" },
      asked.applied.map(([name, value]) =>
        element(
          "li",
          { class: "applied-filters__item" },
          element(
            "a",
            { class: "applied-filters__link", href: asked.addressWithout(name, value) },
            element(
              "span",
              {},
              element("span", { class: "visually-hidden" }, words.removeFilter),
              ` ${words.filters[name]}: ${valueLabel(name, value, facets, context)}`,
            ),
          ),
        ),
      ),
    ),
    element("a", { class: "applied-filters__clear", href: asked.clearAddress }, words.clearFilters),
  );
}
