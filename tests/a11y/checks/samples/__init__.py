"""What each check is to find, and where it is to stay silent: one table for each family."""

from . import (
    appearance,
    forms,
    headings,
    images,
    language,
    links,
    lists,
    media,
    structure,
    tables,
    text,
    widgets,
    wording,
)
from .shape import Samples

FAMILIES = (
    structure,
    language,
    headings,
    lists,
    text,
    wording,
    appearance,
    tables,
    images,
    media,
    links,
    forms,
    widgets,
)
SAMPLES: dict[str, Samples] = {
    check: samples for family in FAMILIES for check, samples in family.SAMPLES.items()
}
