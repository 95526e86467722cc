"""HTML as the checks read it: walked once, and asked many times."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from bs4 import BeautifulSoup, Tag

from . import names, places, prose, roles, scripting
from .parsing import decoded, parsed
from .styles import Style, styles_of
from .visibility import Visibility
from .written import WrittenTag, written_tags

# Fragments have none of these; the parser adds html and body to them.
STARTS_DOCUMENT = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)

Found = TypeVar("Found")


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
        self._by_attribute: dict[str, list[Tag]] = {}
        self._place: dict[int, int] = {}
        self._place_in_tag: dict[int, int] = {}
        self.by_id: dict[str, list[Tag]] = {}
        self._visibility = Visibility()
        self._selectors = places.Selectors(self.soup, self.by_id, self.is_fragment)
        self._names: dict[int, str] = {}
        self._names_by_reference: dict[int, str] = {}
        self._roles: dict[int, str] = {}
        self._texts: dict[int, str] = {}
        self._locales: dict[int, str] = {id(self.soup): language.lower()}
        self._once: dict[Any, Any] = {}
        self._styles = styles_of(self.soup, self.elements)
        for place, element in enumerate(self.elements):
            self._index(place, element)

    def _index(self, place: int, element: Tag) -> None:
        key, attributes = id(element), element.attrs
        self._place[key] = place
        same_tag = self._by_tag.setdefault(element.name, [])
        self._place_in_tag[key] = len(same_tag)
        same_tag.append(element)
        for attribute in attributes:
            self._by_attribute.setdefault(attribute, []).append(element)
        if identifier := attributes.get("id"):
            self.by_id.setdefault(str(identifier), []).append(element)
        above = id(element.parent)
        tag = attributes.get("lang") or attributes.get("xml:lang")
        said = str(tag).strip().lower() if tag else ""
        self._locales[key] = said or self._locales[above]
        style = self._styles.get(key, {})
        self._visibility.add(element, style)

    def tagged(self, *tags: str) -> list[Tag]:
        """Every element with one of these tags, in order."""
        return self._in_order(self._by_tag, tags)

    def with_attribute(self, *attributes: str) -> list[Tag]:
        """Every element that has one of these attributes, in order."""
        return self._in_order(self._by_attribute, attributes)

    def with_role(self, *wanted: str) -> list[Tag]:
        """Every element that assistive technology is told of by one of these roles, in order."""
        return self._in_order(self._by_role, wanted)

    def _in_order(self, index: dict[str, list[Tag]], keys: Iterable[str]) -> list[Tag]:
        found = [index[key] for key in dict.fromkeys(keys) if key in index]
        if len(found) == 1:
            return found[0]
        places = {self._place[id(element)]: element for same in found for element in same}
        return [places[place] for place in sorted(places)]

    @cached_property
    def _by_role(self) -> dict[str, list[Tag]]:
        by_role: dict[str, list[Tag]] = {}
        for element in self.elements:
            if self.is_exposed(element) and (role := self.role_of(element)):
                by_role.setdefault(role, []).append(element)
        return by_role

    @cached_property
    def focus_order(self) -> list[Tag]:
        """Every element that the tab key reaches, in the order of the document."""
        candidates = {
            "by tag": self.tagged(*roles.CONTROLS),
            "by attribute": self.with_attribute("tabindex", "contenteditable"),
        }
        return [
            element
            for element in self._in_order(candidates, candidates)
            if roles.is_in_focus_order(self, element)
        ]

    def shown(self, *tags: str) -> list[Tag]:
        """Those of them that are rendered, and not hidden from assistive technology."""
        return [element for element in self.tagged(*tags) if self.is_exposed(element)]

    @cached_property
    def with_aria(self) -> list[Tag]:
        """Every element that has an attribute of ARIA."""
        return self.with_attribute(*(n for n in self._by_attribute if n.startswith("aria-")))

    @cached_property
    def script_words(self) -> frozenset[str]:
        """The words of the scripts in the document."""
        return scripting.all_words(self.tagged("script"))

    @cached_property
    def rows_with_data(self) -> set[int]:
        """The parents of data cells, by their ``id()``."""
        return {id(cell.parent) for cell in self.tagged("td")}

    @cached_property
    def root(self) -> Tag | None:
        """The ``html`` element, if this is a whole document."""
        return None if self.is_fragment else next(iter(self.tagged("html")), None)

    def once(self, compute: Callable[["Document"], Found]) -> Found:
        """What a function makes of this document, computed the first time it is asked for."""
        if compute not in self._once:
            self._once[compute] = compute(self)
        found: Found = self._once[compute]
        return found

    def element_with_id(self, identifier: str) -> Tag | None:
        """The first, as browsers take it."""
        return next(iter(self.by_id.get(identifier, [])), None)

    def referenced(self, element: Tag, attribute: str) -> list[Tag]:
        """The elements that an attribute with ids names; those that are not there are left out."""
        ids = dict.fromkeys(names.words_of(element, attribute))
        return [found for found in map(self.element_with_id, ids) if found is not None]

    def place_of(self, element: Tag) -> int:
        """Its place in the order of the document."""
        return self._place[id(element)]

    # --- Whether it is there for anyone ---------------------------------------------------------

    def is_rendered(self, element: Tag) -> bool:
        """Whether it has a box: sighted readers may still not see it (``visibility``)."""
        return id(element) not in self._visibility.not_rendered

    def is_visible(self, element: Tag) -> bool:
        """Whether anyone can see it, as far as the document itself says."""
        return id(element) not in self._visibility.not_visible

    def is_on_screen(self, element: Tag) -> bool:
        """Whether it is visible, and not only for those who listen: not put beyond the edges."""
        return self.is_visible(element) and id(element) not in self._visibility.off_screen

    def is_exposed(self, element: Tag) -> bool:
        """Whether assistive technology is told of it (it may be none the less presentational)."""
        return id(element) not in self._visibility.not_exposed

    def is_aria_hidden(self, element: Tag) -> bool:
        """Whether ``aria-hidden`` keeps it from assistive technology, here or above."""
        return id(element) in self._visibility.aria_hidden

    def is_inert(self, element: Tag) -> bool:
        """Whether ``inert`` keeps it from all who would use or hear it, here or above."""
        return id(element) in self._visibility.inert

    def style_of(self, element: Tag) -> Style:
        """What is set at the element itself, by its attribute or by the document's own rules."""
        return self._styles.get(id(element), {})

    @cached_property
    def with_styles(self) -> list[Tag]:
        """The elements at which anything is set, in order."""
        return [element for element in self.elements if id(element) in self._styles]

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

    @cached_property
    def owners(self) -> dict[int, Tag]:
        """The elements that others take in by ``aria-owns``, by their ``id()``."""
        owners: dict[int, Tag] = {}
        for owner in self.with_aria:
            if "aria-owns" in owner.attrs and self.is_exposed(owner):
                for owned in self.referenced(owner, "aria-owns"):
                    owners.setdefault(id(owned), owner)
        return owners

    def text_of(self, element: Tag) -> str:
        """The text that is seen in it, with single spaces."""
        key = id(element)
        if key not in self._texts:
            self._texts[key] = names.visible_text(self, element)
        return self._texts[key]

    def language_of(self, element: Tag) -> str:
        """The primary language of what stands in it, in lower case; empty if nobody says."""
        return self.locale_of(element).partition("-")[0]

    def locale_of(self, element: Tag) -> str:
        """The language tag that holds for what stands in it, in lower case."""
        return self._locales[id(element)]

    # --- Where it is ----------------------------------------------------------------------------

    def ancestors(self, element: Tag) -> Iterator[Tag]:
        """From the next one outwards."""
        for ancestor in element.parents:
            if not isinstance(ancestor, BeautifulSoup):
                yield ancestor

    def inside(self, element: Tag, *tags: str) -> Tag | None:
        """The nearest ancestor with one of these tags."""
        above = element.parent
        while above is not None and above.name not in tags:
            above = above.parent
        return above

    def inside_role(self, element: Tag, *wanted: str) -> Tag | None:
        """The nearest ancestor with one of these roles."""
        return next((a for a in self.ancestors(element) if self.role_of(a) in wanted), None)

    def selector_of(self, element: Tag) -> str:
        """A CSS selector that finds this element, from the nearest id inwards."""
        return self._selectors.of(element)

    def snippet_of(self, element: Tag, longest: int = 200) -> str:
        """Its start as HTML, in one line."""
        return places.snippet_of(element, longest)

    @cached_property
    def written_tags(self) -> list[WrittenTag]:
        """The tags of its source, in order."""
        return list(written_tags(self.source))

    def element_of(self, tag: WrittenTag) -> Tag | None:
        """The element that a start tag of the source became, as far as the parser let it."""
        same_tag = self._by_tag.get(tag.name, [])
        return same_tag[tag.place] if tag.place < len(same_tag) else None

    @cached_property
    def _lines(self) -> dict[str, list[int]]:
        """For each tag, the lines of its start tags, in order."""
        lines: dict[str, list[int]] = {}
        for tag in self.written_tags:
            if not tag.is_end:
                lines.setdefault(tag.name, []).append(tag.line)
        return lines

    def line_of(self, element: Tag) -> int:
        """The line of its start tag in the source; 1 for what the source does not write."""
        lines = self._lines.get(element.name)
        if not lines:  # the parser made it
            above = next(self.ancestors(element), None)
            return 1 if above is None else self.line_of(above)
        return lines[min(self._place_in_tag[id(element)], len(lines) - 1)]
