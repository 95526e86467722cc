"""How many projects each value of a filter would leave, under the other filters."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Count, QuerySet
from django.utils import timezone

from cms.formats import country_name
from projects.choices import Fund
from projects.snippets import Organisation, Programme, Theme
from projects.status import Status

Counted = Iterable[tuple[Any, Any, int]]  # value, label, number of projects


def _by_programme(projects: QuerySet) -> Counted:
    counts = _counts(projects.values_list("programme"))
    for programme in Programme.objects.filter(pk__in=counts):
        yield programme.slug, programme.name, counts[programme.pk]


def _by_fund(projects: QuerySet) -> Counted:
    for fund, number in _counts(projects.values_list("programme__fund")).items():
        yield fund, Fund(fund).label, number


def _by_status(projects: QuerySet) -> Counted:
    today = timezone.localdate()
    counts: Counter[Status | None] = Counter()
    for start, end, number in projects.values_list("start", "end").annotate(number=Count("pk")):
        counts[Status.on(start, end, today)] += number
    for status in Status:
        if counts[status]:
            yield status.value, status.label, counts[status]


def _by_country(projects: QuerySet) -> Counted:
    own = projects.values_list("pk", "country")
    partners = projects.values_list("pk", "participations__organisation__country")
    counts = Counter(code for _pk, code in {*own, *partners} if code)
    for code, number in counts.items():
        yield code, country_name(code), number


def _by_theme(projects: QuerySet) -> Counted:
    counts = _counts(projects.values_list("themes"))
    for theme in Theme.objects.filter(pk__in=counts):
        yield theme.slug, theme.name, counts[theme.pk]


def _by_partner(projects: QuerySet) -> Counted:
    counts = _counts(projects.values_list("participations__organisation"))
    for organisation in Organisation.objects.filter(pk__in=counts):
        yield organisation.slug, organisation.name, counts[organisation.pk]


def _by_year(projects: QuerySet) -> Counted:
    """The years in which they run; an open end reaches to this year."""
    counts: Counter[int] = Counter()
    this_year = timezone.localdate().year
    for start, end, number in projects.values_list("start", "end").annotate(number=Count("pk")):
        if start or end:
            first = (start or end).year
            last = end.year if end else max(first, this_year)
            counts.update(dict.fromkeys(range(first, last + 1), number))
    for year, number in counts.items():
        yield str(year), str(year), number


def _counts(grouped: QuerySet) -> dict[Any, int]:
    """The number of projects for each value but none."""
    pairs = grouped.annotate(number=Count("pk", distinct=True))
    return {value: number for value, number in pairs if value}


FACETS: dict[str, Callable[[QuerySet], Counted]] = {
    "programme": _by_programme,
    "fund": _by_fund,
    "status": _by_status,
    "country": _by_country,
    "theme": _by_theme,
    "partner": _by_partner,
    "year": _by_year,
}


def count(under: Callable[[str], QuerySet]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each facet with its values, the most frequent first.

    ``under(name)`` gives the projects that all filters but ``name`` leave.
    """
    for name, by in FACETS.items():
        merged: dict[Any, dict[str, Any]] = {}
        for value, label, number in by(under(name).order_by()):
            found = merged.setdefault(value, {"value": value, "label": str(label), "count": 0})
            found["count"] += number
        yield name, sorted(merged.values(), key=lambda v: (-v["count"], str(v["value"])))
