/**
 * The display settings of this visitor: what was chosen, and the cookie that keeps it. What can be
 * chosen, the API says; before-paint.js puts it on the page.
 */

/** @typedef {import("./api.js").Shapes["DisplaySettings"]} Definition */
/** @typedef {Record<string, string>} Chosen Values by the names of their settings; no standard ones. */

/** Settings as they are, and a way to change them. */
export class Display {
  #channel = new BroadcastChannel("display");

  /** @param {Definition} definition In the language of the page: another page may have another. */
  constructor(definition) {
    this.definition = definition;
    /** What holds on this page, also where no cookie can be kept. */
    this.text = this.stored;
    // In another tab, or while the browser kept this page, something else may have been chosen.
    // The message says it: the other tab's cookie may not be here yet.
    this.#channel.addEventListener("message", ({ data }) => this.#take(String(data)));
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#take(this.stored));
  }

  get settings() {
    return this.definition.groups.flatMap((group) => group.settings);
  }

  /** What the cookie says. */
  get stored() {
    const name = `${this.definition.cookie.name}=`;
    const cookies = document.cookie.split("; ");
    return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length) ?? "";
  }

  /** @returns {Chosen} Only what is known, and not the standard. */
  get chosen() {
    const pairs = this.text.split(".").map((part) => part.split(":"));
    const read = Object.fromEntries(pairs.filter((pair) => pair.length === 2));
    return Object.fromEntries(
      this.settings.flatMap((setting) => {
        const value = read[setting.name];
        return value !== setting.standard && this.#knows(setting, value)
          ? [[setting.name, value]]
          : [];
      }),
    );
  }

  get isRemembered() {
    return this.text.split(".").includes(this.definition.cookie.remembered);
  }

  /**
   * The code of the value in force.
   * @param {Definition["groups"][number]["settings"][number]} setting
   */
  value(setting) {
    const { own_colours: own } = this.definition;
    const value = this.chosen[setting.name] ?? setting.standard;
    return setting.name === own.setting && this.#isPair(value) ? own.value : value;
  }

  /** The visitor's own pair of colours, or the one to begin with. */
  get pair() {
    const { own_colours: own } = this.definition;
    const found = new RegExp(own.pattern).exec(this.chosen[own.setting] ?? "");
    const [text, ground] = found ? [`#${found[1]}`, `#${found[2]}`] : [own.text, own.ground];
    return { text, ground };
  }

  /** @param {Chosen} changes */
  change(changes) {
    return this.replace({ ...this.chosen, ...changes });
  }

  /**
   * Choose these and nothing else.
   * @param {Chosen} chosen
   * @param {boolean} [isRemembered]
   * @returns {boolean} Whether it could be kept.
   */
  replace(chosen, isRemembered = this.isRemembered) {
    const { cookie } = this.definition;
    const parts = this.settings.flatMap(({ name, standard }) => {
      const value = chosen[name];
      return value && value !== standard ? [`${name}:${value}`] : [];
    });
    const isNothing = parts.length === 0 && !isRemembered;
    const remembered = isRemembered ? [cookie.remembered] : [];
    this.#take(isNothing ? "" : [cookie.version, ...remembered, ...parts].join("."));
    this.#keep(isNothing ? 0 : isRemembered ? cookie.seconds : null);
    this.#channel.postMessage(this.text);
    return this.stored === this.text;
  }

  /** @param {string} text */
  #take(text) {
    this.text = text;
    document.dispatchEvent(new CustomEvent("display", { detail: text }));
  }

  /** @param {number | null} seconds For the session where there are none. */
  #keep(seconds) {
    const { name } = this.definition.cookie;
    const path = new URL(".", location.href).pathname;
    const age = seconds === null ? "" : `; max-age=${seconds}`;
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere
    document.cookie = `${name}=${this.text}; path=${path}; samesite=lax${age}${secure}`;
  }

  /**
   * @param {Definition["groups"][number]["settings"][number]} setting
   * @param {string | undefined} value
   */
  #knows(setting, value) {
    const { own_colours: own } = this.definition;
    if (value === undefined) return false;
    if (setting.name === own.setting && this.#isPair(value)) return true;
    return value !== own.value && setting.values.some(({ code }) => code === value);
  }

  /** @param {string} value */
  #isPair(value) {
    return new RegExp(this.definition.own_colours.pattern).test(value);
  }
}

/** @param {string} colour `#` and six hexadecimal digits. */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Let samples and the page have a pair of colours, whether it is chosen or not.
 * @param {Definition["own_colours"]} own
 * @param {string} text
 * @param {string} ground
 */
export function showPair(own, text, ground) {
  const { style } = document.documentElement;
  style.setProperty(own.text_property, text);
  style.setProperty(own.ground_property, ground);
  style.setProperty(own.scheme_property, luminance(ground) < luminance(text) ? "dark" : "light");
}

/**
 * How far two colours are apart, from 1 to 21 (WCAG 2.2), rounded down.
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return Math.floor(((lighter + 0.05) / (darker + 0.05)) * 10) / 10;
}
