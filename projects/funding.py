"""What must be said of the money (Regulation (EU) 2021/1060, Art. 50 and Annex IX)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from .choices import EmblemRule

ALL_OF_IT = 100  # per cent


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


def funding_statement(programme: Any, co_financing_rate: Decimal | None) -> FundingStatement:
    """*Funded* where the Union pays all of it, *co-funded* otherwise (Estonian state guidance).

    No emblem without a programme whose rule asks for it: never where the money is not the EU's.
    """
    if programme is None:
        return FundingStatement()
    if programme.emblem_rule != EmblemRule.EU:
        return FundingStatement("", programme.co_funding_sentence, programme.disclaimer)
    text = (
        _("Funded by the European Union")
        if co_financing_rate == ALL_OF_IT
        else _("Co-funded by the European Union")
    )
    return FundingStatement(text, programme.co_funding_sentence, programme.disclaimer)
