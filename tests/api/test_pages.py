"""What a decoupled front end asks: any page, what is at a path, the site itself."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from cms.models import SiteSettings
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    home_page,
    index_page,
    partners_section,
)

from .asking import (
    PAGES,
    RESOLVE,
    SITE,
    ask,
    page_address,
    project_address,
    refusal,
    text_section,
    translated,
)

pytestmark = pytest.mark.django_db


def test_a_page_of_text_is_read(client):
    page = StandardPageFactory(title="About", sections=[text_section("<p>Us</p>", heading="Us")])
    answer = ask(client, page_address(page))
    assert answer["title"] == "About"
    assert answer["meta"]["type"] == "standard"
    assert [(section["type"], section["text"]) for section in answer["sections"]] == [
        ("text", "<p>Us</p>")
    ]


def test_the_home_page_names_its_list_and_what_it_shows_first(client):
    home, project = home_page(), ProjectPageFactory(title="First")
    home.list_page = index_page()
    home.featured.create(page=project)
    home.save()
    answer = ask(client, page_address(home))
    assert answer["meta"]["type"] == "home"
    assert answer["list_page"]["id"] == index_page().pk
    assert [(page["id"], page["title"]) for page in answer["featured"]] == [(project.pk, "First")]


def test_a_project_is_read_as_a_page_too(client):
    project = ProjectPageFactory()
    assert ask(client, page_address(project)) == ask(client, project_address(project))


def test_every_page_names_its_translations(client):
    page = StandardPageFactory(title="About")
    translated(page, "et", title="Meist")
    (there,) = ask(client, page_address(page))["meta"]["translations"]
    assert (there["locale"], there["title"]) == ("et", "Meist")


@pytest.mark.parametrize("path", ["0/", "999999/", "99999999999999999999999999/", "about/", ""])
def test_a_page_that_is_not_there_is_not_found(client, path):
    client.raise_request_exception = False
    response = client.get(f"{PAGES}{path}")
    assert response.status_code == 404
    assert response.json()["type"] == "/api/v1/problems/not-found/"


def test_the_root_above_all_sites_is_no_page(client):
    assert client.get(page_address(home_page().get_parent())).status_code == 404


def test_a_page_knows_no_parameters(client):
    assert refusal(client, f"{page_address(home_page())}?view=full")["parameter"] == "view"


# --- Paths ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/en/about/us/", "/en/about/us", "/en/about/%75s/"])
def test_a_path_leads_to_its_page(client, path):
    page = StandardPageFactory(slug="us", parent=StandardPageFactory(slug="about"))
    assert ask(client, RESOLVE, path=path) == {
        "kind": "page",
        "id": page.pk,
        "type": "standard",
        "locale": "en",
        "detail_url": f"http://localhost{page_address(page)}",
        "html_url": "http://localhost/en/about/us/",
    }


def test_the_path_of_a_project_leads_to_its_data(client):
    project = ProjectPageFactory()
    answer = ask(client, RESOLVE, path=project.url)
    assert answer["type"] == "project"
    assert client.get(answer["detail_url"]).json()["id"] == project.pk


def test_the_path_of_a_language_leads_to_its_home_page(client):
    estonian = translated(home_page(), "et")
    assert ask(client, RESOLVE, path="/en/")["id"] == home_page().pk
    assert ask(client, RESOLVE, path="/et/")["id"] == estonian.pk


def test_the_path_of_a_translation_leads_to_it(client):
    page = StandardPageFactory(slug="about")
    estonian = translated(page, "et", slug="meist")
    answer = ask(client, RESOLVE, path="/et/meist/")
    assert (answer["id"], answer["locale"]) == (estonian.pk, "et")


def test_a_path_in_other_letters_leads_to_its_page(client):
    page = StandardPageFactory(slug="ёлка")
    assert ask(client, RESOLVE, path="/en/ёлка/")["id"] == page.pk
    assert ask(client, RESOLVE, path="/en/%D1%91%D0%BB%D0%BA%D0%B0/")["id"] == page.pk


@pytest.mark.parametrize(
    ("permanent", "link", "location"),
    [
        (True, "https://example.org/", "https://example.org/"),
        (False, "/en/new/", "http://localhost/en/new/"),
    ],
)
def test_a_redirect_says_where_it_leads(client, permanent, link, location):
    Redirect.objects.create(old_path="/old", redirect_link=link, is_permanent=permanent)
    answer = {"kind": "redirect", "permanent": permanent, "location": location}
    assert ask(client, RESOLVE, path="/old/") == ask(client, RESOLVE, path="/old") == answer


def test_a_redirect_to_a_page_says_its_address(client):
    page = StandardPageFactory(slug="new")
    Redirect.objects.create(old_path="/old", redirect_page=page)
    assert ask(client, RESOLVE, path="/old/")["location"] == "http://localhost/en/new/"


@pytest.mark.parametrize(
    "path",
    [
        *("/en/nothing/", "/xx/", "/en/about/nothing/", "/en/about//", "//", "/%00", "/en/%00/"),
        *("/%FF/", "/en/projects/programmes/nothing/", "/en/projects/programmes/", "/en/search/"),
    ],
)
def test_a_path_to_nothing_is_not_found(client, path):
    StandardPageFactory(slug="about")
    index_page()
    client.raise_request_exception = False
    response = client.get(RESOLVE, {"path": path})
    assert response.status_code == 404
    assert response.json()["type"] == "/api/v1/problems/not-found/"


@pytest.mark.parametrize("path", ["/", "/ru/", "/et"])
def test_where_readers_are_led_to_the_home_page_so_are_partners(client, path):
    answer = {"kind": "redirect", "permanent": False, "location": "http://localhost/en/"}
    assert ask(client, RESOLVE, path=path) == answer


@pytest.mark.parametrize("rest", ["?page=2", "#content", "?a=b#c"])
def test_what_follows_a_path_is_left_out(client, rest):
    page = StandardPageFactory(slug="about")
    assert ask(client, RESOLVE, path=f"/en/about/{rest}")["id"] == page.pk


@pytest.mark.parametrize(
    ("kind", "filter"), [("organisations", "partner"), ("programmes", "programme")]
)
def test_the_list_of_an_organisation_or_programme_leads_to_its_projects(client, kind, filter):
    record = (OrganisationFactory if kind == "organisations" else ProgrammeFactory)(
        name="Oslo", slug="oslo"
    )
    named = {
        "organisations": {"sections": [partners_section((record, "lead"))]},
        "programmes": {"programme": record},
    }
    project = ProjectPageFactory(**named[kind])
    path = f"/en/projects/{kind}/oslo/"
    answer = ask(client, RESOLVE, path=path)
    assert (answer["kind"], answer["title"], answer["id"]) == ("list", "Oslo", index_page().pk)
    assert answer["html_url"] == f"http://localhost{path}"
    assert f"{filter}=oslo" in answer["detail_url"]
    assert [found["id"] for found in client.get(answer["detail_url"]).json()["results"]] == [
        project.pk
    ]
    assert client.get(path).status_code == 200
    project.unpublish()
    assert client.get(RESOLVE, {"path": path}).status_code == 404


@pytest.mark.parametrize("query", ["", "path=", "path=en/about/", "path=https://example.org/"])
def test_a_path_begins_with_a_stroke(client, query):
    response = client.get(f"{RESOLVE}?{query}")
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "path"


# --- The site -------------------------------------------------------------------------------------


def test_the_site_says_who_publishes_it(client):
    settings_of_site = SiteSettings.for_site(home_page().get_site())
    settings_of_site.publisher_name = "Tartu City Government"
    settings_of_site.contact_email = "info@example.org"
    settings_of_site.save()
    answer = ask(client, SITE)
    assert answer["publisher"]["name"] == "Tartu City Government"
    assert answer["contact"]["email"] == "info@example.org"
    assert answer["url"] == "http://localhost"


def test_the_site_names_its_languages_and_menus(client):
    StandardPageFactory(title="About", show_in_menus=True)
    StandardPageFactory(title="Privacy", show_in_footer=True)
    (english,) = ask(client, SITE)["locales"]
    assert english["code"] == "en"
    assert english["home"]["html_url"] == "http://localhost/en/"
    assert [page["title"] for page in english["main_menu"]] == ["About"]
    assert [page["title"] for page in english["footer_menu"]] == ["Privacy"]


def test_each_language_has_its_own_menus(client):
    page = StandardPageFactory(title="About", show_in_menus=True)
    translated(page, "et", title="Meist")
    menus = {
        locale["code"]: [page["title"] for page in locale["main_menu"]]
        for locale in ask(client, SITE)["locales"]
    }
    assert menus == {"en": ["About"], "et": ["Meist"]}


def test_the_site_is_known_whatever_page_was_read_before(client):
    before = ask(client, SITE)
    client.get("/ru/")
    assert ask(client, SITE) == before
