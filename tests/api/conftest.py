"""For the tests of the API."""

import sqlite3
from contextlib import contextmanager

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
    kept = _kept_by_sqlite if connection.vendor == "sqlite" else _kept_by_postgresql
    with django_db_blocker.unblock(), kept() as copy_back:

        def put_back():
            copy_back()
            ContentType.objects.clear_cache()
            cache.clear()
            clock.memory.forget()

        yield put_back
        put_back()


@pytest.fixture
def committed_site(database_as_migrated, transactional_db):
    """A site whose changes are committed, as on a server."""
    database_as_migrated()


@contextmanager
def _kept_by_sqlite():
    connection.ensure_connection()
    kept = sqlite3.connect(":memory:")
    connection.connection.backup(kept)
    yield lambda: kept.backup(connection.connection)
    kept.close()


@contextmanager
def _kept_by_postgresql():
    original = connection.settings_dict["NAME"]
    kept = f"{original}_kept"

    def copy(source, target):
        connection.close()  # a database that someone is connected to is not copied
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{target}"')
            cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')

    copy(original, kept)
    yield lambda: copy(kept, original)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{kept}"')
