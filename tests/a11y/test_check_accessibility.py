"""The command: what it reads, what it says, and with which status it ends."""

import gc
import json
import os
import re
import subprocess
import sys
import threading
import weakref
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import jsonschema
import pytest
from django.core.management import CommandError, call_command
from jsonschema import FormatChecker

from a11y.checks import CHECKS, Check, Document, Severity, findings_in
from a11y.checks.findings import Seen
from a11y.checks.wcag import explained
from a11y.content.models import CheckedPage, KnownFinding
from a11y.management import sources
from a11y.management.commands import check_accessibility
from tests.factories import StandardPageFactory

from .sarif_schema import SARIF

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


# --- What cannot be read --------------------------------------------------------------------------


def test_a_folder_that_leads_to_itself_is_gone_through_once(run, folder):
    (folder / "below" / "again").symlink_to(folder)
    _status, out, _err = run(folder, json=True)
    assert len(json.loads(out)) == 2


def test_a_link_to_nowhere_and_a_file_of_bytes_are_told_and_the_rest_is_checked(run, folder):
    (folder / "gone.html").symlink_to(folder / "nowhere.html")
    (folder / "bytes.html").write_bytes(b"PK\x03\x04\x00\x00\x00")
    status, out, err = run(folder)
    assert status == 2
    assert "gone.html: There is no such file or folder." in err
    assert "bytes.html: This is no text. Name files of HTML." in err
    assert "Looked at: 4, error: 1, warning: 0, question: 0, not read: 2." in out


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may read everything")
def test_what_one_may_not_read_is_told(run, folder):
    (folder / "good.html").chmod(0)
    (folder / "below").chmod(0)
    status, _out, err = run(folder)
    (folder / "below").chmod(0o700)
    assert status == 2
    assert err.count("This cannot be read: Permission denied.") == 2


def test_a_pipe_among_the_files_is_not_waited_for(run, folder):
    os.mkfifo(folder / "pipe.html")
    assert "Looked at: 2," in run(folder)[1]


def test_a_file_without_end_is_not_read_to_its_end(run, folder):
    with (folder / "huge.html").open("wb") as file:
        file.write(b"<p>")
        file.seek(sources.MOST_BYTES + 10)
        file.write(b"</p>")
    (folder / "long.html").write_text("<p>Robots</p>" * 500_000)
    status, out, err = run(folder)
    assert status == 2
    assert "huge.html: This is larger than 20 MB." in err
    assert "long.html: This is longer than 5000000 characters." in err
    assert "Looked at: 4, error: 1" in out


def test_the_name_of_a_file_may_be_of_any_bytes(run, folder):
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.html")).write_text(FAULT)
    status, out, _err = run(folder, json=True)
    assert status == 1
    assert any(result["source"].endswith("caf\N{REPLACEMENT CHARACTER}.html")
               for result in json.loads(out))  # fmt: skip
    assert "caf%E9.html" in run(folder, sarif=True)[1] or "caf%EF" in run(folder, sarif=True)[1]


# --- What is looked for, and what counts ----------------------------------------------------------


def doubts(document):
    for element in document.tagged("h1"):
        yield Seen(element)


@pytest.fixture
def doubting():
    """A second check, whose findings are questions."""
    CHECKS["heading-doubted"] = Check(
        "heading-doubted", Severity.QUESTION, "Is this one?", (), (), False, doubts
    )
    yield
    del CHECKS["heading-doubted"]


def ids(out):
    return [finding["check"] for result in json.loads(out) for finding in result["findings"]]


def test_checks_are_chosen_or_left_out(run, folder, doubting):
    bad = folder / "below" / "bad.HTM"
    assert ids(run(bad, json=True)[1]) == ["heading-doubted", "image-alt-missing"]
    assert ids(run(bad, "--only", "heading-doubted", json=True)[1]) == ["heading-doubted"]
    both = "heading-doubted, image-alt-missing"
    assert len(ids(run(bad, "--only", both, json=True)[1])) == 2
    status, out, _err = run(bad, "--skip", "image-alt-missing", json=True)
    assert (status, ids(out)) == (0, ["heading-doubted"])


@pytest.mark.parametrize("option", ["--only", "--skip"])
def test_a_check_that_does_not_exist_is_an_error_that_names_those_near(folder, option):
    with pytest.raises(CommandError, match="Did you mean image-alt-missing") as error:
        call_command("check_accessibility", str(folder), option, "image-alt-mising")
    assert error.value.returncode == 2
    with pytest.raises(CommandError, match="--list names all checks"):
        call_command("check_accessibility", str(folder), option, "xyz")


def test_the_severity_from_which_the_status_is_one_can_be_said(run, folder, doubting):
    good = folder / "good.html"
    assert run(good)[0] == 0
    assert run(good, severity="warning")[0] == 0
    assert run(good, severity="question")[0] == 1
    assert run(folder, severity="warning")[0] == 1


def test_all_checks_are_listed_with_what_they_go_by(run, doubting):
    status, out, _err = run("--list")
    assert status == 0
    assert "image-alt-missing (error): WCAG 1.1.1, ACT 23a2a8\n    Say what" in out
    assert "heading-doubted (question): good practice" in out


# --- Forms of the answer --------------------------------------------------------------------------


def test_the_answer_is_written_into_a_file(run, folder, tmp_path):
    answer = tmp_path / "answer.json"
    status, out, _err = run(folder / "below", "--output", answer, json=True)
    assert (status, out) == (1, "")
    assert ids(answer.read_text()) == ["image-alt-missing"]


def test_a_file_that_cannot_be_written_is_an_error_before_anything_is_checked(folder):
    with pytest.raises(CommandError, match="cannot be written") as error:
        call_command("check_accessibility", str(folder), output=str(folder / "no" / "file"))
    assert error.value.returncode == 2


def sarif_of(run, *sources, **options):
    document = json.loads(run(*sources, sarif=True, **options)[1])
    jsonschema.Draft202012Validator(SARIF, format_checker=FormatChecker()).validate(document)
    return document["runs"][0]


def test_sarif_names_each_finding_with_its_rule_place_and_line(run, folder, monkeypatch, doubting):
    monkeypatch.chdir(folder)
    found = sarif_of(run, folder)
    (result,) = [r for r in found["results"] if r["ruleId"] == "image-alt-missing"]
    place = result["locations"][0]["physicalLocation"]
    assert result["level"] == "error"
    assert place["artifactLocation"]["uri"] == "below/bad.HTM"
    assert place["region"]["startLine"] == 2
    assert place["region"]["snippet"]["text"].startswith("<img")
    rule = found["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == "image-alt-missing"
    assert rule["helpUri"].endswith("/rules/23a2a8/")
    assert rule["help"]["text"].startswith("Say what the picture shows")
    levels = {r["ruleId"]: r["level"] for r in found["results"]}
    assert levels["heading-doubted"] == "note"


def test_sarif_knows_a_finding_again_when_lines_are_added_above_it(run, folder):
    def fingerprints():
        return [
            result["partialFingerprints"]["primaryLocationLineHash"]
            for result in sarif_of(run, bad)["results"]
            if result["ruleId"] == "image-alt-missing"
        ]

    bad = folder / "below" / "bad.HTM"
    bad.write_text(FAULT + FAULT)
    before = fingerprints()
    assert len(set(before)) == 2
    bad.write_text("<p>More</p>\n\n" + FAULT + FAULT)
    assert fingerprints() == before


def test_sarif_of_what_could_not_be_read_is_a_failure_of_the_run(run, folder):
    found = sarif_of(run, folder / "a b.html", folder / "good.html")
    assert found["results"] == []
    (invocation,) = found["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    uri = notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == f"file://{folder}/a%20b.html"


def test_every_criterion_of_every_check_has_its_page_of_explanation():
    for check in CHECKS.values():
        assert all(explained(criterion) for criterion in check.wcag)


def test_a_thousand_files_are_answered_one_by_one(run, tmp_path, monkeypatch):
    living = []

    def watched(html, *more):
        document = Document(html)
        living.append(weakref.ref(document))
        most.append(sum(reference() is not None for reference in living))
        return findings_in(document)

    most = []
    monkeypatch.setattr(check_accessibility, "check_html", watched)
    for number in range(1000):
        (tmp_path / f"{number}.html").write_text(WELL_MADE)
    status, out, err = run(tmp_path)
    gc.collect()
    assert status == 0
    assert "Looked at: 1000," in out
    assert "1000 of 1000 sources checked" in err
    assert max(most) < 200
    assert sum(reference() is not None for reference in living) <= 1


# --- The site -------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_what_is_found_on_the_site_is_kept_for_the_report_if_all_is_looked_for(run, doubting):
    page = StandardPageFactory(title="Live")
    _status, out, err = run("--only", "image-alt-missing", site=True, json=True)
    assert ids(out) == []
    assert not KnownFinding.objects.exists()
    assert not CheckedPage.objects.exists()
    _status, out, err = run(site=True, json=True)
    assert "heading-doubted" in ids(out)
    assert len(ids(out)) == KnownFinding.objects.count()
    assert CheckedPage.objects.filter(page=page).exists()
    assert "pages checked" in err
    before = list(KnownFinding.objects.values_list("pk", "first_seen", "gone_at"))
    run(site=True)
    assert list(KnownFinding.objects.values_list("pk", "first_seen", "gone_at")) == before


@pytest.mark.django_db
def test_sarif_of_the_site_names_addresses_and_fields(run, doubting):
    page = StandardPageFactory(title="Live")
    found = sarif_of(run, site=True)
    places = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]: result
        for result in found["results"]
    }
    names = places[page.full_url]["locations"][0]["logicalLocations"][0]
    assert names["fullyQualifiedName"] == "title"
