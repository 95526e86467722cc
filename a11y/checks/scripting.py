"""What scripts may make of a document after it was sent."""

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from .names import words_of

if TYPE_CHECKING:
    from .documents import Document


# By these a button works without a script.
BY_MARKUP = ("command", "commandfor", "popovertarget")


def is_taken_up(document: "Document", element: Tag) -> bool:
    """Whether a script in the document names it, by its id or a class."""
    hooks = [str(element.get("id") or ""), *words_of(element, "class")]
    return any(hook in document.script_words for hook in hooks if hook)


def may_be_filled(document: "Document", element: Tag) -> bool:
    """Whether it stands empty, and a script may put something into it."""
    if element.find(True) is not None or element.get_text(strip=True):
        return False
    if any(above.get("aria-busy") == "true" for above in document.ancestors(element)):
        return True
    if not document.tagged("script"):
        return False
    has_hook = "id" in element.attrs or any(name.startswith("data-") for name in element.attrs)
    return has_hook or is_taken_up(document, element)


def may_be_worked_from_elsewhere(document: "Document", element: Tag) -> bool:
    """Whether a script from elsewhere can find it by its own id, class or data."""
    return any(
        name in ("class", "id") or name.startswith("data-") for name in element.attrs
    ) and any("src" in script.attrs for script in document.tagged("script"))


def is_worked_from_elsewhere(document: "Document", element: Tag) -> bool:
    """Whether it does nothing but what a script from elsewhere makes of it, its name perhaps too.

    HTML gives a button of this type no work.
    """
    attributes = element.attrs
    return (
        element.name == "button"
        and str(attributes.get("type")).strip().lower() == "button"
        and not any(name.startswith("on") or name in BY_MARKUP for name in attributes)
        and may_be_worked_from_elsewhere(document, element)
    )


def all_words(scripts: list[Tag]) -> frozenset[str]:
    return frozenset(
        word for script in scripts for word in re.findall(r"[\w-]+", script.get_text())
    )
