/** Begins: shows what is at the address, and the frame around it. */

import { publisherName } from "./context.js";
import { element, nodes } from "./elements.js";
import { breadcrumb, footer, header } from "./frame.js";
import { contextAfter, contextAt, display, load } from "./load.js";
import { displayBar } from "./parts/display-bar.js";
import { Router } from "./router.js";
import { failureView } from "./views/failure.js";

/** @typedef {import("./views/view.js").View} View */

const MILLISECONDS_BEFORE_LOADING_IS_SAID = 1000;

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const skipLink = /** @type {HTMLElement} */ (document.querySelector(".skip-link"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));
const router = new Router(show, (text) => {
  said.textContent = text;
});
router.start();

/**
 * @param {URL} url
 * @param {AbortSignal} signal
 */
async function show(url, signal) {
  said.textContent = "";
  main.setAttribute("aria-busy", "true");
  const timer = setTimeout(() => sayLoading(url, signal), MILLISECONDS_BEFORE_LOADING_IS_SAID);
  /** @type {View} */
  let view;
  try {
    view = await load(url, signal);
  } catch (error) {
    const context = await contextAfter(url, error, signal);
    view = failureView(error, context, () => router.retry());
  }
  clearTimeout(timer);
  if (!signal.aborted) place(view);
}

/**
 * @param {URL} url
 * @param {AbortSignal} signal
 */
async function sayLoading(url, signal) {
  const { words } = await contextAt(url);
  if (signal.aborted || main.getAttribute("aria-busy") !== "true") return;
  said.textContent = words.loading;
  main.prepend(element("p", { class: "page-width client-loading" }, words.loading));
}

/** @param {View} view */
function place(view) {
  const { context } = view;
  const path = view.html_url ? new URL(view.html_url).pathname : "";
  document.documentElement.lang = context.locale;
  const publisher = publisherName(context);
  document.title = publisher ? `${view.title} – ${publisher}` : view.title;
  say("canonical", view.html_url && element("link", { rel: "canonical", href: view.html_url }));
  say("robots", view.isHidden && element("meta", { name: "robots", content: "noindex" }));
  skipLink.textContent = context.words.skip;

  const settings = display();
  const isBarNeeded = settings && path !== new URL(settings.definition.html_url).pathname;
  put("display", isBarNeeded ? displayBar(settings, context) : null);
  put("header", header(view, path));
  put("breadcrumb", breadcrumb(view, path));
  main.replaceChildren(...nodes(view.content));
  document.getElementById("footer")?.remove();
  main.after(...nodes(footer(view)));
  main.removeAttribute("aria-busy");
}

/**
 * Put a part of the frame in its place before <main>, for the one from before.
 * @param {string} id
 * @param {HTMLElement | null} part
 */
function put(id, part) {
  document.getElementById(id)?.remove();
  if (part) main.before(part);
}

/**
 * Say something in <head>, for what was said before.
 * @param {string} id
 * @param {HTMLElement | false | null | undefined | ""} part
 */
function say(id, part) {
  document.getElementById(id)?.remove();
  if (!part) return;
  part.id = id;
  document.head.append(part);
}
