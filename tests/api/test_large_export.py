"""The file of twenty thousand projects takes hardly more memory than that of a few."""

import json
import subprocess
import sys

import pytest

from projects.exports.formats import FORMATS
from tests.services import ROOT
from tests.sites import site_of_its_own

pytestmark = [
    pytest.mark.slow,
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="reads the memory in /proc"),
]

MANY = 20_000
MOST_MEMORY = 30  # megabytes more
MOST_CPU = 1  # second until the first rows


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    environment = site_of_its_own(tmp_path_factory.mktemp("large"))
    run(environment, "make", str(MANY))
    assert json.loads(run(environment, "count")) == MANY
    return environment


def run(environment, *arguments):
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "tests.api.export_process", *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
    ).stdout


@pytest.mark.parametrize("form", FORMATS)
def test_the_file_begins_at_once_and_takes_no_memory(environment, form):
    took = json.loads(run(environment, "export", form))
    assert took["grown"] <= MOST_MEMORY
    assert took["begun"] <= MOST_CPU
    assert took["size"] > 100 * MANY or form == "xlsx"  # which is packed
