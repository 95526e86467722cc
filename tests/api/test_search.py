"""Search in the list of projects: a word is found however it is written."""

import pytest

from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    partners_section,
)

from .asking import text_section, titles

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("Tööstus", "tööstus"),
        ("Tööstus", "TÖÖSTUS"),
        ("Tööstus", "toostus"),
        ("toostus", "tööstus"),
        ("Tööstus", "töö"),
        ("Ёлка", "елка"),
        ("Елка", "ёлка"),
        ("Ёлка", "ЁЛ"),
        ("Seinäjoki", "seinajoki"),
        ("Straße", "STRASSE"),
        ("Białystok", "bialystok"),
        ("Bialystok", "BIAŁYSTOK"),
        ("Tromsø", "tromso"),
        ("Đakovo", "dakovo"),
        ("Ångström", "angstrom"),
        ("O’Brien", "brien"),
        ("Smart-city", "city"),
        ("R&D 4.0", "4"),
        ("Green city", "city green"),
        ("Green city", "gre ci"),
        ("Green city", "  city  "),
        ("Green city", "city!"),
    ],
)
def test_a_word_is_found_however_it_is_written(client, title, query):
    ProjectPageFactory(title=title)
    assert titles(client, f"?search={query.replace('&', '%26')}") == [title]


@pytest.mark.parametrize("query", ["een", "greencity", "green town", "???", "%25", "_", "e*"])
def test_what_begins_no_word_is_not_found(client, query):
    ProjectPageFactory(title="Green city")
    assert titles(client, f"?search={query}") == []


@pytest.mark.parametrize(
    "query", ["acronym", "summary", "code", "tartu", "prose", "oslo", "urbact", "energy"]
)
def test_everything_that_a_project_says_is_searched(client, query):
    project = ProjectPageFactory(
        title="Found",
        acronym="Acronym",
        summary="Summary",
        operation_code="Code",
        place="Tartu",
        programme=ProgrammeFactory(name="URBACT"),
        sections=[
            text_section("<p>Prose</p>"),
            partners_section((OrganisationFactory(name="Oslo"), "lead")),
        ],
    )
    project.themes.add(ThemeFactory(name="Energy"))
    project.save()
    assert titles(client, f"?search={query}") == ["Found"]


def test_a_search_of_two_hundred_characters_is_answered_and_a_longer_one_refused(client):
    ProjectPageFactory(title="x" * 200)
    assert titles(client, f"?search={'x' * 200}") == ["x" * 200]
    assert client.get(f"/api/v1/projects/?search={'x' * 201}").status_code == 400
