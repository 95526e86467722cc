"""Measures it all in one run, writes RESULTS.md, and leaves nothing behind."""

import argparse
import importlib.util
import json
import os
import secrets
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from .load import Series, WrongAnswerError, load_command
from .machine import OtherUse, last_edit
from .processes import (
    HOST,
    ROOT,
    DidNotStartError,
    free_port,
    gunicorn,
    postgresql,
    running_postgresql,
    running_site,
)
from .report import COLUMNS, ROWS, Results, write

RESULTS = Path(__file__).with_name("RESULTS.md")
USUAL_PROJECTS, USUAL_SECONDS, USUAL_ROUNDS = 1000, 5, 3


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    subprocess.run(command, cwd=ROOT, env=environment, check=True)  # noqa: S603 - our own command


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--projects", type=int, default=USUAL_PROJECTS, help="how many to load")
    parser.add_argument("--seconds", type=int, default=USUAL_SECONDS, help="of a measurement")
    parser.add_argument("--rounds", type=int, default=USUAL_ROUNDS)
    parser.add_argument("--rows", nargs="+", choices=ROWS, help="measure these only")
    parser.add_argument("--sqlite", action="store_true", help="even if PostgreSQL is there")
    parser.add_argument("--output", type=Path, default=RESULTS, help="usually bench/RESULTS.md")
    asked = parser.parse_args()
    if min(asked.projects, asked.seconds, asked.rounds) < 1:
        parser.error("--projects, --seconds and --rounds are at least 1")
    return asked


# --- What is needed ---------------------------------------------------------------------------


def get_wrk() -> None:
    """The load generator, installed where that is ours to do."""
    if shutil.which("wrk"):
        return
    if os.geteuid() or not shutil.which("apt-get"):
        sys.exit("The load generator wrk is missing. On Debian and Ubuntu: sudo apt install wrk")
    say("Installing wrk …")
    run(["apt-get", "update", "-qq"])
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "wrk"])


def get_driver() -> None:
    """The driver for PostgreSQL, as pyproject.toml asks for it."""
    if importlib.util.find_spec("psycopg"):
        return
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = project["optional-dependencies"]["postgresql"]
    say(f"Installing {', '.join(wanted)} into .venv …")
    run([sys.executable, "-m", "pip", "install", "-qq", *wanted])


# --- The run ----------------------------------------------------------------------------------


def environment_for(port: int, folder: Path, database: str) -> dict[str, str]:
    """That of the site's processes; nothing of the caller's own site is in it."""
    others = {name: value for name, value in os.environ.items() if "PROJEKTOR" not in name}
    (folder / "static").mkdir()
    return {
        **others,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PROJEKTOR_SECRET_KEY": secrets.token_urlsafe(50),
        "PROJEKTOR_ALLOWED_HOSTS": "*",
        "PROJEKTOR_BASE_URL": f"http://{HOST}:{port}",
        "PROJEKTOR_SSL_REDIRECT": "false",
        "PROJEKTOR_VAR_DIR": str(folder),
        "PROJEKTOR_DATABASE_URL": database,
        "PYTHONUNBUFFERED": "1",
    }


def fill(port: int, projects: int, environment: dict[str, str]) -> None:
    """Make the tables, load the projects, build what is published of them."""
    address = [f"--host={HOST}", f"--port={port}"]
    for said, command in (
        ("Making the tables …", ["migrate", "--verbosity=0"]),
        (f"Loading {projects} projects:", ["bench_load", *address, f"--projects={projects}"]),
    ):
        say(said)
        run([sys.executable, "manage.py", *command], environment)


def ask_what(port: int, folder: Path, environment: dict[str, str]) -> dict[str, Any]:
    """The rows, with the queries of each answer, counted before there is any load."""
    say("Counting queries …")
    file = folder / "questions.json"
    address = [f"--host={HOST}", f"--port={port}"]
    run([sys.executable, "manage.py", "bench_questions", str(file), *address], environment)
    environment["BENCH_QUESTIONS"] = str(file)
    return json.loads(file.read_text())


def measure(
    row: dict[str, Any], port: int, folder: Path, asked: argparse.Namespace
) -> list[Series]:
    """All columns of a row, in turn; as many times as there are rounds."""
    columns = [Series(row, column, port, folder) for column in COLUMNS if row[column]]
    for series in columns:
        series.look()
        series.ask(asked.seconds)  # to warm up
    for _round in range(asked.rounds):
        for series in columns:
            series.measure(asked.seconds)
    return columns


def benchmark(asked: argparse.Namespace) -> Results:
    """Start everything, measure, stop everything."""
    edited = last_edit(ROOT)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="projektor-bench-")))
        database = f"sqlite:///{folder / 'projektor.sqlite3'}"
        programs = None if asked.sqlite else postgresql()
        if programs:
            get_driver()
            say("Starting PostgreSQL …")
            database = stack.enter_context(running_postgresql(programs, folder))
        port = free_port()
        environment = environment_for(port, folder, database)
        fill(port, asked.projects, environment)
        questions = ask_what(port, folder, environment)
        rows = [row for row in questions["rows"] if not asked.rows or row["name"] in asked.rows]
        say(f"Measuring with {questions['database']}; requests a second:")
        stack.enter_context(running_site(port, folder, environment))
        # Whoever presses Ctrl+C twice still gets everything stopped.
        stack.callback(signal.signal, signal.SIGINT, signal.SIG_IGN)
        results = Results(
            *(
                asked.projects,
                asked.seconds,
                asked.rounds,
                _arguments(asked),
                questions["database"],
            ),
            shlex.join(gunicorn("PORT")),
            shlex.join(load_command("PORT", asked.seconds, ["ADDRESSES", "FIRST", "ETAG"])),
            rows,
        )
        for number, row in enumerate(rows, start=1):
            measured = measure(row, port, folder, asked)
            # What was published by other code is built anew when it is read.
            if last_edit(ROOT) != edited:
                raise WrongAnswerError("The code was changed during the run.")
            results.rates |= {(row["name"], series.column): series.rates for series in measured}
            rates = (f"{s.column} {results.rate(row['name'], s.column):.1f}" for s in measured)
            say(f"{number} of {len(rows)}  {ROWS[row['name']]}: {', '.join(rates)}")
        return results


def _arguments(asked: argparse.Namespace) -> str:
    """What was asked for beside the usual, as it is given to make."""
    given = {
        "--projects": (asked.projects, USUAL_PROJECTS),
        "--seconds": (asked.seconds, USUAL_SECONDS),
        "--rounds": (asked.rounds, USUAL_ROUNDS),
    }
    options = [f"{name} {value}" for name, (value, usual) in given.items() if value != usual]
    options += ["--sqlite"] if asked.sqlite else []
    options += [f"--rows {' '.join(asked.rows)}"] if asked.rows else []
    return f' ARGS="{" ".join(options)}"' if options else ""


def stop(number: int, _frame: Any) -> None:
    say("Stopped; there are no results.")
    sys.exit(128 + number)


def main() -> None:
    asked = read_arguments()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    get_wrk()
    began, other_use = time.monotonic(), OtherUse()
    try:
        results = benchmark(asked)
        results.others = other_use.share()
    except (DidNotStartError, WrongAnswerError, subprocess.CalledProcessError) as error:
        sys.exit(f"There are no results. {error}")
    except KeyboardInterrupt:
        sys.exit("Stopped; there are no results.")
    asked.output.write_text(write(results))
    if results.was_busy:
        say("The machine was busy with other things: do not rely on these figures.")
    say(f"Written in {time.monotonic() - began:.0f} seconds: {asked.output.name}")


main()
