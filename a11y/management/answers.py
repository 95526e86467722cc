"""In which form the command answers: each takes results as they come and keeps none of them."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from a11y.checks import CHECKS, Check, Severity, sarif

Result = dict[str, Any]


def as_text(results: Iterable[Result]) -> Iterator[str]:
    """A line or two for each finding, and a sum at the end."""
    severities: Counter[str] = Counter()
    looked_at = unread = 0
    for result in results:
        looked_at += 1
        unread += "unread" in result
        for finding in result["findings"]:
            severities[finding["severity"]] += 1
            place = finding.get("place") or f"line {finding['line']}"
            yield (
                f"{result['source']}, {place}: {finding['severity']} {finding['check']}: "
                f"{finding['message']}\n    {finding['snippet']}\n"
            )
    counts = ", ".join(f"{severity.value}: {severities[severity]}" for severity in Severity)
    yield f"Looked at: {looked_at}, {counts}, not read: {unread}.\n"


def as_json(results: Iterable[Result]) -> Iterator[str]:
    between = "[\n"
    for result in results:
        yield between + json.dumps(result, ensure_ascii=False, indent=2)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def as_sarif(results: Iterable[Result]) -> Iterator[str]:
    return sarif.document_of(results, CHECKS.values())


def as_list(checks: Iterable[Check]) -> Iterator[str]:
    """What is looked for: each check with how sure it is, and what it goes by."""
    for check in sorted(checks, key=lambda check: check.id):
        rules = [f"WCAG {criterion}" for criterion in check.wcag]
        rules += [f"ACT {act}" for act in check.act]
        says = sarif.message_of(check)
        yield f"{check.id} ({check.severity}): {', '.join(rules) or 'good practice'}\n    {says}\n"
