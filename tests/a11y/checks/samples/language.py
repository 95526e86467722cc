"""Languages."""

from .shape import Samples

SAMPLES: dict[str, Samples] = {}
