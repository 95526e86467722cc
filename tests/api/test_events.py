"""What happens on known days is in the calendars of those who subscribe to it."""

import datetime

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import ProgrammeFactory, ProjectPageFactory

from .asking import refusal, translated

pytestmark = pytest.mark.django_db
PUBLISHED = {"first_published_at": timezone.now(), "last_published_at": timezone.now()}


def address_of(language="en"):
    return f"/feeds/{language}/events.ics"


def calendar(client, language="en", **asked):
    response = client.get(address_of(language), asked)
    assert response.status_code == 200, response.content
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return icalendar.Calendar.from_ical(response.content)


def events(client, language="en", **asked):
    return list(calendar(client, language, **asked).walk("VEVENT"))


def visit(start="2019-05-22", end="2019-05-23", **changed):
    return {
        "title": "",
        "place": "Oslo",
        "country": "NO",
        "period": {"start": start, "end": end},
        "text": "<p>Clusters; <b>labs</b>, and more.</p>",
        "pictures": [],
        "documents": [],
        **changed,
    }


def project(*visits, activities=(), **changed):
    sections = [("study_visits", {"items": list(visits)})] if visits else []
    if activities:
        sections.append(("activities", {"items": list(activities)}))
    return ProjectPageFactory(**{"title": "Innocape", "sections": sections, **PUBLISHED, **changed})


def test_a_study_visit_takes_all_its_days(client):
    page = project(visit())
    (event,) = events(client)
    assert event["SUMMARY"] == "Study visit to Oslo, Norway"
    assert event["LOCATION"] == "Oslo, Norway"
    assert event.decoded("DTSTART") == datetime.date(2019, 5, 22)
    assert event.decoded("DTEND") == datetime.date(2019, 5, 24)  # the first day after it
    assert "Clusters;" in event["DESCRIPTION"]
    assert "Innocape" in event["DESCRIPTION"]
    assert event["URL"] == f"{page.full_url}#study-visits"
    assert event["CATEGORIES"].cats == ["Study visit", "Innocape"]


def test_an_activity_on_known_days_is_an_event_too(client):
    project(
        activities=[
            {"text": "Final conference", "period": {"start": "2021-09-30", "end": None}},
            {"text": "Training", "period": {"start": "2021-03", "end": "2021-09"}},
        ]
    )
    (event,) = events(client)
    assert event["SUMMARY"] == "Final conference"
    assert event.decoded("DTEND") - event.decoded("DTSTART") == datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("start", "end"), [("2019", None), ("2019-05", "2019-06"), ("2019-05-22", "2019"), (None, None)]
)
def test_what_happens_on_unknown_days_is_in_no_calendar(client, start, end):
    project(visit(start, end))
    assert events(client) == []


def test_an_empty_calendar_is_one_too(client):
    project()
    assert str(calendar(client)["NAME"]).startswith("Projects")


def test_what_RFC_5545_asks_for_is_there(client):
    project(visit(text="<p>" + "long õ " * 300 + "</p>"), visit(place="Bodø"))
    content = client.get(address_of()).content
    written = calendar(client)
    assert [written["VERSION"], bool(written["PRODID"])] == ["2.0", True]
    found = events(client)
    assert all(event["UID"] and event["DTSTAMP"] and event["DTSTART"] for event in found)
    assert len({event["UID"] for event in found}) == 2
    assert all(event.decoded("DTSTART") < event.decoded("DTEND") for event in found)
    assert b"\r\n" in content
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_an_event_keeps_its_id(client):
    page = project(visit())
    ((before),) = (event["UID"] for event in events(client))
    page.title = "Renamed"
    page.save_revision().publish()
    assert [event["UID"] for event in events(client)] == [before]


def test_each_language_has_its_own_calendar(client):
    english = project(visit())
    translated(english, "et", title="Eesti")
    (event,) = events(client, "et")
    assert event["SUMMARY"].params["LANGUAGE"] == "et"
    assert "Norra" in event["LOCATION"]
    assert client.get(address_of("ru")).status_code == 404


def test_filters_choose_the_events(client):
    project(visit(), programme=ProgrammeFactory(slug="urbact"))
    project(visit(place="Seinäjoki", country="FI"))
    assert [event["LOCATION"] for event in events(client, programme="urbact")] == ["Oslo, Norway"]
    assert refusal(client, f"{address_of()}?colour=red")["parameter"] == "colour"


def test_nothing_private_is_in_a_calendar(client):
    project(visit())
    project(visit(place="Secret"), live=False)
    assert [event["LOCATION"] for event in events(client)] == ["Oslo, Norway"]


def test_hostile_text_ends_no_property(client):
    project(visit(title="x\r\nATTENDEE:mailto:nobody@example.org\r\nEND:VEVENT"))
    (event,) = events(client)
    assert "ATTENDEE" not in event


def test_a_calendar_takes_as_many_queries_for_ten_projects_as_for_two(client):
    def queries():
        events(client)
        with CaptureQueriesContext(connection) as captured:
            events(client, country="NO")
        return len(captured)

    for _number in range(2):
        project(visit(), country="NO")
    of_two = queries()
    for _number in range(8):
        project(visit(), country="NO")
    assert queries() == of_two
