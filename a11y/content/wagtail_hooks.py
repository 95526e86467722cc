"""What content accessibility adds to the Wagtail admin."""

from .editor import hooks  # noqa: F401 - registers what it defines
