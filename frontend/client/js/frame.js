/** What stands around every page: the way to it, menus, languages, who publishes. */

import { here, pathOf, phone, safe } from "./addresses.js";
import { publisherName } from "./context.js";
import { element, lines } from "./elements.js";
import { searchField } from "./views/view.js";
import { fill } from "./words.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("./views/view.js").View} View */
/** @typedef {import("./api.js").Shapes["MenuEntry"]} Entry */

/**
 * @param {View} view
 * @param {string} path
 */
export function header(view, path) {
  const { context } = view;
  const { words, around, site } = context;
  if (!around) return null;
  const mark = safe(document.querySelector('link[rel="icon"]')?.getAttribute("href"));
  const size = { width: 36, height: 36 };
  return element(
    "header",
    { class: "site-header", id: "header" },
    element(
      "div",
      { class: "page-width site-header__inner" },
      element(
        "a",
        { class: "site-header__name", href: here(around.home.html_url, site) },
        mark && element("img", { class: "site-header__mark", src: mark, alt: "", ...size }),
        element("span", {}, publisherName(context)),
      ),
      menu(around.main_menu, path, context),
      languages(view),
      context.projectsPath &&
        element(
          "search",
          { class: "site-header__search" },
          element(
            "form",
            { class: "search-form" },
            element("input", { type: "hidden", name: "path", value: context.projectsPath }),
            element(
              "label",
              { class: "visually-hidden", for: "site-search" },
              words.searchProjects,
            ),
            searchField("site-search"),
            element("button", { class: "button search-form__button" }, words.search),
          ),
        ),
    ),
  );
}

/**
 * @param {Entry[]} entries
 * @param {string} path
 * @param {Context} context
 */
function menu(entries, path, { words, site }) {
  if (entries.length === 0) return null;
  const current = entries.find(({ html_url }) => path.startsWith(pathOf(html_url)));
  return element(
    "nav",
    { class: "site-header__nav", "aria-label": words.mainMenu },
    element(
      "ul",
      { class: "site-header__menu" },
      entries.map((entry) => {
        const href = here(entry.html_url, site);
        const isCurrent = entry === current && "true";
        const link = { class: "site-header__link", href, "aria-current": isCurrent };
        return element("li", {}, element("a", link, entry.title));
      }),
    ),
  );
}

/**
 * The same page in other languages, or the first page where it is not translated.
 * @param {View} view
 */
function languages({ context, translations = [], html_url }) {
  const { site, words, locale } = context;
  if (site.locales.length < 2) return null;
  const addressIn = (/** @type {typeof site.locales[number]} */ { code, home }) => {
    if (code === locale) return html_url ?? home.html_url;
    return translations.find((one) => one.locale === code)?.html_url ?? home.html_url;
  };
  return element(
    "nav",
    { class: "languages site-header__languages", "aria-label": words.languages },
    element(
      "ul",
      { class: "languages__list" },
      site.locales.map((one) => {
        const { code } = one;
        const href = here(addressIn(one), site);
        const isCurrent = code === locale && "true";
        const link = { class: "languages__link", href, lang: code, hreflang: code };
        return element("li", {}, element("a", { ...link, "aria-current": isCurrent }, one.name));
      }),
    ),
  );
}

/**
 * The first page, what the menus have above this page, and this page.
 * @param {View} view
 * @param {string} path
 */
export function breadcrumb(view, path) {
  const { context, above = [], title } = view;
  const { words, around, site } = context;
  if (!around || !view.html_url || path === pathOf(around.home.html_url)) return null;
  const all = [around.home, ...around.main_menu, ...around.footer_menu, ...above];
  const paths = new Map(all.map((entry) => [pathOf(entry.html_url), entry]));
  const trail = [...paths]
    .filter(([start]) => path.startsWith(start) && path !== start)
    .sort(([one], [other]) => one.length - other.length);
  return element(
    "nav",
    { class: "breadcrumb", id: "breadcrumb", "aria-label": words.whereYouAre },
    element(
      "div",
      { class: "page-width" },
      element(
        "ol",
        { class: "breadcrumb__list" },
        trail.map(([, entry]) => {
          const link = { class: "breadcrumb__link", href: here(entry.html_url, site) };
          return element("li", { class: "breadcrumb__item" }, element("a", link, entry.title));
        }),
        element(
          "li",
          { class: "breadcrumb__item" },
          element("span", { "aria-current": "page" }, view.here ?? title),
        ),
      ),
    ),
  );
}

/** @param {View} view */
export function footer({ context, html_url }) {
  const { site, around, words } = context;
  if (!around) return null;
  const name = publisherName(context);
  const { address, phone: number, email } = site.contact;
  const link = (/** @type {string | null} */ href, /** @type {string} */ text) =>
    href && element("span", {}, element("a", { class: "site-footer__link", href }, text));
  return element(
    "footer",
    { class: "site-footer", id: "footer" },
    element(
      "div",
      { class: "page-width site-footer__inner" },
      element(
        "div",
        {},
        element("p", { class: "site-footer__name" }, name),
        element(
          "address",
          { class: "site-footer__lines" },
          address && element("span", {}, lines(address)),
          number && link(phone(number) || null, number),
          email && link(`mailto:${email}`, email),
          link(safe(site.publisher.url), fill(words.websiteOf, { name })),
          // Whose words these are, and where they are whole.
          link(safe(html_url), fill(words.sameOnSite, { name })),
        ),
      ),
      element(
        "nav",
        { class: "site-footer__links", "aria-label": words.aboutThisSite },
        element(
          "ul",
          { class: "site-footer__list" },
          around.footer_menu.map((entry) => {
            const at = { class: "site-footer__link", href: here(entry.html_url, site) };
            return element("li", {}, element("a", at, entry.title));
          }),
          element("li", {}, reportBarrier(context, html_url)),
        ),
      ),
    ),
  );
}

/**
 * The form is on the site that has the page, and knows by its path which one is meant.
 * @param {Context} context
 * @param {string | undefined} html_url
 */
function reportBarrier({ around, words }, html_url) {
  const form = safe(around?.barrier_report_url);
  if (!form) return null;
  const href = html_url ? `${form}?page=${encodeURIComponent(pathOf(html_url))}` : form;
  return element("a", { class: "site-footer__link", href, rel: "nofollow" }, words.reportBarrier);
}
