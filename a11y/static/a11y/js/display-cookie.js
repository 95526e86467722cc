/** What the cookie holds, said anew whenever a choice was kept. */

class DisplayCookie extends HTMLElement {
  connectedCallback() {
    new BroadcastChannel("display-settings").addEventListener("message", () => this.show());
    this.show();
  }

  show() {
    const held = document.cookie.match(/(?:^|; )display=([^;]+)/)?.[1] ?? "";
    const box = this.querySelector("input[type=checkbox]");
    const code = this.querySelector("code");
    if (box instanceof HTMLInputElement) box.checked = held.split(".").includes("remembered");
    if (code) code.textContent = held;
    this.querySelector(".display-cookie__held")?.toggleAttribute("hidden", !held);
    this.querySelector(".display-cookie__none")?.toggleAttribute("hidden", Boolean(held));
  }
}

customElements.define("display-cookie", DisplayCookie);
