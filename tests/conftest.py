"""For every test: a database at once, no clock for hypothesis, and no language but its own."""

import os
import sqlite3
from contextlib import closing

import pytest
from django.db import connection
from django.utils import translation
from hypothesis import settings

from tests.sites import migrated_database

# A limit in milliseconds fails on a machine that is busy, and says nothing about the code.
settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")

if "PROJEKTOR_TEST_DATABASE_URL" not in os.environ:

    @pytest.fixture(scope="session")
    def django_db_setup(django_test_environment, django_db_blocker):
        """In memory, a copy of what the migrations make: they take ten seconds, and this none."""
        connection.settings_dict["NAME"] = "file:tests?mode=memory&cache=shared"
        with django_db_blocker.unblock(), closing(sqlite3.connect(migrated_database())) as made:
            connection.ensure_connection()
            made.backup(connection.connection)


@pytest.fixture(autouse=True)
def language_ends_with_the_test():
    """A thread keeps the language of its last request, and the next test would speak it."""
    yield
    translation.deactivate()
