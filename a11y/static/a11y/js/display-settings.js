/**
 * Display settings at once, without loading the page anew.
 *
 * The server has written the settings into the page and takes every change by a form; this only
 * shows a change before the server has answered. The truth is the cookie that the server writes:
 * other tabs, and pages that the browser kept, read it again.
 */

const COOKIE = "display";
const ENOUGH_FOR_TEXT = 7;
const root = document.documentElement;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("display-settings") : null;

/** @typedef {Record<string, string>} Settings By the name of the setting; what is not there is as the site is. */

/**
 * Read settings as the cookie has them: `1.remembered.text-size:200`.
 * @param {string} text
 * @returns {Settings}
 */
function read(text) {
  const pairs = text.split(".").filter((part) => part.includes(":"));
  return Object.fromEntries(pairs.map((pair) => pair.split(":", 2)));
}

/** @returns {Settings} */
function stored() {
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return read(found?.slice(COOKIE.length + 1) ?? "");
}

/** @param {string} digits Six hexadecimal digits. */
function luminance(digits) {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {string} text
 * @param {string} ground
 */
function contrast(text, ground) {
  const [darker = 0, lighter = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * @param {string} text
 * @param {string} ground
 */
function showOwnColours(text, ground) {
  root.style.setProperty("--own-text", `#${text}`);
  root.style.setProperty("--own-ground", `#${ground}`);
  const isDark = luminance(ground) < luminance(text);
  root.style.setProperty("--own-color-scheme", isDark ? "dark" : "light");
}

/** Nothing plays by itself where motion is off. */
function stopWhatPlays() {
  if (root.dataset.motion !== "off") return;
  for (const media of document.querySelectorAll("video[autoplay], audio[autoplay]")) {
    if (media instanceof HTMLMediaElement) {
      media.autoplay = false;
      media.pause();
    }
  }
}

/**
 * The settings in force, as <html> has them.
 * @param {string[]} modes
 * @returns {Settings}
 */
function inForce(modes) {
  return Object.fromEntries(modes.map((mode) => [mode, root.getAttribute(`data-${mode}`) ?? ""]));
}

/** @param {HTMLInputElement} control */
function wordsFor(control) {
  const label = control.labels?.[0]?.textContent?.trim() ?? "";
  const legend = control.closest("fieldset")?.querySelector("legend")?.textContent?.trim();
  return legend ? `${legend}: ${label}` : label;
}

class DisplaySettings extends HTMLElement {
  modes = (this.dataset.modes ?? "").split(" ");
  sent = Promise.resolve();

  connectedCallback() {
    for (const form of this.querySelectorAll("form")) {
      form.addEventListener("submit", (event) => this.onSubmit(form, event));
      form.addEventListener("change", (event) => this.onChange(form, event));
    }
    this.addEventListener("input", (event) => this.onInput(event));
    channel?.addEventListener("message", () => this.show(stored()));
    window.addEventListener("pageshow", (event) => event.persisted && this.show(stored()));
    this.hideApply(true);
    stopWhatPlays();
  }

  /**
   * A choice is shown at once, then kept, and nothing but this choice: the rest of the form may be
   * older than what another tab has chosen.
   * @param {HTMLFormElement} form
   * @param {Event} event
   */
  onChange(form, event) {
    const control = event.target;
    if (!(control instanceof HTMLInputElement)) return;
    const data = new URLSearchParams();
    if (control.type === "checkbox") {
      data.set(control.name, control.checked ? control.value : "no");
    } else {
      const [mode, value] =
        control.type === "color" ? ["colours", "own"] : [control.name, control.value];
      const [text, ground] = this.pair();
      const isOwn = value === "own" && text && ground;
      data.set(mode, value);
      if (isOwn) {
        data.set("own_text", `#${text}`);
        data.set("own_ground", `#${ground}`);
      }
      this.show({ ...inForce(this.modes), [mode]: isOwn ? `own-${text}-${ground}` : value });
    }
    this.keep(form, data, wordsFor(control));
  }

  /**
   * A preset, or "Apply" after a failure.
   * @param {HTMLFormElement} form
   * @param {SubmitEvent} event
   */
  onSubmit(form, event) {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    if (button.dataset.settings !== undefined) this.show(read(button.dataset.settings));
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) data.append(name, String(value));
    this.keep(form, data, button.textContent?.trim() ?? "");
  }

  /**
   * The contrast of a pair while it is being chosen.
   * @param {Event} event
   */
  onInput(event) {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "color") return;
    const [text, ground] = this.pair();
    if (!text || !ground) return;
    const ratio = contrast(text, ground);
    const output = this.querySelector("output");
    const warning = this.querySelector(".display-own__warning");
    if (output) output.textContent = `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;
    if (warning instanceof HTMLElement) warning.hidden = ratio >= ENOUGH_FOR_TEXT;
  }

  /** @returns {string[]} The digits of text and ground. */
  pair() {
    const fields = this.querySelectorAll('input[type="color"]');
    return [...fields].map((field) =>
      field instanceof HTMLInputElement ? field.value.slice(1) : "",
    );
  }

  /**
   * Put settings on <html> and into every form.
   * @param {Settings} settings
   */
  show(settings) {
    for (const mode of this.modes) {
      const [value = "", text, ground] = (settings[mode] ?? "").split(/-(?=[0-9a-f]{6}(?:-|$))/);
      if (value === "own" && text && ground) showOwnColours(text, ground);
      // The first value of a setting is the site as it is, which needs no attribute.
      const boxes = [...this.querySelectorAll(`input[type="radio"][name="${mode}"]`)];
      const isStandard = value === "" || boxes[0]?.getAttribute("value") === value;
      for (const [at, box] of boxes.entries()) {
        if (!(box instanceof HTMLInputElement)) continue;
        box.checked = isStandard ? at === 0 : box.value === value;
      }
      if (isStandard) root.removeAttribute(`data-${mode}`);
      else root.setAttribute(`data-${mode}`, value);
    }
    stopWhatPlays();
  }

  /**
   * Send a change, one after the other; on failure the look stays, and the form can be sent by hand.
   * @param {HTMLFormElement} form
   * @param {URLSearchParams} data
   * @param {string} words What was chosen, to be announced.
   */
  keep(form, data, words) {
    this.sent = this.sent.then(async () => {
      const isKept = await fetch(form.action, { method: "POST", body: data, redirect: "manual" })
        .then((answer) => answer.type === "opaqueredirect")
        .catch(() => false);
      this.hideApply(isKept);
      const status = this.querySelector('[role="status"]');
      if (status instanceof HTMLElement) {
        status.textContent = isKept ? words : `${words} – ${status.dataset.failed ?? ""}`;
      }
      if (isKept) channel?.postMessage("changed");
    });
  }

  /** @param {boolean} isHidden */
  hideApply(isHidden) {
    for (const button of this.querySelectorAll("button:not([name])")) {
      if (button instanceof HTMLElement) button.hidden = isHidden;
    }
  }
}

customElements.define("display-settings", DisplaySettings);
