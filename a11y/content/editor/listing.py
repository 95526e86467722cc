"""Findings as editors read them."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from a11y.checks import Severity, Unreadable
from a11y.content.pages import NotShown, PageFinding, check_page
from a11y.content.repairs import repair_for
from cms.models import BasePage

SEVERITY_LABELS = {
    Severity.ERROR: gettext_lazy("Error"),
    Severity.WARNING: gettext_lazy("Warning"),
    Severity.QUESTION: gettext_lazy("Question"),
}
ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUESTION: "help"}


def by_severity(findings: Iterable[PageFinding]) -> list[PageFinding]:
    """Errors first; those of one severity in the order of the page."""
    order = list(Severity)
    return sorted(findings, key=lambda found: order.index(found.finding.severity))


def findings_on(page: BasePage) -> tuple[list[PageFinding], str]:
    """What is found on a page, errors first; or why it could not be checked."""
    try:
        return by_severity(check_page(page)), ""
    except (NotShown, Unreadable) as error:
        return [], str(error)


def row(page: BasePage, found: PageFinding) -> dict[str, Any]:
    """A finding for the editor's script and for the list without one."""
    severity = found.finding.severity
    repair = repair_for(page, found)
    return found.as_json() | {
        "key": found.key,
        "severity_label": str(SEVERITY_LABELS[severity]),
        "icon": ICONS[severity],
        "repair": str(repair.offer.label) if repair else "",
    }


def summary(findings: Iterable[PageFinding]) -> str:
    """``2 errors, 1 question``; a sentence where there is nothing to mend."""
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
    return ", ".join(parts) or _("No accessibility issues were found.")
