"""The page on which partners make the code for their own site; all of it without JavaScript."""

import pytest
from bs4 import BeautifulSoup

from cms.models import SiteSettings
from projects.embeds import script
from projects.embeds.builder import FRAME_MODES, READERS_FILTERS
from tests.api.asking import queries
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    home_page,
    index_page,
    partners_section,
)

pytestmark = pytest.mark.django_db
BUILDER = "/en/projects/embed/"


def page(client, query=""):
    response = client.get(BUILDER + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def code(found, name):
    """What is to be copied, as it would be read in a page."""
    return BeautifulSoup(found.select_one(f"#code-{name}").string, "html.parser")


@pytest.fixture(autouse=True)
def projects():
    settings = SiteSettings.for_site(home_page().get_site())
    settings.publisher_name = "“City” & <b>"
    settings.save()
    organisation = OrganisationFactory(slug="tartu")
    return ProjectPageFactory(
        programme=ProgrammeFactory(slug="urbact"),
        sections=[partners_section((organisation, "lead"))],
    )


def test_the_element_asks_for_what_was_chosen(client):
    found = code(page(client, "?q=x&programme=urbact&sort=title"), "element")
    element = found.find("project-list")
    asked = "locale=en&search=x&programme=urbact&order=title"
    assert element["src"] == f"http://localhost/api/v1/projects/?{asked}"
    assert client.get(element["src"].removeprefix("http://localhost")).status_code == 200
    assert element["lang"] == "en"
    assert element["heading-level"] == "3"
    assert element["page-size"] == "10"
    assert found.script["src"] == "http://localhost/embed/v1.js"
    assert str(found).count("\n") < 5


def test_the_element_has_the_look_that_was_chosen(client):
    query = "?number=50&level=5&extras=searchable&extras=shadow&filters=status&filters=year"
    element = code(page(client, query), "element").find("project-list")
    assert (element["page-size"], element["heading-level"]) == ("50", "5")
    assert element["filters"] == "status year"
    assert element.has_attr("searchable")
    assert element.has_attr("shadow")
    assert not element.has_attr("pictures")


def test_the_element_falls_back_to_a_link_to_the_same_list(client):
    found = page(client, "?programme=urbact")
    fallback = code(found, "element").find("project-list").a
    assert fallback == code(found, "link").a
    assert fallback["href"] == "http://localhost/en/projects/?programme=urbact"
    assert fallback.string == "Projects – “City” & <b>"


def test_the_frame_shows_what_was_chosen_as_it_was_chosen(client):
    query = "?programme=urbact&number=5&colours=yellow-on-navy&text-size=150&font=site"
    frame = code(page(client, query), "frame").iframe
    asked = "locale=en&programme=urbact&limit=5&colours=yellow-on-navy&text-size=150"
    assert frame["src"] == f"http://localhost/embed/projects/?{asked}"
    assert frame["title"] == "Projects – “City” & <b>"
    assert client.get(frame["src"].removeprefix("http://localhost")).status_code == 200


@pytest.mark.parametrize("name", FRAME_MODES)
def test_every_look_of_the_frame_that_can_be_chosen_is_there(client, name):
    for option in page(client).select(f'select[name="{name}"] option'):
        frame = code(page(client, f"?{name}={option['value']}"), "frame").iframe
        assert client.get(frame["src"].removeprefix("http://localhost")).status_code == 200


def test_readers_may_choose_by_all_that_is_counted(client):
    facets = client.get("/api/v1/projects/facets/").json()["facets"]
    assert set(READERS_FILTERS) == set(facets)


def test_the_result_is_shown_beside_the_code(client):
    found = page(client, "?programme=urbact")
    shown = found.select_one(".embed-builder__shown project-list")
    assert shown["src"] == "/api/v1/projects/?locale=en&programme=urbact"
    frame = found.select_one("iframe")
    assert frame["src"] == "/embed/projects/?locale=en&programme=urbact&limit=10"
    assert frame["title"]


def test_only_this_page_may_show_a_frame_of_ours(client):
    policy = client.get(BUILDER)["Content-Security-Policy"]
    assert "frame-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "frame-src" not in client.get("/en/projects/")["Content-Security-Policy"]


def test_the_script_can_be_taken_with_its_hash(client):
    pinned = code(page(client), "pinned").script
    assert pinned["integrity"] == script.integrity(script.current())
    assert pinned.has_attr("crossorigin")
    body = client.get(pinned["src"].removeprefix("http://localhost")).content
    assert body == script.current()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?programme=none", "“none” does not occur here."),
        ("?status=lost", "“lost” does not occur here."),
        ("?number=7", "7 is not one of the available choices."),
        ("?colours=own", "own is not one of the available choices."),
        ("?filters=colour", "colour is not one of the available choices."),
    ],
)
def test_what_cannot_be_chosen_is_named_and_there_is_a_code_all_the_same(client, query, said):
    found = page(client, query)
    assert said in found.select_one(".notice--problem").get_text()
    assert code(found, "element").find("project-list")["page-size"] == "10"
    for name in ("element", "frame"):
        tag = code(found, name).find(["project-list", "iframe"])
        assert client.get(tag["src"].removeprefix("http://localhost")).status_code == 200


def test_every_list_leads_to_its_own_code(client, projects):
    def question(path):
        found = BeautifulSoup(client.get(path).content, "html.parser")
        return found.select_one(f'.downloads a[href^="{BUILDER}"]')["href"]

    assert question("/en/projects/") == BUILDER
    assert question("/en/projects/?programme=urbact") == f"{BUILDER}?programme=urbact"
    assert question("/en/projects/programmes/urbact/") == f"{BUILDER}?programme=urbact"
    assert question("/en/projects/organisations/tartu/") == f"{BUILDER}?partner=tartu"


def test_nothing_that_is_written_by_people_is_markup(client):
    hostile = '"><script>alert(1)</script>'
    response = client.get(BUILDER, {"q": hostile, "programme": hostile, "number": hostile})
    assert b"<script>alert" not in response.content
    index = index_page()
    index.title = hostile
    index.save_revision().publish()
    response = client.get(BUILDER)
    assert b"<script>alert" not in response.content
    found = BeautifulSoup(response.content, "html.parser")
    assert code(found, "link").a.string.startswith(hostile)
    assert code(found, "frame").script is None


def test_the_page_takes_as_many_queries_for_many_projects_as_for_one(client):
    before = len(queries(client, BUILDER))
    for _number in range(5):
        project = ProjectPageFactory(programme=ProgrammeFactory())
        project.themes.add(ThemeFactory())
        project.save()
    assert len(queries(client, BUILDER)) == before
