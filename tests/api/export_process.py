"""A process of its own that exports a large site, and says what it took."""

import itertools
import json
import sys
import time
import uuid
from pathlib import Path

import django

django.setup()

from django.core.cache import cache  # noqa: E402 - after the set-up
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Page  # noqa: E402

from cms import published  # noqa: E402
from projects.dates import PartialDate  # noqa: E402
from projects.models import ProjectPage  # noqa: E402
from tests.factories import (  # noqa: E402
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    partners_section,
)

COPIED = {
    "wagtailcore_page": "id",
    "projects_projectpage": "page_ptr_id",
    "cms_publishedrepresentation": "page_id",
}


@transaction.atomic
def make(number: str):
    """One project as it is built, and copies of its rows: so many in all."""
    organisation = OrganisationFactory(name="Oslo", country="NO")
    project = ProjectPageFactory(
        title="Innocape",
        summary="A cooperation model for a digital innovation ecosystem. " * 5,
        programme=ProgrammeFactory(fund="ERDF", programming_period="2021-2027"),
        start=PartialDate(2023, 1, 1),
        end=PartialDate(2025, 9, 30),
        total_budget="2501050.50",
        co_financing_rate="80",
        category_of_intervention=13,
        nuts_code="EE008",
        country="EE",
        sections=[
            partners_section((organisation, "lead")),
            ("objectives", {"items": ["increasing the skills of public authorities"] * 20}),
        ],
    )
    published.rebuild()
    path = project.path[: -Page.steplen]
    copies = [
        {
            "path": path + Page._int2str(100 + copy).rjust(Page.steplen, "0"),
            "slug": f"project-{copy}",
            "translation_key": uuid.uuid4().hex,
            "pk": project.pk + copy,
        }
        for copy in range(1, int(number))
    ]
    with connection.cursor() as cursor:
        for table, key in COPIED.items():
            _copy_rows(cursor, table, key, copies, project.pk)
        cursor.execute("ANALYZE")


def _copy_rows(cursor, table: str, key: str, copies: list[dict], pk: int):
    described = connection.introspection.get_table_description(cursor, table)
    columns = [column.name for column in described]
    changed = ["pk" if name == key else name for name in columns if name in {key, *copies[0]}]
    selected = ",".join("%s" if name in {key, *copies[0]} else f'"{name}"' for name in columns)
    named = ",".join(f'"{name}"' for name in columns)
    cursor.executemany(
        f'INSERT INTO "{table}" ({named}) SELECT {selected} FROM "{table}" WHERE "{key}" = %s',  # noqa: S608
        [[*(copy[name] for name in changed), pk] for copy in copies],
    )


def export(extension: str):
    """The file of all projects: seconds of CPU until it begins, and megabytes of memory more."""
    client = Client(HTTP_HOST="localhost")
    some = client.get(f"/api/v1/export/projects.{extension}").streaming_content
    list(itertools.islice(some, 100))  # whatever is loaded once, is
    cache.clear()  # the throttles count in it
    before, started = _memory(), time.process_time()
    parts = iter(client.get(f"/api/v1/export/projects.{extension}").streaming_content)
    size = len(next(parts)) + len(next(parts, b""))  # the headers, and the first rows
    begun = time.process_time() - started
    size += sum(len(part) for part in parts)
    grown = _memory() - before
    json.dump({"begun": begun, "grown": grown, "size": size}, sys.stdout)


def _memory() -> float:
    """The most memory that the process has had, in megabytes."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def count():
    json.dump(ProjectPage.objects.count(), sys.stdout)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
