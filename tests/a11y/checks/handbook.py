"""Writes every check down for editors: ``make checks-doc``.

Words and examples come from where they are defined: families and messages from the checks, the bad
and the good example from the first of ``fails`` and of ``passes`` in their samples.
"""

import re
from pathlib import Path
from types import ModuleType

from a11y.checks import CHECKS, FAMILIES, Check, Severity, check_html

from .samples import SAMPLES, Samples

PATH = Path(__file__).resolve().parents[3] / "docs" / "for-editors" / "accessibility.md"
# Of an example: some faults are that a text is long.
MOST_CHARACTERS = 400
SEVERITIES = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.QUESTION: "Question",
}
BEGINNING = """\
# What is checked

<!-- Written by `make checks-doc` from a11y/checks and its samples. Change it there. -->

Projektor looks at what you write, and says what would keep people out of it. A finding is one of:

- **Error**: it keeps somebody out for certain. Mend it before you publish.
- **Warning**: it very likely does.
- **Question**: only you can say. If all is right as it is, leave it.

Below, every check has what it says, an example that it finds, and one that is well made. The
examples are HTML, which is what your words become; the editor writes it for you.
WCAG are the [Web Content Accessibility Guidelines 2.2](https://www.w3.org/TR/WCAG22/), which the
law asks for; ACT are the [rules for tests](https://act-rules.github.io/rules/) of the W3C.
"""


def handbook() -> str:
    families = [family for family in FAMILIES if checks_of(family)]
    contents = [f"- [{title_of(family)}](#{anchor_of(family)})" for family in families]
    parts = [BEGINNING, "\n".join(contents)]
    for family in families:
        parts.append(f"## {title_of(family)}\n\n{about(family)}")
        parts += [section(check, SAMPLES[check.id]) for check in checks_of(family)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def checks_of(family: ModuleType) -> list[Check]:
    return [check for check in CHECKS.values() if check.function.__module__ == family.__name__]


def title_of(family: ModuleType) -> str:
    """What stands before the colon in the first line of a module."""
    return str(family.__doc__).partition(":")[0].strip(" .\n")


def anchor_of(family: ModuleType) -> str:
    return re.sub(r"[^\w-]", "", title_of(family).lower().replace(" ", "-"))


def about(family: ModuleType) -> str:
    """And what stands after it."""
    text = str(family.__doc__).splitlines()[0].partition(":")[2].strip()
    return text[:1].upper() + text[1:]


def section(check: Check, samples: Samples) -> str:
    findings = check_html(samples.fails[0], samples.language, [check.id])
    facts = [f"**{SEVERITIES[check.severity]}**"]
    if check.wcag:
        facts.append(f"WCAG {', '.join(check.wcag)}")
    facts += [f"[ACT {act}](https://act-rules.github.io/rules/{act})" for act in check.act]
    return "\n\n".join(
        [
            f"### `{check.id}`",
            f"{findings[0].message}\n\n{' · '.join(facts)}",
            f"Not so:\n\n{example(samples.fails[0])}",
            f"But so:\n\n{example(samples.passes[0])}",
        ]
    )


def example(html: str) -> str:
    """In a block of code, without the mark of our tests, an element of its own on each line."""
    html = re.sub(r"\s*data-fault", "", html)
    if len(html) > MOST_CHARACTERS:
        html = html[:MOST_CHARACTERS].rsplit(" ", 1)[0] + " …"
    html = re.sub(r"(</(?:p|h\d|ul|ol|dl|table|div|section|style|pre)>)(?=<)", r"\1\n", html)
    return f"```html\n{html}\n```"


if __name__ == "__main__":
    from .alone import without_a_site

    without_a_site()
    PATH.write_text(handbook(), encoding="utf-8")
