"""Frames, sound and film."""
