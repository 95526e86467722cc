"""Amounts of money as editors paste them from a grant agreement."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

_WHITE_SPACE_AND_CURRENCY = re.compile(r"[\s\u00a0\u202f']|EUR|€")
# Thousands in groups, then at most two decimals: 2.501.050,50 or 2,501,050.50 or 2501050,5
_GROUPED = re.compile(r"^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d{1,2})?$")
_PLAIN = re.compile(r"^\d+(?:[.,]\d{1,2})?$")


def understand_amount(text: str) -> Decimal:
    """The amount in ``2 501 050``, ``2.501.050,50``, ``2,501,050.50`` or ``€ 48675``.

    Raises ``ValidationError`` for anything else.
    """
    bare = _WHITE_SPACE_AND_CURRENCY.sub("", text)
    if grouped := _GROUPED.match(bare):
        bare = bare.replace(grouped.group(1), "")
    elif not _PLAIN.match(bare):
        raise ValidationError(_("Write the amount in figures. Example: 2 501 050 or 48675.50"))
    return Decimal(bare.replace(",", "."))


class AmountFormField(forms.DecimalField):
    """Takes thousands with spaces, points or commas."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value):
        if isinstance(value, str) and value.strip():
            value = understand_amount(value)
        return super().to_python(value)


class AmountField(models.DecimalField):
    """An amount of money with two decimals; the currency stands beside it."""

    def __init__(self, *args, **kwargs):
        super().__init__(
            *args,
            **{
                "max_digits": 14,
                "decimal_places": 2,
                "null": True,
                "blank": True,
                "validators": [MinValueValidator(0)],
                **kwargs,
            },
        )

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": AmountFormField, **kwargs})
