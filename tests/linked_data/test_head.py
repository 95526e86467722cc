"""The head of a page: its one address, its languages, its picture; of a private one, nothing."""

import re

import pytest
from django.utils import translation
from wagtail.models import Locale, Site

from cms.head import in_languages, open_graph_locale
from tests.api.asking import translated
from tests.factories import (
    OrganisationFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    home_page,
    index_page,
    partners_section,
    picture_file,
)

pytestmark = pytest.mark.django_db
LIST = "/en/projects/"
ORIGIN = "http://localhost"


def head_of(client, address):
    html = client.get(address).content.decode()
    return html.partition("</head>")[0]


def canonical(client, address):
    (found,) = re.findall(r'<link rel="canonical" href="(.*?)">', head_of(client, address))
    return found.replace("&amp;", "&")


def languages(client, address):
    found = re.findall(
        r'<link rel="alternate" hreflang="(.*?)" href="(.*?)">', head_of(client, address)
    )
    return [(code, where.removeprefix(ORIGIN)) for code, where in found]


def open_graph(client, address):
    found = re.findall(r'<meta property="og:(.*?)" content="(.*?)">', head_of(client, address))
    return dict(found)


def has_metadata(client, address):
    head = head_of(client, address)
    return [word for word in ("canonical", "hreflang", "og:", "ld+json") if word in head]


# --- The one address ------------------------------------------------------------------------------


def test_a_page_has_one_address_whatever_is_added_to_it(client):
    page = StandardPageFactory(slug="about")
    assert canonical(client, f"{page.url}?utm_source=letter") == f"{ORIGIN}/en/about/"


@pytest.fixture
def five(monkeypatch):
    """Five projects, two on a page."""
    monkeypatch.setattr("projects.listing.PROJECTS_ON_A_PAGE", 2)
    for country in ("EE", "FI", "EE", "FI", "EE"):
        ProjectPageFactory(title="P", country=country)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("", ""),
        ("?view=full", ""),
        ("?utm_source=letter", ""),
        ("?page=1", ""),
        ("?page=2", "?page=2"),
        ("?page=2&view=full", ""),
        ("?page=99", "?page=3"),
        ("?country=FI", "?country=FI"),
        ("?country=FI&country=EE", "?country=EE&country=FI"),
        ("?country=EE&country=FI&view=full", "?country=EE&country=FI"),
        ("?sort=title&country=FI&q=P", "?q=P&country=FI&sort=title"),
        ("?country=nowhere", ""),
    ],
)
def test_a_list_has_one_address_whichever_way_it_is_shown(client, five, asked, told):
    assert canonical(client, f"{LIST}{asked}") == f"{ORIGIN}{LIST}{told}"


def test_the_list_of_an_organisation_has_its_own_address(client):
    oslo = OrganisationFactory(slug="õslo", name="Õslo")
    ProjectPageFactory(sections=[partners_section((oslo, "lead"))])
    address = f"{LIST}organisations/%C3%B5slo/"
    assert canonical(client, f"{address}?view=full") == f"{ORIGIN}{address}"
    assert open_graph(client, address)["title"] == "Õslo"


def test_a_copy_in_another_language_is_its_original_s(client):
    page = StandardPageFactory(slug="about")
    estonian = Locale.objects.get_or_create(language_code="et")[0]
    copies = [p.copy_for_translation(estonian, alias=True) for p in (home_page(), page)]
    assert canonical(client, copies[-1].url) == f"{ORIGIN}/en/about/"
    assert languages(client, copies[-1].url) == languages(client, page.url) == []


def test_an_address_is_that_of_the_page_s_own_site(client):
    Site.objects.update(hostname="projects.example.org", port=443)
    page = StandardPageFactory(slug="about")
    assert canonical(client, "/en/about/") == page.full_url
    assert page.full_url == "https://projects.example.org/en/about/"


# --- Languages ------------------------------------------------------------------------------------


def test_a_page_names_its_translations_and_itself(client):
    page = StandardPageFactory(slug="about")
    translated(page, "et", slug="meist")
    expected = [("en", "/en/about/"), ("et", "/et/meist/"), ("x-default", "/en/about/")]
    assert languages(client, "/en/about/") == expected
    assert sorted(languages(client, "/et/meist/")) == sorted(expected)


def test_a_page_in_one_language_names_none(client):
    assert languages(client, StandardPageFactory().url) == []


def test_readers_of_other_languages_choose_theirs_at_the_root(client):
    translated(home_page(), "et")
    assert languages(client, "/en/")[-1] == ("x-default", "/")


def test_a_draft_is_no_translation(client):
    page = StandardPageFactory(slug="about")
    translated(page, "et").unpublish()
    assert languages(client, "/en/about/") == []


def test_the_whole_list_has_other_languages_and_a_part_of_it_has_not(client):
    translated(index_page(), "et", slug="projektid")
    ProjectPageFactory(country="FI")
    assert [code for code, _address in languages(client, LIST)] == ["en", "et", "x-default"]
    assert languages(client, f"{LIST}?country=FI") == []


@pytest.mark.parametrize("kind", ["organisations", "programmes"])
def test_the_list_of_a_record_names_those_languages_in_which_it_is_there(client, kind):
    project = ProjectPageFactory()
    index = translated(index_page(), "et", slug="projektid")
    copy = translated(project, "et")
    for page in (project, copy):
        organisation = OrganisationFactory(slug="same", locale=page.locale)
        page.programme = ProgrammeFactory(slug="same", locale=page.locale)
        page.sections = [partners_section((organisation, "lead"))]
        page.save_revision().publish()
    expected = ["/en/projects/", "/et/projektid/", "/en/projects/"]
    found = languages(client, f"{LIST}{kind}/same/")
    assert [address for _code, address in found] == [f"{path}{kind}/same/" for path in expected]
    copy.unpublish()
    assert languages(client, f"{LIST}{kind}/same/") == []
    assert index.live


def test_the_first_language_of_the_site_is_for_readers_of_all_others():
    assert in_languages([("et", "/et/"), ("ru", "/ru/")])[-1] == ("x-default", "/et/")
    assert in_languages([("ru", "/ru/"), ("en", "/en/")])[-1] == ("x-default", "/en/")


# --- Open Graph -----------------------------------------------------------------------------------


def test_a_project_shows_its_picture_and_words_where_it_is_shared(client, publisher):
    project = ProjectPageFactory(
        title="Robots & us",
        summary="What they do.",
        cover=PictureFactory(file=picture_file(2000, 1125)),
        cover_alt_text="A robot waves.",
    )
    found = open_graph(client, project.url)
    assert found["title"] == "Robots &amp; us"
    assert found["description"] == "What they do."
    assert found["type"] == "article"
    assert found["url"] == project.full_url
    assert found["site_name"] == "Tartu City Government"
    assert found["locale"] == "en_GB"
    assert found["image:alt"] == "A robot waves."
    assert (found["image:width"], found["image:height"]) == ("1600", "900")
    assert found["image"].startswith(f"{ORIGIN}/media/")
    picture = project.cover.get_rendition("format-jpeg|width-1600")
    assert found["image"] == ORIGIN + picture.url
    assert (picture.width, picture.height) == (1600, 900)


def test_a_decorative_picture_has_no_words(client):
    page = StandardPageFactory(cover=PictureFactory(), cover_is_decorative=True)
    found = open_graph(client, page.url)
    assert found["image:width"] == "16"
    assert "image:alt" not in found


def test_a_translation_says_its_language_and_the_others(client):
    page = translated(StandardPageFactory(), "et")
    html = head_of(client, page.url)
    assert '<meta property="og:locale" content="et_EE">' in html
    assert '<meta property="og:locale:alternate" content="en_GB">' in html


@pytest.mark.parametrize(("code", "name"), [("en", "en_GB"), ("et", "et_EE"), ("ru", "ru_RU")])
def test_a_language_is_named_with_a_country(code, name):
    with translation.override("ru"):
        assert open_graph_locale(code) == name


# --- What is not public ---------------------------------------------------------------------------


@pytest.mark.parametrize("restriction", ["password", "login", "groups"])
def test_a_private_page_has_no_metadata(client, admin_client, restriction):
    page = ProjectPageFactory(title="Secret")
    assert has_metadata(client, page.url) == ["canonical", "og:", "ld+json"]
    page.view_restrictions.create(restriction_type=restriction, password="x")  # noqa: S106 - a test's
    assert has_metadata(client, page.url) == []
    if restriction != "password":
        assert admin_client.get(page.url).status_code == 200
    assert has_metadata(admin_client, page.url) == []


def test_a_preview_has_no_metadata(client, rf):
    page = ProjectPageFactory(title="Public")
    page.title = "Only a draft"
    response = page.make_preview_request(rf.get("/"), "")
    response.render()
    html = response.content.decode()
    assert "Only a draft" in html
    assert not [word for word in ("canonical", "og:", "ld+json") if word in html]


@pytest.mark.parametrize("address", ["/en/nothing/", "/en/projects/organisations/nobody/"])
def test_an_error_has_no_metadata(client, address):
    assert client.get(address).status_code == 404
    assert has_metadata(client, address) == []


def test_the_search_is_not_to_be_found_by_searching(client):
    head = head_of(client, "/en/search/?q=x")
    assert 'content="noindex"' in head
    assert "canonical" not in head
