"""Generated projects: the same ones at every run, as the database keeps them."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.text import slugify

from projects.dates import PartialDate
from projects.models import ProjectContact, ProjectIdentifier, ProjectPage, Theme

from .words import ADJECTIVES, FIRST_NAMES, LAST_NAMES, NOUNS, PEOPLE, PLACES, THEMES, VERBS

Data = dict[str, Any]
FIRST_YEAR, LAST_YEAR = 2008, 2028
SECTIONS_OF_A_PROJECT = 8


@dataclass
class Records:
    """The ids of what projects name."""

    programmes: list[int]
    organisations: list[int]
    persons: list[int]
    themes: list[Theme]  # themselves, in the order of THEMES
    pictures: list[int]
    documents: list[int]
    pages: list[int]  # grows as projects are loaded: each may link to earlier ones


class Author:
    """Writes project after project."""

    def __init__(self, records: Records):
        self.records = records
        self.random = random.Random("projektor")  # noqa: S311 - the same projects at every run
        self.pick = self.random.choice
        self.about: tuple[str, ...] = THEMES[0]

    # --- Words --------------------------------------------------------------------------------

    def sentence(self) -> str:
        english, estonian, _russian = self.about
        return self.pick(
            (
                "The project {verb} a {adjective} {noun} with {people} in {place}.",
                "A {adjective} {noun} {verb} what {people} in {place} know of {theme}.",
                "In {place}, {people} and {others} share a {adjective} {noun}.",
                "Each {noun} is {adjective} and {other}, so that {people} can use it.",
                "For {theme} ({estonian}), {people} need a {adjective} {noun} and the {second}.",
            )
        ).format(
            verb=self.pick(VERBS),
            adjective=self.pick(ADJECTIVES),
            other=self.pick(ADJECTIVES),
            noun=self.pick(NOUNS),
            second=self.pick(NOUNS),
            people=self.pick(PEOPLE),
            others=self.pick(PEOPLE),
            place=self.place()[1],
            theme=english.lower(),
            estonian=estonian,
        )

    def sentences(self, least: int, most: int) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(least, most)))

    def place(self) -> tuple[str, str]:
        """A country's code, and a town in it."""
        country = self.pick(list(PLACES))
        return country, self.pick(PLACES[country])

    def prose(self, paragraphs: int = 2) -> str:
        """Formatted text that leads to another page and to a document."""
        page, document = self.pick(self.records.pages), self.pick(self.records.documents)
        links = (
            f'<a linktype="page" id="{page}">{self.pick(NOUNS)}</a>',
            f'<a linktype="document" id="{document}">{self.pick(NOUNS)}</a>',
            '<a href="https://example.org/">their own site</a>',
        )
        text = [
            f"<p>{self.sentences(2, 4)} See the {self.pick(links)} or the {self.pick(links)}.</p>"
            for _ in range(paragraphs)
        ]
        items = "".join(f"<li>{self.pick(ADJECTIVES)} {self.pick(NOUNS)}</li>" for _ in range(3))
        return "".join([*text, f"<p><b>{self.about[0]}</b> means:</p><ul>{items}</ul>"])

    # --- Values -------------------------------------------------------------------------------

    def date(self, year: int) -> str:
        """Known to the year, the month or the day."""
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        return self.pick((f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{day:02d}"))

    def period(self) -> dict[str, str]:
        """Most have both dates, some no end, a few none."""
        first = self.random.randint(FIRST_YEAR, LAST_YEAR)
        start, end = self.date(first), self.date(first + self.random.randint(1, 4))
        chance = self.random.random()
        if chance < 0.03:
            return {}
        return {"start": start} if chance < 0.12 else {"start": start, "end": end}

    def amount(self, least: int, most: int) -> Decimal:
        return Decimal(self.random.randint(least, most)) + self.pick((0, 0, Decimal("0.50")))

    def alternative_text(self) -> str:
        return f"Drawing: {self.pick(PEOPLE)} in a {self.pick(ADJECTIVES)} {self.pick(NOUNS)}."

    def picture(self) -> Data:
        return {
            "image": self.pick(self.records.pictures),
            "alt_text": self.alternative_text(),
            "decorative": False,
        }

    def several(self, write: Callable[[], Any], least: int, most: int) -> list[Any]:
        return [write() for _ in range(self.random.randint(least, most))]

    # --- A project ----------------------------------------------------------------------------

    def project(self, number: int) -> ProjectPage:
        """A page that is in no tree yet."""
        themes = self.random.sample(range(len(THEMES)), self.random.randint(1, 3))
        self.about = THEMES[themes[0]]
        english, estonian, russian = self.about
        country, place = self.place()
        page = ProjectPage(
            title=f"{english} in {place}: a {self.pick(ADJECTIVES)} {self.pick(NOUNS)} {number}",
            slug=f"{slugify(english)}-{number}",
            acronym=f"{english[:3]}{place[:3]}{number}".upper(),
            summary=f"{self.sentences(2, 4)} Eesti keeles: {estonian}. По-русски: {russian}.",
            operation_code=f"2021-{number:05d}",
            category_of_intervention=self.random.randint(1, 123),
            programme_id=self.pick(self.records.programmes),
            total_budget=self.amount(900_000, 9_000_000),
            own_share=self.amount(4_000, 80_000),
            eu_contribution=self.amount(40_000, 800_000),
            co_financing_rate=self.pick((50, 80, 85, 100)),
            country=country,
            place=place,
            cover_id=self.pick(self.records.pictures),
            cover_alt_text=self.alternative_text(),
            sections=json.dumps(self.sections()),
            **{name: PartialDate.fromisoformat(date) for name, date in self.period().items()},
        )
        page.themes = [self.records.themes[theme] for theme in themes]
        page.contacts = [
            ProjectContact(person_id=person)
            for person in self.random.sample(self.records.persons, self.random.randint(1, 2))
        ]
        page.identifiers = [ProjectIdentifier(scheme="kohesio", value=f"Q{number:06d}")]
        return page

    def sections(self) -> list[Data]:
        """Text and partners always, and some of the others."""
        others = [
            *(self.objectives, self.activities, self.work_packages, self.study_visits),
            *(self.results, self.deliverables, self.links, self.gallery, self.quote),
            *(self.video, self.table, self.documents_text, self.funding_statement),
        ]
        chosen = self.random.sample(others, SECTIONS_OF_A_PROJECT - 2)
        written = [self.text(), *(write() for write in chosen), self.partners()]
        return [{"type": section.pop("type"), "value": section} for section in written]

    def text(self) -> Data:
        heading = f"Why {self.about[0].lower()}"
        return {"type": "text", "heading": heading, "text": self.prose(3)}

    def documents_text(self) -> Data:
        heading = f"What {self.pick(PEOPLE)} say"
        return {"type": "text", "heading": heading, "text": self.prose(2)}

    def objectives(self) -> Data:
        return {
            "type": "objectives",
            "introduction": "The project pursues the objectives of:",
            "items": self.several(self.sentence, 3, 5),
        }

    def activities(self) -> Data:
        def write() -> Data:
            return {"text": self.sentences(1, 2), "period": self.period()}

        return {"type": "activities", "items": self.several(write, 3, 5)}

    def work_packages(self) -> Data:
        def write() -> Data:
            return {
                "code": f"WP{self.random.randint(1, 9)}",
                "title": f"A {self.pick(ADJECTIVES)} {self.pick(NOUNS)}",
                "lead": self.pick(self.records.organisations),
                "period": self.period(),
                "text": self.prose(1),
            }

        return {"type": "work_packages", "items": self.several(write, 2, 4)}

    def study_visits(self) -> Data:
        def write() -> Data:
            country, place = self.place()
            return {
                "place": place,
                "country": country,
                "period": self.period(),
                "text": self.prose(1),
                "pictures": [self.captioned_picture()],
                "documents": [self.pick(self.records.documents)],
            }

        return {"type": "study_visits", "items": self.several(write, 1, 3)}

    def partners(self) -> Data:
        partners = self.random.sample(self.records.organisations, self.random.randint(4, 10))
        roles = ["lead", *("partner" for _ in partners[2:]), "associated"]
        return {
            "type": "partners",
            "items": [
                {"organisation": partner, "role": role}
                for partner, role in zip(partners, roles, strict=True)
            ],
        }

    def results(self) -> Data:
        def write() -> Data:
            figure = f"{self.random.randint(10, 900)} {self.pick(PEOPLE)}"
            return {
                "kind": self.pick(("output", "result")),
                "figure": figure,
                "text": self.sentence(),
            }

        return {"type": "results", "items": self.several(write, 2, 5)}

    def deliverables(self) -> Data:
        def write() -> Data:
            title = f"Report on the {self.pick(NOUNS)}"
            return {
                "title": title,
                "date": self.date(2020),
                "document": self.pick(self.records.documents),
            }

        return {"type": "deliverables", "items": self.several(write, 2, 4)}

    def links(self) -> Data:
        def write() -> Data:
            text = f"The {self.pick(NOUNS)}"
            if self.random.random() < 0.5:
                return {"text": text, "page": self.pick(self.records.pages)}
            return {"text": text, "url": f"https://example.org/{self.pick(NOUNS)}/"}

        return {"type": "links", "items": self.several(write, 2, 4)}

    def captioned_picture(self) -> Data:
        return {"picture": self.picture(), "caption": self.sentence()}

    def gallery(self) -> Data:
        return {"type": "gallery", "pictures": self.several(self.captioned_picture, 1, 3)}

    def quote(self) -> Data:
        return {
            "type": "quote",
            "text": self.sentence(),
            "person": f"{self.pick(FIRST_NAMES)} {self.pick(LAST_NAMES)}",
        }

    def video(self) -> Data:
        return {
            "type": "video",
            "heading": "The project in two minutes",
            "url": "https://example.org/video/",
            "captions_are_in_the_video": True,
            "transcript": f"<p>{self.sentences(2, 3)}</p>",
        }

    def table(self) -> Data:
        rows = [{"values": [str(year), self.random.randint(5, 500)]} for year in range(2019, 2023)]
        return {
            "type": "table",
            "heading": "Participants",
            "table": {
                "caption": f"Number of {self.pick(PEOPLE)} by year",
                "columns": [
                    {"type": "text", "heading": "Year"},
                    {"type": "number", "heading": "Participants"},
                ],
                "rows": rows,
            },
        }

    def funding_statement(self) -> Data:
        return {"type": "funding_statement"}
