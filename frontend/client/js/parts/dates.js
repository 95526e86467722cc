/** Dates and periods with what programs read of them. */

import { element } from "../elements.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../formats.js").Period} Period */

/**
 * @param {Period} period
 * @param {Context} context
 */
export function period({ start, end }, { formats }) {
  const text = formats.period({ start, end });
  if (start && end) return element("data", { value: `${start}/${end}` }, text);
  return text && element("time", { datetime: start ?? end }, text);
}

/**
 * @param {string} date
 * @param {Context} context
 */
export function date(date, { formats }) {
  return element("time", { datetime: date }, formats.date(date));
}

/**
 * When a page was last changed: on the day that it was where the site is.
 * @param {string | null} moment As ISO 8601 with the site's offset.
 * @param {Context} context
 * @param {string} className
 */
export function lastChanged(moment, context, className) {
  if (!moment) return null;
  const day = moment.slice(0, "2019-05-22".length);
  return element("p", { class: className }, context.words.lastChanged, " ", date(day, context));
}
