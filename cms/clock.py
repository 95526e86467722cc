"""The clock of the content: every change makes it tick, in the change's own transaction.

What was worked out from the content is valid as long as the clock has not ticked since the work
began. A change that time brings by itself (a page expires, a project ends) is a tick as well: the
first reader after that moment makes it.
"""

import datetime
from collections.abc import Callable, Hashable, Iterator
from typing import Any, NamedTuple, TypeVar

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page, Revision

from .prepared import PreparedQuery, moment_of

Value = TypeVar("Value")


class Clock(models.Model):
    """The one row in which the time stands; its lock puts changes in the order of their commit."""

    time = models.PositiveBigIntegerField(default=1)
    ticked_at = models.DateTimeField(default=timezone.now)
    # The times of the last change to what many pages show (an organisation, a site's address),
    # and of the last change to which pages there are, under which titles and addresses.
    shared_changed = models.PositiveBigIntegerField(default=1)
    pages_changed = models.PositiveBigIntegerField(default=1)
    # The next change by time alone, as it was worked out at the time ``planned``.
    next_change = models.DateTimeField(null=True)
    planned = models.PositiveBigIntegerField(default=0)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.time)


class Reading(NamedTuple):
    """What the clock said."""

    time: int
    ticked_at: datetime.datetime
    shared_changed: int
    pages_changed: int
    next_change: datetime.datetime | None
    planned: int


THE_ROW = 1


def tick(*, shared: bool = False, pages: bool = False) -> int:
    """Tell that content has changed, in the transaction that changes it; the new time.

    Holds the clock until that transaction ends. ``shared``: many pages may show what changed;
    ``pages``: a page appeared or vanished, or has another title or address.
    """
    changes: dict[str, Any] = {"time": F("time") + 1, "ticked_at": timezone.now()}
    if shared:
        changes["shared_changed"] = F("time") + 1
    if pages:
        changes["pages_changed"] = F("time") + 1
    with transaction.atomic():
        rows = Clock.objects.filter(pk=THE_ROW)
        if not rows.update(**changes):
            Clock.objects.bulk_create([Clock(pk=THE_ROW)], ignore_conflicts=True)
            rows.update(**changes)
        return rows.values_list("time", flat=True).get()


def read() -> Reading:
    """The time, after the changes that were due by now."""
    while True:
        reading = _stored()
        if reading is None:
            tick(shared=True)
        elif reading.planned != reading.time:
            _plan(reading)
        elif reading.next_change and reading.next_change <= timezone.now():
            tick()
        else:
            return reading


def _stored() -> Reading | None:
    for row in _the_row.rows([THE_ROW]):
        time, ticked_at, shared_changed, pages_changed, next_change, planned = row
        return Reading(
            time,
            moment_of(ticked_at),
            shared_changed,
            pages_changed,
            moment_of(next_change),
            planned,
        )
    return None


_the_row = PreparedQuery(
    lambda ids, _moment: Clock.objects.filter(pk__in=ids).values_list(*Reading._fields)
)


def _plan(reading: Reading) -> None:
    """Store when content changes next without anybody's doing."""
    due = min(_due_after(reading.ticked_at), default=None)
    Clock.objects.filter(pk=THE_ROW, time=reading.time).update(
        next_change=due, planned=reading.time
    )


def _due_after(moment: datetime.datetime) -> Iterator[datetime.datetime]:
    """Moments at which pages expire, are to be published, or change by their own rules."""
    expiring = Page.objects.filter(live=True, expire_at__gt=moment)
    yield from expiring.order_by("expire_at").values_list("expire_at", flat=True)[:1]
    approved = Revision.page_revisions.filter(approved_go_live_at__gt=moment)
    yield from approved.order_by("approved_go_live_at").values_list(
        "approved_go_live_at", flat=True
    )[:1]
    for model in apps.get_models():
        changes_after = getattr(model, "changes_after", None)
        if changes_after is not None:
            yield from changes_after(moment)


MOST_REMEMBERED = 20_000


class Memory:
    """What one process worked out since the clock last ticked."""

    def __init__(self) -> None:
        self._kept: tuple[Any, dict[Hashable, Any]] = (None, {})
        # Only where it is certain that nothing is undone.
        self.trusts_transactions = False

    def forget(self) -> None:
        self._kept = (None, {})

    def recall(self, reading: Reading, key: Hashable, work_out: Callable[[], Value]) -> Value:
        """The value that ``work_out`` gives at this time of the clock; it is asked once.

        Inside a transaction it is always asked: what it sees there may be undone.
        """
        if connection.in_atomic_block and not self.trusts_transactions:
            return work_out()
        moment = (reading.time, reading.ticked_at)
        if self._kept[0] != moment:
            self._kept = (moment, {})
        kept = self._kept[1]
        if key not in kept:
            value = work_out()
            if len(kept) >= MOST_REMEMBERED:
                kept.clear()
            kept[key] = value
        return kept[key]


memory = Memory()
