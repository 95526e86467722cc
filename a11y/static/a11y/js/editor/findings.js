/** Asks the server what is at fault in what someone is writing, and says it beside each field. */

import { watchCounter } from "./counter.js";
import { controlIn, elementAt, goTo, hostOf, pathInAddress, setDescription } from "./fields.js";
import { replace } from "./repairs.js";

/** How long nothing is written before the page is checked, in milliseconds. */
const PAUSE = 1000;

/**
 * @typedef {{
 *   key: string, severity: string, severity_label: string, icon: string, message: string,
 *   path: string, place: string, repair: string,
 * }} Finding
 * @typedef {{
 *   findings?: Finding[], summary?: string, problem?: string, left_out?: string,
 *   repair?: { path: string, value: unknown, done: string },
 * }} Answer
 */

/**
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {HTMLElement}
 */
function one(parent, selector) {
  const found = parent.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
  return found;
}

class Findings {
  /** @type {number | undefined} */
  #timer;
  #asking = false;
  /** What was checked last, and how many were found. */
  #checked = "";
  #count = 0;
  /** @type {Finding[]} */
  #findings = [];
  /** @type {{ notes: HTMLElement, stop: () => void } | null} */
  #done = null;

  /**
   * @param {HTMLElement} panel
   * @param {HTMLFormElement} form
   */
  constructor(panel, form) {
    this.panel = panel;
    this.form = form;
    this.announcer = one(panel, "[data-a11y-announcer]");
    // A closed side panel is silent: what is announced stands outside of it.
    document.body.append(this.announcer);
    for (const event of ["input", "change"]) form.addEventListener(event, () => this.later());
    for (const event of ["w-unsaved:add", "w-unsaved:clear"])
      document.addEventListener(event, () => this.later());
    this.updateCounter = watchCounter(panel, () => this.#findings.length);
  }

  later() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.check(), PAUSE);
  }

  /** The form, as Wagtail's preview sends it. */
  get data() {
    return new FormData(this.form);
  }

  /** A page that was new when the editor was opened has an address of its own once it is saved. */
  get address() {
    const { address = "", addressOnceSaved = "" } = this.panel.dataset;
    const saved = /\/pages\/(\d+)\/edit\//.exec(this.form.action);
    return saved ? addressOnceSaved.replace("/0/", `/${saved[1]}/`) : address;
  }

  /**
   * @param {FormData} data
   * @param {string} query
   * @returns {Promise<Answer>} what was answered; a problem where nothing was
   */
  async ask(data, query = "") {
    const { noAnswer = "", signedOut = "" } = this.panel.dataset;
    try {
      const response = await fetch(this.address + query, {
        method: "POST",
        body: data,
        // Wagtail answers a script with a status, and others with the way to its first page.
        headers: { "X-Requested-With": "XMLHttpRequest" },
      });
      const refused = response.redirected || response.status === 403 || response.status === 404;
      if (refused) return { problem: signedOut };
      return response.ok ? await response.json() : { problem: noAnswer };
    } catch {
      return { problem: noAnswer };
    }
  }

  async check() {
    if (this.#asking) {
      this.later();
      return;
    }
    const { data } = this;
    data.delete("csrfmiddlewaretoken");
    const written = JSON.stringify([...data].map(([name, value]) => [name, String(value)]));
    if (written === this.#checked) return;
    this.#asking = true;
    this.state(this.panel.dataset.checking ?? "");
    const answer = await this.ask(this.data);
    this.#asking = false;
    if (answer.problem || !answer.findings) {
      const { notChecked = "" } = this.panel.dataset;
      this.state(notChecked.replace("{reason}", answer.problem ?? ""));
      return;
    }
    this.#checked = written;
    this.state([answer.summary, answer.left_out].filter(Boolean).join(" "));
    this.show(answer.findings);
    if (answer.findings.length !== this.#count) {
      this.#count = answer.findings.length;
      this.announcer.textContent = answer.summary ?? "";
    }
    this.updateCounter();
  }

  /** @param {string} text */
  state(text) {
    one(this.panel, "[data-a11y-state]").textContent = text;
  }

  /** @param {Finding[]} findings */
  show(findings) {
    const focused = document.activeElement;
    const held = focused instanceof HTMLElement ? focused.dataset.a11yKey : undefined;
    const list = one(this.panel, "[data-a11y-list]");
    this.#findings = findings;
    list.replaceChildren(...findings.map((finding) => this.row(finding)));
    for (const notes of this.form.querySelectorAll(".a11y-note:not(.a11y-note--done)"))
      notes.remove();
    for (const finding of findings) this.note(finding);
    for (const notes of this.form.querySelectorAll(".a11y-notes:empty")) notes.remove();
    this.describe();
    if (held) {
      /** @type {HTMLElement | null} */
      const again = document.querySelector(`[data-a11y-key="${held}"]`);
      again?.focus({ preventScroll: true });
    }
  }

  /**
   * @param {string} name
   * @returns {HTMLElement}
   */
  copy(name) {
    const template = this.panel.querySelector(`template[data-a11y-${name}]`);
    if (!(template instanceof HTMLTemplateElement)) throw new Error(`There is no ${name}.`);
    const copied = template.content.firstElementChild?.cloneNode(true);
    return /** @type {HTMLElement} */ (copied);
  }

  /**
   * @param {HTMLElement} element
   * @param {Finding} finding
   * @param {string} parting
   */
  fill(element, finding, parting = "") {
    element.querySelector("use")?.setAttribute("href", `#icon-${finding.icon}`);
    one(element, "[data-severity]").textContent = finding.severity_label + parting;
    one(element, "[data-message]").textContent = finding.message;
  }

  /** @param {Finding} finding */
  row(finding) {
    const row = this.copy("row");
    row.classList.add(`a11y-row--${finding.severity}`);
    this.fill(row, finding);
    const go = one(row, "[data-go]");
    go.dataset.a11yKey = `go-${finding.key}`;
    one(go, "[data-place]").textContent = finding.place;
    go.addEventListener("click", () => goTo(this.form, finding.path));
    return row;
  }

  /**
   * What stands beside a field; made when there is something to say.
   * @param {HTMLElement} element
   */
  notesAt(element) {
    const { host, isField } = hostOf(element);
    const there = host.querySelector(":scope > .a11y-notes");
    if (there instanceof HTMLElement) return there;
    const notes = this.copy("notes");
    if (isField) host.append(notes);
    else host.prepend(notes);
    return notes;
  }

  /** @param {Finding} finding */
  note(finding) {
    const element = elementAt(this.form, finding.path);
    if (!element) return;
    const note = this.copy("note");
    note.classList.add(`a11y-note--${finding.severity}`);
    this.fill(note, finding, ":");
    const button = one(note, "[data-repair]");
    button.hidden = !finding.repair;
    button.textContent = finding.repair;
    button.dataset.a11yKey = `repair-${finding.key}`;
    button.addEventListener("click", () => this.repair(finding));
    this.notesAt(element).append(note);
  }

  /** Ties what is said to the control it is said of, for those who hear the page. */
  describe() {
    for (const control of this.form.querySelectorAll("[aria-describedby*='a11y-note-']"))
      setDescription(control, []);
    let number = 0;
    for (const notes of this.form.querySelectorAll("[data-field] > .a11y-notes")) {
      const ids = [...notes.querySelectorAll("[data-description]")].map((description) => {
        number += 1;
        description.id = `a11y-note-${number}`;
        return description.id;
      });
      const control = controlIn(/** @type {HTMLElement} */ (notes.parentElement));
      if (control) setDescription(control, ids);
    }
  }

  /** @param {Finding} finding */
  async repair(finding) {
    const answer = await this.ask(this.data, `?repair=${encodeURIComponent(finding.key)}`);
    const undo = answer.repair && replace(this.form, answer.repair.path, answer.repair.value);
    if (!answer.repair || !undo) {
      this.announcer.textContent = answer.problem ?? "";
      this.state(answer.problem ?? "");
      this.#checked = "";
      this.later();
      return;
    }
    const element = elementAt(this.form, answer.repair.path);
    if (element) this.offerUndo(element, answer.repair.done, undo, answer.repair.value === "");
    this.announcer.textContent = answer.repair.done;
    this.later();
  }

  /**
   * Until something else is written in the field.
   * @param {HTMLElement} element
   * @param {string} message
   * @param {() => void} undo
   * @param {boolean} toBeWritten whether the field is empty now, for other words
   */
  offerUndo(element, message, undo, toBeWritten) {
    this.#done?.stop();
    const done = this.copy("done");
    one(done, "[data-message]").textContent = message;
    const notes = this.notesAt(element);
    for (const note of notes.querySelectorAll(".a11y-note")) note.remove();
    notes.append(done);
    const listening = new AbortController();
    const stop = () => {
      listening.abort();
      done.remove();
      if (!notes.childElementCount) notes.remove();
    };
    this.#done = { notes, stop };
    const button = one(done, "[data-undo]");
    button.addEventListener("click", () => {
      stop();
      undo();
      // What was found before stands there again, and its notes do not.
      this.#checked = "";
      controlIn(element)?.focus();
      this.later();
    });
    const { signal } = listening;
    element.addEventListener("beforeinput", stop, { signal });
    // The rich text editor takes the keys for undo itself.
    const isUndo = (/** @type {KeyboardEvent} */ event) =>
      (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    element.addEventListener("keydown", (event) => isUndo(event) && stop(), { signal });
    const next = toBeWritten ? controlIn(element) : button;
    next?.focus();
  }
}

const panel = document.querySelector("[data-a11y-findings][data-address]");
const form = document.querySelector("form[data-edit-form]");
if (panel instanceof HTMLElement && form instanceof HTMLFormElement) {
  const findings = new Findings(panel, form);
  findings.later();
  const path = pathInAddress();
  // What is still to be loaded moves the fields.
  if (path) window.addEventListener("load", () => goTo(form, path));
}
