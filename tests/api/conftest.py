"""For the tests of the API."""

import pytest
from django.core.cache import cache
from wagtail.models import Collection, Locale, Page, Site

from cms import clock
from cms.models import HomePage


@pytest.fixture(autouse=True)
def nobody_has_asked_too_often():
    """The throttles count in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def committed_site(transactional_db):
    """A site of committed rows, also after a test that emptied what the migrations made."""
    clock.memory.forget()
    if Site.objects.exists():
        return
    Locale.objects.get_or_create(language_code="en")
    if not Collection.get_first_root_node():
        Collection.add_root(name="Root")
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    home = root.add_child(instance=HomePage(title="Home", slug="home"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
