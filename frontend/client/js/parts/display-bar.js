/** The first line of every page: the settings that most visitors look for. */

import { here } from "../addresses.js";
import { element } from "../elements.js";
import { listen, options, presets, show } from "./display-form.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../display.js").Display} Display */

/**
 * @param {Display} display
 * @param {Context} context
 */
export function displayBar(display, context) {
  const { words, html_url, presets: sets } = display.definition;
  const inBar = display.settings.filter((setting) => setting.is_in_bar);
  const names = [...inBar, ...sets.filter((preset) => preset.is_in_bar).slice(0, 1)];
  const bar = element(
    "section",
    { class: "display-bar", id: "display", "aria-label": words.title },
    element(
      "details",
      { class: "display-bar__details" },
      element(
        "summary",
        { class: "display-bar__summary" },
        element(
          "span",
          {
            class: "display-bar__sign",
            "data-colours": "black-on-white",
            "aria-hidden": "true",
          },
          "A",
        ),
        element("span", { class: "display-bar__name" }, words.title),
        " ",
        element(
          "span",
          { class: "display-bar__list" },
          names.map(({ label }) => label).join(" · "),
        ),
      ),
      element(
        "div",
        { class: "display-bar__panel" },
        element("p", { class: "display-status", role: "status" }),
        element("p", { class: "display-forced" }, words.forced_colours),
        element(
          "form",
          { class: "display-bar__form" },
          inBar.map((setting) =>
            element(
              "fieldset",
              { class: "display-bar__group" },
              element("legend", { class: "display-bar__legend" }, setting.label),
              options(setting, display, true),
            ),
          ),
        ),
        element(
          "div",
          { class: "display-bar__foot" },
          presets(display, true),
          element(
            "a",
            { class: "display-bar__all", href: here(html_url, context.site) },
            words.all_settings,
          ),
        ),
      ),
    ),
  );
  listen(bar, display, context);
  document.addEventListener("display", () => show(bar, display));
  return bar;
}
