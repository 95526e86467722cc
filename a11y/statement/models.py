"""The statement with its reviews, barrier reports with their notes, and who answers them."""

from .officer import AccessibilityOfficer
from .page import AccessibilityStatementPage, StatementReview
from .reports import BarrierNote, BarrierReport

__all__ = [
    "AccessibilityOfficer",
    "AccessibilityStatementPage",
    "BarrierNote",
    "BarrierReport",
    "StatementReview",
]
