"""What the checks find on one page, as its readers would get it."""

import logging
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from a11y.checks import Document, Finding, Severity, Unreadable, findings_in
from cms.models import BasePage

from .places import Place, place_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class PageFinding:
    """A finding in what the editors of a page write."""

    finding: Finding
    place: Place

    @property
    def fingerprint(self) -> str:
        """The same for the same fault in the same field, whenever it is looked at."""
        said = (self.finding.check.id, self.place.path, self.finding.snippet)
        return blake2b(repr(said).encode(), digest_size=12).hexdigest()

    @cached_property
    def message(self) -> str:
        return self.finding.message

    @property
    def is_error(self) -> bool:
        return self.finding.severity is Severity.ERROR

    def as_json(self) -> dict[str, Any]:
        return self.finding.as_json() | {
            "path": self.place.path,
            "place": self.place.label,
            "fingerprint": self.fingerprint,
        }


def check_page(page: BasePage) -> list[PageFinding]:
    """What is at fault in what editors wrote on this page, as it stands in memory.

    The page is rendered as its readers would get it. What stands outside of ``main``, or comes from
    no field of the page, is not its editors' to mend: the command for the whole site tells of that.
    A page that cannot be shown has no findings; that it cannot is logged.
    """
    with override(page.locale.language_code):
        response = page.make_preview_request()
    if response.status_code != 200:
        logger.warning("Page %s could not be shown, so it was not checked.", page.pk)
        return []
    try:
        document = Document(response.content)
    except Unreadable as error:
        logger.warning("Page %s could not be checked: %s", page.pk, error)
        return []
    found = []
    for finding in findings_in(document):
        if document.inside(finding.element, "main") is None:
            continue
        place = place_of(page, finding.element)
        if place is not None:
            found.append(PageFinding(finding, place))
    return found


def edit_address(page: Page, place: Place | None = None) -> str:
    """Where the page is edited, at the field if there is one."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return f"{address}#:w:contentpath={place.path}" if place else address
