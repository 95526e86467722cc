"""What happens in projects on known days, for calendars (iCalendar, RFC 5545)."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from .blocks import name_of_study_visit, place_of_study_visit
from .dates import PartialDate, Precision

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Projektor//Events of projects//EN"
LONGEST_NAME = 120  # characters
ASK_AGAIN = datetime.timedelta(hours=12)

Data = dict[str, Any]


@dataclass(frozen=True)
class Happening:
    """Something that a project does from the first of these days to the last."""

    kind: str
    name: str
    place: str
    about: str
    first: datetime.date
    last: datetime.date
    anchor: str
    number: int  # in its section


def happenings(project: Data) -> Iterator[Happening]:
    """The study visits and activities of a project whose days are known."""
    for section in project["sections"]:
        if section["type"] not in ("study_visits", "activities"):
            continue
        for number, item in enumerate(section["items"], 1):
            days = _days(item["period"])
            if days is None:
                continue
            what = _study_visit(item) if section["type"] == "study_visits" else _activity(item)
            yield Happening(*what, *days, section["anchor"], number)


def _study_visit(visit: Data) -> tuple[str, str, str, str]:
    name, place = name_of_study_visit(visit), place_of_study_visit(visit)
    return _("Study visit"), name, place, _plain(visit["text"])


def _activity(activity: Data) -> tuple[str, str, str, str]:
    text = activity["text"]
    return _("Activity"), Truncator(text).chars(LONGEST_NAME), "", text


def _days(period: Data) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day; ``None`` where a calendar would have to guess."""
    dates = [PartialDate.fromisoformat(period[name]) for name in ("start", "end") if period[name]]
    if not period["start"] or any(date.precision != Precision.DAY for date in dates):
        return None
    return dates[0].earliest, dates[-1].latest


def _plain(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text("\n").strip()


def calendar(name: str, host: str, projects: Iterable[Data]) -> bytes:
    """The events of these projects, in the active language, as a calendar of this name."""
    written = Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    written.add("method", "PUBLISH")
    written.add("name", name)
    written.add("x-wr-calname", name)  # what calendars read that do not know NAME (RFC 7986)
    written.add("refresh-interval", ASK_AGAIN, parameters={"VALUE": "DURATION"})
    for project in projects:
        for happening in happenings(project):
            written.add_component(_event(project, happening, host))
    return written.to_ical()


def _event(project: Data, happening: Happening, host: str) -> Event:
    meta = project["meta"]
    changed = datetime.datetime.fromisoformat(meta["last_published_at"])
    language = {"LANGUAGE": meta["locale"]}
    event = Event()
    place_of_it = f"{happening.anchor}-{happening.number}"
    event.add("uid", f"{project['uid']}-{meta['locale']}-{place_of_it}@{host}")
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("dtstart", happening.first)
    event.add("dtend", happening.last + datetime.timedelta(days=1))
    event.add("summary", happening.name, parameters=language)
    about = filter(None, [happening.about, project["title"]])
    event.add("description", "\n\n".join(about), parameters=language)
    if happening.place:
        event.add("location", happening.place, parameters=language)
    event.add("categories", [happening.kind, project["acronym"] or project["title"]])
    event.add("url", f"{meta['html_url']}#{happening.anchor}")
    event.add("transp", "TRANSPARENT")  # who subscribes is not busy then
    return event
