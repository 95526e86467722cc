"""Checks pages and keeps what was found, so that it can be read at any time.

Every check of a page is a whole: what is found is open, what is not found any more is gone.
"""

import datetime
import hashlib
import logging
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from a11y import checks
from a11y.checks import Unreadable
from cms import clock
from cms.code_version import CODE_VERSION
from cms.models import BasePage

from .models import CheckedPage, KnownFinding
from .pages import NotShown, PageFinding, check_page

logger = logging.getLogger(__name__)


def _digest_of_code() -> str:
    digest = hashlib.blake2b(CODE_VERSION.encode(), digest_size=16)
    for path in sorted(Path(checks.__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


# After an update the same page may give other findings.
CODE = _digest_of_code()


def live_pages() -> QuerySet:
    return Page.objects.live().filter(depth__gt=1)


def due() -> Q:
    """The condition that a page was never checked, or may have changed since.

    As ``cms.published.stale_at`` does, it asks the clock of the content.
    """
    reading = clock.read()
    return Q(
        Q(checked=None),
        Q(checked__time__lt=F("published__changed")),
        Q(checked__time__lt=reading.shared_changed),
        Q(published__names_pages=True, checked__time__lt=reading.pages_changed),
        ~Q(checked__code=CODE),
        _connector=Q.OR,
    )


def not_checked_since(moment: datetime.datetime) -> QuerySet:
    """The live pages that nobody has looked at from this moment on."""
    return live_pages().filter(Q(checked=None) | Q(checked__checked_at__lt=moment))


def check_since(moment: datetime.datetime, seconds: float) -> int:
    """Check those pages for so long; how many are left."""
    until = time.monotonic() + seconds
    waiting = list(not_checked_since(moment).order_by("path").values_list("pk", flat=True))
    for done, page_id in enumerate(waiting):
        if time.monotonic() > until:
            return len(waiting) - done
        check_and_keep(page_id)
    return 0


@dataclass(frozen=True)
class Look:
    """What was seen on a page, as it stood at a time of the content's clock; or why nothing was."""

    found: list[PageFinding]
    unchecked_because: str
    time: int
    address: str = ""


def check_and_keep(page_id: int) -> Look:
    """Look at a page as it stands in the database, and keep what is seen."""
    look = look_at(page_id)
    keep(page_id, look)
    return look


def look_at(page_id: int) -> Look:
    """What is found on a live page."""
    # Read before the content: whatever changes from now on is later.
    now = clock.read().time
    # What is kept in words is in the language of the site, whoever happens to ask.
    with override(settings.LANGUAGE_CODE):
        page = live_pages().filter(pk=page_id).specific().first()
        if page is None:
            return Look([], _("The page is not live any more."), now)
        address = page.full_url or ""
        if not isinstance(page, BasePage):
            return Look([], _("Pages of this type are not checked."), now, address)
        try:
            return Look(check_page(page), "", now, address)
        except (NotShown, Unreadable) as error:
            return Look([], str(error), now, address)
        except Exception:
            # A fault in one check must not leave all other pages unchecked.
            logger.exception("The accessibility of page %s could not be checked", page_id)
            reason = _("The checker failed. Whoever runs the site finds the reason in its log.")
            return Look([], reason, now, address)


def keep(page_id: int, look: Look) -> None:
    """Store what was seen, if the page is live and nobody has seen anything newer."""
    now = timezone.now()
    with transaction.atomic():
        # The lock lets one check at a time speak, and the page stay while it does.
        page = Page.objects.order_by().select_for_update().filter(pk=page_id, live=True)
        if not page.values_list("pk").first():
            return
        row = CheckedPage.objects.filter(pk=page_id).first()
        if row is not None and row.time > look.time:
            return
        CheckedPage(
            page_id=page_id,
            checked_at=now,
            time=look.time,
            code=CODE,
            unchecked_because=look.unchecked_because,
        ).save(force_insert=row is None, force_update=row is not None)
        if not look.unchecked_because:
            _store(page_id, look.found, now)


def _store(page_id: int, found: list[PageFinding], now: datetime.datetime) -> None:
    rows = [_row(page_id, item, now) for item in found]
    _tell_apart(rows)
    before = {
        row.fingerprint: row.pk
        for row in KnownFinding.objects.filter(page_id=page_id, gone_at=None)
    }
    for row in rows:
        row.pk = before.pop(row.fingerprint, None)
    KnownFinding.objects.bulk_create([row for row in rows if row.pk is None])
    KnownFinding.objects.bulk_update([row for row in rows if row.pk], MAY_CHANGE)
    KnownFinding.objects.filter(pk__in=before.values()).update(gone_at=now)


# What may differ when the same fault is seen again.
MAY_CHANGE = ["severity", "place", "selector", "values", "fix", "last_seen"]


def _row(page_id: int, item: PageFinding, now: datetime.datetime) -> KnownFinding:
    finding, place = item.finding, item.place
    return KnownFinding(
        page_id=page_id,
        check_id=finding.check.id,
        severity=finding.severity.value,
        path=place.path,
        place=place.label,
        selector=finding.selector,
        snippet=finding.snippet,
        values=dict(finding.values),
        fix=finding.fix,
        first_seen=now,
        last_seen=now,
    )


def _tell_apart(rows: list[KnownFinding]) -> None:
    """Give each its fingerprint; those that are alike in all are numbered."""
    alike: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        same = (row.check_id, row.path, row.snippet)
        alike[same] += 1
        told = repr((*same, alike[same]))
        row.fingerprint = hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
