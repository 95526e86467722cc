"""The sizes in which pictures are shown; made when a picture is added, not when it is seen."""

from typing import Any

# Widths in pixels: a phone, a column, a wide screen. The templates ask for these and no others.
WIDTHS = (400, 800, 1600)
FORMATS = ("webp", "jpeg")
FILTERS = tuple(f"format-{kind}|width-{width}" for kind in FORMATS for width in WIDTHS)


def make_renditions(image: Any) -> None:
    """Make every size of ``image`` that the site shows."""
    image.get_renditions(*FILTERS)
