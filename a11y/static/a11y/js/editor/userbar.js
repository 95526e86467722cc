/** Lets Wagtail's content checker show what the server found: each rule names one element. */

/**
 * @typedef {{ registerCheck?: (
 *   id: string, passes: (node: Element, options: { selector: string }) => boolean) => void }} Userbar
 */

const { wagtail } = /** @type {{ wagtail?: { userbar?: Userbar } }} */ (
  /** @type {unknown} */ (window)
);
wagtail?.userbar?.registerCheck?.(
  "found-by-the-site",
  (node, { selector }) => !node.matches(selector),
);
