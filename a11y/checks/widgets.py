"""What scripts make of HTML: roles, and their states and properties, after WAI-ARIA 1.2.

What breaks a rule of ARIA alone may still be understood: most of these checks only warn.
"""

import re
from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .aria import (
    REQUIRED_IF_FOCUSABLE,
    ROLES,
    SEVERAL_WORDS,
    VALUES,
    allowed_in,
    prohibited_in,
)
from .documents import Document
from .findings import Seen, Severity
from .names import kind_of
from .registry import check
from .roles import PRESENTATIONAL, explicit_role, implicit_role, is_focusable
from .spelling import Speller

# HTML has no role for these, but lets them have the attributes of one (ARIA in HTML, section 4).
TAKES_ATTRIBUTES_OF = {
    **dict.fromkeys(("audio", "embed", "iframe", "object", "video"), "application"),
    "input": "textbox",
}
GENERIC = {
    *("a", "b", "bdi", "bdo", "data", "div", "i", "pre", "q", "samp", "small", "span", "u"),
}
LONGEST_SHOWN = 40
# HTML itself says what ARIA would have them say.
SAID_BY_INPUT = {
    "checkbox": "checked",
    "number": "valuenow",
    "radio": "checked",
    "range": "valuenow",
}
KINDS_OF_VALUE = {
    "{id}": re.compile(r"\S+"),
    "{ids}": re.compile(r".*", re.DOTALL),
    "{integer}": re.compile(r"[+-]?[0-9]+"),
    "{number}": re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]+)?"),
    "{text}": re.compile(r".*", re.DOTALL),
}
NAMES_OF_KINDS = {
    "{id}": _("one id"),
    "{integer}": _("a whole number"),
    "{number}": _("a number"),
}


def with_role(document: Document) -> Iterator[tuple[Tag, str]]:
    """Elements that assistive technology is told of, and that have a role by their attribute."""
    for element in document.with_attribute("role"):
        if document.is_exposed(element) and (role := explicit_role(element)):
            yield element, role


@check(
    "role-unknown",
    Severity.WARNING,
    _("ARIA knows no role “%(role)s”, so it is ignored. Correct it, or leave it out."),
    wcag=("4.1.2",),
    act=("674b10",),
)
def role_unknown(document: Document) -> Iterator[Seen]:
    """ACT 674b10: of the words in a role attribute, at least one is a role."""
    speller = Speller(ROLES)
    for element in document.with_attribute("role"):
        roles = str(element["role"]).split()
        if roles and not explicit_role(element) and document.is_exposed(element):
            nearest = speller.nearest(roles[0].lower())
            yield Seen(
                element, f'role="{nearest}"' if nearest else "", {"role": roles[0][:LONGEST_SHOWN]}
            )


@check(
    "role-attribute-missing",
    Severity.WARNING,
    _(
        "The role “%(role)s” needs %(attribute)s, which says what state it is in. Set it, and let "
        "the script keep it up to date."
    ),
    wcag=("4.1.2",),
    act=("4e8ab6",),
)
def required_attribute_missing(document: Document) -> Iterator[Seen]:
    """ACT 4e8ab6: a role that an author gives comes with the attributes that it requires."""
    for element, role in with_role(document):
        required = ROLES[role].requires.split()
        if role in REQUIRED_IF_FOCUSABLE and is_focusable(element):
            required.append(REQUIRED_IF_FOCUSABLE[role])
        if not required or document.role_of(element) != role:
            continue
        said = SAID_BY_INPUT.get(kind_of(element)) if element.name == "input" else None
        missing = [
            name
            for name in required
            if name != said and not str(element.get(f"aria-{name}") or "").strip()
        ]
        if missing and implicit_role(document, element) != role:
            yield Seen(element, values={"role": role, "attribute": f"aria-{missing[0]}"})


@check(
    "aria-attribute-unknown",
    Severity.WARNING,
    _("ARIA knows no attribute “%(attribute)s”, so it is ignored. Correct it, or leave it out."),
    wcag=("1.3.1", "4.1.2"),
    act=("5f99a7",),
)
def aria_attribute_unknown(document: Document) -> Iterator[Seen]:
    """ACT 5f99a7: an attribute whose name begins with "aria-" is one of ARIA's."""
    speller = Speller(VALUES)
    for element in document.with_aria:
        for name in element.attrs:
            if name.startswith("aria-") and name not in VALUES:
                yield Seen(element, speller.nearest(name), {"attribute": name[:LONGEST_SHOWN]})


@check(
    "aria-attribute-not-allowed",
    Severity.WARNING,
    _(
        "The attribute %(attribute)s says nothing on an element with the role “%(role)s”. Leave it "
        "out, or give the element the role that it goes with."
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("5c01ea",),
)
def aria_attribute_not_allowed(document: Document) -> Iterator[Seen]:
    """ACT 5c01ea: an attribute is global, or goes with the role or with the HTML element."""
    for element in document.with_aria:
        if "-" in element.name or not document.is_exposed(element):
            continue  # elements of scripts may have roles that no attribute says
        role = document.role_of(element)
        takes_of = role or TAKES_ATTRIBUTES_OF.get(element.name, "generic")
        for name in element.attrs:
            if name in VALUES and name not in allowed_in(takes_of):
                yield Seen(element, values={"attribute": name, "role": role or "generic"})


@check(
    "aria-attribute-prohibited",
    Severity.WARNING,
    _(
        "An element with the role “%(role)s” must not have %(attribute)s: many do not hear it. "
        "Write the text into the page, or give the element a role that can be named."
    ),
    wcag=("1.3.1",),
    act=("kb1m8s",),
)
def aria_attribute_prohibited(document: Document) -> Iterator[Seen]:
    """ACT kb1m8s: what has no meaning of its own is not named, nor its role described."""
    for element in document.with_aria:
        if not document.is_exposed(element):
            continue
        role = document.role_of(element) or ("generic" if element.name in GENERIC else "")
        for name in prohibited_in(role):
            if name in element.attrs:
                yield Seen(element, values={"attribute": name, "role": role})


@check(
    "aria-value-invalid",
    Severity.WARNING,
    _("%(attribute)s cannot be “%(value)s”. It takes: %(allowed)s."),
    wcag=("1.3.1", "4.1.2"),
    act=("6a7281",),
)
def aria_value_invalid(document: Document) -> Iterator[Seen]:
    """ACT 6a7281: a value is of the kind that ARIA says; what ids refer to need not exist."""
    for element in document.with_aria:
        if element.name == "math":  # MathML has rules of its own
            continue
        for name, given in element.attrs.items():
            value = str(given).strip()
            if name not in VALUES or not value or is_valid(name, value.lower()):
                continue
            allowed = NAMES_OF_KINDS.get(VALUES[name]) or ", ".join(VALUES[name].split())
            yield Seen(
                element,
                values={"attribute": name, "value": value[:LONGEST_SHOWN], "allowed": allowed},
            )


def is_valid(attribute: str, value: str) -> bool:
    kind = KINDS_OF_VALUE.get(VALUES[attribute])
    if kind is not None:
        return kind.fullmatch(value) is not None
    words = value.split() if attribute in SEVERAL_WORDS else [value]
    return set(words) <= set(VALUES[attribute].split())


@check(
    "aria-controls-broken",
    Severity.WARNING,
    _("No element has the id that aria-controls names here. Name the popup or the scrolled part."),
    wcag=("1.3.1", "4.1.2"),
    act=("in6db8",),
)
def aria_controls_broken(document: Document) -> Iterator[Seen]:
    """ACT in6db8: an open combobox and a scrollbar control something that is there."""
    for element in document.with_aria:
        if "aria-controls" not in element.attrs or document.referenced(element, "aria-controls"):
            continue
        role = document.role_of(element)
        if role == "scrollbar" or (role == "combobox" and element.get("aria-expanded") == "true"):
            yield Seen(element)


@check(
    "aria-reference-broken",
    Severity.WARNING,
    _("%(attribute)s names the id “%(id)s”, which no element has. Correct it, or leave it out."),
    wcag=("1.3.1",),
    of_documents=True,
)
def aria_reference_broken(document: Document) -> Iterator[Seen]:
    """What names or describes an element is there; accname 1.2, step 2B."""
    for element in document.with_aria:
        for attribute in ("aria-labelledby", "aria-describedby"):
            for identifier in str(element.get(attribute) or "").split():
                if identifier not in document.by_id and document.is_exposed(element):
                    yield Seen(
                        element, values={"attribute": attribute, "id": identifier[:LONGEST_SHOWN]}
                    )
                    break


@check(
    "decoration-exposed",
    Severity.WARNING,
    _(
        "This is marked as decoration, but it can be focused or has an ARIA attribute, and is read "
        "out after all. Leave out the one or the other."
    ),
    wcag=("1.1.1",),
    act=("46ca7f",),
)
def decoration_exposed(document: Document) -> Iterator[Seen]:
    """ACT 46ca7f: what is marked as decoration stays hidden from assistive technology."""
    for element in document.with_attribute("role", "alt"):
        role = explicit_role(element)
        decorative = role in PRESENTATIONAL or (
            element.name == "img" and not role and element.get("alt") == ""
        )
        if decorative and document.is_exposed(element) and document.role_of(element) != "none":
            yield Seen(element)
