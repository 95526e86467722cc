/** Organisations and persons. */

import { at, phone } from "../addresses.js";
import { element, heading } from "../elements.js";

/** @typedef {import("../context.js").Context} Context */
/** @typedef {import("../api.js").Shapes} Shapes */

/**
 * The name of an organisation or programme, leading to the list of its projects.
 * @param {"organisations" | "programmes"} kind
 * @param {{ name: string, slug: string }} record
 * @param {Context} context
 * @param {string} [className]
 */
export function nameOf(kind, { name, slug }, { listPath }, className) {
  if (!listPath) return name;
  return element("a", { class: className, href: at(`${listPath}${kind}/${slug}/`) }, name);
}

/**
 * A partner, with its country and what else is to be said of it.
 * @param {Shapes["SectionPartner"]} partner
 * @param {Context} context
 */
export function partner({ organisation, note }, context) {
  if (!organisation) return null;
  const details = [organisation.country && context.formats.country(organisation.country), note];
  const detail = details.filter(Boolean).join(" · ");
  return [
    nameOf("organisations", organisation, context, "partners__link"),
    detail && [" ", element("span", { class: "partners__detail" }, detail)],
  ];
}

/**
 * The persons whom readers may ask.
 * @param {Shapes["Contact"][]} contacts
 * @param {Context} context
 */
export function contacts(contacts, context) {
  return element(
    "ul",
    { class: "contact-cards" },
    contacts.map((person) =>
      element("li", { class: "contact-cards__item" }, card(person, context)),
    ),
  );
}

/**
 * @param {Shapes["Contact"]} person
 * @param {Context} context
 */
function card({ name, job_title, organisation, phone: number, email }, { words, level }) {
  const role = (/** @type {string | undefined} */ text) =>
    text && element("p", { class: "contact-card__role" }, text);
  const ways = [
    number && way(words.telephone, phone(number), number),
    email && way(words.email, `mailto:${email}`, email),
  ].filter(Boolean);
  return element(
    "div",
    { class: "contact-card" },
    heading(level + 1, {}, name),
    role(job_title),
    role(organisation?.name),
    ways.length > 0 && element("dl", { class: "contact-card__ways" }, ways),
  );
}

/**
 * @param {string} term
 * @param {string} href
 * @param {string} text
 */
function way(term, href, text) {
  return element(
    "div",
    { class: "contact-card__way" },
    element("dt", { class: "contact-card__term" }, term),
    element("dd", {}, href ? element("a", { class: "contact-card__link", href }, text) : text),
  );
}
