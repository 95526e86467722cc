"""What partners can ask of the list of projects. Names and values are part of the contract."""

import datetime
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Count, Model, QuerySet
from django.utils import timezone

from cms.api.parameters import invalid
from cms.api.problems import InvalidParameters
from cms.schema import Schema
from cms.search import LONGEST_QUERY
from projects.choices import Fund, PartnerRole, country_choices
from projects.dates import FIRST_YEAR, LAST_YEAR, PARTIAL_DATE_SCHEMA, PartialDate
from projects.fields import may_be_from, may_be_until
from projects.filters import ProjectConditions
from projects.project_page import ProjectPage
from projects.project_parts import Participation
from projects.snippets import Organisation, Programme, Theme
from projects.status import Status

LONGEST_CODE = 255  # of a slug
MOST_VALUES = 50  # of one filter


class Refusal(ValidationError):
    """A value that is not allowed, with those that are."""

    def __init__(self, message: str, allowed: Iterable[Any] = ()):
        super().__init__(message)
        self.allowed = list(allowed)


class TextsField(forms.Field):
    """What was given, once or several times."""

    widget = forms.SelectMultiple

    def clean(self, value: Any) -> list[str]:
        if value and len(value) > MOST_VALUES:
            raise Refusal(f"Give at most {MOST_VALUES} values.")
        return [text for text in value or [] if text]


class CodesField(TextsField):
    """Any of several values of a closed list."""

    def __init__(self, allowed: Callable[[], Iterable[str]], **kwargs: Any):
        self.allowed = allowed
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[str]:
        values = super().clean(value)
        allowed = set(self.allowed()) if values else set()
        for text in values:
            if text not in allowed:
                raise Refusal(f"“{text}” is not known.", sorted(allowed))
        return values


class CodesFilter(django_filters.Filter):
    """Repeatable: a project is found if it has any of the values."""

    field_class = CodesField

    def __init__(self, allowed: Callable[[], Iterable[str]], **kwargs: Any):
        super().__init__(**{"lookup_expr": "in", "allowed": allowed, **kwargs})

    @property
    def schema(self) -> Schema:
        codes = sorted(self.extra["allowed"]())
        return {
            "type": "array",
            # Left empty, a filter asks for nothing.
            "items": {"type": "string", "enum": [*codes, ""]},
            "maxItems": MOST_VALUES,
        }

    def filter(self, projects: QuerySet, values: list[str]) -> QuerySet:
        return super().filter(projects, values) if values else projects


class RecordsFilter(django_filters.Filter):
    """Repeatable: the codes or ids of shared records."""

    field_class = TextsField
    schema: Schema = {
        "type": "array",
        "items": {"type": "string", "maxLength": LONGEST_CODE},
        "maxItems": MOST_VALUES,
    }


class YearsField(TextsField):
    """Any of several years."""

    def clean(self, value: Any) -> list[str]:
        years = super().clean(value)
        for text in years:
            is_year = text.isascii() and text.isdecimal() and len(text) == len(str(LAST_YEAR))
            if not (is_year and FIRST_YEAR <= int(text) <= LAST_YEAR):
                raise Refusal(f"“{text}” is no year from {FIRST_YEAR} to {LAST_YEAR}.")
        return years


class YearsFilter(django_filters.Filter):
    """Repeatable: a project is found if it runs in any of the years."""

    field_class = YearsField
    schema: Schema = {
        "type": "array",
        "items": {"type": "string", "pattern": "^((19|20|21)[0-9]{2})?$"},
        "maxItems": MOST_VALUES,
    }


# Days that there are, as patterns: what fits is understood. The last line are the leap days.
DAY = (
    r"((19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    r"|((19|21)(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))-02-29)"
)
TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
DATE_PATTERN = rf"^((19|20|21)[0-9]{{2}}(-(0[1-9]|1[0-2]))?|{DAY})?$"
MOMENT_PATTERN = rf"^({DAY}(T{TIME}:[0-5][0-9](Z|[+-]{TIME}))?)?$"


class PartialDateField(forms.Field):
    """``2021``, ``2021-02`` or ``2021-02-19``."""

    def clean(self, value: Any) -> PartialDate | None:
        if not value:
            return None
        try:
            return PartialDate.fromisoformat(value)
        except ValueError as error:
            raise Refusal(f"“{value}” is no date. {error}") from None


class PartialDateFilter(django_filters.Filter):
    field_class = PartialDateField
    schema: Schema = {**PARTIAL_DATE_SCHEMA, "pattern": DATE_PATTERN}


class MomentField(forms.Field):
    """A day, or a moment of it with its offset: ``2021-02-19T08:00:00+02:00``."""

    def clean(self, value: Any) -> datetime.datetime | None:
        if not value:
            return None
        # A plus sign that nobody encoded arrives as a space.
        text = value.replace(" ", "+") if "T" in value else value
        try:
            if not re.fullmatch(MOMENT_PATTERN, text):
                raise ValueError
            moment = datetime.datetime.fromisoformat(text)
            if not FIRST_YEAR <= moment.year <= LAST_YEAR:
                raise ValueError
            return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
        except ValueError:
            raise Refusal(
                f"“{value}” is no moment. Write 2021-02-19 or 2021-02-19T08:00:00Z."
            ) from None


class MomentFilter(django_filters.Filter):
    field_class = MomentField
    schema: Schema = {"type": "string", "pattern": MOMENT_PATTERN, "maxLength": 25}


AMOUNT_PATTERN = r"^([0-9]{1,12}(\.[0-9]{1,2})?)?$"


class AmountField(forms.Field):
    """``250000`` or ``48675.50``."""

    def clean(self, value: Any) -> Decimal | None:
        if not value:
            return None
        if not re.fullmatch(AMOUNT_PATTERN, value):
            raise Refusal(
                f"“{value}” is no amount. Write figures, with a point before the cents: "
                "250000 or 48675.50."
            )
        return Decimal(value)


class AmountFilter(django_filters.Filter):
    field_class = AmountField
    schema: Schema = {"type": "string", "pattern": AMOUNT_PATTERN, "maxLength": 15}


class WordsFilter(django_filters.CharFilter):
    # Of all characters only the one that ends texts in C is refused.
    schema: Schema = {"type": "string", "pattern": "^[^\\u0000]*$", "maxLength": LONGEST_QUERY}


# The shared records that projects can be asked for, and the way from them to projects.
SHARED_RECORDS: dict[str, tuple[type[Model], str]] = {
    "programme": (Programme, "projects"),
    "theme": (Theme, "projects"),
    "partner": (Organisation, "participations__project"),
}


def records_in_use(name: str, projects: QuerySet) -> QuerySet:
    """The shared records that any of these projects names, with the number of those that do."""
    model, path = SHARED_RECORDS[name]
    named = model.objects.filter((f"{path}__in", projects.order_by().values("pk")))
    return named.annotate(project_count=Count(path, distinct=True))


class ProjectQuery(ProjectConditions):
    """The filters of the list of projects.

    Different filters narrow each other; several values of one filter widen it. A date that is
    known to its year or month stands for all its days: a project is found if it can be meant.
    """

    locale = CodesFilter(lambda: [code for code, _name in settings.LANGUAGES], method="by_locale")
    programme = RecordsFilter(method="by_record", help_text="code or id")
    fund = CodesFilter(lambda: Fund.values, field_name="programme__fund")
    status = CodesFilter(lambda: Status.values, method="by_status")
    country = CodesFilter(
        lambda: [code for code, _name in country_choices()],
        method="by_country",
        help_text="ISO 3166 alpha-2; the project’s place or any partner’s",
    )
    theme = RecordsFilter(method="by_record", help_text="code or id")
    partner = RecordsFilter(method="by_record", help_text="code or id")
    role = CodesFilter(
        lambda: PartnerRole.values, method="by_role", help_text="of “partner”, or of any partner"
    )
    year = YearsFilter(method="by_year", help_text="the project runs in it")
    start_after = PartialDateFilter(
        method="by_date", help_text="may start on its first day or later"
    )
    start_before = PartialDateFilter(
        method="by_date", help_text="may start on its last day or before"
    )
    end_after = PartialDateFilter(method="by_date", help_text="may end on its first day or later")
    end_before = PartialDateFilter(method="by_date", help_text="may end on its last day or before")
    budget_min = AmountFilter(field_name="total_budget", lookup_expr="gte")
    budget_max = AmountFilter(field_name="total_budget", lookup_expr="lte")
    updated_after = MomentFilter(field_name="last_published_at", lookup_expr="gt")
    search = WordsFilter(
        method="by_words",
        max_length=LONGEST_QUERY,
        help_text="every word begins some word of the project; case and marks do not matter",
    )

    def by_locale(self, projects: QuerySet, name: str, codes: list[str]) -> QuerySet:
        return projects.filter(locale__language_code__in=codes) if codes else projects

    def by_record(self, projects: QuerySet, name: str, values: list[str]) -> QuerySet:
        """Projects with any of these programmes, themes or partners."""
        if not values:
            return projects
        ids = self._ids_of(name, values)
        if name == "programme":
            return projects.filter(programme__in=ids)
        if name == "theme":
            return projects.filter(
                pk__in=ProjectPage.themes.through.objects.filter(theme__in=ids).values(
                    "projectpage"
                )
            )
        return projects.filter(
            pk__in=self._participations().filter(organisation__in=ids).values("project")
        )

    def by_role(self, projects: QuerySet, name: str, roles: list[str]) -> QuerySet:
        """Projects in which anybody has one of these roles; ``by_record`` sees to a partner's."""
        if not roles or self.form.cleaned_data.get("partner"):
            return projects
        return projects.filter(pk__in=self._participations().values("project"))

    def _participations(self) -> QuerySet:
        roles = self.form.cleaned_data.get("role")
        return Participation.objects.filter(role__in=roles or PartnerRole.values)

    def _ids_of(self, name: str, values: list[str]) -> list[int]:
        """The ids of the records with these codes or ids, among those that public projects name."""
        known = list(records_in_use(name, self.queryset).order_by("slug").values_list("pk", "slug"))
        strangers = [v for v in values if not any(v in (str(pk), slug) for pk, slug in known)]
        if strangers:
            allowed = dict.fromkeys(slug for _pk, slug in known)
            raise InvalidParameters(
                [invalid(name, f"There is no {name} “{value}”.", allowed) for value in strangers]
            )
        return [pk for pk, slug in known if slug in values or str(pk) in values]

    def by_date(self, projects: QuerySet, name: str, date: PartialDate) -> QuerySet:
        column, _, side = name.partition("_")
        if side == "after":
            return projects.filter(may_be_from(column, date.earliest))
        return projects.filter(may_be_until(column, date.latest))

    def check(self) -> None:
        """Raise ``InvalidParameters`` that name every filter with an impossible value."""
        errors = [
            invalid(name, message, getattr(error, "allowed", ()))
            for name, found in self.form.errors.as_data().items()
            for error in found
            for message in error.messages
        ]
        if errors:
            raise InvalidParameters(errors)
