"""What a reader writes is read by officers, and stands nowhere else."""

import json
import logging
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.urls import get_resolver

from a11y.statement.models import BarrierNote, BarrierReport
from tests.factories import ProjectPageFactory, StandardPageFactory, StatementFactory

pytestmark = pytest.mark.django_db
FORM = "/en/accessibility/report/"
SEARCHED, WORD = "Quicksilver", "Wombat"
DOCUMENT = json.loads((Path("cms/api/openapi.json")).read_text())


@pytest.fixture
def reported(client, caplog, django_capture_on_commit_callbacks):
    """Somebody has reported a barrier, and what the site logged meanwhile."""
    cache.clear()
    caplog.set_level(logging.DEBUG)
    StatementFactory()
    ProjectPageFactory(slug="robots")
    StandardPageFactory(slug="page")
    texts = ("happened", "page", "used", "wanted", "subject")
    words = {name: f"{SEARCHED} {WORD} {name}" for name in texts}
    words |= {"email": f"{WORD}@example.org", "phone": ""}
    client.post(FORM, words)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(FORM, {**words, "subject": ""})
    assert answer.status_code == 303
    return caplog.text


def paths_of_the_api():
    for path in DOCUMENT["paths"]:
        if "{" not in path:
            yield path


def public_paths():
    yield from paths_of_the_api()
    yield from (
        *("/en/", "/en/page/", "/en/projects/", "/en/projects/robots/", FORM, f"{FORM}?page=/en/"),
        *("/en/accessibility-statement/", f"/en/search/?q={SEARCHED}", "/sitemap.xml"),
        *("/feeds/en/projects.atom", "/feeds/en/projects.rss", "/feeds/en/projects.json"),
        *("/embed/projects/", "/api/v2/pages/?fields=*", f"/api/v1/projects/?search={SEARCHED}"),
        *("/api/v1/changes/?view=full", "/api/v1/export/projects.csv"),
    )


@pytest.mark.usefixtures("reported")
def test_no_address_for_everyone_holds_a_word_of_it(client):
    looked_at = 0
    for path in public_paths():
        response = client.get(path)
        body = getattr(response, "content", None)
        body = body if body is not None else b"".join(response.streaming_content)
        assert WORD not in body.decode(), path
        looked_at += response.status_code == 200
    assert looked_at > 20


def test_no_log_holds_a_word_of_it(reported):
    assert "was not mailed" in reported
    assert WORD not in reported


@pytest.mark.usefixtures("reported")
def test_no_other_table_holds_a_word_of_it():
    own = {BarrierReport._meta.db_table, BarrierNote._meta.db_table}
    tables = set(connection.introspection.table_names()) - own
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            assert WORD not in str(cursor.fetchall()), table


@pytest.mark.usefixtures("reported")
def test_no_cache_holds_a_word_of_it():
    assert WORD not in str(cache._cache)


def test_no_address_leads_to_reports_outside_the_admin():
    names = {name for name in get_resolver().reverse_dict if "barrier" in str(name)}
    assert names == {"barrier-report", "barrier-report-sent"}
