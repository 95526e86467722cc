/** The display settings to choose from: the few of every page, and all of them on theirs. */

import { contrast, showPair } from "../display.js";
import { element } from "../elements.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../display.js").Display} Display */
/** @typedef {Display["settings"][number]} Setting */
/** @typedef {import("../elements.js").Child} Child */

/**
 * The values of one setting, each beside a sample of what it does.
 * @param {Setting} setting
 * @param {Display} display
 * @param {boolean} isInBar
 */
export function options(setting, display, isInBar) {
  const { own_colours: own } = display.definition;
  const chosen = display.value(setting);
  // A pair of one's own is chosen where its colours are.
  const isOffered = (/** @type {string} */ code) =>
    !isInBar || setting.name !== own.setting || code !== own.value || chosen === own.value;
  return element(
    "div",
    { class: "display-options" },
    setting.values
      .filter(({ code }) => isOffered(code))
      .map(({ code, label }) => {
        const name = setting.name;
        const box = { class: "display-option__box", type: "radio", name, value: code };
        return element(
          "label",
          { class: "display-option" },
          element("input", { ...box, checked: code === chosen }),
          element("span", {
            class: `display-sample display-sample--${name}`,
            [setting.attribute]: code,
            "aria-hidden": "true",
          }),
          element("span", {}, label),
        );
      }),
  );
}

/**
 * Settings that go together, each for one press.
 * @param {Display} display
 * @param {boolean} isInBar
 */
export function presets(display, isInBar) {
  return element(
    "form",
    { class: "display-presets" },
    display.definition.presets
      .filter((preset) => preset.is_in_bar || !isInBar)
      .map(({ code, label, settings }) => {
        const isReset = Object.keys(settings).length === 0;
        return element(
          "button",
          {
            class: isReset ? "button display-presets__reset" : "button",
            // The way back can be read whatever colours were chosen.
            "data-colours": isReset && "black-on-white",
            name: "preset",
            value: code,
          },
          label,
        );
      }),
  );
}

/**
 * A visitor's own pair, and how far its two colours are apart.
 * @param {Display} display
 */
export function ownColours(display) {
  const { words } = display.definition;
  const { text, ground } = display.pair;
  const field = (/** @type {string} */ name, /** @type {string} */ label, value = "") =>
    element(
      "div",
      { class: "display-own__field" },
      element("label", { for: name }, label),
      element("input", { type: "color", id: name, name, value }),
    );
  const ratio = element("output", { class: "display-own__ratio", for: "own_text own_ground" });
  const warning = element("p", { class: "display-own__warning" }, words.little_contrast);
  const fields = element(
    "div",
    { class: "display-own" },
    field("own_text", words.own_text, text),
    field("own_ground", words.own_ground, ground),
    element("p", { class: "display-own__contrast" }, words.contrast, " ", ratio),
    warning,
  );
  const say = () => {
    const [one = "", other = ""] = [...fields.querySelectorAll("input")].map((i) => i.value);
    const apart = contrast(one, other);
    showPair(display.definition.own_colours, one, other);
    ratio.textContent = `${apart.toFixed(1)} : 1`;
    warning.hidden = apart >= display.definition.own_colours.enough_contrast;
  };
  fields.addEventListener("input", say);
  say();
  return fields;
}

/**
 * Let a part of the page change the settings, and say so in its status.
 * @param {HTMLElement} part
 * @param {Display} display
 * @param {Context} context
 */
export function listen(part, display, { words }) {
  /** @param {HTMLElement} control @param {boolean} isKept @param {string} said */
  const tell = (control, isKept, said) => {
    show(part, display);
    const place =
      control.closest("fieldset")?.querySelector("[role=status]") ??
      part.querySelector("[role=status]");
    for (const status of part.querySelectorAll("[role=status]")) status.textContent = "";
    if (place) place.textContent = isKept ? said : `${said}. ${words.notKept}`;
    control.scrollIntoView({ block: "nearest" });
  };
  part.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { own_colours: own, words: labels } = display.definition;
    const legend = target.closest("fieldset")?.querySelector("legend")?.textContent;
    let label = target.labels?.[0]?.textContent?.trim() ?? "";
    let isKept = true;
    if (target.type === "checkbox") {
      isKept = display.replace(display.chosen, target.checked);
      if (!target.checked) label = labels.forget;
    } else if (
      target.type === "color" ||
      (target.name === own.setting && target.value === own.value)
    ) {
      const pick = (/** @type {string} */ name, /** @type {string} */ usual) =>
        part.querySelector(`[name=${name}]`) instanceof HTMLInputElement
          ? /** @type {HTMLInputElement} */ (part.querySelector(`[name=${name}]`)).value
          : usual;
      const pair = [pick("own_text", display.pair.text), pick("own_ground", display.pair.ground)];
      const value = [own.value, ...pair.map((colour) => colour.slice(1))].join("-");
      isKept = display.change({ [own.setting]: value });
    } else {
      isKept = display.change({ [target.name]: target.value });
    }
    tell(target, isKept, legend ? `${legend}: ${label}` : label);
  });
  part.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    const preset = display.definition.presets.find(({ code }) => code === button.value);
    if (!preset) return;
    const chosen = Object.entries(preset.settings).filter(([, value]) => value);
    const isRemembered = display.isRemembered && chosen.length > 0;
    const isKept = display.replace(Object.fromEntries(chosen), isRemembered);
    tell(button, isKept, preset.label);
  });
}

/**
 * Let the boxes say what is in force.
 * @param {HTMLElement} part
 * @param {Display} display
 */
export function show(part, display) {
  for (const setting of display.settings) {
    const value = display.value(setting);
    for (const box of part.querySelectorAll(`[type=radio][name=${setting.name}]`)) {
      if (box instanceof HTMLInputElement) box.checked = box.value === value;
    }
  }
  const remember = part.querySelector("[name=remembered]");
  if (remember instanceof HTMLInputElement) remember.checked = display.isRemembered;
}
