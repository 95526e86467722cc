"""An amount with its currency."""

from dataclasses import dataclass
from decimal import Decimal

from cms.formats import format_money


@dataclass(frozen=True)
class Money:
    """An amount in one currency (ISO 4217); as text in the form of the active language."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return format_money(self.amount, self.currency)
