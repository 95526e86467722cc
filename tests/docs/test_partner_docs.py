"""What is written for partners is true: each command and program runs and gives what is shown.

A fenced block in ``sh``, ``python`` or ``js`` is run against a server with content; the block that
follows it directly (``json``, ``http`` or ``text``) is what must come. ``…`` stands for anything.
A block in ``html`` is a piece of a page: tests/e2e/test_host_pages.py shows it in one.
"""

import json
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from itertools import pairwise
from typing import NamedTuple

import pytest

from cms.api.problems import LONGEST_QUERY_STRING, PROBLEMS
from projects.api.views import API_ORDERS, FILTERS, REPEATABLE
from projects.exports.columns import table_columns
from projects.exports.formats import FORMATS
from projects.exports.linked_data import ROWS
from tests.services import ROOT, free_port, running, skip_or_fail
from tests.sites import copy_site, environment_of

FOLDER = ROOT / "docs" / "for-partners"
ADDRESS = "https://projects.example.org"
ANYTHING = "…"
SECONDS_TO_RUN = 30
DOCUMENTS = {path.name: path.read_text() for path in sorted(FOLDER.glob("*.md"))}
# A receiver has to be sent something: tests/webhooks/test_documents.py does.
TRIED_ELSEWHERE = ("webhooks.md",)
TRIED_HERE = {name: text for name, text in DOCUMENTS.items() if name not in TRIED_ELSEWHERE}
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAMS = ("sh", "python", "js")
PIECES = ("html",)


class Example(NamedTuple):
    """A program of a document, and the answer that is shown for it."""

    place: str
    language: str
    program: str
    shown_as: str = ""
    shown: str = ""


def _examples():
    for name, text in TRIED_HERE.items():
        blocks = [*BLOCK.finditer(text), None]
        for block, following in pairwise(blocks):
            if block[1] not in PROGRAMS:
                continue
            place = f"{name}:{text.count(chr(10), 0, block.start()) + 1}"
            answer = ("", "")
            if following and not text[block.end() : following.start()].strip():
                answer = following.groups() if following[1] not in PROGRAMS else answer
            yield Example(place, block[1], block[2], *answer)


EXAMPLES = list(_examples())


# --- Running them ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The address of a server with the demo and a little more, in a folder of its own."""
    folder, port = tmp_path_factory.mktemp("partners"), free_port()
    copy_site(folder, with_demo=True)
    environment = environment_of(
        folder, DJANGO_RUNSERVER_HIDE_WARNING="true", PROJEKTOR_SEARCH_RATE="120/minute"
    )
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "tests.docs.prepare", str(port)],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    address = f"http://127.0.0.1:{port}"
    command = ["manage.py", "runserver", "--noreload", str(port)]
    with running(command, environment, folder / "server.log", f"{address}/api/v1/site/"):
        yield address


def _found(program):
    """The path of a program; without it, skip on a user's machine and fail where all must run."""
    path = shutil.which(program)
    if path is None:
        skip_or_fail(program, "The examples for it are not run.")
    return path


def _run(example, server, folder):
    """What the program prints in this folder, with the documents' address for the server's."""
    program = example.program.replace(ADDRESS, server)
    if example.language == "sh":
        _found("curl")
        command = [_found("bash"), "-e", "-u", "-o", "pipefail", "-c", program]
    elif example.language == "python":
        command = [sys.executable, "-I", "-X", "utf8", "-c", program]
    else:
        command = [_found("node"), "--input-type=module", "-e", program]
    done = subprocess.run(  # noqa: S603 - our own documents
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=SECONDS_TO_RUN,
        check=False,
    )
    assert done.returncode == 0, f"{example.place}: {done.stderr}"
    return done.stdout.replace(server, ADDRESS)


@pytest.mark.slow
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_an_example_runs_and_gives_what_is_shown(example, server, tmp_path):
    printed = _run(example, server, tmp_path)
    if '"status": 4' not in example.shown:
        assert '"type":"/api/v1/problems/' not in printed.replace(" ", ""), printed
    if example.shown_as == "json":
        assert differences(json.loads(example.shown), json.loads(printed)) == []
    elif example.shown_as == "http":
        came = [line.lower() for line in printed.splitlines()]
        for line in example.shown.lower().splitlines():
            assert any(is_like(line, other) for other in came), f"{line} is not in {printed}"
    elif example.shown_as == "text":
        shown, came = example.shown.splitlines(), printed.splitlines()
        assert len(shown) == len(came), printed
        for line, other in zip(shown, came, strict=True):
            assert is_like(line, other), f"{other!r} came for {line!r}"
    else:
        assert printed.strip(), f"{example.place} prints nothing"


def is_like(shown, came):
    """Whether a text is what is shown, with anything for ``…``."""
    pattern = ".*".join(re.escape(part) for part in shown.split(ANYTHING))
    return re.fullmatch(pattern, came, re.DOTALL) is not None


def differences(shown, came, where="answer"):
    """Where what came is not what is shown; more keys may come, and more items for ``…``."""
    if shown == ANYTHING:
        return []
    if isinstance(shown, dict) and isinstance(came, dict):
        return [
            difference
            for name, value in shown.items()
            for difference in (
                differences(value, came[name], f"{where}.{name}")
                if name in came
                else [f"{where}.{name} did not come"]
            )
        ]
    if isinstance(shown, list) and isinstance(came, list):
        is_open = shown[-1:] == [ANYTHING]
        items = shown[:-1] if is_open else shown
        if len(came) < len(items) or (len(came) > len(items) and not is_open):
            return [f"{where} has {len(came)} items, not {len(items)}"]
        return [
            difference
            for number, (one, other) in enumerate(zip(items, came, strict=False))
            for difference in differences(one, other, f"{where}[{number}]")
        ]
    if isinstance(shown, str) and isinstance(came, str) and is_like(shown, came):
        return []
    same = shown == came and type(shown) is type(came)
    return [] if same else [f"{where} is {came!r}, not {shown!r}"]


@pytest.mark.parametrize(
    ("shown", "came"),
    [
        ({"a": 1}, {"a": 2}),
        ({"a": 1}, {}),
        ({"a": 1}, {"a": True}),
        ({"a": None}, {}),
        ([1], [1, 2]),
        ([1, 2], [1]),
        ([1, 2, "…"], [1]),
        ([], [1]),
        ("a …", "b c"),
        ({"a": [{"b": "c"}]}, {"a": [{"b": "d"}]}),
        (["…"], None),
    ],
)
def test_an_answer_that_is_not_what_is_shown_is_noticed(shown, came):
    assert differences(shown, came)


@pytest.mark.parametrize(
    ("shown", "came"),
    [
        ({"a": 1}, {"a": 1, "b": 2}),
        ("…", {"a": 1}),
        ({"a": "…"}, {"a": None}),
        ("a … d", "a b c d"),
        ([1, "…"], [1, 2, 3]),
        (["…"], []),
    ],
)
def test_what_is_left_out_may_be_anything(shown, came):
    assert differences(shown, came) == []


# --- Holding them to the code ---------------------------------------------------------------------


def _table(document, heading):
    """The cells of the table under a heading, without the first row."""
    section = DOCUMENTS[document].split(f"# {heading}\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def test_every_document_is_in_the_index():
    for name in DOCUMENTS:
        assert name == "README.md" or f"]({name})" in DOCUMENTS["README.md"]


def test_examples_are_found_in_every_language():
    assert {example.language for example in EXAMPLES} == set(PROGRAMS)


def test_every_answer_that_is_shown_stands_under_what_asks_for_it():
    shown = sum(bool(example.shown_as) for example in EXAMPLES)
    answers = [block for text in TRIED_HERE.values() for block in BLOCK.findall(text)]
    assert shown == sum(language not in PROGRAMS + PIECES for language, _text in answers)


def test_every_filter_is_described():
    described = [row[0].strip("`") for row in _table("filters.md", "All filters")]
    assert sorted(described) == sorted([*FILTERS, "site"])


def test_the_table_says_which_filters_may_be_given_again():
    again = {row[0].strip("`") for row in _table("filters.md", "All filters") if row[3] == "yes"}
    assert again == set(REPEATABLE)


@pytest.mark.slow
@pytest.mark.parametrize("row", _table("filters.md", "All filters"), ids=lambda row: row[0])
def test_the_example_of_each_filter_finds_something(row, server):
    query = row[2].strip("`").replace("projects.example.org", server.removeprefix("http://"))
    with urllib.request.urlopen(f"{server}/api/v1/projects/?{query}") as answer:  # noqa: S310
        assert json.load(answer)["count"] > 0


def test_every_column_of_a_file_is_described():
    described = [row[0].strip("`") for row in _table("files.md", "Columns")]
    assert described == [column.name for column in table_columns(["en"])]


def test_every_kind_of_file_is_described():
    described = [row[0].strip("`").partition("projects.")[2] for row in _table("files.md", "Files")]
    assert sorted(described) == sorted(FORMATS)


def test_every_property_of_a_project_as_linked_data_is_described():
    described = [
        (row[0].strip("`"), row[2].strip("`")) for row in _table("linked-data.md", "A project")
    ]
    assert described == [(row.name, row.key) for row in ROWS]


def test_every_order_is_described():
    described = [row[0].strip("`") for row in _table("projects.md", "Order")]
    assert described == list(API_ORDERS)


def test_every_problem_is_described_with_its_status():
    described = {row[0].strip("`"): int(row[1]) for row in _table("http.md", "Errors")}
    assert described == {name: problem.status for name, problem in PROBLEMS.items()}


def test_the_longest_question_is_said():
    assert f"more than {LONGEST_QUERY_STRING} characters" in DOCUMENTS["http.md"]


def test_the_usual_limit_of_searches_is_said():
    from cms.settings import base

    rate = base.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"]["search"]
    number, _, unit = rate.partition("/")
    assert f"{number} questions a {unit}" in " ".join(DOCUMENTS["http.md"].split())


def _anchors(text):
    for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        yield re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_the_documents_lead_somewhere(name):
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", DOCUMENTS[name]):
        document, _, anchor = target.partition("#")
        path = FOLDER / (document or name)
        assert path.exists(), target
        text = path.read_text()
        assert not anchor or anchor in _anchors(text), target
