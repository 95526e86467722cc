"""How many findings stood open at the end of each day, from when each was seen and when it went."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate

from a11y.checks import Severity

DAYS = 365
# The chart's own units; the page gives it its size.
WIDTH, HEIGHT = 600, 160


@dataclass(frozen=True)
class Day:
    """What stood open at the end of a day; of the last one: what stands open now."""

    date: datetime.date
    open: dict[str, int]


@dataclass(frozen=True)
class Trend:
    """The days, oldest first, and the lines that they draw."""

    days: list[Day]

    @property
    def is_drawn(self) -> bool:
        """Two days make a line."""
        return len(self.days) > 1

    @property
    def now(self) -> Day:
        return self.days[-1]

    @property
    def top(self) -> int:
        """The number at the upper edge of the chart: 1, 2 or 5 with noughts, or so."""
        highest = max((max(day.open.values()) for day in self.days), default=0)
        size = 10 ** (len(str(highest)) - 1)
        return next(n * size for n in (1, 2, 5, 10) if n * size >= highest)

    @property
    def lines(self) -> list[tuple[str, str]]:
        """For each severity, the steps of its line: what an SVG path calls ``d``."""
        return [(severity.value, self._steps(severity.value)) for severity in Severity]

    def _steps(self, severity: str) -> str:
        numbers = [day.open[severity] for day in self.days]
        places = [round(WIDTH * n / max(len(numbers) - 1, 1), 1) for n in range(len(numbers))]
        heights = [round(HEIGHT - HEIGHT * number / self.top, 1) for number in numbers]
        first, *others = zip(places, heights, strict=True)
        steps = "".join(f"H{x}V{y}" for x, y in others)
        return f"M{first[0]} {first[1]}{steps}"

    @property
    def turns(self) -> list[Day]:
        """The days on which a number was another than the day before, newest first, with the first
        and the last day."""
        turns = [after for before, after in pairwise(self.days) if before.open != after.open]
        shown = {day.date: day for day in (self.days[0], *turns, self.now)}
        return [shown[date] for date in sorted(shown, reverse=True)]


def trend_of(findings: QuerySet, today: datetime.date) -> Trend:
    """The last year of these findings; it begins on the day on which the first was seen."""
    begun = _by_day(findings, "first_seen")
    gone = _by_day(findings.exclude(gone_at=None), "gone_at")
    if not begun:
        return Trend([])
    first = max(min(begun), today - datetime.timedelta(days=DAYS))
    return Trend(list(_days(begun, gone, first, today)))


ByDay = dict[datetime.date, Counter[str]]


def _by_day(findings: QuerySet, moment: str) -> ByDay:
    rows = findings.order_by().values_list(TruncDate(moment), "severity").annotate(Count("pk"))
    days: ByDay = {}
    for date, severity, number in rows:
        days.setdefault(date, Counter())[severity] += number
    return days


def _days(begun: ByDay, gone: ByDay, first: datetime.date, last: datetime.date) -> Iterator[Day]:
    standing: Counter[str] = Counter({severity.value: 0 for severity in Severity})
    for date in sorted(date for date in {*begun, *gone} if date < first):
        standing.update(begun.get(date, {}))
        standing.subtract(gone.get(date, {}))
    for number in range((last - first).days + 1):
        date = first + datetime.timedelta(days=number)
        standing.update(begun.get(date, {}))
        standing.subtract(gone.get(date, {}))
        yield Day(date, dict(standing))
