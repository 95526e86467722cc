"""What an export is made of: projects with all their languages, read a few at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from cms import clock
from cms.published import read_published

PROJECTS_AT_A_TIME = 40

# A project in one language, as the API represents it.
Data = dict[str, Any]


@dataclass(frozen=True)
class Source:
    """When an export was made, from where, and under which licence."""

    made_at: str
    url: str
    licence: dict[str, str]

    @property
    def stated(self) -> dict[str, str]:
        """What every file says, by the names that it has there."""
        return {
            "export.made_at": self.made_at,
            "export.source": self.url,
            "export.licence": self.licence["url"] or self.licence["name"],
        }


class Projects:
    """The projects of a query, in its order, as anyone may read them when they are read.

    ``languages`` are those that were asked for, by the order of the site's.
    """

    def __init__(self, found: QuerySet, languages: Sequence[str]):
        self.found = found
        self.languages = [
            code for code, _name in settings.LANGUAGES if not languages or code in languages
        ]

    def __iter__(self) -> Iterator[dict[str, Data]]:
        """Each project once, by its languages, at the place of the first page that was found."""
        pages: dict[Any, list[int]] = {}
        for pk, uid in self.found.values_list("pk", "translation_key"):
            pages.setdefault(uid, []).append(pk)
        projects = list(pages.values())
        for first in range(0, len(projects), PROJECTS_AT_A_TIME):
            part = projects[first : first + PROJECTS_AT_A_TIME]
            read = _read([pk for ids in part for pk in ids])
            for ids in part:
                project = {
                    data["meta"]["locale"]: data for pk in ids if (data := read.get(pk)) is not None
                }
                if project:
                    yield project

    def pages(self) -> Iterator[bytes]:
        """Each page of each project by itself, as the API sends it."""
        ids = list(self.found.values_list("pk", flat=True))
        for first in range(0, len(ids), PROJECTS_AT_A_TIME):
            for row in _rows(ids[first : first + PROJECTS_AT_A_TIME]):
                yield row.body


def _rows(ids: list[int]) -> list[Any]:
    return read_published(ids, "detail", clock.read(), remember=False)


def _read(ids: list[int]) -> dict[int, Data]:
    return {row.page_id: row.data for row in _rows(ids)}
