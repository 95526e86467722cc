"""What each check is to find, and where it is to stay silent: one table for each family."""

from . import images
from .shape import Samples

FAMILIES = (images,)
SAMPLES: dict[str, Samples] = {
    check: samples for family in FAMILIES for check, samples in family.SAMPLES.items()
}
