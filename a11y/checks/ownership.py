"""Which roles stand in which: items in their lists, and nothing else in a list."""

from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .aria import ARIA_ROLES, ROLES
from .documents import Document
from .findings import Seen, Severity
from .lists import LISTS, holds_others
from .registry import check
from .roles import implicit_role
from .tree import owned_by, parent_of
from .widgets import with_role

OWNERS = [role for role, known in ARIA_ROLES.items() if known.owns]
ITEMS_OF_LISTS = ("doc-biblioentry", "doc-endnote")


@check(
    "role-out-of-context",
    Severity.WARNING,
    _(
        "A “%(role)s” must stand in one of these: %(context)s. Give the element around it that "
        "role, or leave this role out."
    ),
    wcag=("1.3.1",),
    act=("ff89c9",),
)
def role_out_of_context(document: Document) -> Iterator[Seen]:
    """ACT ff89c9: a role that needs another around it is, in the accessibility tree, its child."""
    for element, role in with_role(document):
        if role not in ARIA_ROLES or document.role_of(element) != role:
            continue
        context = ROLES[role].context.split()
        if not context or implicit_role(document, element) == role:
            continue
        parent = parent_of(document, element)
        if parent is None or document.role_of(parent) not in context:
            yield Seen(element, values={"role": role, "context": ", ".join(context)})


@check(
    "role-owns-others",
    Severity.WARNING,
    _(
        "A “%(role)s” may hold only: %(owns)s. Give the elements in it these roles, or give it "
        "another role."
    ),
    wcag=("1.3.1",),
    act=("bc4a75",),
)
def role_owns_others(document: Document) -> Iterator[Seen]:
    """ACT bc4a75: a role that says what it owns owns, in the accessibility tree, nothing else.

    What the lists of HTML hold that is no item is found there.
    """
    for element in document.with_role(*OWNERS):
        role = document.role_of(element)
        if role == "list" and element.name in LISTS and holds_others(document, element):
            continue
        if owns_others(document, element, role) and not is_busy(document, element):
            yield Seen(element, values={"role": role, "owns": ", ".join(ROLES[role].owns.split())})


def owns_others(document: Document, element: Tag, role: str) -> bool:
    """Groups of items are looked into; they may own each other in a circle."""
    owns = {*ROLES[role].owns.split(), *(ITEMS_OF_LISTS if role == "list" else ())}
    to_look_at, seen = [element], set()
    while to_look_at:
        for owned in owned_by(document, to_look_at.pop()):
            owned_role = document.role_of(owned)
            if owned_role not in owns:
                return True
            if owned_role == "group" and id(owned) not in seen:
                seen.add(id(owned))
                to_look_at.append(owned)
    return False


def is_busy(document: Document, element: Tag) -> bool:
    """Whether it says, here or above, that a script still fills it."""
    return element.get("aria-busy") == "true" or any(
        above.get("aria-busy") == "true" for above in document.ancestors(element)
    )
