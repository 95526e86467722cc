"""What the checks add to the Wagtail admin."""

from . import gate_hooks
from .editor import hooks as editor_hooks
from .report import hooks as report_hooks

__all__ = ["editor_hooks", "gate_hooks", "report_hooks"]
