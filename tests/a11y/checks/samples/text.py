"""Text."""

from .shape import Samples

SAMPLES: dict[str, Samples] = {}
