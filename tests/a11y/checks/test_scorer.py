"""The scorer counts what is found, missed, and wrongly found; our own set holds enough cases."""

import json

import pytest

from .scorer import cases_in, own_cases, report, score


def test_our_own_set_is_found_without_a_false_alarm():
    scores = score(own_cases())
    assert [case.html for one in scores.values() for case in one.missed] == []
    assert [(case.html, wrong) for one in scores.values() for case, wrong in one.false] == []


def test_our_own_set_is_large_and_has_many_near_misses():
    cases = own_cases()
    assert len(cases) >= 300
    assert sum(case.is_near_miss for case in cases) >= 100


@pytest.fixture
def folder(tmp_path):
    cases = [
        {"html": "<h2></h2>", "act": ["ffd0e9"], "expect": "fail"},
        {"html": "<h2>Aims</h2>", "act": ["ffd0e9"], "expect": "fail"},
        {"html": "<h2></h2>", "act": ["nowhere"], "expect": "fail"},
        {"html": "<h2></h2>", "act": None, "expect": "fail"},
        {"html": "<h2></h2>", "act": None, "expect": "pass"},
        {"html": "<h2>Aims</h2>", "act": ["ffd0e9"], "expect": "pass"},
    ]
    (tmp_path / "cases.json").write_text(json.dumps(cases))
    return tmp_path


def test_cases_of_others_are_counted_by_their_act_rules(folder):
    scores = score(cases_in(folder))
    of_rule = scores["ffd0e9"]
    assert (of_rule.found, len(of_rule.missed), of_rule.silent) == (1, 1, 1)
    assert len(scores["nowhere"].missed) == 1
    assert scores[""].found == 1
    assert scores[""].false[0][1] == ["heading-empty"]


def test_the_report_names_what_was_missed(folder):
    lines = list(report(score(cases_in(folder)), with_cases=True))
    assert "    missed: '<h2>Aims</h2>'" in lines
    assert lines[-1] == "Found: 50.0% of what is to be found."


def test_a_case_that_expects_nothing_is_told(tmp_path):
    (tmp_path / "cases.json").write_text('[{"html": "<p>"}]')
    with pytest.raises(ValueError, match="case 1"):
        list(cases_in(tmp_path))
