"""For the tests of what other sites show."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nobody_has_asked_too_often():
    """The throttles count in the cache, which outlives a test."""
    cache.clear()
