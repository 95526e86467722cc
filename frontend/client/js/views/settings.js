/** The page with every display setting. */

import { element } from "../elements.js";
import { listen, options, ownColours, presets } from "../parts/display-form.js";
import { body, masthead } from "./view.js";

/** @typedef {import("./view.js").Context} Context */
/** @typedef {import("../display.js").Display} Display */

/**
 * @param {Display} display
 * @param {Context} context
 * @returns {import("./view.js").View}
 */
export function settingsView(display, context) {
  const { words, groups, html_url, settings_page_style_sheet: sheet } = display.definition;
  const all = element(
    "div",
    { class: "display-page" },
    element("p", { class: "display-status", role: "status" }),
    element("p", { class: "display-forced" }, words.forced_colours),
    sets(display),
    element(
      "form",
      { class: "display-page__form" },
      groups.map((group, number) => settingsTogether(group, number, display)),
      howLong(display),
    ),
  );
  listen(all, display, context);
  return {
    title: words.title,
    context,
    html_url,
    isHidden: true,
    content: [
      element("link", { rel: "stylesheet", href: sheet }),
      masthead({ title: words.title, lead: words.lead }, context),
      body(all),
    ],
  };
}

/** @param {Display} display */
function sets(display) {
  const { words, presets: all } = display.definition;
  return element(
    "section",
    { "aria-labelledby": "display-presets" },
    element("h2", { id: "display-presets" }, words.presets),
    element(
      "dl",
      { class: "display-page__presets" },
      all.map(({ label, about }) =>
        element("div", {}, element("dt", {}, label), element("dd", {}, about)),
      ),
    ),
    presets(display, false),
  );
}

/**
 * @param {Display["definition"]["groups"][number]} group
 * @param {number} number
 * @param {Display} display
 */
function settingsTogether({ label, settings }, number, display) {
  const id = `display-group-${number}`;
  return element(
    "section",
    { class: "display-page__section", "aria-labelledby": id },
    element("h2", { id }, label),
    settings.map((setting) => {
      const about = `display-about-${setting.name}`;
      return element(
        "fieldset",
        { class: "display-page__field", "aria-describedby": about },
        element("legend", { class: "display-page__legend" }, setting.label),
        element("p", { class: "display-page__about", id: about }, setting.about),
        options(setting, display, false),
        setting.name === display.definition.own_colours.setting && ownColours(display),
        element("p", { class: "display-status", role: "status" }),
      );
    }),
  );
}

/** @param {Display} display */
function howLong(display) {
  const { words } = display.definition;
  const box = { class: "field__choice-box", type: "checkbox", name: "remembered", value: "yes" };
  return element(
    "section",
    { class: "display-page__section", "aria-labelledby": "display-keep" },
    element("h2", { id: "display-keep" }, words.how_long),
    element(
      "label",
      { class: "field__choice" },
      element("input", {
        ...box,
        checked: display.isRemembered,
        "aria-describedby": "display-cookie",
      }),
      element("span", {}, words.remember),
    ),
    element(
      "div",
      { class: "prose", id: "display-cookie" },
      element("p", {}, words.about_the_cookie),
      element("p", {}, words.how_long_it_lasts),
    ),
  );
}
