/**
 * Shows the answer to a request under the form that makes it. Without this script, or when it
 * fails, the form opens the answer itself.
 */

class TryRequest extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => this.onSubmit(event));
  }

  /** @param {SubmitEvent} event */
  async onSubmit(event) {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    this.say(this.dataset.asking);
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.target)) query.append(name, String(value));
    try {
      // The server leads on to the address that the form stands for.
      const response = await fetch(`${event.target.action}?${query}`);
      this.show(response, await this.contentOf(response));
    } catch {
      this.say(this.dataset.failed);
    }
  }

  /**
   * What is to be read here; a file is for other programs.
   * @param {Response} response
   */
  async contentOf(response) {
    if (!response.headers.has("Content-Disposition")) return readable(await response.text());
    await response.body?.cancel();
    return this.dataset.file ?? "";
  }

  /**
   * @param {Response} response
   * @param {string} text
   */
  show(response, text) {
    const address = /** @type {HTMLAnchorElement} */ (this.querySelector(".api-try__address"));
    address.href = response.url;
    address.textContent = decodeURI(response.url);
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    this.put(".api-try__headers", headers.join("\n"));
    this.put(".api-try__content", text);
    this.querySelector(".api-try__answer")?.removeAttribute("hidden");
    this.say(`${this.dataset.answered} ${response.status} ${response.statusText}`.trim());
  }

  /** @param {string | undefined} message */
  say(message) {
    this.put(".api-try__status", message ?? "");
  }

  /**
   * @param {string} selector
   * @param {string} text
   */
  put(selector, text) {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}

/**
 * JSON in lines; anything else as it is.
 * @param {string} text
 */
function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

customElements.define("try-request", TryRequest);
