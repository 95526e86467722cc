/** Elements of a page. Data becomes text or an attribute, never HTML. */

/** @typedef {import("../child.d.ts").Child} Child */

/**
 * An element with its attributes and what is in it. An attribute that is `false`, `null` or
 * `undefined` is left out; one that is `true` stands without a value.
 *
 * Addresses that come as data go through `safe` of addresses.js first.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(attribute, value === true ? "" : String(value));
  }
  made.append(...nodes(children));
  return made;
}

/**
 * All that is there, as a flat list.
 * @param {Child} child
 * @returns {(Node | string)[]}
 */
export function nodes(child) {
  if (child === null || child === undefined || child === false || child === "") return [];
  if (typeof child === "number") return [String(child)];
  return typeof child === "string" || child instanceof Node ? [child] : child.flatMap(nodes);
}

const DEEPEST = 6;

/**
 * A heading, as deep as its place asks for.
 * @param {number} level
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {...Child} children
 */
export function heading(level, attributes, ...children) {
  const name = /** @type {"h2"} */ (`h${Math.min(level, DEEPEST)}`);
  return element(name, attributes, ...children);
}

/**
 * Text with its line breaks.
 * @param {string} text
 * @returns {Child}
 */
export function lines(text) {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => (at ? [element("br"), line] : [line]));
}

/**
 * A term and what it is, in a `<dl>`.
 * @param {string} block The name of the class, before `__term` and `__value`.
 * @param {string} term
 * @param {Child} value
 * @param {string} [item] The class of both together.
 */
export function fact(block, term, value, item) {
  return element(
    "div",
    { class: item },
    element("dt", { class: `${block}__term` }, term),
    element("dd", { class: `${block}__value` }, value),
  );
}
