"""Two editors at once, and processes that die at the worst moment: the next answer is right."""

import json
import signal
import subprocess
import sys

import pytest

from tests.services import ROOT
from tests.sites import site_of_its_own

pytestmark = [pytest.mark.slow, pytest.mark.long]


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A database file of its own, which several processes open."""
    environment = site_of_its_own(tmp_path_factory.mktemp("faults"))
    _run(environment, "prepare", check=True)
    return environment


def _command(*arguments):
    return [sys.executable, "-m", "tests.published.editor_process", *arguments]


def _run(environment, *arguments, check=False):
    return subprocess.run(  # noqa: S603 - our own command
        _command(*arguments), cwd=ROOT, env=environment, check=check, capture_output=True
    )


def _projects(environment):
    """The projects that a visitor now gets, by slug; what is stored must be right."""
    answer = json.loads(_run(environment, "read", check=True).stdout)
    assert answer["wrong"] == []
    return {result["meta"]["slug"]: result for result in answer["results"]}


def test_two_processes_publish_at_once(environment):
    names = ("First", "Second")
    editors = [
        subprocess.Popen(  # noqa: S603 - our own command
            _command("publish_often", name, "12"), cwd=ROOT, env=environment
        )
        for name in names
    ]
    assert [editor.wait(timeout=120) for editor in editors] == [0, 0]
    titles = [project["title"] for project in _projects(environment).values()]
    assert len(titles) == 4
    assert all(title.startswith(names) for title in titles)


def test_a_process_dies_before_its_commit(environment):
    before = _projects(environment)
    assert _run(environment, "save_and_die", "before").returncode == -signal.SIGKILL
    assert _projects(environment) == before


def test_a_process_dies_between_its_commit_and_all_that_follows(environment):
    assert _run(environment, "save_and_die", "after").returncode == -signal.SIGKILL
    projects = _projects(environment)
    assert projects["project-0"]["title"] == "Changed"
    assert {project["lead_partner"]["name"] for project in projects.values()} == {"Changed"}


def test_a_process_dies_while_it_builds(environment):
    assert _run(environment, "die_while_building").returncode == -signal.SIGKILL
    assert _projects(environment)["project-1"]["title"] == "Changed while building"
