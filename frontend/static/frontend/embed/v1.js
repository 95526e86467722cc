/** <project-list> and <project-card>, version 1: see docs/for-partners/embedding.md */

/** @typedef {Record<string, any>} Data - JSON as it came: it may be anything. */

const PATIENCE = 1000; // milliseconds until waiting is said
const TIME_LIMIT = 20; // seconds

// A host may say it otherwise: text-more="Näytä lisää".
const LANGUAGES = ["en", "et", "ru"];
/** @type {Record<string, string[]>} */
const TEXTS = {
  loading: ["Projects are being loaded …", "Projekte laaditakse …", "Проекты загружаются…"],
  shown: ["Projects shown: # of #", "Näidatud projekte: # / #", "Показано проектов: # из #"],
  none: ["No project was found.", "Ühtegi projekti ei leitud.", "Проекты не найдены."],
  failed: ["Loading failed.", "Laadimine ebaõnnestus.", "Не удалось загрузить."],
  offline: ["There is no connection.", "Ühendus puudub.", "Нет подключения."],
  again: ["Try again", "Proovi uuesti", "Попробовать ещё раз"],
  more: ["Show more projects", "Näita veel projekte", "Показать ещё проекты"],
  find: ["Show projects", "Näita projekte", "Показать проекты"],
  search: ["Search in projects", "Otsi projektidest", "Поиск по проектам"],
  all: ["All", "Kõik", "Все"],
  status: ["Status", "Seis", "Состояние"],
  planned: ["Planned", "Kavandatud", "Запланирован"],
  ongoing: ["Ongoing", "Käimas", "Выполняется"],
  finished: ["Finished", "Lõppenud", "Завершён"],
  programme: ["Programme", "Programm", "Программа"],
  fund: ["Fund", "Fond", "Фонд"],
  country: ["Country", "Riik", "Страна"],
  theme: ["Theme", "Teema", "Тема"],
  partner: ["Partner", "Partner", "Партнёр"],
  year: ["Running in the year", "Aasta", "Год"],
  period: ["Period", "Kestus", "Срок"],
  since: ["from #", "alates: #", "начало: #"],
  until: ["until #", "kuni: #", "окончание: #"],
  total: ["Total budget", "Kogueelarve", "Общий бюджет"],
  changed: ["Last changed", "Viimati muudetud", "Последнее изменение"],
};

/** How one element says things: in the language of the page around it. */
export class Words {
  /** @param {Element} element */
  constructor(element) {
    this.element = element;
    const lang = element.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang;
    this.language = /^[a-z]+/.exec(lang.toLowerCase())?.[0] ?? "en";
    this.place = LANGUAGES.indexOf(this.language);
    // In English too, dates are written the European way.
    this.formats = this.language === "en" ? "en-GB" : this.language;
  }

  /**
   * @param {string} name
   * @param {...(string | number)} parts in the places of "#"
   */
  say(name, ...parts) {
    const own = this.element.getAttribute(`text-${name}`);
    const text = own ?? TEXTS[name]?.[Math.max(this.place, 0)] ?? "";
    return text.replace(/#/g, () => String(parts.shift()));
  }

  /** @param {string} text 2021, 2021-02 or 2021-02-19: as exactly as it is known */
  date(text) {
    const [, month, day] = text.split("-");
    return new Intl.DateTimeFormat(this.formats, {
      timeZone: "UTC",
      year: "numeric",
      month: month ? "long" : undefined,
      day: day ? "numeric" : undefined,
    }).format(new Date(text));
  }

  /** @param {Data} period */
  period({ start, end }) {
    if (!start) return end ? this.say("until", this.date(end)) : "";
    if (!end) return this.say("since", this.date(start));
    return [...new Set([start, end])].map((date) => this.date(date)).join(" – ");
  }

  /** @param {Data} budget */
  money({ total, currency }) {
    if (!total) return "";
    return new Intl.NumberFormat(this.formats, {
      style: "currency",
      currency,
      minimumFractionDigits: total % 1 ? 2 : 0,
    }).format(total);
  }
}

/**
 * An element with what is in it; text is text, whatever it looks like.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name
 * @param {...(Node | string)} children
 */
function make(tag, name, ...children) {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...children);
  return element;
}

/**
 * An address of the web; nothing for any other, such as one that is a script.
 * @param {any} text
 */
const address = (text) => (/^https?:\/\//i.test(text) ? String(text) : "");

/**
 * @param {string} name
 * @param {Data} picture
 */
function image(name, { src, alt = "", width, height }) {
  return Object.assign(make("img", name), {
    loading: "lazy",
    src: address(src),
    ...{ alt, width, height },
  });
}

/**
 * One project, from what the API says of it.
 * @param {Data} project
 * @param {Words} words
 * @param {{ level: number, hasPictures: boolean, isWhole: boolean }} how
 */
export function card(project, words, { level, hasPictures, isWhole }) {
  const { title, acronym, summary, status, meta, cover, funding_statement: funding } = project;
  const article = make("article", "embed-card");
  /** @param {HTMLElement} element whose text is the project's own */
  const add = (element) => {
    if (meta.locale !== words.language) element.lang = meta.locale;
    article.append(element);
  };
  const url = address(meta.html_url);
  const link = make(url ? "a" : "span", "embed-card__link", title);
  if (url) link.setAttribute("href", url);
  add(make(/** @type {"h3"} */ (`h${level}`), "embed-card__title", link));

  const kicker = [words.say(status), acronym].filter(Boolean).join(" · ");
  if (kicker) article.append(make("p", "embed-card__kicker", kicker));
  if (hasPictures && cover) add(image("embed-card__picture", cover));
  if (isWhole && summary) add(make("p", "embed-card__summary", summary));

  const facts = make("dl", "embed-card__facts");
  const changed = meta.last_published_at?.slice(0, 10);
  for (const [name, value] of Object.entries({
    programme: project.programme?.name,
    period: words.period(project.period),
    total: words.money(project.budget),
    changed: changed && words.date(changed),
  }))
    if (value)
      facts.append(make("div", "", make("dt", "", words.say(name)), make("dd", "", value)));
  if (facts.firstChild) article.append(facts);

  if (isWhole && funding) {
    const { text, sentence, disclaimer, emblem: src } = funding;
    const statement = make("p", "embed-card__funding", [text, sentence, disclaimer].join(" "));
    if (hasPictures && src)
      statement.prepend(image("embed-card__emblem", { src, width: 96, height: 64 }), " ");
    add(statement);
  }
  return article;
}

/** The projects at an address of the API, as a list. */
export class ProjectList extends HTMLElement {
  static observedAttributes = [
    ...["src", "lang", "heading-level", "searchable", "filters", "page-size", "pictures"],
  ];

  #form = make("form", "embed-form");
  #status = make("p", "embed-status");
  #list = make(this.isWhole ? "div" : "ul", "embed-list");
  #button = make("button", "embed-button");
  #box = make("div", "embed", this.#form, this.#status, this.#list, this.#button);
  #fallback = new DocumentFragment();
  #words = new Words(this);
  #query = new FormData();
  #goesOn = false; // whether the button asks for what follows
  #isDue = false;
  #request = new AbortController();
  #choices = new AbortController();

  get isWhole() {
    return false;
  }

  connectedCallback() {
    if (this.hasAttribute("shadow") && !this.shadowRoot) {
      const shadow = this.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [style()];
      shadow.append(make("slot", ""));
    }
    this.#status.setAttribute("role", "status");
    this.#status.tabIndex = -1;
    this.#button.type = "button";
    this.#button.onclick = () => this.#load(this.#goesOn, true);
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#query = new FormData(this.#form);
      this.#load(false);
    };
    (this.shadowRoot ?? this).append(this.#box);
    this.attributeChangedCallback();
  }

  disconnectedCallback() {
    const request = this.#request;
    this.#request = new AbortController();
    request.abort();
    this.#choices.abort();
  }

  /** Everything anew, once, however many attributes have changed. */
  attributeChangedCallback() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.isConnected) return;
      this.#words = new Words(this);
      if (this.#words.place < 0 && !this.hasAttribute("text-shown")) this.#box.lang = "en";
      else this.#box.removeAttribute("lang");
      this.#ask();
      this.#load(false);
    });
  }

  /** Lets readers ask, in the ways that the host allows. */
  #ask() {
    const names = this.getAttribute("filters")?.match(/\w+/g) ?? [];
    const isSearchable = this.hasAttribute("searchable");
    const find = make("button", "embed-button", this.#words.say("find"));
    this.#form.replaceChildren(find);
    this.#form.hidden = !isSearchable && !names.length;
    this.#query = new FormData();
    /** @type {(name: string, control: HTMLInputElement | HTMLSelectElement) => void} */
    const add = (name, control) => {
      control.name = name;
      const label = make("span", "", this.#words.say(name));
      find.before(make("label", "embed-form__field", label, " ", control), " ");
    };
    if (isSearchable)
      add("search", Object.assign(make("input", ""), { type: "search", maxLength: 200 }));
    // Without an answer there is nothing to choose, and the list is there all the same.
    if (names.length) this.#offer(names, add).catch(() => {});
  }

  /**
   * @param {string[]} names
   * @param {(name: string, control: HTMLSelectElement) => void} add
   */
  async #offer(names, add) {
    this.#choices.abort();
    this.#choices = new AbortController();
    const url = this.#address();
    const asked = url.searchParams;
    url.pathname += "facets/";
    for (const name of ["limit", "offset", "order", "view", "fields"]) asked.delete(name);
    const { facets } = await read(url, this.#choices);
    for (const name of names) {
      const given = asked.getAll(name);
      const select = make("select", "", new Option(this.#words.say("all"), ""));
      select.lang = asked.get("locale") ?? this.#words.language;
      for (const { value, label } of facets[name].sort(byLabel))
        if (!given.length || given.includes(value)) select.append(new Option(label, value));
      add(name, select);
    }
  }

  #address() {
    return new URL(this.getAttribute("src") ?? "", document.baseURI);
  }

  /**
   * @param {boolean} goesOn after the last project that is shown, or from the beginning
   * @param {boolean} [isByButton] which then goes, and the focus with it
   */
  async #load(goesOn, isByButton) {
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    const late = setTimeout(() => this.#say("loading"), PATIENCE);
    const limit = Number(this.getAttribute("time-limit")) || TIME_LIMIT;
    const end = setTimeout(() => request.abort(), limit * 1000);
    try {
      const data = await read(this.#next(goesOn), request);
      const cards = this.#cards(data.results ?? [data]);
      this.#show(cards, goesOn, data.count);
      if (isByButton) (cards[0]?.querySelector("a") ?? this.#status).focus();
    } catch (error) {
      // What was stopped for another request, or with the element, has not failed.
      if (request === this.#request) {
        console.warn(error); // what to correct
        this.#say(navigator.onLine ? "failed" : "offline");
        this.#offerMore("again", goesOn);
      }
    }
    clearTimeout(late);
    clearTimeout(end);
  }

  /** @param {boolean} goesOn */
  #next(goesOn) {
    const url = this.#address();
    const asked = url.searchParams;
    for (const [name, value] of this.#query) if (value) asked.set(name, String(value));
    const size = this.getAttribute("page-size");
    if (size) asked.set("limit", size);
    const first = Number(asked.get("offset")) + this.#list.childElementCount;
    if (goesOn) asked.set("offset", String(first));
    return url;
  }

  /** @param {Data[]} projects */
  #cards(projects) {
    const { isWhole } = this;
    const level = Math.min(Math.max(Number(this.getAttribute("heading-level")) || 3, 1), 6);
    const hasPictures = this.hasAttribute("pictures");
    return projects.map((project) => {
      const shown = card(project, this.#words, { level, hasPictures, isWhole });
      return isWhole ? shown : make("li", "embed-list__item", shown);
    });
  }

  /**
   * @param {HTMLElement[]} cards
   * @param {boolean} goesOn
   * @param {number} count of all that were found
   */
  #show(cards, goesOn, count) {
    if (!goesOn) this.#list.replaceChildren();
    this.#list.append(...cards);
    const number = this.#list.childElementCount;
    // What the host had put here has done its duty, unless that is gone.
    if (!number && count !== 0) this.#box.before(this.#fallback);
    else
      for (const node of [...(this.shadowRoot ?? this).childNodes])
        if (node !== this.#box) this.#fallback.append(node);
    this.#list.hidden = !number;
    this.#say(number ? (this.isWhole ? "" : "shown") : "none", number, count);
    const isMore = cards[0] && number < count && this.hasAttribute("page-size");
    this.#offerMore(isMore ? "more" : "", true);
  }

  /**
   * @param {string} name
   * @param {...number} numbers
   */
  #say(name, ...numbers) {
    this.#status.textContent = this.#words.say(name, ...numbers);
  }

  /**
   * @param {string} name
   * @param {boolean} goesOn
   */
  #offerMore(name, goesOn) {
    this.#button.textContent = this.#words.say(name);
    this.#button.hidden = !name;
    this.#goesOn = goesOn;
  }
}

/**
 * @param {URL} url
 * @param {AbortController} request
 * @returns {Promise<Data>}
 */
async function read(url, { signal }) {
  const answer = await fetch(url, { signal, credentials: "omit" });
  if (answer.status === 404) return { results: [] };
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/**
 * Years from the last to the first, all else in the order of the alphabet.
 * @param {Data} one
 * @param {Data} other
 */
const byLabel = (one, other) => other.label - one.label || one.label.localeCompare(other.label);

/** How it looks where the host's styles do not reach. */
function style() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; overflow-wrap: anywhere }
    [hidden] { display: none !important }
    form, dl { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: end }
    ul { display: grid; gap: 1.5rem; padding: 0; list-style: none }
    label { display: grid; grid-template-columns: minmax(0, 1fr); max-inline-size: 100% }
    dd { margin: 0; font-weight: bold }
    input, select, button { min-block-size: 2.75rem; max-inline-size: 100%; font: inherit }
    img { max-inline-size: 100%; block-size: auto }
  `);
  return sheet;
}

/** The one project at an address of the API. */
export class ProjectCard extends ProjectList {
  get isWhole() {
    return true;
  }
}

// A page that loads this twice has the elements once.
if (!customElements.get("project-list")) {
  customElements.define("project-list", ProjectList);
  customElements.define("project-card", ProjectCard);
}
