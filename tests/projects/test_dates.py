"""Dates as exactly as they are known."""

import datetime

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from projects.dates import PartialDate, Period, Precision, understand

partial_dates = st.one_of(
    st.builds(PartialDate, st.integers(1950, 2150)),
    st.builds(PartialDate, st.integers(1950, 2150), st.integers(1, 12)),
    st.dates(datetime.date(1950, 1, 1), datetime.date(2150, 12, 31)).map(PartialDate.of),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2019", "2019"),
        ("5/2016", "2016-05"),
        ("05.2016", "2016-05"),
        ("2016-05", "2016-05"),
        ("01.02.2021", "2021-02-01"),
        ("1.2.2021.", "2021-02-01"),
        ("1. 2. 2021", "2021-02-01"),
        ("01/02/2021", "2021-02-01"),
        ("2021-02-01", "2021-02-01"),
        ("  1  February 2021 ", "2021-02-01"),
        ("Feb 2021", "2021-02"),
        ("22. mai 2019", "2019-05-22"),
        ("1 июня 2020", "2020-06-01"),
        ("март 2020", "2020-03"),
    ],
)
def test_understands_what_people_type(typed, meant):
    assert understand(typed).isoformat() == meant


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "31.02.2021", "13/2020", "99", "2021-00", "1 foo 2020", "²⁰¹⁹", "1.0.2020"],
)
def test_says_what_to_type_instead_of_guessing(typed):
    with pytest.raises(ValueError, match=r"Write the date|no such day"):
        understand(typed)


@given(partial_dates)
def test_survives_every_way_of_writing_it(date):
    assert PartialDate.fromisoformat(date.isoformat()) == date
    assert PartialDate.from_key(date.key) == date


@pytest.mark.parametrize("text", ["", "19", "2019-5", "2019-05-22T00:00", "2019\n", "٢٠١٩"])
def test_reads_no_other_form_than_reduced_iso_8601(text):
    with pytest.raises(ValueError, match="2019, 2019-05 or 2019-05-22"):
        PartialDate.fromisoformat(text)


@pytest.mark.parametrize("language", ["en", "et", "ru"])
@given(date=partial_dates)
def test_what_is_shown_is_understood_again(language, date):
    with translation.override(language):
        assert understand(str(date)) == date


def test_is_not_compared_with_a_number():
    with pytest.raises(TypeError):
        PartialDate(2019) < 20190000  # noqa: B015 - the comparison is what fails


@given(partial_dates)
def test_lies_between_its_earliest_and_latest_day(date):
    assert date.earliest <= date.latest
    assert (date.latest - date.earliest).days < {
        Precision.YEAR: 366,
        Precision.MONTH: 31,
        Precision.DAY: 1,
    }[date.precision]


@given(partial_dates, partial_dates)
def test_sorts_by_the_earliest_day_then_the_less_exact_first(one, other):
    if one.earliest != other.earliest:
        assert (one < other) == (one.earliest < other.earliest)


@pytest.mark.parametrize(
    ("language", "start", "end", "shown"),
    [
        ("en", "2019", "2021", "2019–2021"),
        ("en", "2019-05-22", "2019-05-23", "22–23 May 2019"),
        ("en", "2021-02-01", "2022-01-31", "1 February 2021 – 31 January 2022"),
        ("en", "2010-05", "2012-04", "May 2010 – April 2012"),
        ("en", "2019", "2021-06", "2019 – June 2021"),
        ("en", "2019-05-22", "2019-05-22", "22 May 2019"),
        ("en", "2019", None, "from 2019"),
        ("en", None, "2021", "until 2021"),
        ("en", None, None, ""),
        ("et", "2021-02-01", "2021-02-03", "1.–3. veebruar 2021"),
    ],
)
def test_a_period_is_shown_as_exactly_as_it_is_known(language, start, end, shown):
    dates = [text and PartialDate.fromisoformat(text) for text in (start, end)]
    with translation.override(language):
        assert " ".join(str(Period(*dates)).split()) == shown


@pytest.mark.parametrize(
    ("start", "end", "impossible"),
    [
        ("2021", "2021", False),
        ("2021-05", "2021", False),
        ("2021", "2021-05", False),
        ("2021-05-02", "2021-05-01", True),
        ("2021-06", "2021-05", True),
        ("2022", "2021-12-31", True),
    ],
)
def test_a_period_may_not_end_before_it_starts(start, end, impossible):
    period = Period(PartialDate.fromisoformat(start), PartialDate.fromisoformat(end))
    assert period.ends_before_it_starts is impossible
