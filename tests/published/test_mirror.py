"""The mirror of the documents, stopped and started at random while two editors work, is right."""

import json
import random
import re
import signal
import subprocess
import sys
import time
from urllib.request import urlopen

import pytest

from tests.services import ROOT, free_port, running
from tests.sites import site_of_its_own

pytestmark = [pytest.mark.slow, pytest.mark.long]

EDITORS = 2
WAY_OF_EDITING = [sys.executable, "-m", "tests.published.editor_process"]
SECONDS_FOR_ALL_EDITS = 900


def program_in_the_documents(server: str) -> str:
    """The mirror in forty lines, made to ask this server."""
    text = (ROOT / "docs/for-partners/changes.md").read_text(encoding="utf-8")
    program = re.search(r"## A mirror.*?```python\n(.*?)```", text, re.DOTALL).group(1)
    assert len(program.splitlines()) <= 45
    return program.replace("https://projects.example.org", server)


def all_projects(server):
    """What the API now has, by id."""
    found, address = {}, f"{server}/api/v1/projects/?view=full&limit=100"
    while address:
        with urlopen(address) as answer:  # noqa: S310 - our own server
            part = json.load(answer)
        found.update({str(project["id"]): project for project in part["results"]})
        address = part["next"] and part["next"].replace("http://localhost", server)
    return found


@pytest.mark.parametrize("edits", [60, 1000], ids=lambda number: f"{number}-edits")
def test_the_mirror_is_what_the_api_has(tmp_path, edits):
    environment = site_of_its_own(tmp_path)
    subprocess.run(  # noqa: S603 - our own command
        [*WAY_OF_EDITING, "prepare"], cwd=ROOT, env=environment, check=True
    )
    server = f"http://127.0.0.1:{free_port()}"
    program, copy = tmp_path / "mirror.py", tmp_path / "projects.json"
    program.write_text(program_in_the_documents(server), encoding="utf-8")
    consume = [sys.executable, str(program), str(copy)]
    serve = ["-m", "gunicorn", "cms.wsgi", "--workers", "2", "--bind", server.partition("//")[2]]
    seed = random.randrange(10**6)  # noqa: S311 - no secret
    chance = random.Random(seed)  # noqa: S311
    stopped = 0
    with running(serve, environment, tmp_path / "server.log", f"{server}/api/v1/"):
        editors = [
            subprocess.Popen(  # noqa: S603 - our own command
                [
                    *WAY_OF_EDITING,
                    *("edit_at_random", f"Editor {number}", f"{seed}{number}"),
                    str(edits // EDITORS),
                ],
                cwd=ROOT,
                env=environment,
            )
            for number in range(EDITORS)
        ]
        deadline = time.monotonic() + SECONDS_FOR_ALL_EDITS
        while any(editor.poll() is None for editor in editors):
            assert time.monotonic() < deadline, seed
            mirror = subprocess.Popen(consume)  # noqa: S603 - the program of the documents
            time.sleep(chance.uniform(0, 0.6))
            mirror.send_signal(signal.SIGKILL)
            stopped += mirror.wait() == -signal.SIGKILL
            time.sleep(chance.uniform(0, 0.3))
        assert [editor.returncode for editor in editors] == [0] * EDITORS, seed
        time.sleep(4)  # until the last page that was to expire has
        subprocess.run(consume, check=True)  # noqa: S603
        mirrored = json.loads(copy.read_text(encoding="utf-8"))["projects"]
        assert mirrored == all_projects(server), seed
    assert stopped, "the mirror was never stopped in the middle"
