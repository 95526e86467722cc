/**
 * Shows the code and its result anew after each choice, as the server writes them. Without this
 * script, or when it fails, the button does.
 */

const RESULT = ".embed-builder__result";

class EmbedBuilder extends HTMLElement {
  /** @type {AbortController | undefined} */
  request;

  connectedCallback() {
    this.addEventListener("change", () => this.renew());
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.renew();
    });
  }

  async renew() {
    const form = this.querySelector("form");
    const result = this.querySelector(RESULT);
    if (!form || !result) return;
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, String(value));
    try {
      const address = `${form.action}?${query}`;
      const answer = await fetch(address, { signal: request.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const renewed = page.querySelector(RESULT);
      if (!renewed) throw new Error("There is no result in the answer.");
      result.replaceChildren(...document.importNode(renewed, true).childNodes);
      history.replaceState(null, "", address);
      this.say(this.dataset.changed);
    } catch {
      // What was stopped for another choice has not failed.
      if (request === this.request) this.say(this.dataset.failed);
    }
  }

  /** @param {string | undefined} message */
  say(message) {
    const status = this.querySelector(".embed-builder__status");
    if (status) status.textContent = message ?? "";
  }
}

customElements.define("embed-builder", EmbedBuilder);
