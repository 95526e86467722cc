"""Amounts as editors paste them, and as readers see them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from projects.amounts import understand_amount
from projects.money import Money


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2 501 050", "2501050"),
        ("2\u00a0501\u00a0050 EUR", "2501050"),
        ("€ 262 059", "262059"),
        ("2.501.050,50", "2501050.50"),
        ("2,501,050.50", "2501050.50"),
        ("48675.5", "48675.5"),
        ("48675,50", "48675.50"),
        ("25.000", "25000"),
    ],
)
def test_takes_thousands_however_they_are_written(typed, meant):
    assert understand_amount(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["much", "-5", "1.2.3", "12,34,56", "1e9", "²"])
def test_says_how_to_write_what_it_does_not_understand(typed):
    with pytest.raises(ValidationError, match="Write the amount in figures"):
        understand_amount(typed)


@pytest.mark.parametrize(
    ("language", "amount", "shown"),
    [
        ("en", "2501050", "€2,501,050"),
        ("en", "2501050.50", "€2,501,050.50"),
        ("et", "2501050", "2 501 050 €"),
        ("ru", "48675.00", "48 675 €"),
    ],
)
def test_shows_money_in_the_form_of_the_language(language, amount, shown):
    with translation.override(language):
        assert " ".join(str(Money(Decimal(amount), "EUR")).split()) == shown
