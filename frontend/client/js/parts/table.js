/** A table with its caption; it scrolls by itself where it is wider than its place. */

import { element } from "../elements.js";

/**
 * @param {import("../api.js").Shapes["TableSection"]["table"]} table
 * @param {string} id
 */
export function table({ caption, columns, rows }, id) {
  const captionId = `${id}-caption`;
  return element(
    "div",
    { class: "table", role: "region", "aria-labelledby": captionId, tabindex: 0 },
    element(
      "table",
      { class: "table__table" },
      element("caption", { class: "table__caption", id: captionId }, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          columns.map(({ type, heading }) =>
            element(
              "th",
              { class: `table__heading table__heading--${type}`, scope: "col" },
              heading,
            ),
          ),
        ),
      ),
      element(
        "tbody",
        {},
        rows.map(({ values }) =>
          element(
            "tr",
            {},
            values.map((value, at) =>
              element("td", { class: `table__cell table__cell--${columns[at]?.type}` }, value),
            ),
          ),
        ),
      ),
    ),
  );
}
