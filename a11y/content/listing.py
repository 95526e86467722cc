"""Findings as editors read them."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from a11y.checks import CHECKS, Severity
from a11y.checks.wcag import explained, rule
from cms.models import BasePage

from .models import SEVERITIES
from .pages import PageFinding, counted
from .places import address_of
from .repairs import repair_for

ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUESTION: "help"}


def summary(findings: Iterable[PageFinding]) -> str:
    """``2 errors, 1 question``; a sentence where there is nothing to mend."""
    return counted(findings) or _("No accessibility issues were found.")


def row(page: BasePage, found: PageFinding) -> dict[str, Any]:
    """A finding for the editor's script."""
    severity = found.finding.severity
    return found.as_json() | {
        "key": found.key,
        "severity_label": str(SEVERITIES[severity]),
        "icon": ICONS[severity],
        "repair": label_of_repair(page, found),
    }


def label_of_repair(page: BasePage, found: PageFinding) -> str:
    repair = repair_for(page, found)
    return str(repair.offer.label) if repair else ""


def item(check_id: str, path: str, editor: str = "", **said: Any) -> dict[str, Any]:
    """A finding for ``finding.html``: with its sources, and the way to its field in the editor."""
    check = CHECKS.get(check_id)  # Gone, if it was kept by an older version.
    return said | {
        "check_id": check_id,
        "address": address_of(editor, path) if editor else "",
        "criteria": [(number, explained(number)) for number in check.wcag] if check else [],
        "rules": [(act, rule(act)) for act in check.act] if check else [],
    }
