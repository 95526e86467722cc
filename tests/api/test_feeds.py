"""Feed readers learn of what was published, in each language and of each filter."""

import datetime
import json
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from projects.dates import PartialDate
from projects.feeds import FORMATS
from projects.models import ProjectPage
from tests.factories import ProgrammeFactory, ProjectPageFactory, ThemeFactory, index_page

from . import feed_rules
from .asking import refusal, translated

pytestmark = pytest.mark.django_db
NOW = {"first_published_at": timezone.now(), "last_published_at": timezone.now()}
ATOM = "{http://www.w3.org/2005/Atom}"


def address_of(kind, language="en"):
    return f"/feeds/{language}/projects.{kind}"


def entries(client, kind, language="en", **asked):
    """The title and id of each entry."""
    response = client.get(address_of(kind, language), asked)
    assert response.status_code == 200, response.content
    if kind == "json":
        return [(item["title"], item["id"]) for item in json.loads(response.content)["items"]]
    root = ElementTree.fromstring(response.content)  # noqa: S314 - our own
    if kind == "atom":
        found = root.findall(f"{ATOM}entry")
        return [(e.findtext(f"{ATOM}title"), e.findtext(f"{ATOM}id")) for e in found]
    return [(i.findtext("title"), i.findtext("guid")) for i in root.findall("channel/item")]


@pytest.fixture
def published():
    """Three projects, published an hour apart."""
    now = timezone.now().replace(microsecond=0)
    for hours, title in ((3, "First"), (2, "Second"), (1, "Third")):
        moment = now - datetime.timedelta(hours=hours)
        ProjectPageFactory(title=title, first_published_at=moment, last_published_at=moment)
    ProjectPageFactory(title="Draft", live=False)


@pytest.mark.parametrize("kind", FORMATS)
def test_the_last_published_comes_first(client, published, kind):
    assert [title for title, _id in entries(client, kind)] == ["Third", "Second", "First"]


@pytest.mark.parametrize("kind", FORMATS)
def test_an_entry_keeps_its_id_and_each_language_has_its_own(client, published, kind):
    project = ProjectPage.objects.get(title="Third")
    ((_title, before), *_others) = entries(client, kind)
    project.title = "Renamed"
    project.save_revision().publish()
    assert entries(client, kind)[0] == ("Renamed", before)
    translated(project, "et", title="Eesti")
    ((title, other),) = entries(client, kind, "et")
    assert (title, other != before) == ("Eesti", True)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_feed_can_be_narrowed_as_the_list(client, kind):
    now = timezone.now()
    dates = {"first_published_at": now, "last_published_at": now}
    ProjectPageFactory(title="Old", end=PartialDate(2010), **dates)
    urbact = ProgrammeFactory(slug="urbact")
    ProjectPageFactory(title="Of URBACT", programme=urbact, start=PartialDate(2020), **dates)
    assert [title for title, _id in entries(client, kind, programme="urbact")] == ["Of URBACT"]
    assert entries(client, kind, status="planned") == []
    assert refusal(client, f"{address_of(kind)}?colour=red")["parameter"] == "colour"
    assert refusal(client, f"{address_of(kind)}?locale=en")["parameter"] == "locale"


@pytest.mark.parametrize("kind", FORMATS)
def test_a_feed_says_where_it_is_and_where_the_list_is(client, published, kind):
    response = client.get(address_of(kind))
    assert response["Content-Type"] == FORMATS[kind][0]
    assert f"http://localhost{address_of(kind)}" in response.content.decode()
    assert index_page().full_url in response.content.decode()


@pytest.mark.parametrize("kind", FORMATS)
def test_hostile_text_stays_text(client, kind):
    now = timezone.now()
    title = "</title><script>alert(1)</script> & “x”\x07"
    ProjectPageFactory(title=title, first_published_at=now, last_published_at=now)
    ((found, _id),) = entries(client, kind)
    assert found.replace("\x07", "") == title.replace("\x07", "")


@pytest.mark.parametrize("kind", FORMATS)
def test_whoever_has_it_gets_304(client, published, kind):
    response = client.get(address_of(kind))
    again = client.get(address_of(kind), headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("address", [address_of("xml"), address_of("rss", "xx")])
def test_what_is_no_feed_is_not_found(client, published, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("kind", FORMATS)
def test_a_language_without_a_list_has_no_feed(client, published, kind):
    assert client.get(address_of(kind, "ru")).status_code == 404


RULES = {"rss": feed_rules.of_rss, "atom": feed_rules.of_atom, "json": feed_rules.of_json}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_feed_keeps_the_rules_of_the_validator(client, published, kind):
    theme = ThemeFactory(name="Skills & training")
    hostile = ProjectPageFactory(
        title="A < B & C", summary="<script>alert(1)</script> if a < b & \x07 c", **NOW
    )
    hostile.themes = [theme]
    hostile.save_revision().publish()
    address = f"{address_of(kind)}?theme={theme.slug}"
    for asked in (address, address_of(kind), f"{address_of(kind)}?search=nothing+of+the+kind"):
        content = client.get(asked).content
        assert RULES[kind](content, f"http://localhost{asked}") == []


def test_the_rules_find_what_is_wrong(client, published):
    def of(kind, before, after):
        content = client.get(address_of(kind)).content
        assert before in content
        return RULES[kind](content.replace(before, after), f"http://localhost{address_of(kind)}")

    assert of("rss", b'rel="self"', b'rel="other"')
    assert of("rss", b"<language>en", b"<language>English")
    assert of("rss", b"<pubDate>", b"<pubDate>yester")
    assert of("atom", b"<updated>", b"<updated>x")
    assert of("atom", b"urn:uuid:", b"")
    assert of("json", b'"content_text":"', b'"content":"')


@pytest.mark.parametrize("kind", FORMATS)
def test_scripts_of_other_sites_may_read_a_feed(client, published, kind):
    response = client.get(address_of(kind), headers={"origin": "https://example.org"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Vary" not in response
