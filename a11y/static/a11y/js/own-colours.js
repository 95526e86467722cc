/** The contrast of a visitor's own pair of colours while it is being chosen (WCAG 2.2). */

const ENOUGH_FOR_TEXT = 7;
const root = document.documentElement;

/** @param {string} colour `#` and six hexadecimal digits. */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

class OwnColours extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", () => this.show());
  }

  show() {
    const inputs = this.querySelectorAll("input");
    const [text = "", ground = ""] = [...inputs].map((input) => input.value);
    const [darker = 0, lighter = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
    const contrast = (lighter + 0.05) / (darker + 0.05);
    root.style.setProperty("--own-text", text);
    root.style.setProperty("--own-ground", ground);
    root.style.setProperty(
      "--own-color-scheme",
      luminance(ground) < luminance(text) ? "dark" : "light",
    );
    const output = this.querySelector("output");
    if (output) output.textContent = `${(Math.floor(contrast * 10) / 10).toFixed(1)} : 1`;
    this.querySelector(".display-own__warning")?.toggleAttribute(
      "hidden",
      contrast >= ENOUGH_FOR_TEXT,
    );
  }
}

customElements.define("own-colours", OwnColours);
