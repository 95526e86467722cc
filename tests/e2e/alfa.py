"""What Siteimprove's Alfa finds on a page as it is shown (npm packages @siteimprove/alfa-…)."""

import json
import subprocess
from functools import cache

from tests.services import ROOT, skip_or_fail


def run(*arguments: str, given: str = "") -> dict:
    if not (ROOT / "node_modules" / "@siteimprove").exists():
        skip_or_fail("Alfa", "Get it with: npm ci")
    command = ["node", "tests/e2e/alfa.mjs", *arguments]
    answer = subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, input=given, capture_output=True, text=True, check=True
    )
    return json.loads(answer.stdout)


@cache
def functions() -> dict[str, str]:
    """JavaScript that takes down a document, and the window that shows it."""
    return run("functions")


def taken_down(page) -> dict:
    document, window = (
        page.evaluate(f"async () => await ({functions()[name]})({name})")
        for name in ("document", "window")
    )
    return {"url": page.url, "document": document, "window": window}


def findings(pages: dict[str, dict]) -> dict[str, list[str]]:
    """What is at fault on each of these pages, which must have been looked at in earnest."""
    found = run(given=json.dumps(pages))
    assert all(page["passed"] for page in found.values())
    return {
        name: [f"{fault['rule']}: {fault['target']} ({fault['why']})" for fault in page["failed"]]
        for name, page in found.items()
        if page["failed"]
    }
