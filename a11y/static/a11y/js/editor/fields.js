/** The fields of the editor's form, found by the paths that Wagtail gives to what one writes. */

const CONTROL = "input:not([type='hidden']), textarea, select, [contenteditable='true']";
const SETTINGS = "[data-block-settings]";

/**
 * What Wagtail's script keeps of a block: only what is used here.
 * @typedef {{
 *   id?: string,
 *   block?: Block,
 *   childBlocks?: Record<string, Block>,
 *   children?: Block[],
 *   getState?: () => unknown,
 *   setState?: (state: unknown) => void,
 * }} Block
 */

/**
 * The element at a content path, or the nearest above it that the form shows.
 * @param {HTMLElement} form
 * @param {string} path
 * @param {boolean} [exactly] nothing but the element itself
 * @returns {HTMLElement | null}
 */
export function elementAt(form, path, exactly = false) {
  /** @type {HTMLElement | null} */
  let found = null;
  for (const step of path.split(".")) {
    /** @type {NodeListOf<HTMLElement>} */
    const candidates = (found ?? form).querySelectorAll(`[data-contentpath="${CSS.escape(step)}"]`);
    const next = [...candidates].find(
      (one) => (one.parentElement?.closest("[data-contentpath]") ?? null) === found,
    );
    if (!next) return exactly ? null : found;
    found = next;
  }
  return found;
}

/**
 * The block at a content path; undefined for a field that is no stream.
 * @param {string} path
 * @returns {Block | undefined}
 */
export function blockAt(path) {
  const [name, ...steps] = path.split(".");
  const root = /** @type {(HTMLElement & { rootBlock?: Block }) | null} */ (
    document.getElementById(`${name}-root`)
  );
  /** @type {Block | undefined} */
  let block = root?.rootBlock;
  for (const step of steps) {
    block = block?.childBlocks?.[step] ?? block?.children?.find((one) => one.id === step)?.block;
  }
  return block;
}

/**
 * Where what is said of an element stands: in its field, or at the beginning of a section.
 * @param {HTMLElement} element
 * @returns {{ host: HTMLElement, isField: boolean }}
 */
export function hostOf(element) {
  /** @type {HTMLElement | null} */
  const field = element.matches("[data-field]")
    ? element
    : element.querySelector(":scope > [data-field-wrapper] > [data-field]");
  // The field of a whole stream holds sections, each with what is said of it.
  if (field && !field.querySelector("[data-contentpath]")) return { host: field, isField: true };
  /** @type {HTMLElement | null} */
  const inner = element.querySelector(".w-panel__content, .typed-table-block, .struct-block");
  return { host: inner ?? element, isField: false };
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLElement | null} what one writes in; of a section, no control of its settings
 */
export function controlIn(element) {
  /** @type {NodeListOf<HTMLElement>} */
  const controls = element.querySelectorAll(CONTROL);
  const settings = element.closest(SETTINGS);
  return [...controls].find((control) => control.closest(SETTINGS) === settings) ?? null;
}

/**
 * Beside what describes a control already, the notes with these ids do.
 * @param {Element} control
 * @param {string[]} ours
 */
export function setDescription(control, ours) {
  const others = (control.getAttribute("aria-describedby") ?? "")
    .split(/\s+/)
    .filter((id) => id && !id.startsWith("a11y-note-"));
  const ids = [...others, ...ours].join(" ");
  if (ids) control.setAttribute("aria-describedby", ids);
  else control.removeAttribute("aria-describedby");
}

/**
 * Open what hides an element, from the outside: its tab, collapsed panels, a section's settings.
 * @param {HTMLElement} element
 */
function reveal(element) {
  const above = [];
  for (let one = element.parentElement; one; one = one.parentElement) above.unshift(one);
  for (const one of [...above, element]) {
    const id = one.id && CSS.escape(one.id);
    if (!one.hidden || !id) continue;
    /** @type {HTMLElement | null} */
    const opener = document.querySelector(
      `[role="tab"][href="#${id}"], [role="tab"][aria-controls="${id}"], button[aria-controls="${id}"]`,
    );
    opener?.click();
  }
}

/**
 * The path of the field that the address names, as links to it do from other pages of the admin.
 * Wagtail itself opens no more than its tab, and takes it out of the address then.
 */
export function pathInAddress() {
  const [, directives] = window.location.hash.split(":w:");
  return new URLSearchParams(directives).get("contentpath");
}

/**
 * Bring the editor to the field at a path. On a small screen the side panel lies over the form.
 * @param {HTMLElement} form
 * @param {string} path
 */
export async function goTo(form, path) {
  const element = elementAt(form, path);
  if (!element) return;
  const side = document.querySelector("[data-form-side]");
  if (side && side.getBoundingClientRect().width > window.innerWidth / 2) {
    /** @type {HTMLElement | null} */
    const close = document.querySelector("[data-form-side-close-button]");
    close?.click();
  }
  const target = controlIn(element) ?? element;
  reveal(target);
  // A tab comes in by and by.
  for (let frames = 60; frames && !target.checkVisibility(); frames -= 1)
    await new Promise(requestAnimationFrame);
  if (target === element) element.tabIndex = -1;
  target.focus();
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center", behavior: "instant" });
}
