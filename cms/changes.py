"""The ledger of what has changed for the world: which pages appeared, read otherwise, or vanished.

It is brought up to the present when it is read: what anyone may read now is compared with what was
last told. So it misses nothing, whatever the change was and whoever made it. Numbers are given
under a lock that is held until they are committed: who has read one has missed no smaller one.
"""

import datetime

from django.db import models, transaction
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils import timezone
from wagtail.models import Page, Site

from . import clock
from .published import CODE_VERSION, refresh, stale_at
from .visibility import below_site, public

WITHDRAWALS_ARE_KEPT = datetime.timedelta(days=180)
MOST_BUILT_AT_ONCE = 400


class Change(models.Model):
    """The last change of one page on one site, as the world saw it."""

    number = models.PositiveBigIntegerField()
    at = models.DateTimeField(default=timezone.now)
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    # No foreign key: the page may be gone.
    page_id = models.PositiveBigIntegerField()
    uid = models.UUIDField()
    language = models.CharField(max_length=100)
    type = models.CharField(max_length=100)
    # Of what anyone could read; empty since nobody can any more.
    etag = models.CharField(max_length=32, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "page_id"], name="one_last_change_of_a_page"),
            models.UniqueConstraint(fields=["site", "number"], name="one_change_for_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.type} {self.page_id}"

    @property
    def is_withdrawal(self) -> bool:
        return not self.etag


class Ledger(models.Model):
    """How far the changes of a site have been told; who holds its lock gives the next numbers.

    ``number``: the last one that was given; ``forgotten``: the last one that is no longer kept.
    """

    site = models.OneToOneField(Site, on_delete=models.CASCADE, primary_key=True, related_name="+")
    number = models.PositiveBigIntegerField(default=0)
    forgotten = models.PositiveBigIntegerField(default=0)
    # The time of the clock at which nothing was left to tell.
    told = models.PositiveBigIntegerField(default=0)
    told_by = models.CharField(max_length=32, blank=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.site_id}: {self.number}"

    def has_told(self, reading: clock.Reading) -> bool:
        return (self.told, self.told_by) == (reading.time, CODE_VERSION)


def up_to_date(site: Site) -> tuple[Ledger, bool]:
    """The ledger with every change until now, or as many as can be told at once; whether it is all.

    Of pages that have to be built first only some are: the next reader goes on with them.
    """
    reading = clock.read()
    ledger = Ledger.objects.filter(site=site).first()
    if ledger and ledger.has_told(reading):
        return ledger, True
    pages = public(Page.objects.filter(below_site(site), depth__gt=1))
    stale = list(pages.filter(stale_at(reading)).values_list("pk", flat=True)[:MOST_BUILT_AT_ONCE])
    if stale:
        refresh(stale)
        reading = clock.read()
    with transaction.atomic():
        Ledger.objects.get_or_create(site=site)
        ledger = Ledger.objects.select_for_update().get(site=site)
        _tell(ledger, pages, reading)
        ledger.save()
    return ledger, ledger.has_told(reading)


def _tell(ledger: Ledger, pages: QuerySet, reading: clock.Reading) -> None:
    """Write what differs from what was told before."""
    told = Change.objects.filter(site=ledger.site)
    still_there = pages.filter(pk=OuterRef("page_id"))
    same = told.filter(page_id=OuterRef("pk"), etag=OuterRef("published__etag"))
    gone = told.exclude(etag="").filter(~Exists(still_there)).order_by("number")
    new = (
        pages.exclude(stale_at(reading))
        .filter(~Exists(same))
        .order_by("published__changed", "pk")
        .select_related("published", "locale")
    )
    changes = [
        *(_as_withdrawn(change) for change in gone),
        *(_as_published(page, ledger.site) for page in new),
    ]
    for number, change in enumerate(changes, ledger.number + 1):
        change.number = number
    Change.objects.filter(site=ledger.site, page_id__in=[c.page_id for c in changes]).delete()
    Change.objects.bulk_create(changes)
    ledger.number += len(changes)
    _forget_old_withdrawals(ledger)
    if not pages.filter(stale_at(reading)).exists():
        ledger.told, ledger.told_by = reading.time, CODE_VERSION


def _as_withdrawn(change: Change) -> Change:
    return Change(
        site_id=change.site_id,
        page_id=change.page_id,
        uid=change.uid,
        language=change.language,
        type=change.type,
    )


def _as_published(page: Page, site: Site) -> Change:
    return Change(
        site=site,
        page_id=page.pk,
        uid=page.translation_key,
        language=page.locale.language_code,
        type=page.specific_class.api_type,
        etag=page.published.etag,
    )


def _forget_old_withdrawals(ledger: Ledger) -> None:
    old = Change.objects.filter(
        site=ledger.site, etag="", at__lt=timezone.now() - WITHDRAWALS_ARE_KEPT
    )
    last = old.aggregate(last=Max("number"))["last"]
    if last:
        ledger.forgotten = max(ledger.forgotten, last)
        old.delete()


def since(site: Site, number: int, kind: str = "") -> QuerySet:
    """The changes after this number, in their order; of one type of page, if one is named."""
    found = Change.objects.filter(site=site, number__gt=number).order_by("number")
    return found.filter(type=kind) if kind else found
