/** From an address to the view of what is there, by asking the API. */

import { asked, at, here, pathOf } from "./addresses.js";
import { API, ask, Failure } from "./api.js";
import { contextFor, preferred } from "./context.js";
import { Display } from "./display.js";
import { element } from "./elements.js";
import { listView } from "./views/list.js";
import { elsewhereView, homeView, standardView } from "./views/page.js";
import { projectView } from "./views/project.js";
import { settingsView } from "./views/settings.js";
import { body } from "./views/view.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("./api.js").Shapes} Shapes */
/** @typedef {import("./views/view.js").View} View */

const MOST_REDIRECTS = 5;

/** What is asked for once: it is the same around every page of a language. */
const known = {
  /** @type {Shapes["Site"] | undefined} */
  site: undefined,
  /** @type {Map<string, string>} The paths of the lists of projects, by language. */
  projects: new Map(),
  /** @type {Map<string, Shapes["DisplaySettings"]>} */
  settings: new Map(),
  /** @type {Display | undefined} */
  display: undefined,
};

/** The display settings, once there are any. */
export const display = () => known.display;

/**
 * What is known without asking, while nothing was read yet.
 * @param {URL} url
 */
export async function contextAt(url) {
  const locale = localeOf(asked(url).path, known.site);
  const context = await contextFor(locale, known.site);
  return { ...context, projectsPath: known.projects.get(locale) ?? "" };
}

/**
 * The same for a page that says why nothing could be read; where the API answers all the same, with
 * all that stands around a page.
 * @param {URL} url
 * @param {unknown} error
 * @param {AbortSignal} signal
 */
export async function contextAfter(url, error, signal) {
  const isAnswered = error instanceof Failure && error.isAnswered;
  const context = await contextAt(url);
  if (!isAnswered || !known.site) return context;
  return around(context.locale, signal).catch(() => context);
}

/**
 * @param {URL} url
 * @param {AbortSignal} signal
 * @returns {Promise<View>}
 */
export async function load(url, signal) {
  known.site ??= await ask("site/", signal);
  const { path, token, query } = asked(url);
  if (token) return draftView(token, signal);
  if (path) return viewAt(path, query, signal, MOST_REDIRECTS);
  const home = known.site?.locales.find(({ code }) => code === localeOf(null, known.site))?.home;
  if (!home) throw new Failure("missing");
  moveTo(at(pathOf(home.html_url)));
  return viewAt(pathOf(home.html_url), query, signal, MOST_REDIRECTS);
}

/**
 * @param {string} path
 * @param {URLSearchParams} query
 * @param {AbortSignal} signal
 * @param {number} redirects How many more are followed.
 * @returns {Promise<View>}
 */
async function viewAt(path, query, signal, redirects) {
  const locale = localeOf(path, known.site);
  const context = await around(locale, signal);
  const settings = known.settings.get(locale);
  if (known.display && settings && path === pathOf(settings.html_url)) {
    return settingsView(known.display, context);
  }
  /** @type {Shapes["Resolved"]} */
  const found = await ask(`resolve/?path=${encodeURIComponent(path)}`, signal);
  if (found.kind === "redirect") {
    const address = here(found.location, context.site);
    if (!address || redirects === 0) throw new Failure("missing");
    moveTo(address);
    if (!address.startsWith("?")) return new Promise(() => {});
    const next = asked(new URL(address, location.href));
    return viewAt(next.path ?? "/", next.query, signal, redirects - 1);
  }
  const isList = found.kind === "list";
  /** @type {Shapes["AnyPage"]} */
  const page = await ask(isList ? `pages/${found.id}/` : found.detail_url, signal);
  if (isList || found.type === "project_list") {
    return listView(page, isList ? found : null, { path, query }, context, signal);
  }
  return pageView(page, context, signal);
}

/**
 * @param {Shapes["AnyPage"]} page
 * @param {Context} context
 * @param {AbortSignal} signal
 */
function pageView(page, context, signal) {
  if ("budget" in page) return projectView(page, context);
  if ("featured" in page) return homeView(page, context, signal);
  if ("sections" in page) return standardView(page, context);
  // The accessibility statement, or a page of a type that came after this program.
  return elsewhereView(page, context);
}

/**
 * @param {string} token
 * @param {AbortSignal} signal
 * @returns {Promise<View>}
 */
async function draftView(token, signal) {
  /** @type {Shapes["AnyPage"]} */
  const draft = await ask(`preview/?token=${encodeURIComponent(token)}`, signal);
  const context = await around(draft.meta.locale, signal);
  const view = await pageView(draft, context, signal);
  const { words } = view.context;
  const notice = element("p", { class: "notice" }, words.draft);
  return {
    ...view,
    title: `${words.draftTitle}: ${view.title}`,
    html_url: undefined,
    isHidden: true,
    content: [body(notice), view.content],
  };
}

/**
 * What stands around the pages of a language.
 * @param {string} locale
 * @param {AbortSignal} signal
 */
async function around(locale, signal) {
  const context = await contextFor(locale, known.site);
  await Promise.all([findProjects(context, signal), findSettings(context, signal)]);
  const settings = known.settings.get(locale);
  if (settings) {
    known.display ??= new Display(settings);
    known.display.definition = settings;
  }
  return { ...context, projectsPath: known.projects.get(locale) ?? "" };
}

/**
 * @param {Context} context
 * @param {AbortSignal} signal
 */
async function findProjects({ locale, around: menus }, signal) {
  if (!menus || known.projects.has(locale)) return;
  /** @type {Shapes["HomePage"]} */
  const home = await ask(`pages/${menus.home.id}/`, signal);
  if (home.list_page) known.projects.set(locale, pathOf(home.list_page.html_url));
}

/**
 * Pages can be read without them.
 * @param {Context} context
 * @param {AbortSignal} signal
 */
async function findSettings({ locale }, signal) {
  if (known.settings.has(locale)) return;
  try {
    known.settings.set(locale, await ask(`display-settings/?locale=${locale}`, signal));
  } catch (error) {
    console.warn(`The display settings could not be read from ${API}.`, error);
  }
}

/**
 * The language of a path, or the reader's own.
 * @param {string | null} path
 * @param {Shapes["Site"] | undefined} site
 */
function localeOf(path, site) {
  const locales = site?.locales ?? [];
  const first = path?.split("/")[1];
  return locales.some(({ code }) => code === first) && first ? first : preferred(locales);
}

/**
 * This is the address now; one elsewhere is gone to.
 * @param {string} address
 */
function moveTo(address) {
  if (address.startsWith("?")) history.replaceState(history.state, "", address);
  else location.replace(address);
}
