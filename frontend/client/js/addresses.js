/**
 * Addresses of this front end. A page has the path that it has on the site, as a parameter:
 * `?path=/en/projects/`. So one file answers for every page, on any host and in any folder, without
 * a rule for the server; and any link to the site can be a link of this front end.
 */

/** @typedef {import("./api.js").Shapes} Shapes */

const PATH = "path";
/** What this front end can show at once; anything else is refused before it is followed. */
const SCHEMES = ["http:", "https:", "mailto:", "tel:"];

/**
 * The address, if following it is safe, else nothing.
 * @param {string | null | undefined} address
 */
export function safe(address) {
  if (!address) return null;
  try {
    const url = new URL(address, location.href);
    return SCHEMES.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * The address in this front end of a page that the site has at `address`; other addresses are left
 * as they are, and unsafe ones are nothing.
 * @param {string | null | undefined} address
 * @param {Shapes["Site"]} site
 */
export function here(address, site) {
  const target = safe(address);
  if (target === null) return null;
  const url = new URL(target);
  const first = url.pathname.split("/")[1];
  const isPage =
    url.origin === new URL(site.url).origin && site.locales.some(({ code }) => code === first);
  return isPage ? at(url.pathname, url.searchParams) + url.hash : target;
}

/**
 * The address of a path with its parameters.
 * @param {string} path
 * @param {URLSearchParams} [query]
 */
export function at(path, query = new URLSearchParams()) {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== PATH));
  const text = kept.toString();
  // A slash needs no escaping in a parameter, and people read addresses.
  return `?${PATH}=${encodeURIComponent(path).replaceAll("%2F", "/")}${text && `&${text}`}`;
}

/**
 * What an address of this front end asks for.
 * @param {URL} url
 * @returns {{ path: string | null, token: string | null, query: URLSearchParams }}
 */
export function asked(url) {
  const query = new URLSearchParams(url.searchParams);
  const path = query.get(PATH);
  const token = query.get("token");
  query.delete(PATH);
  query.delete("token");
  return { path, token, query };
}

/**
 * The path of an address of the site, without its host.
 * @param {string} address
 */
export function pathOf(address) {
  return new URL(address).pathname;
}

/**
 * A telephone number as an address (RFC 3966); nothing for what has no digits.
 * @param {string} number
 */
export function phone(number) {
  const digits = number.replace(/\D/g, "");
  return digits && `tel:${number.trim().startsWith("+") ? "+" : ""}${digits}`;
}
