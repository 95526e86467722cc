"""What each check is to find, and where it is to stay silent: one table for each family."""

from . import (
    alternatives,
    behaviour,
    captions,
    contrast,
    forms,
    frames,
    headings,
    images,
    language,
    links,
    lists,
    markup,
    media,
    spacing,
    structure,
    tables,
    text,
    widgets,
)
from .shape import Samples

FAMILIES = (
    structure,
    behaviour,
    markup,
    spacing,
    contrast,
    language,
    headings,
    text,
    lists,
    tables,
    captions,
    images,
    alternatives,
    media,
    frames,
    links,
    forms,
    widgets,
)
SAMPLES: dict[str, Samples] = {
    check: samples for family in FAMILIES for check, samples in family.SAMPLES.items()
}
