"""Each claim of the self-assessment against ATAG 2.0 names tests that exist."""

import ast
import re

import pytest

from tests.services import ROOT

TEXT = (ROOT / "docs" / "for-editors" / "atag.md").read_text()
CLAIMS = dict(re.findall(r"^### (B\..+?)\n(.+?)(?=^#|\Z)", TEXT, re.MULTILINE | re.DOTALL))
# Part B of https://www.w3.org/TR/ATAG20/
CRITERIA = [
    *("B.1.1.1", "B.1.1.2", "B.1.2.1", "B.1.2.2", "B.1.2.3", "B.1.2.4", "B.2.1.1", "B.2.2.1"),
    *("B.2.2.2", "B.2.3.1", "B.2.3.2", "B.2.3.3", "B.2.4.1", "B.2.4.2", "B.2.4.3", "B.2.4.4"),
    *("B.2.5.1", "B.2.5.2", "B.3.1.1", "B.3.1.2", "B.3.1.3", "B.3.1.4", "B.3.1.5", "B.3.2.1"),
    *("B.4.1.1", "B.4.1.2", "B.4.1.3", "B.4.1.4", "B.4.2.1", "B.4.2.2", "B.4.2.3", "B.4.2.4"),
]


def test_every_criterion_is_answered_once_and_in_order():
    assert re.findall(r"B(?:\.\d){3}", " ".join(CLAIMS)) == CRITERIA


@pytest.mark.parametrize("claim", CLAIMS)
def test_an_answer_names_tests_that_exist(claim):
    tests = re.findall(r"`(tests/\S+\.py)::(\w+)`", CLAIMS[claim])
    assert tests or claim.endswith((": no", ": do not apply"))
    for path, name in tests:
        tree = ast.parse((ROOT / path).read_text())
        functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert name in functions, f"{path} has no {name}"
