/**
 * A button that copies the text of the field beside it. Without this script there is no button, and
 * the text is marked and copied by hand.
 */

class CopyCode extends HTMLElement {
  connectedCallback() {
    this.querySelector("[hidden]")?.removeAttribute("hidden");
    this.querySelector("button")?.addEventListener("click", () => this.copy());
  }

  async copy() {
    const field = this.querySelector("textarea");
    const status = this.querySelector("[role=status]");
    if (!field || !status) return;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = this.dataset.copied ?? "";
    } catch {
      status.textContent = this.dataset.failed ?? "";
    }
  }
}

customElements.define("copy-code", CopyCode);
