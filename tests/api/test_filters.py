"""The filters of the list of projects: each alone, together, and what they refuse."""

import datetime

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from projects.dates import PartialDate
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    partners_section,
)

from .asking import PROJECTS, ask, language, refusal, titles, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def three_projects():
    """An old one in Norway, a running one of URBACT, a planned one in Estonia."""
    urbact = ProgrammeFactory(name="URBACT", slug="urbact", fund="ERDF")
    cosme = ProgrammeFactory(name="COSME", slug="cosme", fund="direct")
    oslo = OrganisationFactory(name="City of Oslo", slug="oslo", country="NO")
    tampere = OrganisationFactory(name="City of Tampere", slug="tampere", country="FI")
    old = ProjectPageFactory(
        title="Old",
        programme=cosme,
        start=PartialDate(2015),
        end=PartialDate(2016),
        total_budget=500,
        sections=[partners_section((oslo, "lead"), (tampere, "associated"))],
    )
    running = ProjectPageFactory(
        title="Running",
        programme=urbact,
        start=PartialDate(2020, 3),
        end=PartialDate(2070, 5, 17),
        total_budget="2501050.50",
        sections=[partners_section((oslo, "partner"))],
    )
    planned = ProjectPageFactory(title="Planned", start=PartialDate(2065), country="EE")
    old.themes.add(ThemeFactory(slug="skills"))
    old.save()
    running.themes.add(ThemeFactory(slug="energy"))
    running.save()
    return old, running, planned


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Planned", "Running", "Old"]),
        ("?locale=en", ["Planned", "Running", "Old"]),
        ("?locale=et", []),
        ("?locale=et&locale=en", ["Planned", "Running", "Old"]),
        ("?programme=urbact", ["Running"]),
        ("?programme=urbact&programme=cosme", ["Running", "Old"]),
        ("?fund=ERDF", ["Running"]),
        ("?fund=CF", []),
        ("?fund=ERDF&fund=direct", ["Running", "Old"]),
        ("?status=planned", ["Planned"]),
        ("?status=ongoing", ["Running"]),
        ("?status=finished", ["Old"]),
        ("?status=planned&status=finished", ["Planned", "Old"]),
        ("?country=EE", ["Planned"]),
        ("?country=NO", ["Running", "Old"]),
        ("?country=SE", []),
        ("?country=EE&country=FI", ["Planned", "Old"]),
        ("?theme=energy", ["Running"]),
        ("?theme=energy&theme=skills", ["Running", "Old"]),
        ("?partner=oslo", ["Running", "Old"]),
        ("?partner=oslo&partner=tampere", ["Running", "Old"]),
        ("?role=lead", ["Old"]),
        ("?role=lead&role=partner", ["Running", "Old"]),
        ("?role=associated", ["Old"]),
        ("?partner=oslo&role=partner", ["Running"]),
        ("?partner=tampere&role=lead", []),
        ("?start_after=2020", ["Planned", "Running"]),
        ("?start_before=2020", ["Running", "Old"]),
        ("?end_after=2016-06", ["Running", "Old"]),
        ("?end_before=2016", ["Old"]),
        ("?budget_min=500", ["Running", "Old"]),
        ("?budget_min=500.01", ["Running"]),
        ("?budget_max=500", ["Old"]),
        ("?budget_min=501&budget_max=2501050.50", ["Running"]),
        ("?search=oslo", ["Running", "Old"]),
    ],
)
def test_each_filter_says_what_is_found(client, three_projects, query, found):
    assert titles(client, query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?country=NO&status=ongoing", ["Running"]),
        ("?country=NO&programme=urbact&theme=energy&budget_min=1", ["Running"]),
        ("?country=NO&programme=urbact&theme=skills", []),
        ("?search=oslo&status=finished", ["Old"]),
        ("?start_after=2014&end_before=2017&role=lead&fund=direct", ["Old"]),
    ],
)
def test_different_filters_narrow_each_other(client, three_projects, query, found):
    assert titles(client, query) == found


@pytest.mark.parametrize("name", ["programme", "theme", "partner"])
def test_shared_records_are_found_by_id_as_by_code(client, three_projects, name):
    addresses = {"programme": "programmes", "theme": "themes", "partner": "organisations"}
    record = ask(client, f"/api/v1/{addresses[name]}/")["results"][0]
    by_id = titles(client, f"?{name}={record['id']}")
    assert by_id
    assert by_id == titles(client, f"?{name}={record['slug']}")


def test_a_filter_left_empty_asks_for_nothing(client, three_projects):
    empty = "?programme=&status=&search=&start_after=&budget_min=&updated_after="
    assert len(titles(client, empty)) == 3


def test_a_project_with_several_partners_of_a_country_is_found_once(client):
    partners = OrganisationFactory.create_batch(3, country="FI")
    ProjectPageFactory(sections=[partners_section(*((p, "partner") for p in partners))])
    answer = ask(client, PROJECTS, country="FI")
    assert answer["count"] == len(answer["results"]) == 1


def test_the_role_is_that_of_the_partner_asked_for(client):
    one, other = OrganisationFactory(slug="one"), OrganisationFactory(slug="other")
    ProjectPageFactory(sections=[partners_section((one, "lead"), (other, "partner"))])
    assert titles(client, "?partner=other&role=lead") == []


def test_projects_are_found_by_when_they_were_published(client):
    day = datetime.datetime(2021, 2, 19, 12, tzinfo=datetime.UTC)
    ProjectPageFactory(title="Then", last_published_at=day)
    ProjectPageFactory(title="Later", last_published_at=day + datetime.timedelta(days=2))
    assert titles(client, "?updated_after=2021-02-20") == ["Later"]


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        ("2021-02-19T11:59:59Z", ["Then"]),
        ("2021-02-19T12:00:00Z", []),
        ("2021-02-19T13:59:59+02:00", ["Then"]),
        ("2021-02-19T13:59:59%2B02:00", ["Then"]),
        ("2021-02-19T14:00:00%2B02:00", []),
        ("2021-02-19", ["Then"]),
    ],
)
def test_a_moment_is_read_with_its_offset(client, moment, found):
    day = datetime.datetime(2021, 2, 19, 12, tzinfo=datetime.UTC)
    ProjectPageFactory(title="Then", last_published_at=day)
    assert titles(client, f"?updated_after={moment}") == found


def test_a_language_is_asked_for_by_its_code(client):
    project = ProjectPageFactory(title="Project")
    translated(project, "et", title="Projekt")
    assert titles(client, "?locale=et") == ["Projekt"]


def test_a_code_finds_the_projects_of_every_language(client):
    english = ProgrammeFactory(slug="urbact")
    estonian = english.copy_for_translation(language("et"))
    estonian.save()
    project = ProjectPageFactory(title="Project", programme=english)
    translated(project, "et", title="Projekt", programme=estonian)
    assert sorted(titles(client, "?programme=urbact")) == ["Project", "Projekt"]


# --- What is refused --------------------------------------------------------------------------


def test_an_unknown_parameter_is_refused_with_those_that_there_are(client):
    error = refusal(client, f"{PROJECTS}?colour=red")
    assert error["parameter"] == "colour"
    assert {"programme", "search", "limit", "offset", "fields", "view", "order"} <= set(
        error["allowed"]
    )
    assert "colour" in error["detail"]


@pytest.mark.parametrize(
    ("query", "allowed"),
    [
        ("status=lost", {"planned", "ongoing", "finished"}),
        ("fund=gold", {"ERDF", "ESF+", "direct"}),
        ("country=Norway", {"NO", "EE"}),
        ("country=no", {"NO", "EE"}),
        ("locale=xx", {"en", "et", "ru"}),
        ("role=boss", {"lead", "partner", "associated"}),
        ("view=upside-down", {"card", "full"}),
        ("order=colour", {"newest", "oldest", "title", "budget", "updated"}),
        ("programme=nobody", {"urbact", "cosme"}),
        ("theme=nobody", {"energy", "skills"}),
        ("partner=nobody", {"oslo", "tampere"}),
        ("site=nowhere.example.org", {"localhost", "localhost:80"}),
    ],
)
def test_an_unknown_value_is_refused_with_those_that_there_are(
    client, three_projects, query, allowed
):
    error = refusal(client, f"{PROJECTS}?{query}")
    assert error["parameter"] == query.split("=")[0]
    assert query.split("=")[1] in error["detail"]
    # Of many values the first ones are named.
    many = error["parameter"] == "country"
    assert many or allowed <= set(error["allowed"])
    assert error["allowed"]


@pytest.mark.parametrize(
    "query",
    [
        "start_after=yesterday",
        "start_after=2021-13",
        "start_before=2021-02-30",
        "end_after=21",
        "end_before=2021/02",
        "budget_min=much",
        "budget_min=-5",
        "budget_min=1e6",
        "budget_min=1_000",
        "budget_min=%D9%A1",
        "updated_after=2021-08-18T08:00:00",
        "budget_min=1,5",
        "budget_max=NaN",
        "budget_max=Infinity",
        "updated_after=yesterday",
        "updated_after=2021-02-30",
    ],
)
def test_an_impossible_value_is_refused_by_name(client, query):
    error = refusal(client, f"{PROJECTS}?{query}")
    assert error["parameter"] == query.split("=")[0]
    assert error["detail"]


@pytest.mark.parametrize(
    "query",
    [
        "budget_min=1000000000000000",
        "budget_min=1e40",
        "budget_max=1e400",
        "budget_max=0.00001",
        "budget_min=-1000000000000000000000",
        "updated_after=0001-01-01",
        "updated_after=9999-12-31T23:59:59-14:00",
        "start_after=1066",
        "start_after=9999",
        "programme=99999999999999999999999999",
        "programme=%00",
        "theme=%FF%FE",
        "partner=%F0%9F%92%A9",
        "search=%00",
        "search=%C3%28",
        "search=%20",
        "search=%20&order=relevance",
        "search=%C2%A0",
        "search=%25_%5C",
        f"search={'x' * 1000}",
        "order=%00",
        "fields=%00",
        "fields=.",
        "fields=title..slug",
        "limit=0000000000000000000000020",
        "offset=00000000099999999999999999999999",
        "offset=%C2%B2",
        "site=%00",
    ],
)
def test_nothing_that_is_asked_breaks_the_list(client, three_projects, query):
    client.raise_request_exception = False
    response = client.get(f"{PROJECTS}?{query}")
    assert response.status_code in (200, 400), response.content


def test_every_wrong_parameter_is_named_at_once(client):
    response = client.get(f"{PROJECTS}?status=lost&country=XX&start_after=never")
    assert response.status_code == 400
    named = {error["parameter"] for error in response.json()["errors"]}
    assert named == {"status", "country", "start_after"}


@pytest.mark.parametrize("query", ["limit=1&limit=2", "search=a&search=b", "start_after=2020"])
def test_what_can_be_meant_once_is_given_once(client, query):
    name = query.split("=")[0]
    repeated = query if "&" in query else f"{query}&{query}"
    assert refusal(client, f"{PROJECTS}?{repeated}")["parameter"] == name


def test_what_is_refused_is_said_in_english_whatever_was_read_before(client, three_projects):
    """The language of the page that the same thread answered before is not this answer's."""
    address = f"{PROJECTS}?search={'x' * 300}"
    before = client.get(address).json()
    client.get("/ru/accessibility/")
    assert client.get(address).json() == before


# --- Dates that are known in part -------------------------------------------------------------

YEARS = st.integers(2019, 2022)
MONTHS = st.integers(1, 12)
DATES = st.one_of(
    st.builds(PartialDate, YEARS),
    st.builds(PartialDate, YEARS, MONTHS),
    st.builds(PartialDate, YEARS, MONTHS, st.integers(1, 28)),
    st.sampled_from([PartialDate(2020, 2, 29), PartialDate(2021, 12, 31), PartialDate(2022, 1, 1)]),
)


def days_of(date):
    """Every day that a date known in part can be."""
    day = datetime.date(date.year, date.month or 1, date.day or 1)
    days = []
    while (
        day.year == date.year
        and date.month in (None, day.month)
        and date.day in (None, day.day)
        and len(days) <= 366
    ):
        days.append(day)
        day += datetime.timedelta(days=1)
    return days


def may_be(side, known, asked):
    """Whether any day of ``known`` is on this side of ``asked``, itself with all its days."""
    if side == "after":
        return any(day >= min(days_of(asked)) for day in days_of(known))
    return any(day <= max(days_of(asked)) for day in days_of(known))


@pytest.mark.parametrize("column", ["start", "end"])
@pytest.mark.parametrize("side", ["after", "before"])
@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(asked=DATES)
@example(asked=PartialDate(2021, 3))
@example(asked=PartialDate(2020))
@example(asked=PartialDate(2021, 2, 1))
def test_a_date_known_in_part_stands_for_all_its_days(client, dated_projects, side, column, asked):
    name = f"{column}_{side}"
    expected = sorted(date.isoformat() for date in dated_projects if may_be(side, date, asked))
    assert sorted(titles(client, f"?{name}={asked.isoformat()}&limit=100")) == expected


@pytest.fixture
def dated_projects():
    """Projects named after their dates, around every edge of 2020 and 2021; one without a date."""
    dates = [
        *(PartialDate(year) for year in range(2018, 2024)),
        *(PartialDate(year, month) for year in (2020, 2021) for month in (1, 2, 3, 11, 12)),
        *(PartialDate(2020, 2, day) for day in (1, 28, 29)),
        *(PartialDate(2021, 3, day) for day in (1, 2, 30, 31)),
        *(PartialDate(2020, 12, 31), PartialDate(2021, 1, 1), PartialDate(2021, 12, 31)),
    ]
    for date in dates:
        ProjectPageFactory(title=date.isoformat(), start=date, end=date)
    ProjectPageFactory(title="without a date")
    return dates


@pytest.mark.parametrize("name", ["start_after", "start_before", "end_after", "end_before"])
def test_a_project_without_that_date_is_not_found(client, name):
    ProjectPageFactory()
    assert titles(client, f"?{name}=2020") == []


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (PartialDate(2021), True),
        (PartialDate(2021, 3), True),
        (PartialDate(2021, 2), False),
        (PartialDate(2021, 2, 28), False),
        (PartialDate(2021, 3, 1), True),
        (PartialDate(2020), False),
        (PartialDate(2022), True),
    ],
)
def test_start_after_a_month_finds_what_may_start_on_its_first_day_or_later(client, start, found):
    ProjectPageFactory(start=start)
    assert bool(titles(client, "?start_after=2021-03")) is found


def test_status_is_that_of_today(client):
    today = timezone.localdate()
    yesterday = today - datetime.timedelta(days=1)
    ProjectPageFactory(title="Over", start=PartialDate(2001), end=PartialDate.of(yesterday))
    ProjectPageFactory(title="Last day", start=PartialDate(2001), end=PartialDate.of(today))
    ProjectPageFactory(title="First day", start=PartialDate.of(today))
    assert sorted(titles(client, "?status=ongoing")) == ["First day", "Last day"]
    assert titles(client, "?status=finished") == ["Over"]
