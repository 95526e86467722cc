"""What the checks find on one page, as its readers would get it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2s
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from a11y.checks import Document, Finding, Severity, Unreadable, findings_in
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


@dataclass(frozen=True)
class Look:
    """What the checks see on a page as it stands in memory; or why they cannot see it."""

    page: BasePage
    findings: list[PageFinding] = field(default_factory=list)
    unseen: str = ""

    def of(self, severity: Severity) -> list[PageFinding]:
        return [found for found in self.findings if found.finding.severity == severity]

    @property
    def errors(self) -> list[PageFinding]:
        return self.of(Severity.ERROR)

    @property
    def passes(self) -> bool:
        """Whether nothing is known that would shut readers out."""
        return not (self.errors or self.unseen)


def look_at(page: BasePage) -> Look:
    """Errors first; those of one severity in the order of the page."""
    order = list(Severity)
    try:
        found = check_page(page)
    except (NotShown, Unreadable) as problem:
        return Look(page, unseen=str(problem))
    return Look(page, sorted(found, key=lambda one: order.index(one.finding.severity)))


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


def counted(findings: Iterable[PageFinding]) -> str:
    """How many there are: ``2 errors, 1 question``; empty for none."""
    counts = Counter(found.finding.severity for found in findings)
    parts = []
    if number := counts[Severity.ERROR]:
        parts.append(ngettext("%(number)s error", "%(number)s errors", number) % {"number": number})
    if number := counts[Severity.WARNING]:
        parts.append(
            ngettext("%(number)s warning", "%(number)s warnings", number) % {"number": number}
        )
    if number := counts[Severity.QUESTION]:
        parts.append(
            ngettext("%(number)s question", "%(number)s questions", number) % {"number": number}
        )
    return ", ".join(parts)
