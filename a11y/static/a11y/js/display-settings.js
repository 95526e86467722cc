/**
 * Shows a change of the display settings before the server has answered. The truth is its cookie:
 * other tabs, and pages that the browser kept, read it again.
 */

const root = document.documentElement;
const channel = new BroadcastChannel("display-settings");

/**
 * Values by name, from text as the cookie has it: `1.remembered.text-size:200`.
 * @type {(text: string) => Record<string, string>}
 */
const read = (text) =>
  Object.fromEntries([...text.matchAll(/([a-z-]+):([a-z0-9-]+)/g)].map((found) => found.slice(1)));

const stored = () => read(document.cookie.match(/(?:^|; )display=([^;]*)/)?.[1] ?? "");

class DisplaySettings extends HTMLElement {
  modes = (this.dataset.modes ?? "").split(" ");
  sent = Promise.resolve();

  connectedCallback() {
    // In a preview, what is shown is not what is kept: the server does it all.
    if ("preview" in this.dataset) return;
    this.addEventListener("change", (event) => this.onChange(event));
    this.addEventListener("submit", (event) => this.onSubmit(event));
    channel.addEventListener("message", () => this.show(stored()));
    window.addEventListener("pageshow", (event) => event.persisted && this.show(stored()));
    this.offerApply(false);
    this.stopWhatPlays();
  }

  /**
   * Show one choice and send it alone: another tab may have changed the rest.
   * @param {Event} event
   */
  onChange({ target }) {
    if (!(target instanceof HTMLInputElement) || !target.form) return;
    const whole = new FormData(target.form);
    const data = new URLSearchParams();
    const isColour = target.type === "color";
    const name = isColour ? "colours" : target.name;
    let value = isColour ? "own" : String(whole.getAll(name).at(-1));
    data.set(name, value);
    if (value === "own" && whole.has("own_text")) {
      for (const colour of ["own_text", "own_ground"]) {
        data.set(colour, String(whole.get(colour)));
        value += `-${whole.get(colour)}`.replace("#", "");
      }
    }
    if (this.modes.includes(name)) this.put(name, value);
    const legend = target.closest("fieldset")?.querySelector("legend")?.textContent;
    const isUnticked = target.type === "checkbox" && !target.checked;
    const label = isUnticked ? target.dataset.unticked : target.labels?.[0]?.textContent?.trim();
    this.send(target.form, target, data, legend ? `${legend}: ${label}` : `${label}`);
  }

  /**
   * A preset, or "Apply" after a failure.
   * @param {SubmitEvent} event
   */
  onSubmit(event) {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement && submitter)) return;
    // The settings page comes back to its top, with everything on it as it is then.
    if (target.elements.namedItem("from_settings_page")) return;
    event.preventDefault();
    if (submitter.dataset.settings !== undefined) this.show(read(submitter.dataset.settings));
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(target, submitter)) data.append(name, String(value));
    this.send(target, submitter, data, submitter.textContent ?? "");
  }

  /** @param {Record<string, string>} settings */
  show(settings) {
    for (const mode of this.modes) this.put(mode, settings[mode] ?? "");
  }

  /**
   * Put one value on <html> and into the forms.
   * @param {string} mode
   * @param {string} wanted
   */
  put(mode, wanted) {
    const isOwn = wanted.startsWith("own");
    const value = isOwn ? "own" : wanted;
    if (isOwn && wanted !== value) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = `${this.dataset.url}${wanted}.css`;
      document.head.append(link);
    }
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (
      this.querySelectorAll(`[type=radio][name=${mode}]`)
    );
    // The first value is the site as it is, which needs no attribute.
    const isStandard = !value || boxes[0]?.value === value;
    boxes.forEach((box, at) => {
      box.checked = isStandard ? at === 0 : box.value === value;
    });
    if (isStandard) root.removeAttribute(`data-${mode}`);
    else root.setAttribute(`data-${mode}`, value);
    this.stopWhatPlays();
  }

  stopWhatPlays() {
    if (root.dataset.motion !== "off") return;
    const playing = /** @type {NodeListOf<HTMLMediaElement>} */ (
      document.querySelectorAll("video[autoplay], audio[autoplay]")
    );
    for (const media of playing) {
      media.autoplay = false;
      media.pause();
    }
  }

  /**
   * One after the other; after a failure the form can be sent by hand.
   * @param {HTMLFormElement} form
   * @param {HTMLElement} control The page moves around it, and it stays in sight.
   * @param {URLSearchParams} body
   * @param {string} words What was chosen, to be announced.
   */
  send(form, control, body, words) {
    const keepInSight = () => control.scrollIntoView({ block: "nearest" });
    keepInSight();
    this.sent = this.sent.then(async () => {
      const isKept = await fetch(form.action, { method: "POST", body, redirect: "manual" }).then(
        (answer) => answer.type === "opaqueredirect",
        () => false,
      );
      this.offerApply(!isKept);
      const all = [...this.querySelectorAll("[role=status]")];
      for (const status of all) status.textContent = "";
      const place = control.closest("fieldset")?.querySelector("[role=status]") ?? all[0];
      if (place) place.textContent = isKept ? words : `${words}. ${this.dataset.failed}`;
      keepInSight();
      if (isKept) channel.postMessage("changed");
    });
  }

  /** @param {boolean} isOffered */
  offerApply(isOffered) {
    for (const button of this.querySelectorAll("button:not([name])")) {
      button.toggleAttribute("hidden", !isOffered);
    }
  }
}

customElements.define("display-settings", DisplaySettings);
