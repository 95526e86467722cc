/** What the parts of a page need to know besides their data. */

import { Formats } from "./formats.js";
import { wordsIn } from "./words.js";

/**
 * @typedef {import("./api.js").Shapes} Shapes
 * @typedef {object} Context
 * @property {Shapes["Site"]} site
 * @property {Shapes["SiteLocale"] | undefined} around Menus and home page in the page's language.
 * @property {string} locale The language of the page.
 * @property {string} language The language of the words: another, where they are not translated.
 * @property {import("./words.js").Words} words
 * @property {Formats} formats
 * @property {number} level The heading level of a section: deeper where projects stand together.
 * @property {string} projectsPath The path of the list of all projects; empty where there is none.
 * @property {string} listPath The path of the list that the projects are in; empty outside it.
 * @property {string} prefix Before the ids of what stands more than once on a page.
 */

/** What is asked for where there is no answer yet.
 * @type {Shapes["Site"]} */
const NO_SITE = {
  name: "",
  url: location.origin,
  publisher: { name: "", url: "" },
  contact: { email: "", phone: "", address: "" },
  locales: [],
};

/**
 * @param {string} locale
 * @param {Shapes["Site"]} [site]
 * @returns {Promise<Context>}
 */
export async function contextFor(locale, site = NO_SITE) {
  const { words, language } = await wordsIn(locale);
  return {
    site,
    around: site.locales.find(({ code }) => code === locale) ?? site.locales[0],
    locale,
    language,
    words,
    formats: new Formats(language, words),
    level: 2,
    projectsPath: "",
    listPath: "",
    prefix: "",
  };
}

/**
 * The language in which a reader is met: the first of theirs that the site has.
 * @param {Pick<Shapes["SiteLocale"], "code">[]} locales
 */
export function preferred(locales) {
  const wanted = navigator.languages.map((language) => language.split("-")[0]);
  const codes = locales.map(({ code }) => String(code));
  return wanted.find((code) => code && codes.includes(code)) ?? codes[0] ?? "en";
}

/**
 * The attribute `lang` of a part, where its language is not the page's.
 * @param {string | null | undefined} language
 * @param {Context} context
 */
export function langOf(language, context) {
  return language && language !== context.locale ? language : null;
}

/**
 * The name of who publishes.
 * @param {Context} context
 */
export function publisherName({ site, around }) {
  return site.publisher.name || around?.home.title || site.name;
}
