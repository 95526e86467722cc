"""What is known to be inaccessible on a site: shown to the person who writes the statement.

Whatever keeps the findings of the whole site is read here and nowhere else in this app.
"""

import time
from collections import Counter
from dataclasses import dataclass

from django.core.cache import cache
from wagtail.models import Page, Site

from a11y.checks import Unreadable
from a11y.content.pages import NotShown, check_page
from cms import clock
from cms.models import BasePage
from cms.visibility import below_site, public

from .reports import BarrierReport

SECONDS = 4  # that an editor waits at most, once after each change of the content
A_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Findings:
    """How much the checks found, on how many of the pages."""

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
    """What the checks find on the public pages, as of the last change of the content.

    Where there are many pages, those that changed last are looked at until the time is up.
    """
    key = f"a11y-evidence-{site.pk}-{clock.read().time}"
    found = cache.get(key)
    if found is None:
        found = _look_through(site)
        cache.set(key, found, A_DAY)
    return found


def _look_through(site: Site) -> Findings:
    pages = public(Page.objects.filter(below_site(site))).order_by("-last_published_at", "pk")
    until = time.monotonic() + SECONDS
    found: Counter[str] = Counter()
    looked_at = 0
    for page in pages.specific().iterator(chunk_size=20):
        if time.monotonic() > until:
            break
        if isinstance(page, BasePage):
            looked_at += 1
            try:
                found.update(str(one.finding.severity) for one in check_page(page))
            except (NotShown, Unreadable):
                found["error"] += 1
    return Findings(found["error"], found["warning"], found["question"], looked_at, pages.count())
