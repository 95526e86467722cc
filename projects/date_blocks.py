"""Partial dates and periods in sections, and the one rule that a period must keep.

Migrations refer to ``PartialDateBlock`` by its path: it never moves.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .dates import PARTIAL_DATE_SCHEMA, PartialDate, Period
from .fields import PartialDateFormField


def validate_period(
    start: PartialDate | None, end: PartialDate | None, end_field: str = "end"
) -> None:
    """Raise ``ValidationError`` at ``end_field`` if the end is before the start."""
    if Period(start, end).ends_before_it_starts:
        raise ValidationError(
            {
                end_field: _("The end, %(end)s, is before the start, %(start)s: check both.")
                % {"start": start, "end": end}
            }
        )


class PartialDateBlock(blocks.FieldBlock):
    """A date as exactly as it is known; partners read reduced ISO 8601."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any):
        self.field_options = {"required": required, "help_text": help_text}
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> PartialDateFormField:
        return PartialDateFormField(**self.field_options)

    def to_python(self, value: Any) -> PartialDate | None:
        if not value or isinstance(value, PartialDate):
            return value or None
        return PartialDate.fromisoformat(value)

    def normalize(self, value: Any) -> PartialDate | None:
        return self.to_python(value)

    def get_prep_value(self, value: PartialDate | str | None) -> str | None:
        """As it is stored. To see a change, Wagtail also asks about what was typed, unchecked."""
        try:
            date = self.field.to_python(value)
        except ValidationError:
            return str(value)
        return date and date.isoformat()

    def get_api_representation(self, value: Any, context: dict | None = None) -> str | None:
        return value and value.isoformat()

    def get_api_schema(self) -> dict[str, Any]:
        nullable = {} if self.required else {"type": ["string", "null"]}
        return {**PARTIAL_DATE_SCHEMA, **nullable}

    def value_from_api(self, data: Any) -> PartialDate | None:
        if data is None or data == "":
            return None
        try:
            return PartialDate.fromisoformat(data if isinstance(data, str) else "")
        except ValueError as error:
            raise ValidationError(str(error)) from None

    class Meta:
        icon = "date"
        label = _("Date")


class PeriodValue(blocks.StructValue):
    @property
    def period(self) -> Period:
        return Period(self.get("start"), self.get("end"))


class PeriodBlock(blocks.StructBlock):
    start = PartialDateBlock(
        required=False, label=_("Start"), help_text=_("2019, 5/2016 or 01.02.2021")
    )
    end = PartialDateBlock(required=False, label=_("End"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        try:
            validate_period(value["start"], value["end"])
        except ValidationError as error:
            raise blocks.StructBlockValidationError(
                {"end": ValidationError(error.messages)}
            ) from None
        return value

    class Meta:
        icon = "date"
        label = _("Period")
        description = _("From when to when, as exactly as it is known.")
        value_class = PeriodValue
        template = "components/period.html"
        preview_value = {"start": "2019-05-22", "end": "2019-05-23"}
