/**
 * Puts the display settings on <html> before anything is painted, so it is no module: those wait.
 * What a visitor has chosen stands in the cookie of this front end as it would in the site's:
 * `1.remembered.text-size:200.colours:own-1a1a1a-fdf6e3`. The style sheet does the rest.
 */
{
  const root = document.documentElement;
  /** @type {string[]} */
  let shown = [];

  /** @param {string} colour Six hexadecimal digits. */
  const luminance = (colour) => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  /** @param {string} text As the cookie has it. */
  const show = (text) => {
    for (const attribute of shown) root.removeAttribute(attribute);
    shown = [];
    for (const part of text.split(".")) {
      const [, name, value = ""] = /^([a-z-]+):([a-z0-9-]+)$/.exec(part) ?? [];
      if (!name) continue;
      const [, ink, paper] = /^own-([0-9a-f]{6})-([0-9a-f]{6})$/.exec(value) ?? [];
      if (ink && paper) {
        root.style.setProperty("--own-text", `#${ink}`);
        root.style.setProperty("--own-ground", `#${paper}`);
        const scheme = luminance(paper) < luminance(ink) ? "dark" : "light";
        root.style.setProperty("--own-color-scheme", scheme);
      }
      const attribute = `data-${name}`;
      root.setAttribute(attribute, ink ? "own" : value);
      shown.push(attribute);
    }
  };

  show(/(?:^|; )display=([^;]*)/.exec(document.cookie)?.[1] ?? "");
  // Whatever is chosen later: display.js says it.
  document.addEventListener("display", (event) => show(/** @type {CustomEvent} */ (event).detail));
}
