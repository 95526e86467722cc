"""Links, buttons and what works like them: whether they have a name, and the one that is seen."""

import re
import unicodedata
from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString
from django.utils.translation import gettext_lazy as _

from .aria import NAMED_BY_CONTENT, ROLES, WIDGETS, lineage
from .documents import Document
from .findings import Seen, Severity
from .names import is_text as is_read
from .names import kind_of, words_of
from .registry import check
from .roles import explicit_role, is_a_control
from .scripting import is_worked_from_elsewhere, may_be_filled

LINKS = {role for role in ROLES if "link" in lineage(role)}
# ARIA's section 5.2.8.4 asks for their names; other checks see to the rest.
MUST_BE_NAMED = ("alertdialog", "dialog", "meter", "option", "progressbar", "tab", "treeitem")
# Words that a font shows as a picture, and words that only screen readers meet.
ICONS = re.compile(r"(^|[\s_-])(fa|fas|far|glyphicon|icons?|symbols?|mdi)($|[\s_-])", re.IGNORECASE)
NOT_SEEN = re.compile(
    r"(^|\s)(sr-only|screen-reader-text|visuallyhidden|visually-hidden|u-hidden-visually)(\s|$)"
)


def links(document: Document) -> list[Tag]:
    """What assistive technology is told of as a link, in HTML and in SVG."""
    return document.with_role(*LINKS)


def unless_filled(document: Document, element: Tag) -> Seen:
    """At fault, unless a script puts something into it, or names it."""
    doubtful = may_be_filled(document, element) or is_worked_from_elsewhere(document, element)
    return Seen(element, severity=Severity.WARNING if doubtful else None)


@check(
    "link-name-missing",
    Severity.ERROR,
    _(
        "This link has no text, so nobody hears where it leads. Write its text, or the alternative "
        "text of its picture."
    ),
    wcag=("2.4.4", "4.1.2"),
    act=("c487ae",),
)
def link_without_name(document: Document) -> Iterator[Seen]:
    """ACT c487ae: an HTML element that is a link has a name."""
    for element in links(document):
        if document.name_of(element) or document.inside(element, "svg"):
            continue
        if element.name == "area" and not document.inside(element, "map"):
            continue  # no browser shows it
        yield unless_filled(document, element)


@check(
    "button-name-missing",
    Severity.ERROR,
    _("This button has no text, so nobody hears what it does. Write it into the button."),
    wcag=("4.1.2",),
    act=("97a4e1",),
)
def button_without_name(document: Document) -> Iterator[Seen]:
    """ACT 97a4e1: a button has a name; picture buttons and summaries have rules of their own."""
    for element in document.with_role("button"):
        if is_picture_button(element) or is_plain_summary(element):
            continue
        if not document.name_of(element):
            yield unless_filled(document, element)


def is_picture_button(element: Tag) -> bool:
    return element.name == "input" and kind_of(element) == "image"


def is_plain_summary(element: Tag) -> bool:
    return element.name == "summary" and explicit_role(element) in ("", "none", "presentation")


@check(
    "image-button-name-missing",
    Severity.ERROR,
    _("Say with alt what this button does: its picture is all that it shows."),
    wcag=("1.1.1", "4.1.2"),
    act=("59796f",),
)
def image_button_without_name(document: Document) -> Iterator[Seen]:
    """ACT 59796f: a picture as a button has a name other than the one that browsers give it."""
    for element in document.shown("input"):
        if is_picture_button(element) and document.name_of(element).lower() in ("", DEFAULT_NAME):
            yield Seen(element)


DEFAULT_NAME = "submit query"


@check(
    "summary-name-missing",
    Severity.ERROR,
    _("Say in the summary what it opens: its triangle is all that it shows."),
    wcag=("4.1.2",),
    act=("2t702h",),
)
def summary_without_name(document: Document) -> Iterator[Seen]:
    """ACT 2t702h: the summary that opens details has a name."""
    for element in document.shown("summary"):
        if is_a_control(element) and is_plain_summary(element) and not document.name_of(element):
            yield unless_filled(document, element)


@check(
    "menuitem-name-missing",
    Severity.ERROR,
    _("This menu item has no text, so nobody hears what it does. Write it into the item."),
    wcag=("4.1.2",),
    act=("m6b1q3",),
)
def menuitem_without_name(document: Document) -> Iterator[Seen]:
    """ACT m6b1q3: a menu item has a name."""
    for element in document.with_role("menuitem"):
        if not document.name_of(element):
            yield unless_filled(document, element)


@check(
    "widget-name-missing",
    Severity.WARNING,
    _("The role “%(role)s” needs a name. Give it one with aria-labelledby or aria-label."),
    wcag=("4.1.2",),
)
def widget_without_name(document: Document) -> Iterator[Seen]:
    """ARIA 1.2, 5.2.8.4: dialogs, gauges and the parts of widgets have names."""
    for element in document.with_role(*MUST_BE_NAMED):
        is_choice = element.name == "option" and not str(element.get("value") or "").strip()
        if not is_choice and not document.name_of(element):
            yield Seen(element, values={"role": document.role_of(element)})


@check(
    "label-not-in-name",
    Severity.WARNING,
    _(
        "People see “%(label)s”, but its name is “%(name)s”: who speaks to the computer cannot "
        "call it by what is seen. Begin the name with the text, or leave out aria-label."
    ),
    wcag=("2.5.3",),
    act=("2ee8b8",),
)
def label_not_in_name(document: Document) -> Iterator[Seen]:
    """ACT 2ee8b8: the text that is seen on a control is part of its name.

    Text that stands for a picture (“x” for close, words that a font turns into icons) is no label.
    """
    for element in document.with_attribute("aria-label", "aria-labelledby"):
        role = document.role_of(element)
        if role not in WIDGETS or role not in NAMED_BY_CONTENT or not document.is_exposed(element):
            continue
        name = document.name_of(element)
        if not name or len(name) > LONGEST_NAME:
            continue
        missing = next(
            (text for text in labels_in(document, element) if text not in fold(name)), ""
        )
        if missing:
            shown = document.text_of(element)[:LONGEST_NAME]
            yield Seen(element, values={"label": shown, "name": name})


LONGEST_NAME = 500


def labels_in(document: Document, element: Tag) -> Iterator[str]:
    """The texts seen in it, one by one, without those that stand for pictures."""
    for text in element.descendants:
        if not is_read(text) or not isinstance(text, NavigableString):
            continue
        parent = text.parent
        if parent is None or not document.is_visible(parent) or is_icon(parent, element):
            continue
        label = fold("".join(c for c in text if unicodedata.category(c) not in ("So", "Cf", "Mn")))
        if sum(character.isalnum() for character in label) > 1:
            yield label


def is_icon(holder: Tag, element: Tag) -> bool:
    current: Tag | None = holder
    while current is not None:
        classes = " ".join(words_of(current, "class"))
        if NOT_SEEN.search(classes) or (current is holder and ICONS.search(classes)):
            return True
        if current is element:
            break
        current = current.parent
    return "icon" in str(holder.get("style") or "").lower()


def fold(text: str) -> str:
    return " ".join(text.split()).casefold()
