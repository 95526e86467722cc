"""A partial date in a table and in a form."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from .dates import PartialDate, understand


class PartialDateInput(forms.TextInput):
    """A text field that says below it what it understood."""

    template_name = "projects/widgets/partial_date_input.html"

    def __init__(self, attrs: dict[str, Any] | None = None):
        super().__init__({"autocomplete": "off", "placeholder": "", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        """A date is shown as it may be typed again: 2019, 5/2016, 22.05.2019."""
        if not isinstance(value, PartialDate):
            return super().format_value(value)
        parts = [part for part in (value.day, value.month) if part is not None]
        if not parts:
            return str(value.year)
        if value.day is None:
            return f"{value.month}/{value.year}"
        return f"{value.day:02d}.{value.month:02d}.{value.year}"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["understood"] = what_was_understood(context["widget"]["value"] or "")
        try:
            context["widget"]["endpoint"] = reverse("understand_partial_date")
        except NoReverseMatch:
            context["widget"]["endpoint"] = ""
        return context

    class Media:
        js = ["projects/partial-date-input.js"]


def what_was_understood(text: str) -> str:
    """The date in words; empty for nothing, and for what is no date (the form says why)."""
    try:
        return str(understand(text)) if text.strip() else ""
    except ValueError:
        return ""


class PartialDateFormField(forms.CharField):
    """Takes ``2019``, ``5/2016``, ``01.02.2021`` and what ``dates.understand`` knows besides."""

    widget = PartialDateInput

    def __init__(self, **kwargs: Any):
        super().__init__(**{"max_length": 40, **kwargs, "empty_value": None})

    def to_python(self, value: Any) -> PartialDate | None:
        if isinstance(value, PartialDate):
            return value
        text = super().to_python(value)
        if text is None:
            return None
        try:
            return understand(text)
        except ValueError as error:
            raise ValidationError(str(error)) from None

    def run_validators(self, value: Any) -> None:
        """The text's own validators were for the text; a date that was understood is valid."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


class PartialDateField(models.Field):
    """A ``PartialDate`` in one integer column that sorts and compares (``PartialDate.key``)."""

    description = _("A date known to the year, month or day")

    def get_internal_type(self) -> str:
        return "IntegerField"

    def from_db_value(self, value: int | None, *args: Any) -> PartialDate | None:
        return None if value is None else PartialDate.from_key(value)

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        try:
            if isinstance(value, int):
                return PartialDate.from_key(value)
            return PartialDate.fromisoformat(str(value)) if value else None
        except ValueError as error:
            raise ValidationError(str(error)) from None

    def get_prep_value(self, value: Any) -> int | None:
        date = self.to_python(super().get_prep_value(value))
        return None if date is None else date.key

    def value_to_string(self, obj: models.Model) -> str | None:
        """As it is kept in revisions and fixtures: reduced ISO 8601."""
        date = self.value_from_object(obj)
        return date and date.isoformat()

    def formfield(self, **kwargs: Any) -> forms.Field:
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})


def may_be_from(name: str, day: datetime.date) -> models.Q:
    """The condition that the partial date in this column may be ``day`` or later.

    In terms of ``PartialDate.key`` (00 for an unknown month or day): its key is not smaller than
    the day's, or it is the very year or month that the day is in.
    """
    around = [PartialDate(day.year), PartialDate(day.year, day.month)]
    return models.Q((f"{name}__gte", PartialDate.of(day))) | models.Q((f"{name}__in", around))


def may_be_until(name: str, day: datetime.date) -> models.Q:
    """The condition that the partial date in this column may be ``day`` or earlier."""
    return models.Q((f"{name}__lte", PartialDate.of(day)))
