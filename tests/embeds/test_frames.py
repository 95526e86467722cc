"""Pages for frames on other sites: only there may they stand, and they read and keep no state."""

import re

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from a11y.colours import OWN
from a11y.modes import MODES
from cms.changes import up_to_date
from cms.models import SiteSettings
from projects.dates import PartialDate
from tests.api.asking import queries, translated
from tests.factories import (
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    ThemeFactory,
    home_page,
    index_page,
)

pytestmark = pytest.mark.django_db
LIST = "/embed/projects/"
VALUES = [(mode.name, value.code) for mode in MODES for value in mode.values if value.code != OWN]


def page(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status, response.content.decode()
    assert response["Content-Type"] == "text/html; charset=utf-8"
    return BeautifulSoup(response.content, "html.parser")


def titles(client, address):
    return [link.get_text(strip=True) for link in page(client, address).select("h3 a")]


def title_of(found):
    return " ".join(found.title.get_text().split())


def policy_of(response):
    parts = (part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    return {name: rest[0] if rest else "" for name, *rest in parts}


@pytest.fixture
def publisher():
    settings = SiteSettings.for_site(home_page().get_site())
    settings.publisher_name = "City of Tartu"
    settings.save()


# --- What is shown --------------------------------------------------------------------------------


def test_a_frame_shows_what_the_filters_of_the_api_leave(client):
    ProjectPageFactory(title="Over", start=PartialDate(2000), end=PartialDate(2001))
    ProjectPageFactory(title="Going on", start=PartialDate(2001))
    assert titles(client, f"{LIST}?status=ongoing") == ["Going on"]
    assert titles(client, f"{LIST}?order=oldest") == ["Over", "Going on"]
    assert titles(client, f"{LIST}?search=over&start_before=2000") == ["Over"]


def test_a_list_is_in_one_language_and_so_are_its_words(client):
    project = ProjectPageFactory(title="Industry")
    translated(project, "et", title="Tööstus")
    assert titles(client, LIST) == ["Industry"]
    estonian = page(client, f"{LIST}?locale=et")
    assert [link.get_text(strip=True) for link in estonian.select("h3 a")] == ["Tööstus"]
    assert estonian.html["lang"] == "et"
    assert client.get(f"{LIST}?locale=et")["Content-Language"] == "et"


@pytest.mark.parametrize("headers", [{"accept-language": "ru"}, {"cookie": "django_language=ru"}])
def test_the_language_does_not_depend_on_who_looks(client, headers):
    ProjectPageFactory()
    assert client.get(LIST, headers=headers).content == client.get(LIST).content


def test_a_list_says_whose_it_is_and_leads_to_all_of_it(client, publisher):
    index = index_page()
    ProjectPageFactory()
    found = page(client, LIST)
    assert title_of(found) == "Projects – City of Tartu"
    assert "City of Tartu" in found.select_one("#leads-away").get_text()
    assert found.footer.a["href"] == index.full_url


def test_a_list_goes_on_inside_the_frame_with_all_that_was_asked(client):
    for number in range(3):
        ProjectPageFactory(title=f"Project {number}")
    found = page(client, f"{LIST}?limit=1&offset=1&order=title&text-size=150")
    before, following = (link["href"] for link in found.select("nav a"))
    assert titles(client, before) == ["Project 0"]
    assert titles(client, following) == ["Project 2"]
    assert page(client, following).html["data-text-size"] == "150"
    assert not any(link.get("target") for link in found.select("nav a"))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (LIST, "no such project"),
        (f"{LIST}?search=nothing", "no such project"),
        (f"{LIST}?locale=et", "Selliseid projekte praegu ei ole"),
    ],
)
def test_an_empty_list_says_so_in_its_language(client, address, words):
    assert words in page(client, address).main.get_text()


def test_a_page_beyond_the_end_says_so_and_leads_back(client):
    ProjectPageFactory(title="The only one")
    found = page(client, f"{LIST}?limit=5&offset=5")
    assert "ends before this page" in found.main.get_text()
    assert titles(client, found.select_one("nav a")["href"]) == ["The only one"]


def test_one_project_is_a_page_of_its_own(client, publisher):
    programme = ProgrammeFactory(emblem_rule="eu", co_funding_sentence="With money of all.")
    project = ProjectPageFactory(title="Industry", summary="For the city.", programme=programme)
    found = page(client, f"{LIST}{project.pk}/")
    assert title_of(found) == "Industry – City of Tartu"
    assert found.h1.get_text(strip=True) == "Industry"
    assert found.find_all(["h2", "h3"]) == []
    for words in ("For the city.", "Co-funded by the European Union", "With money of all."):
        assert words in found.main.get_text()


def test_one_project_is_in_its_language(client):
    copy = translated(ProjectPageFactory(), "et", title="Tööstus")
    assert page(client, f"{LIST}{copy.pk}/").html["lang"] == "et"


# --- Links ----------------------------------------------------------------------------------------


def test_every_link_out_of_the_frame_says_so_and_leaves_it(client, publisher):
    project = ProjectPageFactory()
    for address in (LIST, f"{LIST}{project.pk}/"):
        found = page(client, address)
        leading_out = [link for link in found.find_all("a") if "rel" not in link.attrs]
        assert len(leading_out) == 2
        for link in leading_out:
            assert link["target"] == "_top"
            assert "in place of the page" in found.find(id=link["aria-describedby"]).get_text()


# --- Display settings -----------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "value"), VALUES)
def test_every_display_setting_can_stand_in_the_address(client, name, value):
    mode = next(mode for mode in MODES if mode.name == name)
    root = page(client, f"{LIST}?{name}={value}").html
    assert root.get(mode.attribute) == (None if value == mode.standard else value)


def test_own_colours_come_with_their_style_sheet(client):
    found = page(client, f"{LIST}?colours=own-1a1a1a-fdf6e3")
    assert found.html["data-colours"] == "own"
    assert any("own-1a1a1a-fdf6e3.css" in link["href"] for link in found.find_all("link"))


def test_the_visitor_s_own_settings_have_no_say(client):
    ProjectPageFactory()
    plain = client.get(LIST)
    client.cookies["display"] = "1.text-size:200"
    response = client.get(LIST)
    assert response.content == plain.content
    assert not response.cookies
    assert "Vary" not in response


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("colour=red", "There is no parameter “colour”."),
        ("text-size=1000", "Allowed: 100, 125, 150"),
        ("colours=own", "own-2b2118-f2e8cf"),
        ("status=lost", "Allowed: finished, ongoing, planned."),
        ("limit=101", "a whole number from 1 to 100"),
        ("locale=en&locale=et", "give it once"),
        ("locale=xx", "Allowed: en, et, ru."),
        ("order=relevance", "Only a search has an order by relevance."),
        ("programme=none", "There is no programme “none”."),
    ],
)
def test_who_wrote_the_frame_is_told_what_is_wrong_with_it(client, query, said):
    found = page(client, f"{LIST}?{query}", status=400)
    assert said in " ".join(found.main.get_text().split())
    assert found.html["lang"] == "en"


def test_one_project_takes_display_settings_and_nothing_else(client):
    project = ProjectPageFactory()
    assert page(client, f"{LIST}{project.pk}/?spacing=wider").html["data-spacing"] == "wider"
    found = page(client, f"{LIST}{project.pk}/?status=ongoing", status=400)
    assert "There is no parameter “status”." in found.main.get_text()


# --- What is not shown ----------------------------------------------------------------------------


def _draft():
    return ProjectPageFactory(title="Secret", live=False)


def _private():
    project = ProjectPageFactory(title="Secret")
    PageViewRestriction.objects.create(page=project, restriction_type="login")
    return project


@pytest.mark.parametrize("make", [_draft, _private, StandardPageFactory])
def test_nothing_private_is_shown_and_no_other_page(client, make):
    hidden = make()
    assert titles(client, LIST) == []
    found = page(client, f"{LIST}{hidden.pk}/", status=404)
    assert "not published here" in found.h1.get_text()
    assert "Secret" not in found.get_text()


def test_what_the_world_was_told_is_gone_is_gone(client):
    project = translated(ProjectPageFactory(), "et")
    site = home_page().get_site()
    up_to_date(site)
    project.delete()
    up_to_date(site)
    found = page(client, f"{LIST}{project.pk}/", status=410)
    assert found.h1 is not None
    assert found.html["lang"] == "et"


@pytest.mark.parametrize("path", ["x/", "1/2/", "999999999999999999999999/", "1.html"])
def test_any_other_address_is_a_small_page_too(client, path):
    ProjectPageFactory()
    found = page(client, LIST + path, status=404)
    assert found.nav is None


# --- How it is served -----------------------------------------------------------------------------


@pytest.fixture
def addresses():
    project = ProjectPageFactory()
    return [LIST, f"{LIST}{project.pk}/", f"{LIST}?colour=red", f"{LIST}999/", f"{LIST}x/"]


def test_any_page_may_show_it_in_a_frame_and_it_loads_no_script(client, addresses):
    for address in addresses:
        response = client.get(address)
        policy = policy_of(response)
        assert policy["frame-ancestors"] == "*"
        assert policy["script-src"] == policy["connect-src"] == "'none'"
        assert "X-Frame-Options" not in response
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert b"<script" not in response.content


def test_nothing_else_may_stand_in_a_frame(client):
    project = ProjectPageFactory()
    others = [
        *("/", "/en/", "/en/projects/", project.url, "/en/projects/embed/", "/en/search/"),
        *("/en/nothing/", "/en/accessibility/settings/", "/api/v1/docs/", "/api/v1/projects/"),
        *("/embed/v1.js", "/embed/v1.json", "/embed/nothing/", "/embed/projectsx/", "/embed.js"),
        *("/oembed/", "/en/embed/projects/", "/feeds/en/projects.atom"),
    ]
    for address in others:
        response = client.get(address)
        assert policy_of(response)["frame-ancestors"] == "'none'", address
        assert response["X-Frame-Options"] == "DENY" or address.startswith("/api/"), address


def test_no_search_engine_keeps_it(client, addresses):
    for address in addresses:
        content = client.get(address).content.decode()
        assert re.search(r'<meta name="robots" content="noindex">', content)


def test_it_can_be_kept_for_a_while_and_asked_for_again(client, addresses):
    response = client.get(LIST)
    assert response["Cache-Control"].startswith("public, max-age=60")
    again = client.get(LIST, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    for address in addresses[2:]:
        assert client.get(address)["Cache-Control"] == "no-store"


def test_nothing_can_be_sent_to_it(client):
    response = client.post(LIST)
    assert response.status_code == 405
    assert response["Content-Type"].startswith("text/html")


def test_searching_is_counted_with_the_searches_of_the_api(client, monkeypatch):
    from rest_framework.throttling import ScopedRateThrottle

    rates = {**ScopedRateThrottle.THROTTLE_RATES, "search": "1/minute"}
    monkeypatch.setattr(ScopedRateThrottle, "THROTTLE_RATES", rates)
    client.get(f"{LIST}?search=a")
    response = client.get(f"{LIST}?search=a")
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert client.get(LIST).status_code == 200


@pytest.mark.slow
def test_a_frame_takes_as_many_queries_for_fifty_projects_as_for_one(client):
    def more(number):
        for _number in range(number):
            project = ProjectPageFactory(
                programme=ProgrammeFactory(), cover=PictureFactory(), cover_alt_text="A bridge"
            )
            project.themes.add(ThemeFactory())
            project.save()
        return project

    one = more(1)
    addresses = (f"{LIST}?limit=100", f"{LIST}{one.pk}/", f"{LIST}?limit=100&status=ongoing")
    before = {address: len(queries(client, address)) for address in addresses}
    more(49)
    assert {address: len(queries(client, address)) for address in addresses} == before
