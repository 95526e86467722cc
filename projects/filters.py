"""What can be asked of a list of projects."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.search import LONGEST_QUERY, matching

from .project_parts import Participation
from .status import Status

ORDERS: dict[str, tuple[Any, list[Any]]] = {
    "newest": (_("Newest start first"), [F("start").desc(nulls_last=True), "title", "pk"]),
    "oldest": (_("Oldest start first"), [F("start").asc(nulls_last=True), "title", "pk"]),
    "title": (_("By title"), ["title", "pk"]),
    "budget": (_("Largest budget first"), [F("total_budget").desc(nulls_last=True), "title", "pk"]),
}
USUAL_ORDER = "newest"

MOST_YEARS_TO_CHOOSE_FROM = 60

Choices = list[tuple[str, Any]]


def by_label(choices: Iterable[tuple[str | None, Any]]) -> Choices:
    """Each choice once, by its label; those without a value are none."""
    return sorted({(value, label) for value, label in choices if value}, key=lambda c: c[1])


def years(periods: list[tuple[Any, Any]]) -> Choices:
    """The years from the first start to the last end (or today), newest first."""
    known = [date.year for period in periods for date in period if date]
    if not known:
        return []
    last = max(known)
    if any(start and not end for start, end in periods):
        last = max(last, timezone.localdate().year)
    first = max(min(known), last - MOST_YEARS_TO_CHOOSE_FROM)
    return [(str(year), str(year)) for year in range(last, first - 1, -1)]


class ChoicesFilter(django_filters.MultipleChoiceFilter):
    """Any of several values; the list says which occur (``ProjectFilters.offer``)."""

    def __init__(self, **kwargs):
        super().__init__(
            **{
                "choices": [],
                "widget": forms.CheckboxSelectMultiple,
                "error_messages": {
                    "invalid_choice": _(
                        "“%(value)s” does not occur here. Choose from the list of the filter."
                    )
                },
                **kwargs,
            }
        )


class ProjectConditions(django_filters.FilterSet):
    """What the list for readers and the list for partners understand alike."""

    def by_words(self, projects: QuerySet, name: str, query: str) -> QuerySet:
        return matching(projects, query)

    def by_status(self, projects: QuerySet, name: str, statuses: list[str]) -> QuerySet:
        return projects.with_status(*map(Status, statuses)) if statuses else projects

    def by_year(self, projects: QuerySet, name: str, years: list[str]) -> QuerySet:
        if not years:
            return projects
        return projects.running_in(*map(int, years))

    def by_country(self, projects: QuerySet, name: str, codes: list[str]) -> QuerySet:
        """The project's own place, or any partner's country."""
        if not codes:
            return projects
        partners = Participation.objects.filter(organisation__country__in=codes)
        return projects.filter(Q(country__in=codes) | Q(pk__in=partners.values("project")))


class ProjectFilters(ProjectConditions):
    """What can be asked of a list of projects. The names and values are those of its address."""

    q = django_filters.CharFilter(
        label=_("Search in projects"),
        method="by_words",
        max_length=LONGEST_QUERY,
        error_messages={
            "max_length": _("This search is too long: use at most %(limit_value)d characters.")
        },
    )
    status = ChoicesFilter(label=_("Status"), choices=Status.choices, method="by_status")
    programme = ChoicesFilter(label=_("Programme"), field_name="programme__slug")
    theme = ChoicesFilter(label=_("Theme"), field_name="themes__slug")
    country = ChoicesFilter(label=_("Country"), method="by_country")
    partner = ChoicesFilter(label=_("Partner"), field_name="participations__organisation__slug")
    year = ChoicesFilter(label=_("Running in the year"), method="by_year")
    sort = django_filters.ChoiceFilter(
        label=pgettext_lazy("of a list", "Order"),
        choices=[(name, label) for name, (label, _fields) in ORDERS.items()],
        empty_label=None,
        method="in_order",
        error_messages={"invalid_choice": _("“%(value)s” is no order. Choose from the list.")},
    )

    def offer(self, name: str, choices: Choices) -> None:
        """Let ``name`` be asked for these values, and refuse others by name."""
        self.filters[name].extra["choices"] = choices

    def in_order(self, projects: QuerySet, name: str, order: str) -> QuerySet:
        return projects  # the list orders, whether it was asked to or not
