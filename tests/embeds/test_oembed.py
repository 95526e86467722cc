"""oEmbed: the address of a list or a project becomes a frame (https://oembed.com)."""

from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from rest_framework.throttling import ScopedRateThrottle
from wagtail.models import PageViewRestriction, Site

from cms.models import SiteSettings
from tests.api.asking import PROBLEM, queries, refusal, translated
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    home_page,
    index_page,
    partners_section,
)

pytestmark = pytest.mark.django_db
OEMBED = "/oembed/"


def ask(client, url, **more):
    response = client.get(OEMBED, {"url": url, **more})
    assert response.status_code == 200, response.content.decode()
    return response.json()


def frame_of(answer):
    return BeautifulSoup(answer["html"], "html.parser").iframe


def question_of(answer):
    return parse_qs(urlsplit(frame_of(answer)["src"]).query)


@pytest.fixture
def project():
    settings = SiteSettings.for_site(home_page().get_site())
    settings.publisher_name = "City of <Tartu>"
    settings.save()
    return ProjectPageFactory(title="Industry & “more”", programme=ProgrammeFactory(slug="urbact"))


# --- The answer -----------------------------------------------------------------------------------


def test_a_project_is_answered_with_a_frame(client, project):
    answer = ask(client, project.full_url)
    frame = frame_of(answer)
    assert frame["src"] == f"http://localhost/embed/projects/{project.pk}/"
    assert frame["title"] == answer["title"] == "Industry & “more” – City of <Tartu>"
    assert answer["type"] == "rich"
    assert answer["version"] == "1.0"
    assert answer["provider_name"] == "City of <Tartu>"
    assert answer["provider_url"] == "http://localhost"
    assert answer["cache_age"] > 0
    assert (frame["width"], frame["height"]) == (str(answer["width"]), str(answer["height"]))


def test_the_frame_is_there(client, project):
    for url in (project.full_url, f"{index_page().full_url}?programme=urbact"):
        src = frame_of(ask(client, url))["src"]
        assert client.get(src.removeprefix("http://localhost")).status_code == 200


def test_a_list_keeps_its_filters_and_its_language(client, project):
    copy = translated(project, "et")
    url = f"{index_page().full_url}?programme=urbact&q=industry&sort=title&page=2&view=full"
    expected = {"locale": ["en"], "programme": ["urbact"], "search": ["industry"]}
    assert question_of(ask(client, url)) == {**expected, "order": ["title"]}
    assert question_of(ask(client, copy.get_parent().full_url)) == {"locale": ["et"]}


@pytest.mark.parametrize("kind", ["programmes", "organisations"])
def test_the_list_of_a_programme_or_organisation_is_a_list(client, kind):
    organisation = OrganisationFactory(name="Tartu", slug="tartu")
    programme = ProgrammeFactory(name="Tartu", slug="tartu")
    ProjectPageFactory(programme=programme, sections=[partners_section((organisation, "lead"))])
    answer = ask(client, f"{index_page().full_url}{kind}/tartu/?status=finished")
    name = {"programmes": "programme", "organisations": "partner"}[kind]
    assert question_of(answer) == {"locale": ["en"], name: ["tartu"], "status": ["finished"]}
    assert answer["title"].startswith("Tartu")


def test_it_is_no_larger_than_the_consumer_has_room(client, project):
    answer = ask(client, project.full_url, maxwidth="300", maxheight="200")
    assert (answer["width"], answer["height"]) == (300, 200)
    usual = ask(client, project.full_url)
    assert ask(client, project.full_url, maxwidth="5000", maxheight="5000") == usual


@pytest.mark.parametrize("room", [{"maxwidth": "249"}, {"maxheight": "199"}])
def test_where_a_frame_would_show_nothing_a_link_is_proposed(client, project, room):
    frame, link = ask(client, project.full_url), ask(client, project.full_url, **room)
    assert link["type"] == "link"
    assert not {"html", "width", "height"} & set(link)
    assert {**frame, **link, "type": "rich"} == frame


def test_it_is_answered_in_xml_to_whoever_asks_for_it(client, project):
    response = client.get(OEMBED, {"url": project.full_url, "format": "xml"})
    assert response["Content-Type"] == "text/xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)  # noqa: S314 - our own
    assert root.tag == "oembed"
    as_json = ask(client, project.full_url)
    assert {child.tag: child.text for child in root} == {k: str(v) for k, v in as_json.items()}


def test_a_character_that_xml_cannot_have_is_left_out(client):
    project = ProjectPageFactory(title="Bell\x07 & <b>")
    response = client.get(OEMBED, {"url": project.full_url, "format": "xml"})
    root = ElementTree.fromstring(response.content)  # noqa: S314 - our own
    assert root.findtext("title").startswith("Bell & <b>")
    assert 'title="Bell &amp; &lt;b&gt;' in root.findtext("html")


def test_what_a_consumer_sends_besides_is_left_alone(client, project):
    assert ask(client, project.full_url, discover="1", dnt="1") == ask(client, project.full_url)


def test_the_address_may_be_that_of_another_site_of_the_installation(client, project):
    home = home_page()
    other = home.copy(recursive=True, update_attrs={"slug": "other", "title": "Other"})
    site = Site.objects.create(hostname="other.example.org", port=443, root_page=other)
    index = other.get_children().get().specific
    answer = ask(client, f"https://other.example.org/en/{index.slug}/")
    assert frame_of(answer)["src"].startswith(f"{site.root_url}/embed/projects/?")


# --- What is not answered -------------------------------------------------------------------------


@pytest.mark.parametrize("status", [200])
def test_what_nobody_may_read_is_not_found(client, project, status):
    draft = ProjectPageFactory(live=False, slug="draft")
    private = ProjectPageFactory(slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for page in (draft, private):
        response = client.get(OEMBED, {"url": page.full_url})
        assert response.status_code == 404
        assert response["Content-Type"] == PROBLEM
    assert client.get(OEMBED, {"url": project.full_url}).status_code == status


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/en/",
        "http://localhost/en/page/",
        "http://localhost/en/nothing/",
        "http://localhost/en/projects/programmes/nothing/",
        "http://localhost/api/v1/projects/",
        "http://localhost/",
        "https://example.org/en/projects/",
        "http://localhost:81/en/projects/",
        "http://localhost@example.org/en/projects/",
    ],
)
def test_what_is_no_list_and_no_project_is_not_found(client, project, url):
    StandardPageFactory(slug="page")
    response = client.get(OEMBED, {"url": url})
    assert response.status_code == 404
    assert response["Content-Type"] == PROBLEM


@pytest.mark.parametrize(
    "url",
    [
        *("", "x", "/en/projects/", "javascript:alert(1)", "http://[", "http://a/" + "x" * 3000),
        *("http://localhost/en/%00/", "http://localhost/en/\x00/"),
    ],
)
def test_what_is_no_address_is_refused(client, url):
    response = client.get(OEMBED, {"url": url})
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "url"


def test_an_impossible_filter_is_refused(client, project):
    asked = "http%3A%2F%2Flocalhost%2Fen%2Fprojects%2F%3Fstatus%3Dlost"
    assert refusal(client, f"{OEMBED}?url={asked}")["parameter"] == "status"


@pytest.mark.parametrize("value", ["0", "-1", "wide", "1.5", "100001", ""])
def test_a_size_that_is_none_is_refused(client, project, value):
    response = client.get(OEMBED, {"url": project.full_url, "maxwidth": value})
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "maxwidth"


def test_another_format_is_not_provided(client, project):
    response = client.get(OEMBED, {"url": project.full_url, "format": "yaml"})
    assert response.status_code == 501
    assert response["Content-Type"] == PROBLEM
    assert response.json()["type"] == "/api/v1/problems/format-not-provided/"
    assert "json, xml" in response.json()["detail"]


# --- How it is served -----------------------------------------------------------------------------


def test_a_script_of_any_site_may_read_it_and_what_went_wrong(client, project):
    for query in ({"url": project.full_url}, {"url": "x"}, {"url": "http://localhost/en/"}):
        response = client.get(OEMBED, query, headers={"origin": "https://partner.example.org"})
        assert response["Access-Control-Allow-Origin"] == "*"
        assert "Vary" not in response


def test_who_asks_too_often_is_told_when_to_come_back(client, project, monkeypatch):
    rates = {**ScopedRateThrottle.THROTTLE_RATES, "oembed": "1/minute"}
    monkeypatch.setattr(ScopedRateThrottle, "THROTTLE_RATES", rates)
    ask(client, project.full_url)
    response = client.get(OEMBED, {"url": project.full_url})
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0


def test_an_answer_takes_as_many_queries_for_many_projects_as_for_one(client, project):
    address = f"{OEMBED}?url=http://localhost/en/projects/"
    before = len(queries(client, address))
    ProjectPageFactory.create_batch(5)
    assert len(queries(client, address)) == before


# --- Discovery ------------------------------------------------------------------------------------


def _discovered(client, path):
    found = BeautifulSoup(client.get(path).content, "html.parser")
    links = found.select('link[rel="alternate"][type*="oembed"]')
    assert all(link["title"] for link in links)
    return {link["type"]: link["href"] for link in links}


@pytest.mark.parametrize(
    "path", ["{project}", "{list}", "{list}?status=finished", "{list}programmes/urbact/"]
)
def test_lists_and_projects_lead_consumers_to_their_frames(client, project, path):
    path = path.format(project=project.url, list=index_page().url)
    found = _discovered(client, path)
    assert set(found) == {"application/json+oembed", "text/xml+oembed"}
    for kind, address in found.items():
        assert address.startswith("http://testserver/oembed/?")
        response = client.get(address.removeprefix("http://testserver"))
        assert response.status_code == 200
        assert response["Content-Type"].split(";")[0] == kind.replace("+oembed", "")


def test_consumers_are_led_to_the_one_address_of_a_list_and_not_to_what_tracks_readers(
    client, project
):
    found = _discovered(client, f"{index_page().url}?utm_source=letter&programme=urbact&fbclid=1")
    asked = parse_qs(urlsplit(found["application/json+oembed"]).query)
    assert asked == {"url": [f"{index_page().full_url}?programme=urbact"]}


def test_no_other_page_says_that_it_has_a_frame(client, project):
    assert _discovered(client, "/en/") == {}
