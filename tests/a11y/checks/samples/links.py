"""Links and buttons."""

from .shape import Samples

SAMPLES: dict[str, Samples] = {}
