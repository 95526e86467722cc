"""Planned, ongoing, finished: in Python and in SQL."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from projects.dates import PartialDate
from projects.models import ProjectPage
from projects.status import Status
from tests.factories import ProjectPageFactory

DAYS = st.dates(datetime.date(2019, 11, 1), datetime.date(2021, 2, 28))
DATES = st.none() | st.one_of(
    st.builds(PartialDate, st.integers(2019, 2021)),
    st.builds(PartialDate, st.integers(2019, 2021), st.integers(1, 12)),
    DAYS.map(PartialDate.of),
)


def _status(start, end, day):
    dates = [text and PartialDate.fromisoformat(text) for text in (start, end)]
    return Status.on(*dates, datetime.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("start", "end", "day", "status"),
    [
        ("2021-02-01", "2022-01-31", "2021-01-31", Status.PLANNED),
        ("2021-02-01", "2022-01-31", "2021-02-01", Status.ONGOING),
        ("2021-02-01", "2022-01-31", "2022-01-31", Status.ONGOING),
        ("2021-02-01", "2022-01-31", "2022-02-01", Status.FINISHED),
        ("2019", "2021", "2018-12-31", Status.PLANNED),
        ("2019", "2021", "2019-01-01", Status.ONGOING),
        ("2019", "2021", "2021-12-31", Status.ONGOING),
        ("2019", "2021", "2022-01-01", Status.FINISHED),
        ("2020-05", "2020-06", "2020-06-30", Status.ONGOING),
        ("2020-05", "2020-06", "2020-07-01", Status.FINISHED),
        ("2020", None, "2040-01-01", Status.ONGOING),
        (None, "2020", "2021-01-01", Status.FINISHED),
        (None, "2020", "2020-12-31", None),
        (None, None, "2020-01-01", None),
    ],
)
def test_status_is_right_on_the_first_and_the_last_day(start, end, day, status):
    assert _status(start, end, day) == status


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=DATES, end=DATES, day=DAYS)
def test_sql_and_python_agree_on_every_day(project, start, end, day):
    ProjectPage.objects.filter(pk=project.pk).update(start=start, end=end)
    found = [s for s in Status if ProjectPage.objects.with_status(s, on=day).exists()]
    expected = Status.on(start, end, day)
    assert found == ([expected] if expected else [])


@pytest.fixture
def project(db):
    return ProjectPageFactory()


@pytest.mark.django_db
def test_a_project_runs_in_every_year_that_its_period_touches():
    project = ProjectPageFactory(start=PartialDate(2019, 12, 31), end=PartialDate(2021))
    years = [y for y in range(2017, 2024) if project in ProjectPage.objects.running_in(y)]
    assert years == [2019, 2020, 2021]


@pytest.mark.django_db
def test_a_project_without_end_runs_on():
    project = ProjectPageFactory(start=PartialDate(2019))
    assert project in ProjectPage.objects.running_in(2090)
