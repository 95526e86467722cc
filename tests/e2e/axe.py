"""What axe finds on a page as it is shown."""

from axe_playwright_python.base import AXE_SCRIPT

OPTIONS = {
    # A, AA, the AAA rules (contrast above all) and best practices; nothing is left out.
    "runOnly": {
        "type": "tag",
        "values": [
            *("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa"),
            "best-practice",
        ],
    },
    "resultTypes": ["violations"],
    "preload": False,
}


def findings(page, *within: str) -> list[str]:
    """In the whole page, or in what these selectors name."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    results = page.evaluate(
        "([within, options]) => axe.run(within.length ? { include: within } : document, options)",
        [list(within), OPTIONS],
    )
    return [
        f"{violation['id']}: {node['html'][:120]} ({node['failureSummary']})"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


def findings_of_ours(page, *within: str) -> list[str]:
    """In what we add to the admin, in the colours of Wagtail: they have the contrast of AA."""
    found = findings(page, *within)
    return [finding for finding in found if not finding.startswith("color-contrast-enhanced")]
