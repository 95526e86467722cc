"""What the checks add to the Wagtail admin."""

from .report import hooks as report_hooks  # noqa: F401 - registers them
