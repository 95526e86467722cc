"""Frames, sound and film."""

from .shape import Samples

SAMPLES: dict[str, Samples] = {}
