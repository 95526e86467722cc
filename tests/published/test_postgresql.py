"""What asks the database in its own words answers on PostgreSQL as on SQLite."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bench.processes import postgresql, running_postgresql
from tests.services import ROOT, skip_or_fail

FILES = [
    "tests/api/test_change_feed.py",
    "tests/api/test_changes.py",
    "tests/api/test_search.py",
    "tests/cms/test_published.py",
    "tests/cms/test_search.py",
]
FILES_OF_WEBHOOKS = [
    "tests/webhooks/test_outbox.py",
    "tests/webhooks/test_sending.py",
    "tests/webhooks/test_worker.py",
]


@pytest.mark.slow
@pytest.mark.parametrize(
    "files", [FILES, pytest.param(FILES_OF_WEBHOOKS, marks=pytest.mark.long)], ids=["", "webhooks"]
)
def test_the_same_tests_pass_on_postgresql(files):
    programs = postgresql()
    if programs is None:
        skip_or_fail("PostgreSQL", "Get it with: apt-get install postgresql")
    # Not in pytest's folders: the server's user may not enter them.
    with TemporaryDirectory() as folder, running_postgresql(programs, Path(folder)) as address:
        ran = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files],
            cwd=ROOT,
            env={**os.environ, "PROJEKTOR_TEST_DATABASE_URL": address},
            capture_output=True,
            text=True,
            check=False,
        )
    assert ran.returncode == 0, ran.stdout[-5000:] + ran.stderr[-2000:]
