"""What the checks find on one page, as its readers would get it."""

from dataclasses import dataclass
from hashlib import blake2s
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from a11y.checks import Document, Finding, findings_in
from cms.models import BasePage

from .places import Place, place_of


class NotShown(Exception):
    """The page has an error instead of an answer."""


@dataclass(frozen=True)
class PageFinding:
    """A finding in what the editors of a page write."""

    finding: Finding
    place: Place

    @property
    def key(self) -> str:
        """What names this finding as long as nothing is written at its place."""
        seen = "\0".join([self.finding.check.id, self.place.path, self.finding.snippet])
        return blake2s(seen.encode(), digest_size=8).hexdigest()

    def as_json(self) -> dict[str, Any]:
        return self.finding.as_json() | {"path": self.place.path, "place": self.place.label}


def check_page(page: BasePage) -> list[PageFinding]:
    """What is at fault in what editors wrote on this page, as it stands in memory.

    The page is rendered as its readers would get it. What stands outside of ``main``, or comes from
    no field of the page, is not its editors' to mend, and is left out.
    Raises ``NotShown`` for a page that has no answer but an error, ``Unreadable`` as checks do.
    """
    with override(page.locale.language_code):
        response = page.make_preview_request()
    if response.status_code != 200:
        raise NotShown(
            _("The page cannot be shown (status %(status)s), so it was not checked.")
            % {"status": response.status_code}
        )
    document = Document(response.content)
    found = []
    for finding in findings_in(document):
        if document.inside(finding.element, "main") is None:
            continue
        place = place_of(page, finding.element)
        if place is not None:
            found.append(PageFinding(finding, place))
    return found
