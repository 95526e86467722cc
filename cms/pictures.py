"""The sizes in which pictures are shown; made when a picture is added, not when it is seen."""

from typing import Any

from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

# Widths in pixels: a phone, a column, a wide screen. The templates ask for these and no others.
WIDTHS = (400, 800, 1600)
# The smallest first, as browsers choose; JPEG is what every reader can show.
FORMATS = ("avif", "webp", "jpeg")
FILTERS = tuple(f"format-{kind}|width-{width}" for kind in FORMATS for width in WIDTHS)
USUAL_SIZE, LARGEST_SIZE = "format-jpeg|width-800", "format-jpeg|width-1600"


def make_renditions(image: Any) -> dict[str, Any]:
    """Every size of ``image`` that the site shows, by its filter; made where it is missing.

    Empty where the picture's file is lost.
    """
    try:
        return image.get_renditions(*FILTERS)
    except (SourceImageIOError, InvalidFilterSpecError):
        return {}


def srcset(renditions: dict[str, Any], kind: str, absolute: Any) -> str:
    """What HTML calls so: each width once, with the address of the picture in it."""
    by_width = {
        rendition.width: absolute(rendition.url)
        for spec, rendition in renditions.items()
        if spec.startswith(f"format-{kind}|")
    }
    return ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))
