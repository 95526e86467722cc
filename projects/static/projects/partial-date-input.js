/** How long after the last key the text is asked about, in milliseconds. */
const PAUSE = 300;

/** A date field that says below it what was understood; the server is the one who understands. */
class PartialDateInput extends HTMLElement {
  /** @type {number | undefined} */
  #timer;

  connectedCallback() {
    this.addEventListener("input", this);
    this.addEventListener("focusin", this);
  }

  disconnectedCallback() {
    this.removeEventListener("input", this);
    this.removeEventListener("focusin", this);
    window.clearTimeout(this.#timer);
  }

  /** @param {Event} event */
  handleEvent(event) {
    // In a section the value is put in after the markup: its meaning is asked for on arrival.
    if (event.type === "focusin" && this.querySelector("output")?.textContent) {
      return;
    }
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    const input = this.querySelector("input");
    const output = this.querySelector("output");
    const { endpoint, understood } = this.dataset;
    if (!input || !output || !endpoint) {
      return;
    }
    const text = input.value.trim();
    if (!text) {
      output.textContent = "";
      return;
    }
    try {
      const response = await fetch(`${endpoint}?text=${encodeURIComponent(text)}`);
      const answer = await response.json();
      if (input.value.trim() === text) {
        output.textContent = answer.error ?? `${understood} ${answer.understood}`;
      }
    } catch {
      output.textContent = ""; // The form itself says what is wrong when it is sent.
    }
  }
}

customElements.define("partial-date-input", PartialDateInput);
