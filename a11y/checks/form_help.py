"""What helps people fill in a form: groups, hints, and what browsers fill in by themselves."""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .aria import WIDGETS
from .autofill import ASKED_BY, FIELDS, is_valid
from .documents import Document
from .findings import Seen, Severity
from .forms import BUTTONS, CHOICES, fields
from .names import kind_of, words_of
from .registry import check
from .roles import is_disabled, is_in_focus_order
from .spelling import Speller

GROUPS = ("group", "radiogroup")
WRITTEN = ("", "email", "tel", "text")
LEADS_AWAY = re.compile(r"submit\s*\(|location\b|window\.open")
HINTS = re.compile(r"(^|[\s_-])(hint|help|helptext|form-text|description|note)($|[\s_-])", re.I)
MISTAKES = re.compile(r"(^|[\s_-])(error|errors|errorlist|invalid-feedback)($|[\s_-])", re.I)
REQUIRED = re.compile(r"(^|[\s_-])(required|mandatory)($|[\s_-])", re.I)
SIGN = re.compile(r"\*\s*:?$|^\*")


@check(
    "autocomplete-invalid",
    Severity.ERROR,
    _("“%(value)s” is nothing that autocomplete can say, so browsers cannot help. Correct it."),
    wcag=("1.3.5",),
    act=("73f2c2",),
)
def autocomplete_invalid(document: Document) -> Iterator[Seen]:
    """ACT 73f2c2: autocomplete says what HTML lets it say, in its order."""
    speller = Speller(FIELDS)
    for element in document.tagged("input", "select", "textarea"):
        value = str(element.get("autocomplete") or "").strip()
        if not value or value.lower() in ("on", "off") or is_valid(value):
            continue
        if element.name == "input" and kind_of(element) in (*BUTTONS, *CHOICES, "file", "hidden"):
            continue
        if not document.is_visible(element) and not document.is_exposed(element):
            continue
        if is_disabled(element) or is_off(document, element):
            continue
        if document.role_of(element) in WIDGETS or is_in_focus_order(document, element):
            nearest = speller.nearest(value.split()[-1].lower())
            fix = f'autocomplete="{nearest}"' if nearest else ""
            yield Seen(element, fix, {"value": value[:80]})


def is_off(document: Document, element: Tag) -> bool:
    """Whether ARIA says, here or above, that it cannot be used."""
    return element.get("aria-disabled") == "true" or any(
        above.get("aria-disabled") == "true" for above in document.ancestors(element)
    )


@check(
    "autocomplete-missing",
    Severity.QUESTION,
    _(
        "Does this ask people for something about themselves? If so, let browsers fill it in: "
        "%(fix)s."
    ),
    wcag=("1.3.5",),
)
def autocomplete_missing(document: Document) -> Iterator[Seen]:
    """WCAG technique H98: fields about the person who fills them in say what they ask for."""
    for element in fields(document):
        kind = kind_of(element)
        if element.name != "input" or kind not in WRITTEN or "autocomplete" in element.attrs:
            continue
        words = [re.sub(r"[^a-z]", "", str(element.get(at) or "").lower()) for at in ("name", "id")]
        asked = kind if kind in ("email", "tel") else ""
        asked = asked or next((ASKED_BY[word] for word in words if word in ASKED_BY), "")
        if asked and document.inside_role(element, "search") is None:
            fix = f'autocomplete="{asked}"'
            yield Seen(element, fix, {"fix": fix})


@check(
    "fieldset-without-legend",
    Severity.WARNING,
    _("This group of fields has no name. Put a legend first in it, which says what they are for."),
    wcag=("1.3.1",),
)
def fieldset_without_legend(document: Document) -> Iterator[Seen]:
    """WCAG technique H71: a group of fields has a legend."""
    for element in document.shown("fieldset"):
        if (
            element.find("legend", recursive=False) is None
            and document.role_of(element) in GROUPS
            and not document.name_of(element)
            and element.find(("input", "select", "textarea")) is not None
        ):
            yield Seen(element)


@check(
    "legend-empty",
    Severity.WARNING,
    _("This legend says nothing. Write into it what the fields are for."),
    wcag=("1.3.1", "2.4.6"),
)
def legend_empty(document: Document) -> Iterator[Seen]:
    """WCAG technique H71: the legend says what the group is for."""
    for element in document.shown("legend"):
        if not document.name_by_reference(element):
            yield Seen(element)


@check(
    "choices-without-group",
    Severity.WARNING,
    _(
        "These choices belong together, but nothing says so. Put them into a fieldset, and their "
        "question into its legend."
    ),
    wcag=("1.3.1",),
)
def choices_without_group(document: Document) -> Iterator[Seen]:
    """WCAG technique H71: choices of one question stand in a group that says the question."""
    groups: dict[tuple[int, str, str], list[Tag]] = {}
    for element in document.shown("input"):
        kind, name = kind_of(element), str(element.get("name") or "")
        if kind in CHOICES and name and document.role_of(element) in CHOICES:
            form = document.inside(element, "form")
            groups.setdefault((id(form), kind, name), []).append(element)
    for choices in groups.values():
        if len(choices) > 1 and not any(is_grouped(document, choice) for choice in choices):
            yield Seen(choices[0])


def is_grouped(document: Document, choice: Tag) -> bool:
    return any(
        document.role_of(above) in GROUPS
        or above.name in ("table", "fieldset")
        or document.role_of(above) in ("grid", "listbox", "menu")
        for above in document.ancestors(choice)
    )


@check(
    "required-only-shown",
    Severity.QUESTION,
    _(
        "Must this field be filled in? Its label seems to show it, but the field does not say it: "
        "add required."
    ),
    wcag=("1.3.1", "3.3.2"),
)
def required_only_shown(document: Document) -> Iterator[Seen]:
    """WCAG failure F81 and technique H90: that a field must be filled in is told to all."""
    for element in fields(document):
        if "required" in element.attrs or element.get("aria-required") == "true":
            continue
        if any(marks_required(document, label) for label in document.labels_of(element)):
            yield Seen(element, "required")


def marks_required(document: Document, label: Tag) -> bool:
    """By a sign, a colour, or a class that a style sheet makes one."""
    if SIGN.search(document.text_of(label)):
        return True
    return any(
        REQUIRED.search(" ".join(words_of(part, "class"))) or "color" in document.style_of(part)
        for part in (label, *label.find_all(("abbr", "b", "i", "span", "strong"), limit=20))
    )


@check(
    "hint-not-tied",
    Severity.QUESTION,
    _(
        "Is “%(hint)s” a hint for this field? Then tie the two, so that it is read out with it: "
        "aria-describedby."
    ),
    wcag=("1.3.1", "3.3.2"),
)
def hint_not_tied(document: Document) -> Iterator[Seen]:
    """WCAG technique ARIA1: what describes a field is tied to it."""
    yield from beside_untied(document, HINTS)


@check(
    "mistake-not-tied",
    Severity.QUESTION,
    _(
        "Does “%(hint)s” say what is wrong in this field? Then tie the two, so that it is read out "
        "with it: aria-describedby."
    ),
    wcag=("1.3.1", "3.3.1"),
)
def mistake_not_tied(document: Document) -> Iterator[Seen]:
    """WCAG technique ARIA21: what is wrong is said at the field."""
    yield from beside_untied(document, MISTAKES)


def beside_untied(document: Document, wanted: re.Pattern[str]) -> Iterator[Seen]:
    for element in fields(document):
        if kind_of(element) in CHOICES:
            continue
        before = element.find_previous_siblings(limit=2)
        for beside in (*before, *element.find_next_siblings(limit=2)):
            if not wanted.search(" ".join(words_of(beside, "class"))) or beside.name in OWN_PURPOSE:
                continue
            text = document.text_of(beside) if document.is_visible(beside) else ""
            if text and not ties(document, element, beside):
                identifier = str(beside.get("id") or "")
                fix = f'aria-describedby="{identifier}"' if identifier else ""
                yield Seen(element, fix, {"hint": text[:80]})
                break


OWN_PURPOSE = ("label", "input", "select", "textarea", "button")


def ties(document: Document, field: Tag, text: Tag) -> bool:
    tied = [
        one
        for attribute in ("aria-describedby", "aria-errormessage", "aria-labelledby")
        for one in document.referenced(field, attribute)
    ]
    return any(
        one is text
        or any(above is one for above in text.parents)
        or any(above is text for above in one.parents)
        for one in tied
    )


@check(
    "invalid-not-explained",
    Severity.QUESTION,
    _("This field says that it is filled in wrongly. Does it also say what to do? Tie that to it."),
    wcag=("3.3.1",),
)
def invalid_not_explained(document: Document) -> Iterator[Seen]:
    """WCAG technique ARIA21: with aria-invalid goes a text that says what is wrong."""
    for element in document.with_aria:
        if element.get("aria-invalid") == "true" and document.is_exposed(element):
            tied = ("aria-describedby", "aria-errormessage")
            if not any(document.referenced(element, attribute) for attribute in tied):
                yield Seen(element)


@check(
    "change-leads-away",
    Severity.QUESTION,
    _(
        "Does choosing something here lead to another page at once? Then people who go through the "
        "choices by keyboard lose their place: add a button."
    ),
    wcag=("3.2.2",),
)
def change_leads_away(document: Document) -> Iterator[Seen]:
    """WCAG failure F36: nothing is sent, and no page left, by filling in a field."""
    for element in fields(document):
        if LEADS_AWAY.search(str(element.get("onchange") or "")):
            yield Seen(element)
