/** The list of projects, whole or of one organisation or programme. */

import { pathOf, safe } from "../addresses.js";
import { API, ask, Failure } from "../api.js";
import { element } from "../elements.js";
import { ListQuery, pagesAround } from "../list-query.js";
import { cards, projectCard } from "../parts/card.js";
import { appliedFilters, filters } from "../parts/filters.js";
import { count, fill } from "../words.js";
import { listLead } from "./list-lead.js";
import { projectInFull } from "./project.js";
import { body, changed, masthead } from "./view.js";

/** @typedef {import("./view.js").Context} Context */
/** @typedef {import("./view.js").Shapes} Shapes */
/** @typedef {{ count: number, results: Shapes["ProjectCard"][] }} Found */
/** @typedef {NonNullable<Shapes["Problem"]["errors"]>} Problems */
/** @typedef {Pick<Shapes["ResolvedList"], "title" | "detail_url">} Fixed */

const FILES = /** @type {const} */ (["csv", "xlsx", "geojson", "ndjson"]);

/**
 * @param {Shapes["Page"]} page The page with the list of all.
 * @param {Fixed | null} fixed Whose list it is, if it is not the whole.
 * @param {{ path: string, query: URLSearchParams }} address
 * @param {Context} around
 * @param {AbortSignal} [signal]
 * @returns {Promise<import("./view.js").View>}
 */
export async function listView(page, fixed, { path, query }, around, signal) {
  const context = { ...around, listPath: pathOf(page.meta.html_url) };
  const about = fixed
    ? new URL(fixed.detail_url).searchParams
    : new URLSearchParams({ locale: context.locale });
  const { asked, found, counts, problems } = await answered(
    new ListQuery(path, query, about),
    signal,
  );
  const title = fixed?.title ?? page.title;
  const number = count(context.words.projects, found.count, context.language);
  return {
    title,
    here: title,
    context,
    said: number,
    above: fixed ? [{ title: page.title, html_url: page.meta.html_url }] : [],
    html_url: fixed ? new URL(path, page.meta.html_url).href : page.meta.html_url,
    translations: fixed ? [] : page.meta.translations,
    content: [
      masthead(
        {
          title,
          cover: page.cover,
          ...(fixed
            ? await listLead(about, found.results, context, signal)
            : { lead: page.summary }),
        },
        context,
      ),
      body(
        filters(asked, counts.facets, context),
        problems.length > 0 && refused(problems, context),
        missingPage(query, asked, context),
        element(
          "section",
          { class: "listing", "aria-labelledby": "listing-title" },
          appliedFilters(asked, counts.facets, context),
          element(
            "div",
            { class: "listing__head" },
            element("h2", { id: "listing-title", tabindex: -1 }, number),
            found.count > 0 && otherView(asked, context),
          ),
          found.count === 0 && nothing(asked, problems.length > 0, context),
          found.count > 0 &&
            !asked.isFull &&
            cards(
              found.results.map((project) => projectCard(project, context)),
              "rows",
            ),
        ),
        asked.isFull && found.results.map((project) => full(project, context)),
        pagination(asked, found.count, context),
        found.count > 0 && downloads(asked, found.count, context),
        changed(page.meta, context),
      ),
    ],
  };
}

/** @type {(project: Shapes["ProjectCard"], context: Context) => Node | null} */
const full = (project, context) =>
  "sections" in project ? projectInFull(/** @type {Shapes["Project"]} */ (project), context) : null;

/**
 * The answer to what was asked; where the API understands some of it only, to that, with what it
 * says of the rest.
 * @param {ListQuery} asked
 * @param {AbortSignal} [signal]
 * @param {Problems} [problems] Those from before.
 * @returns {Promise<{ asked: ListQuery, found: Found, counts: Shapes["FacetCounts"],
 *   problems: Problems }>}
 */
async function answered(asked, signal, problems = []) {
  try {
    const { found, counts } = await inPart(asked, signal);
    if (found.results.length > 0 || found.count === 0) return { asked, found, counts, problems };
    return answered(asked.onPage(Math.ceil(found.count / asked.size)), signal, problems);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== "refused") throw error;
    const errors = error.problem?.errors ?? [];
    const rest = asked.without(errors.map(({ parameter }) => parameter));
    if (rest.query.size === asked.query.size) throw error;
    // That there is no such page is said in words of our own.
    const said = errors.filter(({ parameter }) => parameter !== "offset");
    return answered(rest, signal, [...problems, ...said]);
  }
}

/**
 * @param {ListQuery} asked
 * @param {AbortSignal} [signal]
 */
async function inPart(asked, signal) {
  /** @type {[Promise<Found>, Promise<Shapes["FacetCounts"]>]} */
  const questions = [
    ask(`projects/?${asked.question}`, signal),
    ask(`projects/facets/?${asked.filters}`, signal),
  ];
  const [found, counts] = await Promise.all(questions);
  return { found, counts };
}

/**
 * @param {Problems} problems
 * @param {Context} context
 */
function refused(problems, { words }) {
  return element(
    "section",
    { class: "notice notice--problem", "aria-labelledby": "problems-title" },
    element("h2", { class: "notice__title", id: "problems-title" }, words.someFiltersFailed),
    // The API says what is wrong in English.
    element(
      "ul",
      { class: "notice__list", lang: "en" },
      problems.map(({ detail }) => element("li", {}, detail)),
    ),
  );
}

/**
 * @param {URLSearchParams} query
 * @param {ListQuery} asked
 * @param {Context} context
 */
function missingPage(query, asked, { words, language }) {
  const wanted = query.get("page");
  if (wanted === null || wanted === String(asked.page)) return null;
  const number = asked.page.toLocaleString(language);
  return element("div", { class: "notice" }, element("p", {}, fill(words.noSuchPage, { number })));
}

/**
 * @param {ListQuery} asked
 * @param {Context} context
 */
function otherView(asked, { words }) {
  const href = asked.address({ view: asked.isFull ? null : "full" });
  return element("a", { class: "listing__view", href }, asked.isFull ? words.asList : words.inFull);
}

/**
 * @param {ListQuery} asked
 * @param {boolean} hasProblems
 * @param {Context} context
 */
function nothing(asked, hasProblems, { words }) {
  const isNarrowed = asked.applied.length > 0 || hasProblems;
  const title = isNarrowed ? words.nothingFits : words.nothingYet;
  const all = element("a", { href: asked.clearAddress }, words.orAllProjects);
  return element(
    "div",
    { class: "empty-state" },
    element("h3", { class: "empty-state__title" }, title),
    isNarrowed
      ? element(
          "ul",
          { class: "empty-state__list" },
          [...words.nothingFitsAdvice, all].map((advice) => element("li", {}, advice)),
        )
      : element("p", {}, words.nothingYetAdvice),
  );
}

/**
 * @param {ListQuery} asked
 * @param {number} found
 * @param {Context} context
 */
function pagination(asked, found, { words, language }) {
  const [current, last] = [asked.page, Math.ceil(found / asked.size)];
  if (last < 2) return null;
  const href = (/** @type {number} */ page) => asked.address({ page: String(page) });
  const link = { class: "pagination__link" };
  return element(
    "nav",
    { class: "pagination", "aria-label": words.pagesOfTheList },
    element(
      "ul",
      { class: "pagination__list" },
      current > 1 &&
        element(
          "li",
          {},
          element("a", { ...link, href: href(current - 1), rel: "prev" }, words.previousPage),
        ),
      pagesAround(current, last).map((page) =>
        element(
          "li",
          {},
          page === null
            ? element("span", { class: "pagination__gap" }, "…")
            : element(
                "a",
                { ...link, href: href(page), "aria-current": page === current && "page" },
                element("span", { class: "visually-hidden" }, words.page),
                ` ${page.toLocaleString(language)}`,
              ),
        ),
      ),
      current < last &&
        element(
          "li",
          {},
          element("a", { ...link, href: href(current + 1), rel: "next" }, words.nextPage),
        ),
    ),
  );
}

/**
 * @param {ListQuery} asked
 * @param {number} found
 * @param {Context} context
 */
function downloads(asked, found, { words, language }) {
  return element(
    "section",
    { class: "downloads", "aria-labelledby": "downloads-title" },
    element("h2", { class: "downloads__title", id: "downloads-title" }, words.downloadList),
    element("p", { class: "downloads__what" }, count(words.downloadWhat, found, language)),
    element(
      "ul",
      { class: "downloads__list" },
      FILES.map((kind) => {
        const query = asked.filters;
        if (kind === "csv") query.set("bom", "true");
        const href = safe(new URL(`export/projects.${kind}?${query}`, API).href);
        const link = { class: "downloads__link", href, download: true };
        return element("li", {}, element("a", link, words.downloads[kind]));
      }),
    ),
  );
}
