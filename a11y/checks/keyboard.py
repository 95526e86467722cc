"""Keyboard: whether all can be reached and worked without a mouse."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .aria import LEAVES
from .documents import Document
from .findings import Seen, Severity
from .names import words_of
from .registry import check
from .roles import (
    explicit_role,
    is_focusable,
    is_in_focus_order,
    tabindex_of,
)
from .scripting import is_taken_up

# Their focus moves by arrow keys, and scripts set where it is: not these.
REACHED_BY_TAB = {
    *("button", "checkbox", "combobox", "link", "searchbox", "slider", "spinbutton", "switch"),
    "textbox",
}
# A mouse does the first; a keyboard needs one of the others.
MOUSE_ONLY = {
    "ondblclick": ("onclick", "onkeydown", "onkeypress", "onkeyup"),
    "onmousedown": ("onclick", "onkeydown", "onkeypress", "onkeyup"),
    "onmouseenter": ("onfocus", "onfocusin"),
    "onmouseover": ("onfocus", "onfocusin"),
    "onmouseup": ("onclick", "onkeydown", "onkeypress", "onkeyup"),
}
# A click on them is not theirs alone: it is for what stands in them, or they hand it on.
PASS_CLICKS_ON = {
    *("area", "body", "details", "dialog", "form", "html", "label", "option", "summary"),
}
PIXELS = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,7})?)(?:px)?")
SMALLEST_TARGET = 24
# As most browsers set text that no style sheet does: 16 px high, about half as wide.
LINE_HEIGHT, LETTER_WIDTH = 19, 8


@check(
    "aria-hidden-focusable",
    Severity.ERROR,
    _(
        "The tab key reaches this, but aria-hidden keeps it from screen readers: people land on "
        "nothing. Hide it from all (hidden), or from none."
    ),
    wcag=("4.1.2",),
    act=("6cfa84",),
)
def aria_hidden_focusable(document: Document) -> Iterator[Seen]:
    """ACT 6cfa84: nothing in an element with aria-hidden is in the order of focus.

    A style sheet from elsewhere may hide it from all, and a script may hand the focus on. Some
    browsers tell of what is hidden itself all the same, as soon as it can have the focus.
    """
    styled = any("stylesheet" in words_of(link, "rel") for link in document.tagged("link"))
    for element in document.focus_order:
        if document.is_aria_hidden(element):
            doubtful = (
                styled or element.get("aria-hidden") == "true" or is_taken_up(document, element)
            )
            yield Seen(element, severity=Severity.WARNING if doubtful else None)


@check(
    "focusable-in-leaf",
    Severity.ERROR,
    _(
        "This stands in an element with the role “%(role)s”, in which screen readers find nothing "
        "else. Move it beside that element."
    ),
    wcag=("4.1.2",),
    act=("307n5z",),
)
def focusable_in_leaf(document: Document) -> Iterator[Seen]:
    """ACT 307n5z: what has presentational children has none that the tab key reaches."""
    for element in document.focus_order:
        for above in document.ancestors(element):
            # Only some browsers take a summary for a button, and ARIA in HTML does not.
            if above.name != "summary" and (role := document.role_of(above)) in LEAVES:
                yield Seen(element, values={"role": role})
                break


@check(
    "tabindex-positive",
    Severity.WARNING,
    _(
        "A tabindex of %(tabindex)s puts this before everything else on the page. Write 0, and let "
        "the order of the page be the order of focus."
    ),
    wcag=("2.4.3",),
)
def tabindex_positive(document: Document) -> Iterator[Seen]:
    """WCAG failure F44: a tabindex that makes an order of focus of its own."""
    for element in document.with_attribute("tabindex"):
        tabindex = tabindex_of(element)
        if tabindex is not None and tabindex > 0 and document.is_rendered(element):
            yield Seen(element, 'tabindex="0"', {"tabindex": tabindex})


@check(
    "accesskey-used",
    Severity.QUESTION,
    _(
        "The key “%(key)s” may already do something else in a browser or a screen reader. Is it "
        "worth that? If not, leave accesskey out."
    ),
    wcag=("2.1.4",),
)
def accesskey_used(document: Document) -> Iterator[Seen]:
    """HTML's accesskey takes keys from assistive technology; nobody can switch it off."""
    for element in document.with_attribute("accesskey"):
        if key := " ".join(words_of(element, "accesskey"))[:5]:
            yield Seen(element, values={"key": key})


@check(
    "clickable-not-control",
    Severity.WARNING,
    _("Only a mouse can work this. Make it a button, or a link if it leads to another page."),
    wcag=("2.1.1", "4.1.2"),
)
def clickable_not_control(document: Document) -> Iterator[Seen]:
    """WCAG failure F59: a script makes a control of an element that says nothing of it."""
    for element in document.with_attribute("onclick"):
        if (
            document.is_exposed(element)
            and element.name not in ("a", *PASS_CLICKS_ON)  # a link that is none is found as such
            and not is_focusable(element)
            and not explicit_role(element)
            and "disabled" not in element.attrs
            and not any(is_focusable(inner) for inner in element.find_all(True, limit=200))
            and not any(is_focusable(above) for above in document.ancestors(element))
        ):
            yield Seen(element)


@check(
    "control-not-focusable",
    Severity.WARNING,
    _('The tab key does not reach this “%(role)s”. Use the element of HTML, or add tabindex="0".'),
    wcag=("2.1.1",),
)
def control_not_focusable(document: Document) -> Iterator[Seen]:
    """WCAG failure F59: a role says that it can be worked, and the keyboard cannot get there."""
    for element in document.with_attribute("role"):
        role = document.role_of(element)
        if (
            role in REACHED_BY_TAB
            and document.is_exposed(element)
            and not is_focusable(element)
            and element.get("aria-disabled") != "true"
            and "disabled" not in element.attrs
            and not is_taken_up(document, element)
            and not any(is_focusable(inner) for inner in element.find_all(True, limit=200))
            and not any(is_focusable(above) for above in document.ancestors(element))
        ):
            yield Seen(element, 'tabindex="0"', {"role": role})


@check(
    "mouse-only",
    Severity.WARNING,
    _("Only a mouse sets off %(event)s here. Do the same on %(instead)s."),
    wcag=("2.1.1",),
)
def mouse_only(document: Document) -> Iterator[Seen]:
    """WCAG failure F54: what happens by pointing happens by the keyboard too."""
    for element in document.with_attribute(*MOUSE_ONLY):
        for event, instead in MOUSE_ONLY.items():
            if event in element.attrs and not any(name in element.attrs for name in instead):
                if document.is_rendered(element):
                    yield Seen(element, values={"event": event, "instead": instead[0]})
                break


@check(
    "focus-outline-removed",
    Severity.WARNING,
    _("Nobody sees that this has the focus. Leave its outline as it is."),
    wcag=("2.4.7",),
)
def focus_outline_removed(document: Document) -> Iterator[Seen]:
    """WCAG failure F78: an inline style takes the outline of focus away."""
    for element in document.focus_order:
        style = document.style_of(element)
        if any(NO_OUTLINE.search(style[name].text) for name in OUTLINES if name in style):
            yield Seen(element)


OUTLINES = ("outline", "outline-style", "outline-width")
NO_OUTLINE = re.compile(r"\bnone\b|^0(px)?\b(?!\.)")


@check(
    "target-too-small",
    Severity.QUESTION,
    _(
        "This is stated to be %(width)s by %(height)s pixels. Is there room around it? If not, "
        "make it 24 by 24 or more."
    ),
    wcag=("2.5.8",),
)
def target_too_small(document: Document) -> Iterator[Seen]:
    """WCAG 2.5.8: what one aims at is 24 pixels wide and high, or has as much room around it."""
    for element in document.focus_order:
        width, height = stated(document, element, "width"), stated(document, element, "height")
        if width is None and height is None and element.name == "a":
            picture = only_picture(element)
            if picture is not None:
                width = stated(document, picture, "width")
                height = stated(document, picture, "height")
        if width and height and max(width, height) < SMALLEST_TARGET:
            yield Seen(element, values={"width": f"{width:g}", "height": f"{height:g}"})


def only_picture(element: Tag) -> Tag | None:
    if element.get_text(strip=True):
        return None
    inner = element.find_all(True, limit=2)
    return inner[0] if inner and inner[0].name in ("img", "svg") else None


def stated(document: Document, element: Tag, side: str) -> float | None:
    """How many pixels its style or its attribute says."""
    style = document.style_of(element)
    said = style[side].text if side in style else str(element.get(side) or "")
    found = PIXELS.fullmatch(said.strip())
    return float(found[1]) if found else None


@check(
    "scrolled-not-reached",
    Severity.QUESTION,
    _(
        "There seems to be more in this than it shows. Can it be scrolled without a mouse? If not, "
        'add tabindex="0", a role and a name.'
    ),
    wcag=("2.1.1",),
    act=("0ssw9k",),
)
def scrolled_not_reached(document: Document) -> Iterator[Seen]:
    """ACT 0ssw9k: what can be scrolled is in the order of focus, or something in it is."""
    for element in document.with_styles:
        style = document.style_of(element)
        overflow = " ".join(value.text for name, value in style.items() if "overflow" in name)
        if not {"auto", "scroll"} & set(overflow.split()) or not document.is_visible(element):
            continue
        if document.is_inert(element) or not holds_more_than_it_shows(document, element):
            continue
        if not any(is_in_focus_order(document, one) for one in [element, *element.find_all(True)]):
            yield Seen(element, 'tabindex="0"')


def holds_more_than_it_shows(document: Document, element: Tag) -> bool:
    """Whether its lines, or the one line in which all is kept, need more room than is stated."""
    width = stated(document, element, "width") or stated(document, element, "max-width")
    height = stated(document, element, "height") or stated(document, element, "max-height")
    line = len(document.text_of(element)) * LETTER_WIDTH
    wrapping = document.style_of(element).get("white-space")
    if width and wrapping is not None and wrapping.text in ("nowrap", "pre"):
        pictures = [one for one in element.find_all("img") if document.is_visible(one)]
        return line + sum(stated(document, one, "width") or 0 for one in pictures) > width
    return bool(width and height and line * LINE_HEIGHT >= width * height)
