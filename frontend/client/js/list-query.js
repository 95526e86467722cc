/**
 * What an address asks of a list of projects. The names are those of the site's own list, so that
 * its addresses can be followed here; the API has other names for some.
 */

import { at } from "./addresses.js";

/** Those with a list of values, in the order of the form.
 * @typedef {(typeof FACETS)[number]} Facet */
export const FACETS = /** @type {const} */ ([
  "status",
  "programme",
  "theme",
  "country",
  "partner",
  "year",
  "fund",
]);
export const ORDERS = /** @type {const} */ (["newest", "oldest", "title", "budget"]);
const USUAL_ORDER = "newest";
const NAMES_IN_THE_API = /** @type {Record<string, string>} */ ({ q: "search", sort: "order" });
const ON_A_PAGE = { cards: 20, full: 100 };

/** A list as it was asked for. */
export class ListQuery {
  /**
   * @param {string} path Of the list in this front end.
   * @param {URLSearchParams} query
   * @param {URLSearchParams} fixed What the API must be asked besides, whatever is chosen.
   */
  constructor(path, query, fixed) {
    this.path = path;
    this.query = query;
    this.fixed = fixed;
  }

  get search() {
    return this.query.get("q") ?? "";
  }

  get order() {
    return this.query.get("sort") || (this.search ? "" : USUAL_ORDER);
  }

  get isFull() {
    return this.query.get("view") === "full";
  }

  get page() {
    return Math.max(1, Number.parseInt(this.query.get("page") ?? "1", 10) || 1);
  }

  get size() {
    return this.isFull ? ON_A_PAGE.full : ON_A_PAGE.cards;
  }

  /** The facets that can be chosen from: not what the list is of. */
  get facets() {
    return FACETS.filter((name) => !this.fixed.has(name));
  }

  /**
   * Each filter in force.
   * @returns {[name: "q" | Facet, value: string][]}
   */
  get applied() {
    const names = /** @type {const} */ (["q", ...FACETS]);
    return names.flatMap((name) =>
      this.query
        .getAll(name)
        .filter(Boolean)
        .map((value) => /** @type {["q" | Facet, string]} */ ([name, value])),
    );
  }

  /** The filters as the API takes them, also for files and counts. */
  get filters() {
    const filters = new URLSearchParams(this.fixed);
    for (const [name, value] of this.applied) filters.append(NAMES_IN_THE_API[name] ?? name, value);
    return filters;
  }

  /** All that the API is asked for the list itself. */
  get question() {
    const question = this.filters;
    if (this.query.get("sort")) question.set("order", this.order);
    if (this.isFull) question.set("view", "full");
    question.set("limit", String(this.size));
    if (this.page > 1) question.set("offset", String((this.page - 1) * this.size));
    return question;
  }

  /**
   * The same without what the API did not understand.
   * @param {string[]} refused Names as the API has them.
   */
  without(refused) {
    const query = new URLSearchParams(this.query);
    for (const name of [...query.keys()]) {
      const inTheApi = name === "page" ? "offset" : (NAMES_IN_THE_API[name] ?? name);
      if (refused.includes(inTheApi)) query.delete(name);
    }
    return new ListQuery(this.path, query, this.fixed);
  }

  /** @param {number} page */
  onPage(page) {
    const query = new URLSearchParams(this.query);
    query.set("page", String(page));
    return new ListQuery(this.path, query, this.fixed);
  }

  /**
   * The address of this list with changes; another list starts on page 1.
   * @param {Record<string, string | null>} changes
   */
  address(changes = {}) {
    const query = new URLSearchParams(this.query);
    query.delete("page");
    for (const [name, value] of Object.entries(changes)) {
      query.delete(name);
      if (value !== null) query.set(name, value);
    }
    return at(this.path, query);
  }

  /**
   * The address without one filter.
   * @param {string} name
   * @param {string} value
   */
  addressWithout(name, value) {
    const query = new URLSearchParams(this.query);
    query.delete("page");
    query.delete(name, value);
    return at(this.path, query);
  }

  /** The address without any filter, in the same view. */
  get clearAddress() {
    return at(this.path, new URLSearchParams(this.isFull ? { view: "full" } : {}));
  }
}

/**
 * The one address of what a form asks: without fields that ask for nothing.
 * @param {URLSearchParams} sent
 */
export function tidied(sent) {
  return new URLSearchParams(
    [...sent].filter(([name, value]) => value && !(name === "sort" && value === USUAL_ORDER)),
  );
}

/**
 * The numbers of the pages to offer: the first two, the last two, those around this one; `null`
 * stands for those left out.
 * @param {number} current
 * @param {number} last
 */
export function pagesAround(current, last) {
  /** @type {(number | null)[]} */
  const pages = [];
  for (let page = 1; page <= last; page++) {
    const isOffered = page <= 2 || page > last - 2 || Math.abs(page - current) <= 1;
    if (isOffered) pages.push(page);
    else if (pages.at(-1) !== null) pages.push(null);
  }
  return pages;
}
