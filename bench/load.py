"""Asking as fast as the site answers, and looking at what it answers."""

import http.client
import json
import subprocess
import time
from pathlib import Path
from statistics import mean
from typing import Any

from .processes import HOST, ROOT

THREADS, CONNECTIONS = 1, 8
SECONDS_TO_WAIT = 60
SCRIPT = "bench/rotate.lua"
HOW_MANY_TO_LOOK_AT = 20
HEAD = 2000  # bytes; more than any answer has of headers


class WrongAnswerError(Exception):
    """What was measured was not what was to be measured."""


def load_command(port: int | str, seconds: int, arguments: list[str]) -> list[str]:
    """The load generator's, with the arguments of rotate.lua."""
    return [
        *("wrk", f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{seconds}s"),
        *(f"--timeout={SECONDS_TO_WAIT}s", "-s", SCRIPT, f"http://{HOST}:{port}"),
        *("--", *arguments),
    ]


class Series:
    """The addresses of one row and column, asked in turn, and how many answers a second they gave.

    Every measurement goes on where the last one stopped.
    """

    def __init__(self, row: dict[str, Any], column: str, port: int, folder: Path):
        self.column = column
        self.port = port
        self.paths = row[column]
        self.etag = row["etags"].get(column, "")
        self.expected = (row["status"], row["content_type"])
        self.asked = 0
        self.rates: list[float] = []
        self.file = folder / f"{row['name']}-{column}.txt"
        self.file.write_text("".join(f"{path}\n" for path in self.paths))

    def measure(self, seconds: int) -> None:
        """Note one more rate. Raises ``WrongAnswerError`` if there was none, or any failed."""
        rate = self.ask(seconds)
        if not rate:
            raise WrongAnswerError(f"{self.paths[0]}: no answer in {seconds} s. Measure longer.")
        self.rates.append(rate)

    def ask(self, seconds: int) -> float:
        """The answers a second in this time; back when the last one is answered."""
        arguments = [str(self.file), str(self.asked % len(self.paths))]
        if self.etag:
            arguments.append(self.etag)
        ran = subprocess.run(  # noqa: S603 - our own command
            load_command(self.port, seconds, arguments),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        lines = [line for line in ran.stdout.splitlines() if line.startswith("measured ")]
        if not lines:
            raise WrongAnswerError(f"wrk did not measure:\n{ran.stdout}{ran.stderr}")
        measured = json.loads(lines[0].removeprefix("measured "))
        self._check(measured)
        self.asked += measured["answers"] + CONNECTIONS
        rate = measured["answers"] / measured["microseconds"] * 1_000_000
        # When wrk leaves, as many requests as it has connections wait for their answers, and the
        # workers give them to nobody: that time is not to be taken from what is measured next.
        time.sleep(2 * CONNECTIONS / (rate or 1 / seconds))
        return rate

    def _check(self, measured: dict[str, Any]) -> None:
        errors = {name: number for name, number in measured["errors"].items() if number}
        if errors:
            raise WrongAnswerError(f"{self.paths[0]}: {errors}")
        # wrk takes a redirection for an answer; one of another kind is also of another length.
        length = measured["bytes"] / measured["answers"] if measured["answers"] else self.length
        if not self.length / 2 <= length <= self.length * 2 + HEAD:
            raise WrongAnswerError(
                f"{self.paths[0]}: {length:.0f} bytes an answer, expected {self.length:.0f}"
            )

    def look(self) -> None:
        """Look at some of the answers, one by one, and note how long they are without headers.

        Raises ``WrongAnswerError`` for another status or type than this row is about.
        """
        step = max(1, len(self.paths) // HOW_MANY_TO_LOOK_AT)
        self.length = mean(self._length_of(path) for path in self.paths[::step])

    def _length_of(self, path: str) -> int:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=SECONDS_TO_WAIT)
        try:
            headers = {"If-None-Match": self.etag} if self.etag else {}
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        found = (response.status, response.headers.get("Content-Type", self.expected[1]))
        if found != self.expected:
            raise WrongAnswerError(f"{path} answered {found[0]}, {found[1]}")
        return len(body)
