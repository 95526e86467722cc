// Goes on by itself where an editor would have to press “Go on” or “Look again” each time.

const SECONDS_BETWEEN_LOOKS = 2;

/** The page after the next step: pages are checked by a request, or looked after by a worker. */
async function nextPage(/** @type {Element} */ shown) {
  const form = shown.querySelector("form");
  if (!form) {
    await new Promise((resolve) => setTimeout(resolve, SECONDS_BETWEEN_LOOKS * 1000));
  }
  const answer = form
    ? await fetch(form.action, { method: "post", body: new FormData(form) })
    : await fetch(window.location.href);
  if (!answer.ok) {
    throw new Error(`The site answers with status ${answer.status}.`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("check-all");
  if (!next) {
    throw new Error("The answer is another page.");
  }
  return next;
}

async function goOn() {
  const says = document.getElementById("check-all-says");
  let shown = document.getElementById("check-all");
  while (shown?.querySelector("form, [data-again]")) {
    try {
      const next = await nextPage(shown);
      shown.replaceWith(next);
      shown = next;
    } catch {
      // The button is still there, for whoever wants to try again.
      if (says) says.textContent = says.dataset.stopped ?? "";
      return;
    }
    if (says && !shown.querySelector("form, [data-again]")) {
      says.textContent = says.dataset.done ?? "";
    }
  }
}

goOn();
