"""Whether a project is planned, ongoing or finished: one definition, for Python and for SQL."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .dates import PartialDate
from .fields import may_be_from, may_be_until


class Status(models.TextChoices):
    """Derived from the dates, never stored.

    *Finished* once the last day that the end can be is over; otherwise *ongoing* once the first
    day that the start can be has come; otherwise *planned*. Without a start, a project that is
    not over has no status: nobody said whether it has begun.
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

    @staticmethod
    def changes(start: PartialDate | None, end: PartialDate | None) -> list[datetime.date]:
        """The days on which what runs from ``start`` to ``end`` may get another status."""
        begins = [start.earliest] if start else []
        return begins + ([end.latest + datetime.timedelta(days=1)] if end else [])

    @classmethod
    def where(cls, status: "Status", day: datetime.date) -> Q:
        """The same as a condition on the columns ``start`` and ``end``."""
        not_over = Q(end=None) | may_be_from("end", day)
        begun = may_be_until("start", day)
        return {
            cls.FINISHED: Q(end__isnull=False) & ~may_be_from("end", day),
            cls.ONGOING: not_over & begun,
            cls.PLANNED: not_over & Q(start__isnull=False) & ~begun,
        }[status]
