"""Pictures: what stands in their place for those who do not see them."""

from collections.abc import Iterator

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .registry import check
from .roles import PRESENTATIONAL


def is_marked_decorative(element: Tag) -> bool:
    """Whether its markup says that nothing is lost without it."""
    return element.get("alt") == "" or str(element.get("role") or "").lower() in PRESENTATIONAL


@check(
    "image-alt-missing",
    Severity.ERROR,
    _(
        "Say what the picture shows, for people who do not see it. If it is only decoration, mark "
        "it as such."
    ),
    wcag=("1.1.1",),
    act=("23a2a8",),
)
def image_without_alternative(document: Document) -> Iterator[Seen]:
    """ACT 23a2a8: a picture has a name, or is marked as decoration."""
    for element in document.elements:
        if document.role_of(element) not in ("img", "image") or not document.is_exposed(element):
            continue
        if element.name == "svg" or document.name_of(element):
            continue
        if not (element.name == "img" and is_marked_decorative(element)):
            yield Seen(element)
