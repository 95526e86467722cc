"""What the checks add to the Wagtail admin."""

from . import gate_hooks

__all__ = ["gate_hooks"]
