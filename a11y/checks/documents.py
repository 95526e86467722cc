"""HTML as the checks read it: walked once, and asked many times."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

from . import names, prose, roles
from .parsing import decoded, parsed
from .styles import SETS_TEXT, Style, styles_of

# Fragments have none of these; the parser adds html and body to them.
STARTS_DOCUMENT = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
NOT_RENDERED = {"script", "style", "template", "noscript", "datalist", "param"}
# Other elements are in a head only where the parser missed its end, and are shown.
OF_THE_HEAD = ("base", "link", "meta", "title")
# What stands in them is shown only where they cannot be.
ONLY_A_FALLBACK = {"audio", "video", "iframe"}
NEVER_SHOWN = re.compile(r"<(script|style|!--).*?(?:</\1\s*>|-->|\Z)", re.DOTALL | re.IGNORECASE)


class Document:
    """A parsed document or fragment.

    ``language``: what it is written in where it does not say so itself (a fragment of a page).
    Elements are never compared, hashed or looked up with ``in``: bs4 compares what is in them.
    """

    def __init__(self, html: str | bytes, language: str = "") -> None:
        self.source = html if isinstance(html, str) else decoded(html)
        self.default_language = language
        self.is_fragment = not STARTS_DOCUMENT.search(self.source)
        self.soup = parsed(self.source)
        self.elements: list[Tag] = [node for node in self.soup.descendants if isinstance(node, Tag)]
        self._by_tag: dict[str, list[Tag]] = {}
        self._place: dict[int, int] = {}
        self._place_in_tag: dict[int, int] = {}
        self._steps: dict[int, dict[int, str]] = {}
        self.by_id: dict[str, list[Tag]] = {}
        self._not_rendered: set[int] = set()
        self._not_exposed: set[int] = set()
        self._not_visible: set[int] = set()
        self._names: dict[int, str] = {}
        self._names_by_reference: dict[int, str] = {}
        self._roles: dict[int, str] = {}
        self._styles = styles_of(self.soup, self.elements)
        for place, element in enumerate(self.elements):
            self._index(place, element)

    def _index(self, place: int, element: Tag) -> None:
        key = id(element)
        self._place[key] = place
        same_tag = self._by_tag.setdefault(element.name, [])
        self._place_in_tag[key] = len(same_tag)
        same_tag.append(element)
        if identifier := element.get("id"):
            self.by_id.setdefault(str(identifier), []).append(element)
        above = id(element.parent)
        parent = element.parent.name if element.parent is not None else ""
        style = self._styles.get(key, {})
        if (
            above in self._not_rendered
            or element.name in NOT_RENDERED
            or (parent == "head" and element.name in OF_THE_HEAD)
            or parent in ONLY_A_FALLBACK
            or "hidden" in element.attrs
            or ("display" in style and style["display"].text == "none")
            or (element.name == "dialog" and "open" not in element.attrs)
            or (element.name == "input" and names.kind_of(element) == "hidden")
        ):
            self._not_rendered.add(key)
        if "visibility" in style:
            if style["visibility"].text in ("hidden", "collapse"):
                self._not_visible.add(key)
        elif above in self._not_visible:
            self._not_visible.add(key)
        if above in self._not_exposed or element.get("aria-hidden") == "true":
            self._not_exposed.add(key)

    def tagged(self, *tags: str) -> list[Tag]:
        """Every element with one of these tags, in order."""
        if len(tags) == 1:
            return self._by_tag.get(tags[0], [])
        found = [element for tag in tags for element in self._by_tag.get(tag, [])]
        return sorted(found, key=lambda element: self._place[id(element)])

    def shown(self, *tags: str) -> list[Tag]:
        """Those of them that are rendered, and not hidden from assistive technology."""
        return [element for element in self.tagged(*tags) if self.is_exposed(element)]

    def with_attribute(self, *attributes: str) -> Iterator[Tag]:
        """Every element that has one of these attributes, in order."""
        for element in self.elements:
            if any(attribute in element.attrs for attribute in attributes):
                yield element

    @cached_property
    def root(self) -> Tag | None:
        """The ``html`` element, if this is a whole document."""
        return None if self.is_fragment else next(iter(self.tagged("html")), None)

    def element_with_id(self, identifier: str) -> Tag | None:
        """The first, as browsers take it."""
        return next(iter(self.by_id.get(identifier, [])), None)

    def referenced(self, element: Tag, attribute: str) -> list[Tag]:
        """The elements that an attribute with ids names; those that are not there are left out."""
        ids = str(element.get(attribute) or "").split()
        return [found for found in map(self.element_with_id, ids) if found is not None]

    def place_of(self, element: Tag) -> int:
        """Its place in the order of the document."""
        return self._place[id(element)]

    # --- Whether it is there for anyone ---------------------------------------------------------

    def is_rendered(self, element: Tag) -> bool:
        """Whether it has a box: sighted readers may still not see it (``visibility``)."""
        return id(element) not in self._not_rendered

    def is_visible(self, element: Tag) -> bool:
        """Whether anyone can see it, as far as the document itself says."""
        return self.is_rendered(element) and id(element) not in self._not_visible

    def is_exposed(self, element: Tag) -> bool:
        """Whether assistive technology is told of it (it may be none the less presentational)."""
        return self.is_visible(element) and id(element) not in self._not_exposed

    def style_of(self, element: Tag) -> Style:
        """What is set at the element itself, by its attribute or by the document's own rules."""
        return self._styles.get(id(element), {})

    def look_of(self, element: Tag) -> Style:
        """How its text is set, by its attribute or by the document's own rules."""
        return self._looks.get(id(element), {})

    @cached_property
    def with_looks(self) -> list[Tag]:
        """The elements of which that says anything, in order."""
        return [element for element in self.elements if id(element) in self._looks]

    @cached_property
    def _looks(self) -> dict[int, Style]:
        return styles_of(self.soup, self.elements, SETS_TEXT)

    @cached_property
    def passages(self) -> list[prose.Passage]:
        """The runs of text that readers see, in order."""
        return list(prose.passages(self))

    @cached_property
    def headings(self) -> list[Tag]:
        """All headings that are shown, in order."""
        return prose.headings(self)

    # --- What it is called ----------------------------------------------------------------------

    def role_of(self, element: Tag) -> str:
        """Its ARIA role, explicit or implicit; empty where there is none."""
        key = id(element)
        if key not in self._roles:
            self._roles[key] = roles.role_of(self, element)
        return self._roles[key]

    def name_of(self, element: Tag) -> str:
        """Its accessible name; empty where it has none."""
        key = id(element)
        if key not in self._names:
            self._names[key] = names.name_of(self, element)
        return self._names[key]

    def name_by_reference(self, element: Tag) -> str:
        """What it adds to the name of an element that refers to it."""
        key = id(element)
        if key not in self._names_by_reference:
            self._names_by_reference[key] = names.name_by_reference(self, element)
        return self._names_by_reference[key]

    def labels_of(self, control: Tag) -> list[Tag]:
        """The ``label`` elements of a form control, in order."""
        return self._labels.get(id(control), [])

    @cached_property
    def _labels(self) -> dict[int, list[Tag]]:
        labels: dict[int, list[Tag]] = {}
        for label in self.tagged("label"):
            if "for" in label.attrs:
                control = self.element_with_id(str(label["for"]))
            else:
                control = names.first_control_in(label)
            if control is not None:
                labels.setdefault(id(control), []).append(label)
        return labels

    def text_of(self, element: Tag) -> str:
        """The text that is seen in it, with single spaces."""
        return names.visible_text(self, element)

    def language_of(self, element: Tag) -> str:
        """The primary language of what stands in it, in lower case; empty if nobody says."""
        return self.locale_of(element).partition("-")[0]

    def locale_of(self, element: Tag) -> str:
        """The language tag that holds for what stands in it, in lower case."""
        current: Tag | None = element
        while current is not None:
            tag = str(current.get("lang") or current.get("xml:lang") or "").strip().lower()
            if tag:
                return tag
            current = current.parent
        return self.default_language.lower()

    # --- Where it is ----------------------------------------------------------------------------

    def ancestors(self, element: Tag) -> Iterator[Tag]:
        """From the next one outwards."""
        for ancestor in element.parents:
            if not isinstance(ancestor, BeautifulSoup):
                yield ancestor

    def inside(self, element: Tag, *tags: str) -> Tag | None:
        """The nearest ancestor with one of these tags."""
        return next((a for a in self.ancestors(element) if a.name in tags), None)

    def inside_role(self, element: Tag, *wanted: str) -> Tag | None:
        """The nearest ancestor with one of these roles."""
        return next((a for a in self.ancestors(element) if self.role_of(a) in wanted), None)

    def selector_of(self, element: Tag) -> str:
        """A CSS selector that finds this element, from the nearest id inwards."""
        steps: list[str] = []
        for current in [element, *self.ancestors(element)]:
            identifier = str(current.get("id") or "")
            if re.fullmatch(r"[A-Za-z][\w-]*", identifier) and len(self.by_id[identifier]) == 1:
                steps.append(f"#{identifier}")
                break
            if current.name in ("html", "body") and (self.is_fragment or current is not element):
                if not self.is_fragment:
                    steps.append(current.name)
                break
            steps.append(self._step_to(current))
        return " > ".join(reversed(steps))

    def _step_to(self, element: Tag) -> str:
        """The part of a selector that leads from an element's parent to it."""
        above = element.parent or self.soup
        if id(above) not in self._steps:
            siblings: dict[str, list[Tag]] = {}
            for child in above.find_all(True, recursive=False):
                siblings.setdefault(child.name, []).append(child)
            self._steps[id(above)] = {
                id(child): tag if len(same) == 1 else f"{tag}:nth-of-type({place})"
                for tag, same in siblings.items()
                for place, child in enumerate(same, 1)
            }
        return self._steps[id(above)][id(element)]

    def snippet_of(self, element: Tag, longest: int = 200) -> str:
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

    @cached_property
    def _lines(self) -> dict[str, list[int]]:
        """For each tag, the lines of its start tags, in order."""
        source = NEVER_SHOWN.sub(blanked, self.source)
        lines: dict[str, list[int]] = {}
        line, last = 1, 0
        for start in re.finditer(r"<([a-zA-Z][\w:-]*)", source):
            line += source.count("\n", last, start.start())
            last = start.start()
            lines.setdefault(start[1].lower(), []).append(line)
        return lines

    def line_of(self, element: Tag) -> int:
        """The line of its start tag in the source; 1 for what the source does not write."""
        lines = self._lines.get(element.name)
        if not lines:  # the parser made it
            above = next(self.ancestors(element), None)
            return 1 if above is None else self.line_of(above)
        return lines[min(self._place_in_tag[id(element)], len(lines) - 1)]


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
