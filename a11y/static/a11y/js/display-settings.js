/**
 * Display settings at once, without loading the page anew. The server has written them into the
 * page and takes every change by a form; this only shows a change before the answer. The truth is
 * the server's cookie: other tabs, and pages that the browser kept, read it again.
 */

const root = document.documentElement;
const channel = new BroadcastChannel("display-settings");

/**
 * Settings by name, from text as the cookie has it: `1.remembered.text-size:200`.
 * @param {string} text
 * @returns {Record<string, string>}
 */
function read(text) {
  return Object.fromEntries(
    text.split(".").flatMap((part) => {
      const [name, value] = part.split(":");
      return name && value ? [[name, value]] : [];
    }),
  );
}

const stored = () => read(document.cookie.match(/(?:^|; )display=([^;]*)/)?.[1] ?? "");

class DisplaySettings extends HTMLElement {
  modes = (this.dataset.modes ?? "").split(" ");
  status = this.querySelector("[role=status]");
  sent = Promise.resolve();

  connectedCallback() {
    this.addEventListener("change", (event) => this.onChange(event));
    this.addEventListener("submit", (event) => this.onSubmit(event));
    channel.addEventListener("message", () => this.show(stored()));
    window.addEventListener("pageshow", (event) => event.persisted && this.show(stored()));
    this.offerApply(false);
    this.stopWhatPlays();
  }

  /**
   * Show one choice and send it alone: the rest of the form may be older than another tab's choice.
   * @param {Event} event
   */
  onChange({ target }) {
    if (!(target instanceof HTMLInputElement) || !target.form) return;
    const whole = new FormData(target.form);
    const data = new URLSearchParams();
    const name = target.type === "color" ? "colours" : target.name;
    if (target.type === "color") whole.set(name, "own");
    data.set(name, String(whole.getAll(name).at(-1)));
    let value = data.get(name) ?? "";
    if (value === "own" && whole.has("own_text")) {
      for (const colour of ["own_text", "own_ground"]) {
        data.set(colour, String(whole.get(colour)));
        value += `-${whole.get(colour)}`.replace("#", "");
      }
    }
    if (this.modes.includes(name)) this.show({ ...this.inForce(), [name]: value });
    const legend = target.closest("fieldset")?.querySelector("legend")?.textContent;
    const label = target.labels?.[0]?.textContent?.trim();
    this.send(target.form, data, legend ? `${legend}: ${label}` : `${label}`);
  }

  /**
   * A preset, or "Apply" after a failure.
   * @param {SubmitEvent} event
   */
  onSubmit(event) {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement && submitter)) return;
    event.preventDefault();
    if (submitter.dataset.settings !== undefined) this.show(read(submitter.dataset.settings));
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(target, submitter)) data.append(name, String(value));
    this.send(target, data, submitter.textContent ?? "");
  }

  inForce() {
    return Object.fromEntries(
      this.modes.map((mode) => [mode, root.getAttribute(`data-${mode}`) ?? ""]),
    );
  }

  /**
   * Put settings on <html> and into the forms.
   * @param {Record<string, string>} settings
   */
  show(settings) {
    for (const mode of this.modes) {
      const wanted = settings[mode] ?? "";
      if (wanted.startsWith("own-")) this.loadColours(wanted);
      const value = wanted.startsWith("own") ? "own" : wanted;
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
    }
    this.stopWhatPlays();
  }

  /** @param {string} pair */
  loadColours(pair) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `${this.dataset.url}${pair}.css`;
    document.head.append(link);
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
   * One after the other; on failure the look stays, and the form can be sent by hand.
   * @param {HTMLFormElement} form
   * @param {URLSearchParams} body
   * @param {string} words What was chosen, to be announced.
   */
  send(form, body, words) {
    this.sent = this.sent.then(async () => {
      const isKept = await fetch(form.action, { method: "POST", body, redirect: "manual" }).then(
        (answer) => answer.type === "opaqueredirect",
        () => false,
      );
      this.offerApply(!isKept);
      const failed = this.status instanceof HTMLElement ? this.status.dataset.failed : "";
      if (this.status) this.status.textContent = isKept ? words : `${words}. ${failed}`;
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
