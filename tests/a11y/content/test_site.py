"""Our own pages, whole, and what the demo's editors wrote: nothing for our own checks to say."""

import json
import sqlite3
from contextlib import closing, contextmanager

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client, TestCase, override_settings
from django.urls import reverse
from wagtail.models import Locale

from a11y.checks import Severity, check_html
from a11y.modes import PRESETS
from cms import clock
from cms.demo import loader
from cms.models import StandardPage
from projects.dates import PartialDate
from projects.models import ProjectPage
from tests.e2e import prepare
from tests.e2e.pages import PAGES
from tests.factories import home_page, index_page
from tests.sites import DATABASE, copy_site, migrated_database

FORM = "/en/accessibility/report/"
MORE_PAGES = {
    "list-full-bare": "/en/projects/?view=full",
    "display-settings-from-a-page": "/en/accessibility/settings/?next=/en/projects/",
    "barrier-report-of-no-page": FORM,
}
IN_OTHER_LANGUAGES = {
    "et-home": "/et/",
    "et-project": "/et/projektid/roheline-koridor/",
    "et-search": "/et/search/?q=tartu",
    "et-display-settings": "/et/accessibility/settings/",
    "ru-display-settings": "/ru/accessibility/settings/",
    "et-list": "/et/projektid/",
    "et-list-empty": "/et/projektid/?q=sellist+pole",
    "et-barrier-report": "/et/accessibility/report/",
    "et-404": "/et/puudub/",
    "ru-search-empty": "/ru/search/?q=ничего",
    "ru-barrier-report": "/ru/accessibility/report/",
    "ru-404": "/ru/net/",
}
ADDRESSES = PAGES | MORE_PAGES | IN_OTHER_LANGUAGES
# Whoever goes there gets an error on purpose.
STATUSES = {
    "400": 400,
    "403": 403,
    "404": 404,
    "500": 500,
    "frame-wrong": 400,
    "et-404": 404,
    "ru-404": 404,
}
ENOUGH_FOR_TWO_PAGES = 25
KNOWN_TO_BE_BAD = "without-words"

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.e2e.urls")]


@pytest.fixture(scope="module", autouse=True)
def site(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo, every section's sample, and a few pages in Estonian: made once, only read."""
    folder = tmp_path_factory.mktemp("site")
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=folder / "media"),
        demo_in_database(folder),
        transaction.atomic(),
    ):
        with TestCase.captureOnCommitCallbacks(execute=True):
            prepare.main(numbered=ENOUGH_FOR_TWO_PAGES)
            translate_a_little()
        with django_db_blocker.block():
            yield
        transaction.set_rollback(True)
    clock.memory.forget()


@contextmanager
def demo_in_database(folder):
    """A copy of the one that is made for all tests; where that is no file, loaded."""
    if connection.vendor != "sqlite":
        with transaction.atomic():
            loader.load(say=lambda part: None)
            yield
            transaction.set_rollback(True)
        return
    copy_site(folder, with_demo=True)
    fill_database(folder / DATABASE)
    try:
        yield
    finally:
        fill_database(migrated_database())


def fill_database(made):
    connection.ensure_connection()
    with closing(sqlite3.connect(made)) as source:
        source.backup(connection.connection)


def translate_a_little():
    estonian = Locale.objects.get(language_code="et")
    home = home_page().copy_for_translation(estonian)
    home.title = "Linna projektid"
    home.introduction = "Siin saab lugeda, mida linn koos partneritega Euroopas teeb."
    home.search_description, home.featured = "", []
    home.save_revision().publish()
    projects = index_page().copy_for_translation(estonian)
    projects.title, projects.slug = "Projektid", "projektid"
    projects.introduction = "Kõik projektid, milles linn osaleb, ühes loendis."
    projects.search_description = ""
    projects.save_revision().publish()
    prepare.publish(
        projects,
        ProjectPage(
            title="Roheline koridor",
            slug="roheline-koridor",
            locale=estonian,
            summary="Kümme linna kavandavad, kuidas inimesed ja loomad nende tänavaid ületavad.",
            place="Tartu",
            country="EE",
            start=PartialDate(2025, 3),
            total_budget=1000,
        ),
    )


@pytest.fixture
def client():
    return Client(raise_request_exception=False)


def faults_in(response):
    """Errors and warnings; questions are for people, who see them if the test is run with -s."""
    found = {severity: [] for severity in Severity}
    for finding in check_html(response.content):
        found[finding.severity].append(f"{finding.check.id}: {finding.snippet}")
    print(*found[Severity.QUESTION], sep="\n")  # noqa: T201 - as said above
    return found[Severity.ERROR] + found[Severity.WARNING]


@pytest.mark.parametrize("name", ADDRESSES)
def test_our_own_pages_have_no_finding(client, name):
    path = ADDRESSES[name]
    if name == "frame-project":  # whose number hangs on the database
        path = reverse("embed-project", args=[ProjectPage.objects.get(slug="innocape").pk])
    response = client.get(path)
    assert response.status_code == STATUSES.get(name, 200)
    assert faults_in(response) == []


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.code)
def test_a_page_in_other_display_settings_has_no_finding(client, preset):
    client.cookies["display"] = str(preset.settings)
    response = client.get("/en/projects/every-section/")
    assert faults_in(response) == []


def test_the_barrier_form_has_no_finding_when_it_points_out_mistakes_or_says_thanks(client):
    cache.clear()
    mistaken = client.post(FORM, {"page": "/en/", "email": "reader"})
    assert mistaken.status_code == 400
    assert faults_in(mistaken) == []
    thanks = client.post(FORM, {"page": "/en/", "happened": "The map cannot be used."}, follow=True)
    assert thanks.status_code == 200
    assert thanks.redirect_chain
    assert faults_in(thanks) == []


def test_a_wrong_password_is_pointed_out_without_a_finding(client):
    form = BeautifulSoup(client.get(PAGES["password"]).content, "lxml").select_one(".sign-in")
    response = client.post(form["action"], {"password": "wrong", "return_url": PAGES["password"]})
    assert BeautifulSoup(response.content, "lxml").select_one(".sign-in [aria-invalid=true]")
    assert faults_in(response) == []


def test_what_is_at_fault_on_a_page_is_found(client):
    (fault,) = faults_in(client.get(f"/en/{KNOWN_TO_BE_BAD}/"))
    assert fault.startswith("image-alt-file-name")


def test_what_the_editors_of_the_demo_wrote_has_no_finding(capsys):
    faulty = StandardPage.objects.get(slug=KNOWN_TO_BE_BAD)
    faulty.unpublish()
    call_command("check_accessibility", site=True, json=True, severity="warning")
    sources = json.loads(capsys.readouterr().out)
    assert len(sources) > 30
    assert [source for source in sources if "unread" in source] == []
