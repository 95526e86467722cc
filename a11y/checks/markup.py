"""Markup as it was written: what is out of date, what is only there for its looks, what is torn."""

from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .appearance import LONG
from .documents import Document
from .faked_headings import fakes
from .findings import Seen, Severity
from .names import is_text
from .registry import check
from .written import misnested

# HTML, "Obsolete features": what is to stand there instead.
OUT_OF_DATE = {
    "acronym": "abbr",
    "applet": "object",
    "basefont": "",
    "bgsound": "audio",
    "big": "",
    "center": "",
    "dir": "ul",
    "font": "",
    "frame": "iframe",
    "frameset": "iframe",
    "isindex": "form",
    "listing": "pre",
    "multicol": "",
    "nobr": "",
    "noembed": "object",
    "noframes": "",
    "plaintext": "pre",
    "spacer": "",
    "strike": "s",
    "tt": "code",
    "xmp": "pre",
}
FOR_LOOKS = {
    "align": "",
    "alink": "body",
    "background": "",
    "bgcolor": "",
    "bordercolor": "",
    "cellpadding": "table",
    "cellspacing": "table",
    "color": "font hr",
    "face": "font",
    "frame": "table",
    "hspace": "",
    "link": "body",
    "noshade": "hr",
    "nowrap": "td th",
    "rules": "table",
    "size": "font hr",
    "text": "body",
    "valign": "",
    "vlink": "body",
    "vspace": "",
}
DRAWN = ("svg", "math")
MOST_FOUND = 50


@check(
    "element-out-of-date",
    Severity.WARNING,
    _(
        "<%(tag)s> is no longer part of HTML, and says nothing of what it means. Use an element "
        "that does, and style sheets for looks."
    ),
)
def element_out_of_date(document: Document) -> Iterator[Seen]:
    """HTML, 16.2: elements that are entirely obsolete."""
    for element in document.tagged(*OUT_OF_DATE):
        better = OUT_OF_DATE[element.name]
        yield Seen(element, f"<{better}>" if better else "", {"tag": element.name})


@check(
    "attribute-for-looks",
    Severity.QUESTION,
    _(
        "%(attributes)s only sets how this looks, and may get in the way of colours and sizes "
        "that readers need. Can a style sheet do it?"
    ),
)
def attribute_for_looks(document: Document) -> Iterator[Seen]:
    """HTML, 16.2: attributes that are obsolete, and only for looks."""
    found = 0
    for element in document.elements:
        names = [
            name
            for name in element.attrs
            if name in FOR_LOOKS
            and (not FOR_LOOKS[name] or element.name in FOR_LOOKS[name].split())
            and not (name == "align" and str(element["align"]).lower() == "justify")
        ]
        # What is out of date as a whole is told as such, and justified text too.
        if (
            names
            and element.name not in OUT_OF_DATE
            and document.inside(element, *DRAWN) is None
            and element.name not in DRAWN
        ):
            yield Seen(element, values={"attributes": ", ".join(names)})
            found += 1
            if found == MOST_FOUND:
                return


@check(
    "bold-or-italic",
    Severity.QUESTION,
    _(
        "Is this important, or only to look so? If it matters, use %(better)s, which can be heard "
        "as well."
    ),
    wcag=("1.3.1",),
)
def bold_or_italic(document: Document) -> Iterator[Seen]:
    """WCAG technique H49: emphasis by strong and em; b and i only set something apart."""
    headings = {id(one.element) for one in document.once(fakes)}
    better = {"b": "<strong>", "i": "<em>"}
    found = 0
    for element in document.shown("b", "i"):
        text = document.text_of(element)
        if len(text.split()) < 2 or element.get("class") or element.get("lang"):
            continue
        above = element.parent
        if id(element) in headings or id(above) in headings:
            continue
        if len(text) > LONG and above is not None and text == document.text_of(above):
            continue  # that all of a text is so is another finding
        found += 1
        if found > MOST_FOUND:
            return
        yield Seen(element, better[element.name], {"better": better[element.name]})


# --- Space made of empty elements -----------------------------------------------------------------


@check(
    "paragraph-empty",
    Severity.WARNING,
    _("This paragraph is empty. Leave it out, and make space with a style sheet."),
    wcag=("1.3.1",),
)
def paragraph_empty(document: Document) -> Iterator[Seen]:
    """WCAG 1.3.1: a paragraph without text is read out as one, or stops a reader for nothing."""
    for element in document.shown("p"):
        only_breaks = not element.get_text().strip() and all(
            child.name == "br" for child in element.find_all(True)
        )
        fills_itself = any(
            name in element.attrs
            for name in ("id", "role", "aria-live", "class", "contenteditable")
        )
        if only_breaks and not fills_itself:
            yield Seen(element)


@check(
    "paragraphs-by-breaks",
    Severity.WARNING,
    _("These lines are parted by empty ones. Make a paragraph of each, so that all can tell them."),
    wcag=("1.3.1",),
)
def paragraphs_by_breaks(document: Document) -> Iterator[Seen]:
    """WCAG 1.3.1: two line breaks in a row part paragraphs for the eye alone."""
    reported: set[int] = set()
    for element in document.tagged("br"):
        above = element.parent
        if above is None or id(above) in reported or above.name in ("pre", "address", "td", "th"):
            continue
        follower = next_but_space(element)
        if not (isinstance(follower, Tag) and follower.name == "br"):
            continue
        before, after = text_before(element), text_after(follower)
        if before and after and document.is_visible(above):
            reported.add(id(above))
            yield Seen(above)


def next_but_space(element: Tag) -> object:
    current = element.next_sibling
    while current is not None and not isinstance(current, Tag) and not str(current).strip():
        current = current.next_sibling
    return current


def text_before(element: Tag) -> bool:
    return any(has_text(sibling) for sibling in element.previous_siblings)


def text_after(element: Tag) -> bool:
    return any(has_text(sibling) for sibling in element.next_siblings)


def has_text(node: object) -> bool:
    if isinstance(node, Tag):
        return bool(node.get_text().strip())
    return is_text(node) and bool(str(node).strip())


# --- The source -----------------------------------------------------------------------------------


@check(
    "attribute-repeated",
    Severity.WARNING,
    _("This has the attribute “%(name)s” twice, and only the first counts. Leave out one."),
    act=("e6952f",),
)
def attribute_repeated(document: Document) -> Iterator[Seen]:
    """ACT e6952f: a start tag has no attribute twice. Read from the source."""
    for tag in document.written_tags:
        if tag.is_end or tag.rest.count("=") + tag.rest.count(" ") < 2:
            continue
        names = tag.attributes
        if len(set(names)) == len(names):
            continue
        element = document.element_of(tag) or document.root
        if element is None and document.elements:
            element = document.elements[0]
        if element is not None:
            twice = next(name for at, name in enumerate(names) if name in names[:at])
            yield Seen(element, values={"name": twice})


@check(
    "tags-torn",
    Severity.WARNING,
    _(
        "The tags do not match here: %(tag)s. Browsers guess what was meant, each in its own way. "
        "Close each element that you open, the last one first."
    ),
)
def tags_torn(document: Document) -> Iterator[Seen]:
    """HTML: each start tag that needs an end tag has one, and the other way about."""
    for found, torn in enumerate(misnested(document.written_tags, document.is_fragment)):
        element = document.element_of(torn.tag) if torn.tag is not None else None
        if element is None:
            element = next(iter(document.elements), None)
        if element is None or found == MOST_FOUND:
            return
        written = f"</{torn.closes}>" if torn.closes else f"<{element.name}>"
        yield Seen(element, values={"tag": written})
