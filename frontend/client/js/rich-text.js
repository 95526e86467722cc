/**
 * An editor's formatted text, made anew from what it may hold. The API sends clean HTML; this page
 * does not rely on it: elements and attributes that are not listed here do not come in.
 */

import { here } from "./addresses.js";
import { element, heading } from "./elements.js";

/** @typedef {import("./context.js").Context} Context */

const KEPT = /** @type {const} */ (["p", "ul", "ol", "li", "b", "strong", "i", "em", "span", "br"]);
const LEFT_OUT = ["script", "style", "template", "noscript", "iframe", "object", "embed", "svg"];

/**
 * @param {string} html
 * @param {Context} context
 * @returns {(Node | string)[]}
 */
export function richText(html, context) {
  // A document that is made so loads nothing and runs nothing.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return copied(body, context);
}

/**
 * @param {Node} from
 * @param {Context} context
 * @returns {(Node | string)[]}
 */
function copied(from, context) {
  return [...from.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const name = node.localName;
    if (LEFT_OUT.includes(name)) return [];
    const inside = copied(node, context);
    const kept = KEPT.find((known) => known === name);
    const [lang, dir] = [node.getAttribute("lang"), node.getAttribute("dir")];
    if (kept) return [element(kept, { lang, dir }, inside)];
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) return [heading(Number(level) + context.level - 2, {}, inside)];
    const href = name === "a" && here(node.getAttribute("href"), context.site);
    return href ? [element("a", { href }, inside)] : inside;
  });
}
