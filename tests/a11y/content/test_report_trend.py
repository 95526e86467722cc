"""How many findings stood open on each day, and what the chart makes of it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from a11y.content.keeping import check_and_keep
from a11y.content.models import KnownFinding
from a11y.content.report.trend import Day, Trend, trend_of
from tests.factories import KnownFindingFactory, StandardPageFactory, home_page

TODAY = datetime.date(2026, 11, 26)


def seen(page, first, gone=None, severity="error"):
    def noon(days):
        moment = datetime.datetime.combine(TODAY - datetime.timedelta(days=days), datetime.time(12))
        return timezone.make_aware(moment)

    return KnownFindingFactory(
        page=page,
        severity=severity,
        first_seen=noon(first),
        gone_at=None if gone is None else noon(gone),
    )


def numbers(severity="error"):
    return [day.open[severity] for day in trend_of(KnownFinding.objects.all(), TODAY).days]


@pytest.mark.django_db
def test_a_day_counts_what_was_open_at_its_end():
    page = StandardPageFactory()
    seen(page, 4)
    seen(page, 3, gone=1)
    seen(page, 2, gone=2)
    seen(page, 0, severity="question")
    assert numbers() == [1, 2, 2, 1, 1]
    assert numbers("question") == [0, 0, 0, 0, 1]


@pytest.mark.django_db
def test_the_trend_is_of_a_year_and_knows_what_stood_open_before():
    page = StandardPageFactory()
    seen(page, 800)
    seen(page, 700, gone=500)
    seen(page, 600, gone=100)
    counted = numbers()
    assert len(counted) == 366
    assert (counted[0], counted[-101], counted[-100]) == (2, 1, 1)


@pytest.mark.django_db
def test_the_trend_takes_two_queries(django_assert_num_queries):
    page = StandardPageFactory()
    for day in range(40):
        seen(page, day, gone=day // 2)
    with django_assert_num_queries(2):
        assert len(numbers()) == 40


def day(number, errors):
    date = TODAY + datetime.timedelta(days=number)
    return Day(date, {"error": errors, "warning": 0, "question": 0})


def test_lines_are_steps_from_the_first_day_to_the_last():
    trend = Trend([day(0, 10), day(1, 5), day(2, 0)])
    assert trend.top == 10
    assert dict(trend.lines)["error"] == "M0.0 0.0H300.0V80.0H600.0V160.0"
    assert dict(trend.lines)["warning"] == "M0.0 160.0H300.0V160.0H600.0V160.0"


@pytest.mark.parametrize(
    ("highest", "top"), [(0, 1), (1, 1), (2, 2), (3, 5), (7, 10), (11, 20), (50, 50), (501, 1000)]
)
def test_the_upper_edge_is_a_round_number(highest, top):
    assert Trend([day(0, highest)]).top == top


def test_the_table_names_the_days_on_which_a_number_changed():
    trend = Trend([day(0, 1), day(1, 1), day(2, 3), day(3, 3), day(4, 3)])
    assert [turn.date.day - 26 for turn in trend.turns] == [4, 2, 0]


@pytest.mark.django_db
def test_the_chart_says_in_words_what_it_draws_and_has_its_table(editor, shouting):
    page = StandardPageFactory()
    check_and_keep(home_page().pk)
    now = timezone.now()
    KnownFindingFactory(page=page, first_seen=now - datetime.timedelta(days=30))
    KnownFindingFactory(page=page, first_seen=now - datetime.timedelta(days=3))
    html = editor.get(reverse("accessibility_report")).content.decode()
    assert "errors from 1 to 2, warnings from 0 to 0, questions from 0 to 0." in html
    assert 'role="img"' in html
    table = html[html.index("The trend as a table") :]
    assert table[: table.index("</table>")].count('<th scope="row">') == 3


@pytest.mark.django_db
def test_one_day_makes_no_chart(editor, shouting):
    page = StandardPageFactory()
    check_and_keep(home_page().pk)
    assert "Nothing was ever found" in editor.get(reverse("accessibility_report")).content.decode()
    KnownFindingFactory(page=page)
    html = editor.get(reverse("accessibility_report")).content.decode()
    assert "From tomorrow on" in html
    assert '<svg class="a11y-trend__chart"' not in html
