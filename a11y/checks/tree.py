"""The accessibility tree: what assistive technology finds in what.

It leaves out what says nothing, and follows ``aria-owns``.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from .aria import GLOBAL_ATTRIBUTES
from .names import elements_in
from .roles import is_focusable

if TYPE_CHECKING:
    from .documents import Document

# They are told of, though ARIA has no role for them.
WITHOUT_ROLE = {"audio", "canvas", "embed", "iframe", "input", "object", "summary", "video"}
SAY_NOTHING = {"br", "col", "colgroup", "link", "meta", "source", "track", "wbr"}


def is_node(document: "Document", element: Tag) -> bool:
    """Whether an element that is not hidden stands in the tree, and not only what is in it."""
    role = document.role_of(element)
    if role == "none":
        return False
    if role not in ("", "generic") or element.name in WITHOUT_ROLE:
        return True
    return is_focusable(element) or any(
        name in GLOBAL_ATTRIBUTES and str(value).strip() for name, value in element.attrs.items()
    )


def parent_of(document: "Document", element: Tag) -> Tag | None:
    """The node that owns an element."""
    owner = document.owners.get(id(element))
    if owner is not None:
        return owner
    for above in document.ancestors(element):
        if is_node(document, above):
            return above
        if owner := document.owners.get(id(above)):
            return owner
    return None


def owned_by(document: "Document", element: Tag) -> list[Tag]:
    """The nodes that an element owns; what has neither a role nor nodes in it stands for itself."""
    return [*_inside(document, element), *document.referenced(element, "aria-owns")]


def _inside(document: "Document", element: Tag) -> Iterator[Tag]:
    for child in elements_in(element):
        if not document.is_exposed(child) or id(child) in document.owners:
            continue
        if is_node(document, child):
            yield child
        elif found := list(_inside(document, child)):
            yield from found
        elif document.role_of(child) != "none" and child.name not in SAY_NOTHING:
            yield child
