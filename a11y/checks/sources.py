"""Where the elements of a document stand in its source, and how they begin there."""

import re
from collections.abc import Iterable

from bs4 import Tag
from bs4.element import PageElement

NEVER_SHOWN = re.compile(r"<(script|style|!--).*?(?:</\1\s*>|-->|\Z)", re.DOTALL | re.IGNORECASE)


def snippet_of(element: Tag, longest: int = 200) -> str:
    """Its start as HTML, in one line."""
    attributes = "".join(
        f' {name}="{value if isinstance(value, str) else " ".join(value)}"'
        for name, value in list(element.attrs.items())[:20]
    )
    start = f"<{element.name}{attributes}>"
    if len(start) < longest:
        text = " ".join("".join(strings(element, longest)).split())
        start += f"{text}</{element.name}>" if text else ""
    return start if len(start) <= longest else start[: longest - 1] + "…"


def lines_of(source: str) -> dict[str, list[int]]:
    """For each tag, the lines of its start tags, in order."""
    source = NEVER_SHOWN.sub(blanked, source)
    lines: dict[str, list[int]] = {}
    line, last = 1, 0
    for start in re.finditer(r"<([a-zA-Z][\w:-]*)", source):
        line += source.count("\n", last, start.start())
        last = start.start()
        lines.setdefault(start[1].lower(), []).append(line)
    return lines


def blanked(found: re.Match[str]) -> str:
    """What no reader sees as spaces, so that the lines stay where they are."""
    kept = 0 if found[1] == "!--" else len(found[1]) + 1
    return found[0][:kept] + re.sub(r"[^\n]", " ", found[0][kept:])


def strings(element: PageElement, longest: int) -> Iterable[str]:
    """Texts in it, until they are long enough to show."""
    length = 0
    for text in element.strings if isinstance(element, Tag) else ():
        yield text
        length += len(text)
        if length > longest:
            return
