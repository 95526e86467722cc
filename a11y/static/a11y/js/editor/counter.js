/**
 * Wagtail counts what its own checker finds; the number at the panel's button becomes that of both.
 * @param {HTMLElement} panel
 * @param {() => number} ours
 * @returns {() => void} brings the number up to date
 */
export function watchCounter(panel, ours) {
  const counter = document.querySelector(
    '[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter]',
  );
  if (!(counter instanceof HTMLElement)) return () => {};
  const update = () => {
    const theirs = panel
      .closest("[data-side-panel]")
      ?.querySelector("[data-content-checker-count]")?.textContent;
    const all = String((Number(theirs) || 0) + ours());
    if (counter.textContent?.trim() !== all) counter.textContent = all;
    if (counter.hidden !== (all === "0")) counter.hidden = all === "0";
  };
  new MutationObserver(update).observe(counter, {
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["hidden"],
    subtree: true,
  });
  return update;
}
