"""The command: what it reads, what it says, and with which status it ends."""

import json
import re
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.factories import StandardPageFactory

ROOT = Path(__file__).parents[2]
FAULT = "<h1>Robots</h1>\n<img src='robot.jpg'>"
WELL_MADE = "<h1>Robots</h1>\n<img src='robot.jpg' alt='A robot'>"


@pytest.fixture
def run(capsys):
    def run(*arguments, **options):
        status = 0
        try:
            call_command("check_accessibility", *map(str, arguments), **options)
        except SystemExit as error:
            status = error.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "good.html").write_text(WELL_MADE)
    (tmp_path / "below" / "bad.HTM").write_text(FAULT)
    (tmp_path / "robot.jpg").write_bytes(b"\xff\xd8")
    return tmp_path


def test_an_error_is_said_with_its_line_and_ends_with_status_one(run, folder):
    status, out, _err = run(folder / "below" / "bad.HTM")
    assert status == 1
    assert "bad.HTM, line 2: error image-alt-missing: Say what the picture shows" in out
    assert "Looked at: 1, error: 1, warning: 0, question: 0, not read: 0." in out


def test_a_folder_stands_for_the_html_files_in_it_at_any_depth(run, folder):
    status, out, _err = run(folder, json=True)
    answer = json.loads(out)
    assert status == 1
    assert [Path(result["source"]).name for result in answer] == ["bad.HTM", "good.html"]
    (finding,) = answer[0]["findings"]
    assert finding["act"] == ["23a2a8"]
    assert finding["wcag"] == ["1.1.1"]
    assert set(finding) == {
        *("check", "severity", "wcag", "act", "selector", "line", "snippet", "message", "fix"),
    }
    assert answer[1]["findings"] == []


def test_nothing_found_ends_with_status_zero(run, folder):
    status, out, err = run(folder / "good.html")
    assert (status, err) == (0, "")
    assert "error: 0" in out


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "missing.html", "There is no such file or folder."),
        (lambda folder: (folder / "empty").mkdir() or folder / "empty", "There is no HTML file"),
        (lambda folder: folder / "robot.jpg", "Save it as UTF-8."),
    ],
)
def test_what_cannot_be_read_is_said_and_the_others_are_read_all_the_same(run, folder, make, said):
    status, out, err = run(make(folder), folder / "below" / "bad.HTM")
    assert status == 2
    assert said in err
    assert "image-alt-missing" in out


def test_nothing_to_check_is_an_error_that_says_what_to_name():
    done = subprocess.run(
        [sys.executable, "manage.py", "check_accessibility"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "or --site" in done.stderr


def test_standard_input_is_read():
    done = subprocess.run(
        [sys.executable, "manage.py", "check_accessibility", "-", "--json"],
        cwd=ROOT, input=FAULT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["source"] == "-"


def test_an_address_is_read_if_it_answers_with_html(run, folder):
    handler = partial(SimpleHTTPRequestHandler, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        assert run(f"{address}/good.html")[0] == 0
        picture = run(f"{address}/robot.jpg")
        missing = run(f"{address}/missing.html")
        server.shutdown()
    nobody = run(f"{address}/good.html")
    assert (picture[0], missing[0], nobody[0]) == (2, 2, 2)
    assert "Nothing answers there." in nobody[2]
    assert "This is no HTML but “image/jpeg”." in picture[2]
    assert "answers with status 404." in missing[2]


@pytest.mark.django_db
def test_the_site_is_every_live_page_and_no_draft(run):
    live = StandardPageFactory(title="Live")
    draft = StandardPageFactory(title="Draft", live=False)
    status, out, _err = run(site=True, json=True)
    sources = [result["source"] for result in json.loads(out)]
    assert status == 0
    assert live.full_url in sources
    assert not [source for source in sources if re.search(draft.slug, source)]
