"""Every check finds what it is for, at its place, and stays silent where it must."""

import pytest

from a11y.checks import CHECKS, Severity, check_html

from .samples import SAMPLES

FAILS = [(check, html) for check, samples in SAMPLES.items() for html in samples.fails]
PASSES = [(check, html) for check, samples in SAMPLES.items() for html in samples.passes]
NEAR = [(check, html) for check, samples in SAMPLES.items() for html in samples.near_misses]


def look(html, check):
    return check_html(html, SAMPLES[check].language)


@pytest.mark.parametrize(("check", "html"), FAILS)
def test_a_check_finds_what_is_at_fault(check, html):
    found = [finding for finding in look(html, check) if finding.check.id == check]
    assert found
    assert all("%(" not in finding.as_json()["message"] for finding in found)
    if "data-fault" in html:
        assert all("data-fault" in finding.element.attrs for finding in found)


@pytest.mark.parametrize(("check", "html"), PASSES)
def test_nothing_is_found_in_what_is_well_made(check, html):
    assert [f.check.id for f in look(html, check) if f.severity is not Severity.QUESTION] == []


@pytest.mark.parametrize(("check", "html"), NEAR)
def test_a_check_stays_silent_where_it_is_almost_a_fault(check, html):
    found = look(html, check)
    assert check not in [finding.check.id for finding in found]
    assert [finding.check.id for finding in found if finding.severity is Severity.ERROR] == []


def test_every_check_has_samples_of_each_kind():
    assert set(SAMPLES) == set(CHECKS)
    for samples in SAMPLES.values():
        assert len(samples.fails) >= 2
        assert samples.passes
        assert samples.near_misses
