/** The words of this front end in the reader's language, and how numbers and names stand in them. */

import en from "./words/en.js";

/**
 * A text for each plural of a language.
 * @typedef {{ zero?: string, one?: string, two?: string, few?: string, many?: string, other: string }} Plurals
 *
 * The keys of the English words; texts, lists of texts and plurals in any language.
 * @typedef {{ [Key in keyof typeof en]: Translated<(typeof en)[Key]> }} Words
 */

/**
 * @template Text
 * @typedef {Text extends string ? string
 *   : Text extends string[] ? string[]
 *   : Text extends { other: string, one: string } ? Plurals
 *   : { [Key in keyof Text]: Translated<Text[Key]> }} Translated
 */

/** A language is added by a file beside these. */
export const LANGUAGES = ["en", "et", "ru"];

/**
 * The words in this language, in English where there are none, and the language that they are in.
 * @param {string} locale
 * @returns {Promise<{ words: Words, language: string }>}
 */
export async function wordsIn(locale) {
  if (!LANGUAGES.includes(locale) || locale === "en") return { words: en, language: "en" };
  try {
    const { default: words } = await import(`./words/${locale}.js`);
    return { words, language: locale };
  } catch {
    // Offline, say: then what went wrong is at least said in English.
    return { words: en, language: "en" };
  }
}

/**
 * A text with its values: `fill("Page {number}", { number: 2 })`.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * The text that fits a number, with the number in it.
 * @param {Plurals} texts
 * @param {number} number
 * @param {string} language
 */
export function count(texts, number, language) {
  const form = new Intl.PluralRules(language).select(number);
  return fill(texts[form] ?? texts.other, { number: number.toLocaleString(language) });
}
