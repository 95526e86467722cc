"""Whether a project is planned, ongoing or finished: one definition, for Python and for SQL."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .dates import PartialDate


class Status(models.TextChoices):
    """Derived from the dates, never stored.

    *Finished* once the last day that the end can be is over; otherwise *ongoing* once the first
    day that the start can be has come; otherwise *planned*. Without a start, a project that is
    not over has no status: nobody said whether it has begun.

    In terms of ``PartialDate.key`` (00 for an unknown month or day) a start has come if its key
    is not greater than today's. An end is over if its key is smaller than today's, unless it is
    the very year or month that today is in.
    """

    PLANNED = "planned", _("Planned")
    ONGOING = "ongoing", _("Ongoing")
    FINISHED = "finished", _("Finished")

    @classmethod
    def on(
        cls, start: PartialDate | None, end: PartialDate | None, day: datetime.date
    ) -> Self | None:
        """The status on ``day`` of what runs from ``start`` to ``end``."""
        if end is not None and end.latest < day:
            return cls.FINISHED
        if start is None:
            return None
        return cls.ONGOING if start.earliest <= day else cls.PLANNED

    @classmethod
    def where(cls, status: "Status", day: datetime.date) -> Q:
        """The same as a condition on the columns ``start`` and ``end``."""
        today = PartialDate.of(day)
        still_running = (PartialDate(day.year), PartialDate(day.year, day.month))
        over = Q(end__lt=today) & ~Q(end__in=still_running)
        not_over = Q(end=None) | Q(end__gte=today) | Q(end__in=still_running)
        return {
            cls.FINISHED: over,
            cls.ONGOING: not_over & Q(start__lte=today),
            cls.PLANNED: not_over & Q(start__gt=today),
        }[status]
