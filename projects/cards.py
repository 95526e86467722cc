"""A project in a list for readers."""

from decimal import Decimal

from cms.cards import Card

from .dates import PartialDate, Period
from .money import Money
from .status import Status


class ProjectCard(Card):
    """A project as its stored card says."""

    card_template = "components/project-card.html"

    @property
    def acronym(self) -> str:
        return self.data["acronym"]

    @property
    def status(self) -> Status | None:
        status = self.data["status"]
        return Status(status) if status else None

    @property
    def programme_name(self) -> str:
        programme = self.data["programme"]
        return programme["name"] if programme else ""

    @property
    def period(self) -> Period:
        dates = (self.data["period"][name] for name in ("start", "end"))
        return Period(*(date and PartialDate.fromisoformat(date) for date in dates))

    @property
    def total(self) -> Money | None:
        budget = self.data["budget"]
        total = budget["total"]
        return Money(Decimal(total), budget["currency"]) if total else None

    @property
    def funding_statement(self) -> dict[str, str]:
        return self.data["funding_statement"]
