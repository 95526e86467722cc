"""The whole document."""

from .shape import Samples

SAMPLES: dict[str, Samples] = {}
