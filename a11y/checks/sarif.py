"""Findings as SARIF 2.1.0, the format in which code platforms take the findings of any tool.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/ – and what GitHub's code scanning asks for on top.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .findings import Check, Severity
from .wcag import explained, rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.QUESTION: "note"}
STANDARD_INPUT = "-"


def document_of(results: Iterable[Mapping[str, Any]], checks: Iterable[Check]) -> Iterator[str]:
    """The document in pieces, one for each result: ``{"source": …, "findings": […]}``.

    A result with ``unread`` is told as a failure of the tool, not as a finding.
    """
    checks = list(checks)
    rules = {check.id: number for number, check in enumerate(checks)}
    driver = {"name": "Projektor", "rules": [_rule(check) for check in checks]}
    yield f'{{"$schema": {_json(SCHEMA)}, "version": "2.1.0", "runs": [{{\n'
    yield f'"tool": {_json({"driver": driver})},\n'
    yield '"columnKind": "unicodeCodePoints",\n"results": ['
    between = "\n"
    notifications = []
    for result in results:
        place = {"artifactLocation": {"uri": address_of(result["source"])}}
        if "unread" in result:
            notifications.append(
                {
                    "level": "error",
                    "message": {"text": result["unread"]},
                    "locations": [{"physicalLocation": place}],
                }
            )
        for found in _results(result["findings"], place, rules):
            yield between + _json(found)
            between = ",\n"
    invocation = {
        "executionSuccessful": not notifications,
        "toolExecutionNotifications": notifications,
    }
    yield f'\n],\n"invocations": [{_json(invocation)}]\n}}]}}\n'


def address_of(source: str) -> str:
    """A source as a URI: what lies below the working directory is relative to it."""
    if source == STANDARD_INPUT:
        return "stdin"
    if source.startswith(("http://", "https://")):
        return source
    path = Path(os.path.abspath(source))
    below = path.is_relative_to(Path.cwd())
    name = os.fsencode(path.relative_to(Path.cwd()) if below else path)
    return quote(name) if below else f"file://{quote(name)}"


def _rule(check: Check) -> dict[str, Any]:
    links = [*map(rule, check.act), *map(explained, check.wcag)]
    says = message_of(check)
    described = {
        "id": check.id,
        "name": "".join(word.capitalize() for word in check.id.split("-")),
        "shortDescription": {"text": check.id.replace("-", " ").capitalize()},
        "fullDescription": {"text": says},
        "help": {"text": "\n".join([says, *links])},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {
            "tags": ["accessibility", *(f"WCAG {criterion}" for criterion in check.wcag)],
            "problem.severity": {"question": "recommendation"}.get(check.severity, check.severity),
        },
    }
    return described | ({"helpUri": links[0]} if links else {})


def message_of(check: Check) -> str:
    """What a check says of any finding: each value is named where it would stand."""
    return str(check.message) % _Names()


class _Names(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"[{name}]"


def _results(
    findings: Iterable[Mapping[str, Any]], place: dict[str, Any], rules: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    alike: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        same = (finding["check"], finding["snippet"])
        alike[same] += 1
        # By line numbers a finding would be another one after every line that is added above it.
        known_by = hashlib.sha256(repr(same).encode()).hexdigest()[:32]
        named = {"fullyQualifiedName": finding["path"]} if finding.get("path") else {}
        region = {"startLine": max(finding["line"], 1), "snippet": {"text": finding["snippet"]}}
        yield {
            "ruleId": finding["check"],
            "ruleIndex": rules[finding["check"]],
            "level": LEVELS[Severity(finding["severity"])],
            "message": {"text": finding["message"]},
            "locations": [
                {
                    "physicalLocation": place | {"region": region},
                    "logicalLocations": [{"name": finding["selector"], "kind": "element"} | named],
                }
            ],
            "partialFingerprints": {"primaryLocationLineHash": f"{known_by}:{alike[same]}"},
        }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
