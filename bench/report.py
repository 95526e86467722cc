"""The results in words and figures."""

import datetime
import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from statistics import median
from typing import Any

from .machine import processor

COLUMNS = ("ours", "stock", "constant")
ROWS = {
    "full": "List, everything",
    "card": "List, cards",
    "filtered": "List, filtered",
    "facets": "Facets",
    "search": "Search",
    "detail": "Project",
    "not-modified": "Project, not modified",
    "html-list": "HTML list",
    "html-page": "HTML page of a project",
}
NONE = "–"
MOST_OTHER_USE = 0.05
# At least so many times what the other column answers.
TARGETS = (
    ("full", "stock", 60),
    ("detail", "stock", 20),
    ("card", "constant", 0.4),
    ("detail", "constant", 0.45),
    ("not-modified", "constant", 0.45),
)


@dataclass
class Results:
    """One run: how it was made, and the rates of each row and column, round by round."""

    projects: int
    seconds: int
    rounds: int
    arguments: str
    database: str
    server_command: str
    load_command: str
    rows: list[dict[str, Any]] = field(default_factory=list)
    others: float | None = None  # the share of the processors that other processes used
    rates: dict[tuple[str, str], list[float]] = field(default_factory=dict)

    @property
    def was_busy(self) -> bool:
        return self.others is not None and self.others > MOST_OTHER_USE

    def rate(self, row: str, column: str) -> float | None:
        rates = self.rates.get((row, column))
        return median(rates) if rates else None

    def ratio(self, row: str, column: str) -> float | None:
        """How many times what the other column answers we do."""
        ours, others = self.rate(row, "ours"), self.rate(row, column)
        return ours / others if ours and others else None


def write(results: Results) -> str:
    """The whole of RESULTS.md."""
    return "\n".join(
        [
            "# Results of the benchmark",
            "",
            f"One run of `make bench` on {datetime.date.today():%-d %B %Y}, with "
            f"{_number(results.projects)} generated projects. README.md says what is measured and "
            "how to read it. The figures of two machines, or of two runs, are not to be compared; "
            "those of one row are.",
            "",
            *_table(results),
            "",
            "## Targets",
            "",
            *_targets(results),
            "",
            "## How it was measured",
            "",
            *_circumstances(results),
            "",
            "## Every round",
            "",
            "Requests a second, in the order of measuring: the first figure of each column, then "
            "the second of each.",
            "",
            *_rounds(results),
            "",
        ]
    )


def _table(results: Results) -> Iterator[str]:
    yield (
        f"Requests a second, the median of {results.rounds} rounds. Kilobytes and SQL queries are "
        "those of one answer."
    )
    yield ""
    yield from _lines(
        [
            *("Answer", "Ours", "Stock", "Constant", "Ours ÷ stock", "Ours ÷ constant"),
            *("kB, ours", "kB, stock", "SQL, ours", "SQL, stock"),
        ],
        [
            [
                ROWS[row["name"]],
                *(_rate(results.rate(row["name"], column)) for column in COLUMNS),
                *(_ratio(results.ratio(row["name"], column)) for column in COLUMNS[1:]),
                *(_kilobytes(row["bytes"].get(column)) for column in COLUMNS[:2]),
                *(str(row["queries"].get(column, NONE)) for column in COLUMNS[:2]),
            ]
            for row in results.rows
        ],
    )


def _targets(results: Results) -> Iterator[str]:
    measured_rows = {row["name"] for row in results.rows}
    yield from _lines(
        ["Answer", "At least", "Measured", ""],
        [
            [
                ROWS[name],
                f"{target:g} times {column}",
                _ratio(measured),
                "met" if measured and measured >= target else "**not met**",
            ]
            for name, column, target in TARGETS
            if name in measured_rows
            for measured in [results.ratio(name, column)]
        ],
    )


def _circumstances(results: Results) -> Iterator[str]:
    """The machine, the versions, the commands: no name and no path of the machine."""
    yield (
        f"- Machine: {processor()}, {os.cpu_count()} cores; {platform.system()}. Workers, database "
        "and load generator shared them."
    )
    if results.others is not None:
        yield (
            f"- Other processes used {results.others:.0%} of the processors’ time during the run"
            + (": **too much for these figures to be relied on**." if results.was_busy else ".")
        )
    packages = [f"{name} {version(name)}" for name in ("Django", "Wagtail", "gunicorn")]
    yield (f"- Python {platform.python_version()}, {', '.join(packages)}, {results.database}.")
    yield (
        f"- {results.seconds} seconds a measurement after a warm-up; ours, stock, constant, ours, "
        "… in turn. Every answer counted was one of success, and no connection failed; else there "
        "would be no results."
    )
    yield "- Commands:"
    yield ""
    yield "  ```sh"
    yield f"  make bench{results.arguments}"
    yield "  # which runs, among others:"
    yield f"  {results.server_command}"
    yield f"  {results.load_command}"
    yield "  ```"


def _rounds(results: Results) -> Iterator[str]:
    yield from _lines(
        ["Answer", "Ours", "Stock", "Constant"],
        [
            [
                ROWS[row["name"]],
                *(
                    ", ".join(map(_rate, results.rates.get((row["name"], column), []))) or NONE
                    for column in COLUMNS
                ),
            ]
            for row in results.rows
        ],
    )


def _lines(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A table in Markdown, figures to the right."""
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _rate(rate: float | None) -> str:
    if rate is None:
        return NONE
    return f"{rate:.1f}" if rate < 100 else _number(round(rate))


def _ratio(ratio: float | None) -> str:
    if ratio is None:
        return NONE
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"


def _kilobytes(length: int | None) -> str:
    return NONE if length is None else f"{length / 1000:.1f}"


def _number(number: int) -> str:
    return f"{number:,}".replace(",", " ")
