"""Roles, states, keyboard."""

from .shape import Samples

SAMPLES: dict[str, Samples] = {}
