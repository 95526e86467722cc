"""How much the checks find, and how often they are wrong: ``python -m tests.a11y.checks.scorer``.

Without an argument, by our own samples. With files, or folders of files, by other people's cases:
``[{"html": "…", "act": ["23a2a8"], "expect": "fail"}]``. A case that is to fail is found if a check
with one of its ACT rules sees something, or any check if ``act`` is null; one that is to pass
raises a false alarm by any finding that is an error.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from a11y.checks import Finding, Severity, Unreadable, check_html

from .samples import SAMPLES


@dataclass(frozen=True)
class Case:
    """HTML that is to fail, or to pass.

    ``about`` names what it tests: ids of checks in our own set, of ACT rules in that of others.
    """

    html: str
    expect: Literal["fail", "pass"]
    about: tuple[str, ...] = ()
    is_ours: bool = False
    is_near_miss: bool = False
    language: str = ""

    def is_found_by(self, findings: list[Finding]) -> bool:
        if not self.about:
            return bool(findings)
        return any(
            set(self.about) & ({finding.check.id} if self.is_ours else set(finding.check.act))
            for finding in findings
        )

    def false_alarms(self, findings: list[Finding]) -> list[str]:
        """The checks that are wrong: errors, and in a near miss the check that it is near to."""
        return sorted(
            {
                finding.check.id
                for finding in findings
                if finding.severity is Severity.ERROR
                or (self.is_near_miss and finding.check.id in self.about)
            }
        )


@dataclass
class Score:
    """What became of the cases about one check or rule."""

    found: int = 0
    missed: list[Case] = field(default_factory=list)
    silent: int = 0
    false: list[tuple[Case, list[str]]] = field(default_factory=list)


def own_cases() -> list[Case]:
    """Every sample: those of ``fails`` are to fail, all others to pass."""
    return [
        Case(html, expect, (check,), True, is_near_miss, samples.language)
        for check, samples in SAMPLES.items()
        for htmls, expect, is_near_miss in (
            (samples.fails, "fail", False),
            (samples.passes, "pass", False),
            (samples.near_misses, "pass", True),
        )
        for html in htmls
    ]


def cases_in(path: Path) -> Iterator[Case]:
    """Those in a JSON file, or in each of a folder; ``ValueError`` for what is no list of cases."""
    for file in sorted(path.rglob("*.json")) if path.is_dir() else [path]:
        for number, case in enumerate(json.loads(file.read_text(encoding="utf-8")), 1):
            if not isinstance(case, dict) or case.get("expect") not in ("fail", "pass"):
                raise ValueError(f'{file}, case {number}: write "expect": "fail" or "pass".')
            yield Case(case["html"], case["expect"], tuple(case.get("act") or ()))


def score(cases: Iterable[Case]) -> dict[str, Score]:
    """By what the cases are about; an empty name for those that are about anything."""
    scores: dict[str, Score] = defaultdict(Score)
    for case in cases:
        try:
            findings = check_html(case.html, case.language)
        except Unreadable:
            findings = []
        mine = scores[case.about[0] if case.about else ""]
        if case.expect == "pass":
            if wrong := case.false_alarms(findings):
                mine.false.append((case, wrong))
            else:
                mine.silent += 1
        elif case.is_found_by(findings):
            mine.found += 1
        else:
            mine.missed.append(case)
    return dict(scores)


def report(scores: dict[str, Score], *, with_cases: bool) -> Iterator[str]:
    yield f"{'':34}{'found':>7}{'missed':>8}{'silent':>8}{'false':>7}"
    rows = {name or "(any check)": one for name, one in sorted(scores.items())}
    for name, one in rows.items():
        yield f"{name:34}{one.found:7}{len(one.missed):8}{one.silent:8}{len(one.false):7}"
        if with_cases:
            for case in one.missed:
                yield f"    missed: {case.html[:300]!r}"
            for case, wrong in one.false:
                yield f"    false ({', '.join(wrong)}): {case.html[:300]!r}"
    found = sum(one.found for one in scores.values())
    missed = sum(len(one.missed) for one in scores.values())
    silent = sum(one.silent for one in scores.values())
    false = sum(len(one.false) for one in scores.values())
    yield f"{'all':34}{found:7}{missed:8}{silent:8}{false:7}"
    if found + missed:
        yield f"Found: {found / (found + missed):.1%} of what is to be found."


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.a11y.checks.scorer", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="JSON files of cases, or folders")
    parser.add_argument("--cases", action="store_true", help="show each case that is wrong")
    options = parser.parse_args()
    if options.paths:
        cases = [case for path in options.paths for case in cases_in(path)]
    else:
        cases = own_cases()
    scores = score(cases)
    for line in report(scores, with_cases=options.cases):
        sys.stdout.write(f"{line}\n")
    return 1 if any(one.missed or one.false for one in scores.values()) else 0


if __name__ == "__main__":
    from .alone import without_a_site

    without_a_site()
    sys.exit(main())
