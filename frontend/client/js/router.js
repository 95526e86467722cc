/**
 * From page to page without leaving the document. Links and forms are ordinary ones, and would work
 * by themselves; here their addresses are followed in place. What the browser does for a new
 * document must be done by hand then: the focus, the scroll position, what is announced.
 */

import { tidied } from "./list-query.js";

/** How a page is come to. @typedef {"first" | "follow" | "back"} Way */
/** Where the reader was on a page. @typedef {{ top: number, control: number, text: string }} Place */

const CONTROLS = "a[href], button, input, select, summary";
const STORE = "places";

/** @returns {string} */
const newKey = () => Math.random().toString(36).slice(2);

export class Router {
  /** @type {Record<string, Place>} */
  #places = JSON.parse(sessionStorage.getItem(STORE) ?? "{}");
  #key = String(history.state?.key ?? newKey());
  #shown = "";
  #controller = new AbortController();

  /**
   * @param {(url: URL, signal: AbortSignal) => Promise<void>} show Puts the page of an address in
   *   place; never settles where it was stopped.
   * @param {(text: string) => void} announce
   */
  constructor(show, announce) {
    this.show = show;
    this.announce = announce;
  }

  start() {
    history.scrollRestoration = "manual";
    history.replaceState({ key: this.#key }, "");
    document.addEventListener("click", (event) => this.#onClick(event));
    document.addEventListener("submit", (event) => this.#onSubmit(event));
    window.addEventListener("popstate", () => this.#onTraverse());
    window.addEventListener("pagehide", () => {
      this.#remember();
      sessionStorage.setItem(STORE, JSON.stringify(this.#places));
    });
    return this.#visit("first");
  }

  /** Ask for the page anew. */
  retry() {
    return this.#visit("follow");
  }

  /**
   * @param {string} address
   * @param {Way} [way]
   */
  #follow(address, way = "follow") {
    this.#remember();
    this.#key = newKey();
    history.pushState({ key: this.#key }, "", address);
    return this.#visit(way);
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link?.href || link.target || link.hasAttribute("download") || !isHere(link.href)) return;
    if (link.hash && link.href.split("#")[0] === location.href.split("#")[0]) return;
    event.preventDefault();
    this.#follow(link.href);
  }

  /** @param {SubmitEvent} event */
  #onSubmit(event) {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    if (form.method !== "get" || !isHere(form.action)) return;
    event.preventDefault();
    const sent = [...new FormData(form, event.submitter)].map(([name, value]) => [
      name,
      String(value),
    ]);
    this.#follow(`?${tidied(new URLSearchParams(sent)).toString().replaceAll("%2F", "/")}`);
  }

  #onTraverse() {
    const isSamePage = this.#shown === addressShown();
    if (!isSamePage) this.#remember();
    this.#key = String(history.state?.key ?? newKey());
    history.replaceState({ key: this.#key }, "");
    if (!isSamePage) this.#visit("back");
    else if (this.#places[this.#key]) this.#restore();
  }

  /** @param {Way} way */
  async #visit(way) {
    this.#controller.abort();
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const before = this.#shown;
    await this.show(new URL(location.href), signal);
    if (signal.aborted) return;
    this.#shown = addressShown();
    this.#arrive(way, pathIn(before) === pathIn(this.#shown));
  }

  /**
   * @param {Way} way
   * @param {boolean} isSamePath Whether the page is the one from before, asked otherwise.
   */
  #arrive(way, isSamePath) {
    if (way === "back" || (way === "first" && this.#places[this.#key])) {
      this.#restore();
    } else if (location.hash) {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      target?.scrollIntoView();
      if (way === "follow") focus(target?.querySelector("h1, h2, h3") ?? title());
    } else if (way === "follow") {
      const results = isSamePath && document.getElementById("listing-title");
      if (results) results.scrollIntoView({ block: "nearest" });
      else window.scrollTo(0, 0);
      focus(results || title());
    }
    if (way !== "follow") this.announce(document.title);
  }

  #remember() {
    const focused = document.activeElement;
    const all = [...document.querySelectorAll(CONTROLS)];
    const control = focused ? all.indexOf(focused) : -1;
    const text = focused?.textContent ?? "";
    this.#places[this.#key] = { top: window.scrollY, control, text };
  }

  /** The page as it was left: what was in sight, and the link that led away. */
  #restore() {
    const place = this.#places[this.#key];
    window.scrollTo(0, place?.top ?? 0);
    const control = document.querySelectorAll(CONTROLS)[place?.control ?? -1];
    focus(control?.textContent === place?.text ? control : title());
  }
}

/** @param {string} address */
function isHere(address) {
  const url = new URL(address, location.href);
  return url.origin === location.origin && url.pathname === location.pathname;
}

const addressShown = () => location.pathname + location.search;

/** @param {string} address */
const pathIn = (address) => new URL(address, location.href).searchParams.get("path");

const title = () => document.querySelector("h1");

/** @param {Element | null | undefined} target */
function focus(target) {
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
