/** What must be said of the money wherever a project is shown. */

import { safe } from "../addresses.js";
import { langOf } from "../context.js";
import { element } from "../elements.js";
import { pictureText } from "./picture.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes["FundingStatement"]} FundingStatement */

/**
 * The emblem with its sentence in full, where both are due.
 * @param {FundingStatement} statement
 * @param {Context} context
 */
export function emblem({ text, emblem, language }, context) {
  const alt = context.words.emblem;
  const src = safe(emblem);
  return (
    text &&
    element(
      "p",
      { class: "emblem" },
      src && element("img", { class: "emblem__flag", src, alt, width: 96, height: 64 }),
      pictureText(alt, context),
      element("span", { lang: langOf(language, context) }, text),
    )
  );
}

/**
 * The programme's own sentences; the first only where the editor gave it no place of its own.
 * @param {FundingStatement} statement
 * @param {boolean} hasOwnPlace
 * @param {Context} context
 */
export function fundingSentences({ sentence, disclaimer, language }, hasOwnPlace, context) {
  const said = [hasOwnPlace ? "" : sentence, disclaimer].filter(Boolean);
  const lang = langOf(language, context);
  return said.map((text) => element("p", { class: "funding-statement", lang }, text));
}
