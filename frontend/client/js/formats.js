/** Dates, amounts and names as the site writes them, from the values that the API gives. */

import { fill } from "./words.js";

/** @typedef {import("./words.js").Words} Words */
/** A period as the API gives it: dates reduced to what is known of them.
 * @typedef {{ start: string | null, end: string | null }} Period */

/** English is written the European way: 22 May 2019. */
const WRITTEN_AS = /** @type {Record<string, string>} */ ({ en: "en-GB" });
const KILO = 1024;
const UNITS = ["KB", "MB", "GB", "TB"];

/** How values are written in one language. */
export class Formats {
  /**
   * @param {string} language
   * @param {Words} words
   */
  constructor(language, words) {
    this.language = WRITTEN_AS[language] ?? language;
    this.words = words;
    this.countries = new Intl.DisplayNames([this.language], { type: "region" });
    this.languages = new Intl.DisplayNames([this.language], { type: "language" });
  }

  /**
   * An amount, with cents only where there are any.
   * @param {string} amount
   * @param {string} currency
   */
  money(amount, currency) {
    const digits = /\.0*$|^\d+$/.test(amount) ? 0 : 2;
    return new Intl.NumberFormat(this.language, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(Number(amount));
  }

  /** @param {string} rate Per cent. */
  rate(rate) {
    const number = Number(rate).toLocaleString(this.language, { maximumFractionDigits: 2 });
    return `${number} %`;
  }

  /** @param {number} bytes */
  size(bytes) {
    let [size, unit] = [bytes / KILO, 0];
    while (size >= KILO && unit < UNITS.length - 1) [size, unit] = [size / KILO, unit + 1];
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return `${size.toLocaleString(this.language, digits)}\u00a0${UNITS[unit]}`;
  }

  /** @param {string} code ISO 3166. */
  country(code) {
    return this.countries.of(code) ?? code;
  }

  /** @param {string} code */
  languageName(code) {
    return this.languages.of(code) ?? code;
  }

  /**
   * A date as exactly as it is known: `2019`, `2019-05` or `2019-05-22`.
   * @param {string} date
   */
  date(date) {
    return date.length === 4 ? date : this.#writer(date).format(new Date(date));
  }

  /**
   * From when to when; what both dates share is said once. Empty where neither is known.
   * @param {Period} period
   */
  period({ start, end }) {
    if (start === null || end === null) {
      if (start !== null) return fill(this.words.from, { date: this.date(start) });
      return end === null ? "" : fill(this.words.until, { date: this.date(end) });
    }
    if (start === end) return this.date(start);
    const isSameYear = start.slice(0, 4) === end.slice(0, 4);
    if (start.length === 4 && end.length === 4) return `${start}–${end}`;
    if (start.length !== end.length || !isSameYear) {
      return `${this.date(start)} – ${this.date(end)}`;
    }
    const range = this.#writer(start).formatRange(new Date(start), new Date(end));
    const isSameMonth = start.slice(0, 7) === end.slice(0, 7);
    return range.replace(/\s*–\s*/, isSameMonth ? "–" : " – ");
  }

  /** @param {string} date Known to its month or day. */
  #writer(date) {
    return new Intl.DateTimeFormat(this.language, {
      day: date.length > "2019-05".length ? "numeric" : undefined,
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
  }
}
