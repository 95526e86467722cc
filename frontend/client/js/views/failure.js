/** What is shown where something could not be read. */

import { here } from "../addresses.js";
import { Failure } from "../api.js";
import { element } from "../elements.js";
import { linkList } from "../parts/links.js";
import { fill } from "../words.js";
import { body, masthead, searchLarge } from "./view.js";

/** @typedef {import("./view.js").Context} Context */

/** After these there is nothing to try again. */
const FINAL = ["missing", "over", "refused"];

/**
 * @param {unknown} error
 * @param {Context} context
 * @param {() => void} retry
 * @returns {import("./view.js").View}
 */
export function failureView(error, context, retry) {
  const failure = error instanceof Failure ? error : new Failure("broken", { cause: error });
  if (failure.kind === "broken") console.error(error);
  const { words, around } = context;
  const { title, advice } = words.failures[failure.kind];
  const isMissing = failure.kind === "missing";
  const button =
    !FINAL.includes(failure.kind) &&
    element("button", { class: "button", type: "button" }, words.retry);
  if (button) button.addEventListener("click", retry);
  return {
    title,
    context,
    isHidden: true,
    content: [
      masthead(
        {
          title,
          lead: fill(advice, { seconds: failure.wait.toLocaleString(context.language) }),
          kind: "missing",
          search: [
            button && element("p", {}, button),
            isMissing &&
              context.projectsPath &&
              searchLarge(
                {
                  id: "project-search",
                  path: context.projectsPath,
                  label: words.searchProjects,
                },
                context,
              ),
          ],
        },
        context,
      ),
      around && body(wayOut(context)),
    ],
  };
}

/** @param {Context} context */
function wayOut({ words, site, around }) {
  const entries = around ? [{ ...around.home, title: words.firstPage }, ...around.main_menu] : [];
  return element(
    "section",
    { class: "section", "aria-labelledby": "way-out-title" },
    element("h2", { id: "way-out-title" }, words.whereToGo),
    element(
      "div",
      { class: "section__content" },
      linkList(
        entries.map(({ title, html_url }) =>
          element("a", { class: "link-list__link", href: here(html_url, site) }, title),
        ),
      ),
    ),
  );
}
