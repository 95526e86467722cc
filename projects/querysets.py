"""Questions to the database about projects, in English."""

import datetime

from django.db import models
from django.utils import timezone
from wagtail.query import PageQuerySet

from .dates import PartialDate, midnight
from .status import Status


class ProjectQuerySet(PageQuerySet):
    def with_status(self, *statuses: Status, on: datetime.date | None = None):
        """Projects that have one of these statuses on that day (today, if none is given)."""
        day = on or timezone.localdate()
        condition = models.Q(pk__in=[])
        for status in statuses:
            condition |= Status.where(status, day)
        return self.filter(condition)

    def planned(self):
        return self.with_status(Status.PLANNED)

    def ongoing(self):
        return self.with_status(Status.ONGOING)

    def finished(self):
        return self.with_status(Status.FINISHED)

    def running_in(self, *years: int):
        """Projects whose period touches any of these years; an open end reaches on."""
        condition = models.Q(pk__in=[])
        for year in years:
            first, after = PartialDate(year), PartialDate(year + 1)
            begun = models.Q(start__lt=after) | models.Q(start=None, end__lt=after)
            not_over = models.Q(end__gte=first) | models.Q(end=None, start__isnull=False)
            condition |= begun & not_over
        return self.filter(condition)

    def next_changes_of_status(self, day: datetime.date) -> list[datetime.datetime]:
        """The first midnight after ``day`` at which one of these projects starts or has ended."""
        # A year or month is not over before its last day, so later ends may have smaller keys.
        starts = self.filter(start__gt=PartialDate.of(day)).order_by("start")
        ends = self.filter(end__gte=PartialDate(day.year)).order_by().distinct()
        days = [
            change
            for start, end in (
                *((date, None) for date in starts.values_list("start", flat=True)[:1]),
                *((None, date) for date in ends.values_list("end", flat=True)),
            )
            for change in Status.changes(start, end)
            if change > day
        ]
        return [midnight(min(days))] if days else []
