"""Accessible names, by the Accessible Name and Description Computation 1.2 and HTML-AAM 1.0.

What style sheets generate is not part of a document, and is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeGuard

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from .aria import NAMED_BY_CONTENT

if TYPE_CHECKING:
    from .documents import Document

# No space is read at their edges, as none is seen.
INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
    *("ins", "kbd", "label", "mark", "q", "s", "samp", "slot", "small", "span", "strong", "sub"),
    *("sup", "time", "tt", "u", "var", "wbr"),
}
LABELLED = ("button", "input", "meter", "output", "progress", "select", "textarea")
CAPTIONS = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}
# Named by what stands in them, though ARIA has no role for them that says so.
TAGS_NAMED_BY_CONTENT = ("figcaption", "label", "legend", "summary")
# The words that browsers put on a button which has none.
OF_BROWSERS = {"submit": "Submit", "reset": "Reset"}
# No one listens longer; a document whose elements all refer to all of it has an end.
MOST_REFERENCES = 50
LONGEST_REFERENCED = 2000
LONGEST = 10_000
WITH_VALUE = (
    *("combobox", "listbox", "scrollbar", "searchbox", "slider", "spinbutton", "textbox"),
)


@dataclass(frozen=True)
class Walk:
    """How the computation came to an element.

    ``referenced``: another names this one in ``aria-labelledby``; ``by_reference``: it or one above
    it is so named. ``within``: it is part of the content that another is named by. ``hidden_too``:
    that other was hidden and named on purpose, so what is hidden in it counts.
    """

    seen: frozenset[int] = frozenset()
    referenced: bool = False
    by_reference: bool = False
    within: bool = False
    hidden_too: bool = False


def name_of(document: "Document", element: Tag) -> str:
    return _name(document, element, Walk())


def _name(document: "Document", element: Tag, walk: Walk) -> str:
    if id(element) in walk.seen:
        return ""
    if not document.is_exposed(element):
        if walk.referenced:
            walk = replace(walk, hidden_too=True)
        elif walk.within and not walk.hidden_too:
            return ""
    role = document.role_of(element)
    walk = replace(walk, seen=walk.seen | {id(element)}, referenced=False)
    if not walk.by_reference and (name := by_labelledby(document, element)):
        return name
    if walk.within and role in WITH_VALUE:
        return value_of(element)
    if name := in_one_line(element.get("aria-label")):
        return name
    if role != "none" and (name := by_html(document, element, walk)):
        return name
    if (
        walk.within
        or walk.by_reference
        or element.name in TAGS_NAMED_BY_CONTENT
        or role in NAMED_BY_CONTENT
    ) and (name := content_of(document, element, walk)):
        return name
    return by_tooltip(element)


def by_labelledby(document: "Document", element: Tag) -> str:
    named = document.referenced(element, "aria-labelledby")[:MOST_REFERENCES]
    return in_one_line(*(document.name_by_reference(other) for other in named))


def name_by_reference(document: "Document", element: Tag) -> str:
    """What an element adds to the name of one that refers to it, though it be hidden."""
    return _name(document, element, Walk(referenced=True, by_reference=True))[:LONGEST_REFERENCED]


def by_html(document: "Document", element: Tag, walk: Walk) -> str:
    """What HTML itself calls it: an alternative text, a label, a caption, a legend."""
    tag, kind = element.name, kind_of(element)
    if tag in ("img", "area"):
        return in_one_line(element.get("alt"))
    if tag in LABELLED:
        label = in_one_line(
            *(content_of(document, label, walk) for label in document.labels_of(element))
        )
        if not label and tag == "input" and kind in ("button", "reset", "submit"):
            value = element.get("value")
            return in_one_line(OF_BROWSERS.get(kind) if value is None else value)
        if not label and tag == "input" and kind == "image":
            return in_one_line(element.get("alt"))
        return label
    if tag == "svg":
        title = element.find("title", recursive=False)
        return in_one_line(title.get_text()) if title is not None else ""
    if tag in CAPTIONS:
        caption = element.find(CAPTIONS[tag], recursive=False)
        return content_of(document, caption, walk) if caption is not None else ""
    return in_one_line(element.get("label")) if tag in ("optgroup", "option") else ""


def by_tooltip(element: Tag) -> str:
    if name := in_one_line(element.get("title")):
        return name
    if element.name in ("input", "textarea") and element.get("placeholder"):
        return in_one_line(element["placeholder"])
    return in_one_line(element.get("aria-placeholder"))


def first_control_in(label: Tag) -> Tag | None:
    """What a ``label`` without ``for`` is the label of."""
    return label.find(
        lambda tag: tag.name in LABELLED and not (tag.name == "input" and kind_of(tag) == "hidden")
    )


def kind_of(element: Tag) -> str:
    """Its ``type``, in lower case."""
    return in_one_line(element.get("type")).lower()


def words_of(element: Tag, attribute: str) -> list[str]:
    """What an attribute lists; the parser splits some of them itself (classes, headers)."""
    value = element.get(attribute)
    return list(value) if isinstance(value, list) else str(value or "").split()


def value_of(element: Tag) -> str:
    """What a control inside a label says: its value, not its name."""
    if element.name == "select":
        options = element.find_all("option")
        chosen = [option for option in options if "selected" in option.attrs] or options[:1]
        return in_one_line(*(option.get_text() for option in chosen))
    for attribute in ("aria-valuetext", "aria-valuenow", "value"):
        if value := element.get(attribute):
            return in_one_line(value)
    return "" if element.name == "input" else in_one_line(element.get_text())


def content_of(document: "Document", element: Tag, walk: Walk) -> str:
    """The names of what stands in it, one after the other."""
    parts, length = [], 0
    for part in _parts(document, element, replace(walk, within=True)):
        parts.append(part[:LONGEST])
        length += len(part)
        if length > LONGEST:
            break
    return in_one_line("".join(parts))


def _parts(document: "Document", element: Tag, walk: Walk) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Tag):
            name = _name(document, child, walk)
            if child.name not in INLINE:
                yield f" {name} "
            elif name:
                # A space just inside its edges parts words as one outside would.
                yield f"{' ' if edge(child, 0).isspace() else ''}{name}"
                yield " " if edge(child, -1).isspace() else ""
        elif is_text(child):
            yield str(child)


def edge(element: Tag, end: int) -> str:
    """The first character of its text, or with ``-1`` the last one."""
    for child in element.contents[:: end or 1]:
        if isinstance(child, Tag):
            if found := edge(child, end):
                return found
        elif is_text(child) and str(child):
            return str(child)[end]
    return ""


def visible_text(document: "Document", element: Tag) -> str:
    """The text that is seen in an element, without that of pictures."""
    return in_one_line("".join(_visible(document, element, [])))


def _visible(document: "Document", element: Tag, parts: list[str]) -> list[str]:
    for child in element.contents:
        if isinstance(child, Tag):
            if document.is_visible(child):
                apart = "" if child.name in INLINE else " "
                parts.append(apart)
                _visible(document, child, parts)
                parts.append(apart)
        elif is_text(child):
            parts.append(child)
    return parts


def is_text(node: object) -> TypeGuard[NavigableString]:
    """Whether it is text that is read: no comment, no declaration."""
    return isinstance(node, NavigableString) and not isinstance(node, PreformattedString)


def elements_in(element: Tag) -> list[Tag]:
    """Those right in it."""
    return [child for child in element.contents if isinstance(child, Tag)]


def in_one_line(*parts: object) -> str:
    """With single spaces; what is not there is left out."""
    return " ".join(" ".join(str(part) for part in parts if part is not None).split())
