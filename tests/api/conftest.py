"""For the tests of the API."""

import sqlite3

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection

from cms import clock


@pytest.fixture(autouse=True)
def nobody_has_asked_too_often():
    """The throttles count in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture(scope="module")
def database_as_migrated(django_db_setup, django_db_blocker):
    """What the migrations made, put back for the tests that follow: these end with empty tables."""
    with django_db_blocker.unblock():
        connection.ensure_connection()
        kept = sqlite3.connect(":memory:")
        connection.connection.backup(kept)
    yield kept
    with django_db_blocker.unblock():
        _put_back(kept)
    kept.close()


@pytest.fixture
def committed_site(database_as_migrated, transactional_db):
    """A site whose changes are committed, as on a server."""
    _put_back(database_as_migrated)


def _put_back(kept):
    kept.backup(connection.connection)
    ContentType.objects.clear_cache()
    cache.clear()
    clock.memory.forget()
