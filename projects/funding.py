"""What must be said of the money (Regulation (EU) 2021/1060, Art. 50 and Annex IX)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from .choices import EmblemRule

ALL_OF_IT = 100  # per cent
FUNDED = gettext_noop("Funded by the European Union")
CO_FUNDED = gettext_noop("Co-funded by the European Union")


@dataclass(frozen=True)
class FundingStatement:
    """``text`` stands beside the EU emblem and is empty where none is due.

    ``sentence`` and ``disclaimer`` are the programme's own, empty where it has none.
    """

    text: str = ""
    sentence: str = ""
    disclaimer: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.sentence or self.disclaimer)

    @property
    def text_is_english(self) -> bool:
        """Where a language has no official form (Russian), the English one stands, and says so."""
        return self.text in (FUNDED, CO_FUNDED)


def funding_statement(programme: Any, co_financing_rate: Decimal | None) -> FundingStatement:
    """*Funded* where the Union pays all of it, *co-funded* otherwise (Estonian state guidance).

    No emblem without a programme whose rule asks for it: never where the money is not the EU's.
    """
    if programme is None:
        return FundingStatement()
    if programme.emblem_rule != EmblemRule.EU:
        return FundingStatement("", programme.co_funding_sentence, programme.disclaimer)
    text = _(FUNDED if co_financing_rate == ALL_OF_IT else CO_FUNDED)
    return FundingStatement(text, programme.co_funding_sentence, programme.disclaimer)
