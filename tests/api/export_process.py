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
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Page  # noqa: E402

from cms import published  # noqa: E402
from projects.models import ProjectPage  # noqa: E402
from tests.factories import (  # noqa: E402
    OrganisationFactory,
    ProjectPageFactory,
    partners_section,
)

COPIED = {
    "wagtailcore_page": "id",
    "projects_projectpage": "page_ptr_id",
    "cms_publishedrepresentation": "page_id",
}


def make(number: str):
    """One project as it is built, and copies of its rows: so many in all."""
    organisation = OrganisationFactory(name="Oslo", country="NO")
    project = ProjectPageFactory(
        title="Innocape",
        summary="A cooperation model for a digital innovation ecosystem. " * 5,
        sections=[
            partners_section((organisation, "lead")),
            ("objectives", {"items": ["increasing the skills of public authorities"] * 20}),
        ],
    )
    published.rebuild()
    path = project.path[: -Page.steplen]
    with connection.cursor() as cursor:
        for copy in range(1, int(number)):
            pk = project.pk + copy
            changed = {
                "path": path + Page._int2str(100 + copy).rjust(Page.steplen, "0"),
                "slug": f"project-{pk}",
                "translation_key": uuid.uuid4().hex,
            }
            for table, key in COPIED.items():
                _copy_row(cursor, table, {**changed, key: pk}, key, project.pk)
        cursor.execute("ANALYZE")


def _copy_row(cursor, table: str, changed: dict, key: str, pk: int):
    columns = _columns(table)
    values = [changed.get(column) for column in columns if column in changed]
    selected = ",".join("%s" if column in changed else f'"{column}"' for column in columns)
    named = ",".join(f'"{column}"' for column in columns)
    cursor.execute(
        f'INSERT INTO "{table}" ({named}) SELECT {selected} FROM "{table}" WHERE "{key}" = %s',  # noqa: S608
        [*values, pk],
    )


def _columns(table: str, known: dict = {}) -> list[str]:  # noqa: B006 - kept for all rows
    if table not in known:
        with connection.cursor() as cursor:
            described = connection.introspection.get_table_description(cursor, table)
        known[table] = [column.name for column in described]
    return known[table]


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
