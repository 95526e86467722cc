"""What each check is to find, and where it is to stay silent: one table for each family."""

from . import (
    appearance,
    form_help,
    forms,
    headings,
    images,
    keyboard,
    language,
    link_targets,
    link_texts,
    links,
    lists,
    media,
    ownership,
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
    link_texts,
    link_targets,
    forms,
    form_help,
    widgets,
    ownership,
    keyboard,
)
SAMPLES: dict[str, Samples] = {
    check: samples for family in FAMILIES for check, samples in family.SAMPLES.items()
}
