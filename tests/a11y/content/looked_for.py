"""One check in the place of all, so that what is found does not grow with the checks."""

from collections.abc import Iterator
from contextlib import contextmanager

from a11y.checks import CHECKS, Check


@contextmanager
def alone(check: Check) -> Iterator[Check]:
    others = dict(CHECKS)
    CHECKS.clear()
    CHECKS[check.id] = check
    try:
        yield check
    finally:
        CHECKS.clear()
        CHECKS.update(others)  # in their order
