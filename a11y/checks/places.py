"""How a finding points to its element: a selector that finds it, and how it begins."""

import re
from collections.abc import Iterable, Mapping

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

PLAIN_ID = re.compile(r"[A-Za-z][\w-]*")


class Selectors:
    """CSS selectors that find the elements of a document, each made once."""

    def __init__(
        self, soup: BeautifulSoup, by_id: Mapping[str, list[Tag]], is_fragment: bool
    ) -> None:
        self.soup = soup
        self.by_id = by_id
        self.is_fragment = is_fragment
        self.made: dict[int, str] = {}
        self.steps: dict[int, dict[int, str]] = {}

    def of(self, element: Tag) -> str:
        key = id(element)
        if key not in self.made:
            self.made[key] = self._make(element)
        return self.made[key]

    def _make(self, element: Tag) -> str:
        identifier = str(element.get("id") or "")
        if PLAIN_ID.fullmatch(identifier) and len(self.by_id[identifier]) == 1:
            return f"#{identifier}"
        step, above = self._step_to(element), element.parent
        if above is None or isinstance(above, BeautifulSoup):
            return step
        if above.name in ("html", "body"):
            return step if self.is_fragment else f"{above.name} > {step}"
        return f"{self.of(above)} > {step}"

    def _step_to(self, element: Tag) -> str:
        """The part of a selector that leads from an element's parent to it."""
        above = element.parent or self.soup
        if id(above) not in self.steps:
            siblings: dict[str, list[Tag]] = {}
            for child in above.find_all(True, recursive=False):
                siblings.setdefault(child.name, []).append(child)
            self.steps[id(above)] = {
                id(child): tag if len(same) == 1 else f"{tag}:nth-of-type({place})"
                for tag, same in siblings.items()
                for place, child in enumerate(same, 1)
            }
        return self.steps[id(above)][id(element)]


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


def strings(element: PageElement, longest: int) -> Iterable[str]:
    """Texts in it, until they are long enough to show."""
    length = 0
    for text in element.strings if isinstance(element, Tag) else ():
        yield text
        length += len(text)
        if length > longest:
            return
