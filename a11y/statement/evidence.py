"""What is known to be inaccessible on a site: shown to the person who writes the statement."""

from dataclasses import dataclass

from django.db.models import Count, Q
from wagtail.models import Page, Site

from a11y.checks import Severity
from a11y.content.models import CheckedPage, KnownFinding
from cms.visibility import below_site, public

from .reports import BarrierReport


@dataclass(frozen=True)
class Findings:
    """How much the checks found, on how many of the public pages."""

    errors: int
    warnings: int
    questions: int
    looked_at: int
    pages: int


@dataclass(frozen=True)
class Evidence:
    findings: Findings
    open_reports: int


def evidence_for(site: Site) -> Evidence:
    reports = BarrierReport.objects.filter(site=site).being_dealt_with().count()
    return Evidence(findings_on(site), reports)


def findings_on(site: Site) -> Findings:
    """What the site report holds open on the public pages."""
    pages = public(Page.objects.filter(below_site(site))).order_by()
    known = KnownFinding.objects.filter(gone_at=None, page__in=pages.values("pk"))
    return Findings(
        **known.aggregate(
            **{f"{severity}s": Count("pk", filter=Q(severity=severity)) for severity in Severity}
        ),
        looked_at=CheckedPage.objects.filter(
            page__in=pages.values("pk"), unchecked_because=""
        ).count(),
        pages=pages.count(),
    )
