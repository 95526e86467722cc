"""Form fields: whether they have a name, and whether it is the one that people see."""

import re
from bisect import bisect
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .links import fold
from .names import LABELLED, first_control_in, in_one_line, kind_of
from .registry import check
from .roles import is_disabled, is_focusable, tabindex_of
from .scripting import is_taken_up, may_be_worked_from_elsewhere

# The roles that people fill in (ACT e086e5).
FIELD_ROLES = {
    *("checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio"),
    *("searchbox", "slider", "spinbutton", "switch", "textbox"),
}
BUTTONS = ("button", "image", "reset", "submit")
CHOICES = ("checkbox", "radio")


def fields(document: Document) -> Iterator[Tag]:
    """HTML's own fields that assistive technology is told of, buttons left out."""
    for element in document.shown("input", "select", "textarea"):
        if kind_of(element) not in BUTTONS and document.role_of(element) != "none":
            yield element


def without_name(document: Document, element: Tag) -> Seen:
    """Certain, unless a script may name it, nobody can use it, or its value may tell enough.

    What is out of the order of focus waits for a script, which may show it and name it then.
    """
    out_of_order = (tabindex_of(element) or 0) < 0
    doubtful = (
        is_taken_up(document, element)
        or (out_of_order and may_be_worked_from_elsewhere(document, element))
        or is_disabled(element)
        or element.get("aria-disabled") == "true"
        or (element.name not in LABELLED and bool(document.text_of(element)))
    )
    return Seen(element, severity=Severity.WARNING if doubtful else None)


@check(
    "field-name-missing",
    Severity.ERROR,
    _("This field has no label, so nobody hears what to fill in. Give it one."),
    wcag=("4.1.2",),
    act=("e086e5",),
)
def field_without_name(document: Document) -> Iterator[Seen]:
    """ACT e086e5: what people fill in or choose has a name."""
    for element in document.with_role(*FIELD_ROLES):
        if not document.name_of(element):
            yield without_name(document, element)


@check(
    "special-field-name-missing",
    Severity.ERROR,
    _("This field (%(kind)s) has no label, so nobody hears what to fill in. Give it one."),
    wcag=("4.1.2",),
    act=("e086e5",),
)
def special_field_without_name(document: Document) -> Iterator[Seen]:
    """ACT e086e5 for fields without a role in ARIA: dates, files, passwords."""
    for element in fields(document):
        if (
            element.name == "input"
            and not document.role_of(element)
            and not document.name_of(element)
        ):
            seen = without_name(document, element)
            yield seen._replace(values={"kind": kind_of(element)})


@check(
    "label-only-placeholder",
    Severity.WARNING,
    _("The placeholder is gone as soon as somebody writes. Give the field a label that stays."),
    wcag=("3.3.2",),
)
def label_only_placeholder(document: Document) -> Iterator[Seen]:
    """WCAG 3.3.2: a placeholder is a hint, not a label (HTML: “should not be used as one”)."""
    for element in fields(document):
        if has_placeholder(element) and not is_labelled(document, element):
            yield Seen(element, f"<label>{in_one_line(hint_of(element))[:80]}</label>")


def has_placeholder(element: Tag) -> bool:
    return bool(in_one_line(hint_of(element)))


def hint_of(element: Tag) -> str:
    return str(element.get("placeholder") or element.get("aria-placeholder") or "")


def is_labelled(document: Document, element: Tag) -> bool:
    """Whether it has a name that is more than a hint: by a label, or by ARIA."""
    if in_one_line(element.get("aria-label")) or in_one_line(element.get("title")):
        return True
    return any(
        document.name_by_reference(label)
        for label in (*document.labels_of(element), *document.referenced(element, LABELLEDBY))
    )


LABELLEDBY = "aria-labelledby"


@check(
    "label-only-title",
    Severity.QUESTION,
    _(
        "Only a mouse that rests shows what this field is for. Is it clear without? If not, give "
        "it a label."
    ),
    wcag=("3.3.2",),
)
def label_only_title(document: Document) -> Iterator[Seen]:
    """WCAG technique H65: a title names a field only where a label cannot be."""
    for element in fields(document):
        title = in_one_line(element.get("title"))
        if title and document.name_of(element) == title and not named_otherwise(document, element):
            yield Seen(element, f"<label>{title[:80]}</label>")


def named_otherwise(document: Document, element: Tag) -> bool:
    return bool(
        in_one_line(element.get("aria-label"))
        or document.referenced(element, LABELLEDBY)
        or any(document.text_of(label) for label in document.labels_of(element))
    )


@check(
    "title-only-help",
    Severity.QUESTION,
    _(
        "Only a mouse that rests shows the help in title. Does everyone need it? If so, write it "
        "beside the field, and tie it with aria-describedby."
    ),
    wcag=("1.4.13", "3.3.2"),
)
def title_only_help(document: Document) -> Iterator[Seen]:
    """HTML on title: relying on it is discouraged; touch screens and keyboards do not show it."""
    for element in fields(document):
        title = in_one_line(element.get("title"))
        name = document.name_of(element)
        if title and name and fold(title) not in fold(name):
            yield Seen(element)


@check(
    "label-without-field",
    Severity.WARNING,
    _("This label belongs to no field. Write the id of the field into its for."),
    wcag=("1.3.1", "4.1.2"),
)
def label_without_field(document: Document) -> Iterator[Seen]:
    """HTML, 4.10.4: a label names a field by its id, or has the field in it."""
    referenced = referenced_labels(document)
    for label in document.shown("label"):
        if "for" in label.attrs:
            field = document.element_with_id(str(label["for"]))
            # Elements of scripts can be labelled like HTML's own.
            labels = field is not None and (field.name in LABELLED or "-" in field.name)
        else:
            labels = first_control_in(label) is not None or any(
                "-" in inner.name for inner in label.find_all(True, limit=50)
            )
        if not labels and id(label) not in referenced:
            yield Seen(label)


def referenced_labels(document: Document) -> set[int]:
    """What other elements are named or described by."""
    return {
        id(one)
        for element in document.with_aria
        for attribute in (LABELLEDBY, "aria-describedby")
        if attribute in element.attrs
        for one in document.referenced(element, attribute)
    }


@check(
    "label-empty",
    Severity.WARNING,
    _("This label says nothing. Write into it what the field is for, or leave it out."),
    wcag=("1.3.1", "2.4.6"),
)
def label_empty(document: Document) -> Iterator[Seen]:
    """WCAG 2.4.6: a label that is there says something; styled boxes beside a label may be empty.

    The label of a field that is named otherwise may be there for its look only.
    """
    for element in fields(document):
        labels = document.labels_of(element)
        if any(document.name_by_reference(label) for label in labels):
            continue
        for label in labels:
            if document.is_exposed(label) and kind_of(element) not in CHOICES:
                yield Seen(label)


@check(
    "label-several",
    Severity.QUESTION,
    _("This field has several labels, and not everyone hears all of them. Can one say it all?"),
    wcag=("3.3.2",),
)
def label_several(document: Document) -> Iterator[Seen]:
    """HTML lets a field have several labels; assistive technology often reads the first alone."""
    for element in fields(document):
        labels = [label for label in document.labels_of(element) if document.text_of(label)]
        if len(labels) > 1 and LABELLEDBY not in element.attrs:
            yield Seen(element)


@check(
    "field-label-not-in-name",
    Severity.WARNING,
    _(
        "People see the label “%(label)s”, but the name of the field is “%(name)s”. Leave out what "
        "replaces the label, or begin it with the label."
    ),
    wcag=("2.5.3",),
)
def field_label_not_in_name(document: Document) -> Iterator[Seen]:
    """WCAG failure F96: the label that is seen is part of the name."""
    for element in fields(document):
        if "aria-label" not in element.attrs and LABELLEDBY not in element.attrs:
            continue
        name = document.name_of(element)
        for label in document.labels_of(element):
            text = document.text_of(label)
            bare = fold(text).strip(" *:.?")
            if bare and name and document.is_visible(label) and bare not in fold(name):
                yield Seen(element, values={"label": text[:80], "name": name[:80]})
                break


@check(
    "label-repeated",
    Severity.QUESTION,
    _(
        "Another field here is called “%(name)s” too. Does anything tell the two apart? If not, "
        "say it in the labels, or put them into groups with a legend."
    ),
    wcag=("2.4.6",),
    act=("cc0f0a",),
)
def label_repeated(document: Document) -> Iterator[Seen]:
    """ACT cc0f0a: a label, with what is seen around it, says what the field is for.

    Groups, rows, items and headings that are seen tell fields of one name apart.
    """
    headings = [one for one in document.with_role("heading") if is_in_sight(document, one)]
    places = [document.place_of(heading) for heading in headings]
    known: set[tuple[int, int, str]] = set()
    for element in fields(document):
        if kind_of(element) in CHOICES or not is_focusable(element):
            continue
        if name := fold(document.name_of(element)).strip(" *:"):
            heading = bisect(places, document.place_of(element))
            key = (heading, id(group_of(document, element)), name)
            if key in known:
                yield Seen(element, values={"name": document.name_of(element)[:80]})
            known.add(key)


def is_in_sight(document: Document, element: Tag) -> bool:
    """Whether people see it: nothing far off to a side."""
    style = document.style_of(element)
    aside = (style[side].text for side in ("left", "top", "text-indent") if side in style)
    return document.is_visible(element) and not any(OFF_SIGHT.match(place) for place in aside)


OFF_SIGHT = re.compile(r"-[0-9]{3,}")


def group_of(document: Document, element: Tag) -> Tag | None:
    for above in document.ancestors(element):
        if above.name in ("form", "tr", "li", "section", "article"):
            return above
        if document.role_of(above) in ("group", "radiogroup", "region") and document.name_of(above):
            return above
    return None
