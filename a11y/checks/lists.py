"""Lists: whether a row of things is told as one, with its length."""

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import PageElement
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .names import elements_in, is_text
from .prose import HEADINGS, follows
from .registry import check

LISTS = ("ul", "ol", "menu")
ITEMS = {**dict.fromkeys(LISTS, ("li",)), "dl": ("dt", "dd", "div")}
# May stand anywhere; nobody meets them.
NO_CONTENT = ("script", "template", "noscript", "style")


def items_of(listed: Tag) -> list[Tag]:
    return [child for child in elements_in(listed) if child.name == "li"]


@check(
    "list-one-item",
    Severity.QUESTION,
    _("Is one thing a list? If there will be no more, make it a paragraph."),
    wcag=("1.3.1",),
)
def list_one_item(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: markup that says what the content is not. The fix is a paragraph."""
    for listed in document.shown("ul", "ol"):
        items = items_of(listed)
        if (
            len(items) == 1
            and document.is_exposed(items[0])
            and len(list(content_of(document, listed))) == 1
            and document.role_of(listed) == "list"
            and document.inside_role(listed, "navigation", "banner", "contentinfo") is None
            and document.inside(listed, "nav", *LISTS) is None
            and not in_pieces(listed)
            and document.name_of(listed) == ""
            and not is_only_nested(listed)
            # A template makes it, or a card: there may be more tomorrow.
            and "class" not in listed.attrs
            and items[0].find(["article", "dl", "img", *HEADINGS]) is None
        ):
            blocks = items[0].find(["p", "div", *LISTS]) is not None
            yield Seen(listed, "" if blocks else f"<p>{items[0].decode_contents()}</p>")


@check(
    "list-in-pieces",
    Severity.WARNING,
    _("Make this and the list before it one list: each of them has only one item."),
    wcag=("1.3.1",),
)
def list_in_pieces(document: Document) -> Iterator[Seen]:
    """Technique H48 of WCAG 2.2: a list says how long it is."""
    for listed in document.shown("ul", "ol"):
        before = listed.find_previous_sibling(listed.name)
        if (
            before is not None
            and follows(before, listed)
            and len(items_of(before)) == len(items_of(listed)) == 1
        ):
            yield Seen(listed)


def in_pieces(listed: Tag) -> bool:
    """Whether a list of the same kind, with one item as well, stands beside it."""
    return any(
        other is not None and other.name == listed.name and len(items_of(other)) == 1
        for other in (listed.find_previous_sibling(), listed.find_next_sibling())
    )


@check(
    "list-empty",
    Severity.WARNING,
    _("Take the empty list out, or fill it: some screen readers say that there is one."),
    wcag=("1.3.1",),
)
def list_empty(document: Document) -> Iterator[Seen]:
    """WAI-ARIA 1.2, ``list``: it owns items. One with an id may be for a script to fill."""
    has_scripts = bool(document.tagged("script"))
    for listed in document.shown("ul", "ol", "dl"):
        if (
            listed.get("aria-busy") != "true"
            and not ("id" in listed.attrs and has_scripts)
            and "aria-owns" not in listed.attrs
            and document.role_of(listed) in ("list", "")
            and not any(True for _child in content_of(document, listed))
        ):
            yield Seen(listed)


def content_of(document: Document, listed: Tag) -> Iterator[PageElement]:
    """What people meet right in a list: elements and text."""
    for child in listed.children:
        if isinstance(child, Tag):
            if child.name not in NO_CONTENT and document.is_exposed(child):
                yield child
        elif is_text(child) and str(child).strip():
            yield child


@check(
    "list-item-empty",
    Severity.WARNING,
    _("Take the empty item out: it is counted and read aloud as one of the list."),
    wcag=("1.3.1",),
)
def list_item_empty(document: Document) -> Iterator[Seen]:
    """Technique H48 of WCAG 2.2."""
    for item in document.shown("li", "dt", "dd"):
        if (
            document.role_of(item) in ("listitem", "")
            and item.get("aria-busy") != "true"
            and not (item.get("aria-label") or item.get("aria-labelledby"))
            and not document.text_of(item)
            and item.find(FILLS) is None
        ):
            yield Seen(item)


FILLS = [
    *("audio", "button", "canvas", "iframe", "img", "input", "math", "meter", "object"),
    *("progress", "select", "svg", "textarea", "video"),
]


@check(
    "list-item-outside",
    Severity.ERROR,
    _("Put this into a list: an item outside of one is read as plain text."),
    wcag=("1.3.1",),
)
def list_item_outside(document: Document) -> Iterator[Seen]:
    """HTML, sections 4.4.8, 4.4.10 and 4.4.11: where ``li``, ``dt`` and ``dd`` may stand."""
    owned = {
        identifier
        for element in document.with_attribute("aria-owns")
        for identifier in str(element["aria-owns"]).split()
    }
    for item in document.shown("li", "dt", "dd"):
        if "role" in item.attrs or item.get("id") in owned or item.parent is None:
            continue
        above = item.parent
        if item.name == "li":
            inside = above.name in LISTS or document.role_of(above) in (
                *("list", "menu", "menubar", "tree", "tablist", "listbox", "group"),
            )
        else:
            outer = above.parent if above.name == "div" else above
            inside = outer is not None and outer.name == "dl"
        # Elements of scripts may have any role.
        if not inside and "-" not in above.name:
            yield Seen(item)


@check(
    "list-wrong-children",
    Severity.ERROR,
    _("Put everything in this list into items: “%(child)s” stands between them."),
    wcag=("1.3.1",),
    act=("bc4a75",),
)
def list_wrong_children(document: Document) -> Iterator[Seen]:
    """HTML, sections 4.4.5, 4.4.6 and 4.4.9, and ACT bc4a75 for lists by their tags."""
    for listed in document.shown("ul", "ol", "menu", "dl"):
        if "role" in listed.attrs and document.role_of(listed) != "list":
            continue
        child = wrong_child(document, listed)
        if isinstance(child, Tag):
            yield Seen(listed, values={"child": document.text_of(child)[:40] or child.name})
        elif child is not None:
            yield Seen(listed, values={"child": str(child).strip()[:40]})


def holds_others(document: Document, listed: Tag) -> bool:
    """Whether a list has more right in it than items, lists included."""
    nested = listed.find(LISTS, recursive=False) is not None
    return nested or wrong_child(document, listed) is not None


def wrong_child(document: Document, listed: Tag) -> PageElement | None:
    """The first thing right in a list that may not stand there."""
    for child in content_of(document, listed):
        if not isinstance(child, Tag):
            return child
        if child.name in (*ITEMS[listed.name], *LISTS) or "-" in child.name:
            continue
        if document.role_of(child) not in ("listitem", "none"):
            return child
    return None


@check(
    "list-nested-outside-item",
    Severity.WARNING,
    _("Put the inner list into the item that it belongs to; indent by style, never by a list."),
    wcag=("1.3.1",),
    act=("bc4a75",),
)
def list_nested_outside_item(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2 and HTML, section 4.4.6: a list holds items, not lists."""
    for listed in document.shown(*LISTS):
        above = listed.parent
        if above is not None and above.name in LISTS and document.role_of(above) == "list":
            yield Seen(listed)


@check(
    "list-for-indentation",
    Severity.WARNING,
    _("Make this a paragraph, and indent it by style: it is no list."),
    wcag=("1.3.1",),
)
def list_for_indentation(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: a list that says nothing but how far to the right text stands."""
    for listed in document.shown("dl"):
        found = list(content_of(document, listed))
        if found and all(isinstance(child, Tag) and child.name == "dd" for child in found):
            yield Seen(listed)
    for listed in document.shown("ul", "ol"):
        if is_only_nested(listed):
            yield Seen(listed)


def is_only_nested(listed: Tag) -> bool:
    """Whether its one item holds nothing but another list."""
    items = items_of(listed)
    if len(items) != 1:
        return False
    inner = [child for child in items[0].children if isinstance(child, Tag) or str(child).strip()]
    return len(inner) == 1 and isinstance(inner[0], Tag) and inner[0].name in LISTS


@check(
    "list-term-alone",
    Severity.WARNING,
    _("Give each term its description, and each description a term before it."),
    wcag=("1.3.1",),
)
def list_term_alone(document: Document) -> Iterator[Seen]:
    """HTML, section 4.4.9: a description list is groups of terms, each with descriptions."""
    for listed in document.shown("dl"):
        groups = listed.find_all("div", recursive=False) or [listed]
        for group in groups:
            tags = [
                child.name
                for child in group.find_all(["dt", "dd"], recursive=False)
                if document.is_exposed(child)
            ]
            if "dt" in tags and (tags[0] == "dd" or tags[-1] == "dt"):
                yield Seen(listed)
                break
