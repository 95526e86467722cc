"""What the checks add to the Wagtail admin."""

from .editor import hooks as editor_hooks  # noqa: F401 - registers them
from .report import hooks as report_hooks  # noqa: F401 - registers them
