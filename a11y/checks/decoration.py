"""Decoration: whether what is marked as such says nothing, and nothing is there only for space."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .images import drawing_name, file_of, is_decoration, is_named_above, is_spacer, source_of
from .names import in_one_line
from .registry import check
from .roles import PRESENTATIONAL, explicit_role

TELLS_SOMETHING = re.compile(
    r"logo|map|kaart|karte|chart|graph|diagram|skeem|schema|graafik|infogra|screenshot|ekraan"
    r"|banner|poster|plakat|table|tabel|text|tekst|qr|flyer|flaier|timeline|ajakava|schedule"
    r"|план|карта|график",
    re.IGNORECASE,
)


@check(
    "decoration-with-name",
    Severity.WARNING,
    _(
        "This picture is marked as decoration, and says “%(name)s” as well. Keep one: leave out "
        "the text, or let it be read."
    ),
    wcag=("1.1.1",),
    act=("e88epe",),
)
def decoration_with_name(document: Document) -> Iterator[Seen]:
    """WCAG failure F39: a picture that is to be ignored has no text."""
    for element in document.tagged("img", "svg"):
        name = said_by(element)
        if not name or not document.is_on_screen(element) or is_named_above(document, element):
            continue
        if is_marked(document, element):
            yield Seen(element, values={"name": name})


def is_marked(document: Document, element: Tag) -> bool:
    """Whether it is marked as decoration; what is told of all the same is another finding."""
    hidden = element.get("aria-hidden") == "true"
    if explicit_role(element) not in PRESENTATIONAL:
        return hidden
    return hidden or document.role_of(element) == "none"


def said_by(element: Tag) -> str:
    return next(
        (text for one in ("alt", "aria-label", "title") if (text := in_one_line(element.get(one)))),
        "",
    )


@check(
    "decoration-doubtful",
    Severity.QUESTION,
    _("This picture is marked as decoration. Does it really say nothing that the text does not?"),
    wcag=("1.1.1",),
    act=("e88epe",),
)
def decoration_doubtful(document: Document) -> Iterator[Seen]:
    """ACT e88epe: what assistive technology ignores is decoration; its file's name may tell."""
    for element in document.tagged("img", "canvas", "svg"):
        if not document.is_on_screen(element) or is_named_above(document, element):
            continue
        if element.name == "img":
            ignored = not document.is_exposed(element) or is_decoration(element)
            has_text = bool(said_by(element)) and is_marked(document, element)
            if (
                ignored
                and not has_text
                and TELLS_SOMETHING.search(file_of(source_of(element)))
                and not says_nothing_new(document, element)
            ):
                yield Seen(element)
        elif element.name == "canvas":
            if not document.name_of(element) and not explicit_role(element):
                yield Seen(element)
        elif is_large_drawing(document, element):
            yield Seen(element)


def says_nothing_new(document: Document, element: Tag) -> bool:
    """Whether it is beside a text in a link or button, or has a caption."""
    above = document.inside(element, "a", "button", "figure", "label")
    return above is not None and bool(document.text_of(above))


def is_large_drawing(document: Document, element: Tag) -> bool:
    """Whether an SVG that nobody hears of is more than an icon: it has several parts."""
    if element.find_parent("svg") is not None or document.inside(element, "a", "button", "label"):
        return False
    if (
        explicit_role(element)
        or not document.is_exposed(element)
        or drawing_name(document, element)
    ):
        return False
    width = re.match(r"\d+", str(element.get("width") or ""))
    if width is not None and int(width[0]) <= 48:
        return False
    return len(element.find_all(["path", "polygon", "rect", "circle", "image", "use"])) >= 3


@check(
    "image-spacer",
    Severity.WARNING,
    _("This picture only makes space. Do that with a style sheet, and leave it out."),
    wcag=("1.1.1",),
)
def spacer(document: Document) -> Iterator[Seen]:
    """WCAG technique C18: space is made by style sheets."""
    for element in document.tagged("img"):
        if (
            is_spacer(element)
            and document.is_rendered(element)
            and document.inside(element, "noscript") is None
        ):
            yield Seen(element)
