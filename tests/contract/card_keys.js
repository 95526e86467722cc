/**
 * Prints which keys of a project a card of the widget reads: node card_keys.js v1.js < project.json
 *
 * There is no browser here: elements are objects that take whatever is done to them.
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

Object.assign(globalThis, {
  HTMLElement: class {},
  customElements: { get: () => true },
  document: {
    createElement: () => ({ append() {}, prepend() {}, setAttribute() {}, firstChild: {} }),
    documentElement: { lang: "en" },
  },
});

const read = new Set();

/** The value, and a note of every key by which it is read. */
function noting(value, path) {
  if (value === null || typeof value !== "object") return value;
  return new Proxy(value, {
    get(target, name) {
      const inside = [...path, name];
      if (typeof name === "string") read.add(inside.join("."));
      return noting(target[name], inside);
    },
  });
}

const { card, Words } = await import(pathToFileURL(process.argv[2]).href);
const project = JSON.parse(readFileSync(0, "utf8"));
const words = new Words({ closest: () => null, getAttribute: () => null });
const isWhole = process.argv[3] === "whole";
card(noting(project, []), words, { level: 3, hasPictures: true, isWhole });
console.log(JSON.stringify([...read].sort()));
