"""The sitemap: valid, whole, and nothing in it that not everyone may read."""

import datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from lxml import etree
from wagtail.models import Locale, Site

from cms import sitemap
from tests.api.asking import queries, refusal, translated
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
SITEMAP = "/sitemap.xml"
ORIGIN = "http://localhost"
NAMES = {"s": sitemap.NAMESPACE, "x": sitemap.XHTML}
RULES = etree.RelaxNG(etree.parse(Path(__file__).parent / "sitemap.rng"))


def read(client, address=SITEMAP):
    """The root of a file that keeps the rules of the protocol."""
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    root = etree.fromstring(response.content)
    check(root, response)
    return root


def check(root, response):
    """Raise for what a schema finds, and for what it cannot find."""
    RULES.assertValid(root)
    found = root.xpath("//s:loc/text()", namespaces=NAMES)
    assert len(found) <= sitemap.MOST_ENTRIES
    assert len(found) == len(set(found))
    assert len(response.content) <= 50 * 2**20
    assert {urlsplit(address)[:2] for address in found} == {urlsplit(ORIGIN)[:2]}


def addresses(root):
    return [a.removeprefix(ORIGIN) for a in root.xpath("//s:loc/text()", namespaces=NAMES)]


def languages(root, address):
    links = root.xpath(
        "//s:url[s:loc=$address]/x:link", namespaces=NAMES, address=f"{ORIGIN}{address}"
    )
    return [(link.get("hreflang"), link.get("href").removeprefix(ORIGIN)) for link in links]


# --- What is in it --------------------------------------------------------------------------------


def test_every_public_page_is_in_the_sitemap(client):
    StandardPageFactory(slug="about")
    ProjectPageFactory(slug="robots")
    assert addresses(read(client)) == [
        "/en/",
        "/en/about/",
        "/en/projects/",
        "/en/projects/robots/",
    ]


def test_the_lists_of_organisations_and_programmes_are_in_the_sitemap(client):
    oslo = OrganisationFactory(slug="õslo")
    project = ProjectPageFactory(
        programme=ProgrammeFactory(slug="urbact"), sections=[partners_section((oslo, "lead"))]
    )
    ProgrammeFactory(slug="of-nothing")
    draft = ProjectPageFactory(live=False, programme=ProgrammeFactory(slug="of-a-draft"))
    found = addresses(read(client))
    assert found[-2:] == [
        "/en/projects/organisations/%C3%B5slo/",
        "/en/projects/programmes/urbact/",
    ]
    for address in found:
        assert client.get(address).status_code == 200
    assert project.live
    assert not draft.live


def test_an_entry_says_when_it_last_changed(client):
    moment = datetime.datetime(2021, 8, 17, 12, tzinfo=datetime.UTC)
    ProjectPageFactory(
        slug="robots", last_published_at=moment, programme=ProgrammeFactory(slug="urbact")
    )
    root = read(client)
    for address in ("/en/projects/robots/", "/en/projects/programmes/urbact/"):
        (changed,) = root.xpath(
            "//s:url[s:loc=$a]/s:lastmod/text()", namespaces=NAMES, a=f"{ORIGIN}{address}"
        )
        assert changed == "2021-08-17T12:00:00+00:00"


def test_a_page_stands_with_its_translations(client):
    page = StandardPageFactory(slug="about")
    translated(home_page(), "et")
    translated(page, "et", slug="meist")
    root = read(client)
    expected = [("en", "/en/about/"), ("et", "/et/meist/"), ("x-default", "/en/about/")]
    assert languages(root, "/en/about/") == languages(root, "/et/meist/") == expected
    assert languages(root, "/en/")[-1] == ("x-default", "/")


def test_the_sitemap_and_the_heads_of_the_pages_name_the_same_languages(client):
    from .test_head import canonical
    from .test_head import languages as in_head

    project = ProjectPageFactory(slug="robots")
    translated(index_page(), "et", slug="projektid")
    copy = translated(project, "et")
    for page in (project, copy):
        page.programme = ProgrammeFactory(slug="urbact", locale=page.locale)
        page.save_revision().publish()
    root = read(client)
    found = addresses(root)
    assert len(found) == 7
    for address in found:
        assert sorted(languages(root, address)) == sorted(in_head(client, address))
        assert canonical(client, address) == f"{ORIGIN}{address}"


def test_a_copy_in_another_language_is_not_in_the_sitemap(client):
    """But the list of a programme below it is: that is of projects in this language."""
    project = ProjectPageFactory(slug="robots")
    estonian = Locale.objects.get_or_create(language_code="et")[0]
    copy = project.copy_for_translation(estonian, copy_parents=True)
    for above in copy.get_ancestors().filter(live=False).specific():
        above.save_revision().publish()
    copy.programme = ProgrammeFactory(slug="urbact", locale=estonian)
    copy.save_revision().publish()
    found = addresses(read(client))
    assert [address for address in found if address.startswith("/et/")] == [
        "/et/projects/robots/",
        "/et/projects/programmes/urbact/",
    ]


# --- What is not ----------------------------------------------------------------------------------


def _unpublish(page):
    page.unpublish()


def _expire(page):
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()


def _restrict(page):
    page.view_restrictions.create(restriction_type="login")


def _restrict_above(page):
    _restrict(page.get_parent())


@pytest.mark.parametrize("hide", [_unpublish, _expire, _restrict, _restrict_above])
def test_what_is_not_public_is_not_in_the_sitemap(client, hide):
    page = ProjectPageFactory(slug="secret", programme=ProgrammeFactory(slug="secret"))
    translated(page, "et", slug="saladus")
    hide(page)
    text = client.get(SITEMAP).content.decode()
    assert "secret" not in text
    root = read(client)
    assert languages(root, "/et/projects/saladus/") == []


def test_each_site_has_its_own(client):
    StandardPageFactory(slug="about")
    below = StandardPageFactory(slug="other")
    StandardPageFactory(slug="inside", parent=below)
    Site.objects.create(hostname="127.0.0.1", root_page=below)
    assert addresses(read(client)) == ["/en/", "/en/about/"]
    other = client.get(SITEMAP, headers={"host": "127.0.0.1"}).content.decode()
    assert "http://127.0.0.1/en/inside/" in other
    assert ORIGIN not in other


# --- How it is sent -------------------------------------------------------------------------------


@pytest.fixture
def small_files(monkeypatch):
    """Three entries in a file."""
    monkeypatch.setattr(sitemap, "ENTRIES_IN_A_FILE", 3)


def test_many_entries_take_several_files(client, small_files):
    for number in range(3):
        programme = ProgrammeFactory(slug=f"programme-{number}")
        page = ProjectPageFactory(slug=f"p{number}", programme=programme)
        translated(page, "et")
    root = read(client)
    assert etree.QName(root).localname == "sitemapindex"
    files = addresses(root)
    assert files == [f"/sitemap-{number}.xml" for number in range(1, len(files) + 1)]
    parts = [read(client, file) for file in files]
    found = [address for part in parts for address in addresses(part)]
    assert all(len(addresses(part)) == 3 for part in parts[:-1])
    assert found[:5] == ["/en/", "/en/projects/", *(f"/en/projects/p{n}/" for n in range(3))]
    assert found[-3:] == [f"/en/projects/programmes/programme-{n}/" for n in range(3)]
    # A page's translations may be in another file.
    apart = next(part for part in parts if "/en/projects/p0/" in addresses(part))
    assert [code for code, _a in languages(apart, "/en/projects/p0/")] == ["en", "et", "x-default"]


@pytest.mark.parametrize("number", [0, 2, 999_999_999_999])
def test_a_file_that_is_not_there_is_not_found(client, number):
    index_page()
    assert client.get("/sitemap-1.xml").status_code == 200
    assert client.get(f"/sitemap-{number}.xml").status_code == 404


def test_a_file_holds_no_more_than_the_protocol_allows():
    assert sitemap.ENTRIES_IN_A_FILE <= sitemap.MOST_ENTRIES == 50_000


def test_it_takes_as_many_queries_for_ten_projects_as_for_one(client):
    def more(number):
        for _n in range(number):
            oslo = OrganisationFactory()
            page = ProjectPageFactory(
                programme=ProgrammeFactory(), sections=[partners_section((oslo, "lead"))]
            )
            translated(page, "et")

    more(1)
    for_one = len(queries(client, SITEMAP))
    more(9)
    assert len(queries(client, SITEMAP)) == for_one


def test_whoever_has_it_gets_304_until_something_changes(client):
    page = StandardPageFactory(slug="about")
    etag = client.get(SITEMAP)["ETag"]
    assert client.get(SITEMAP, headers={"if-none-match": etag}).status_code == 304
    page.slug = "us"
    page.save_revision().publish()
    assert client.get(SITEMAP, headers={"if-none-match": etag}).status_code == 200


def test_it_takes_no_parameters(client):
    assert refusal(client, f"{SITEMAP}?site=other")["parameter"] == "site"


# --- The rules themselves -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("<loc>http://localhost", "<loc>"),
        lambda text: text.replace("/en/about/", "/en/über uns/"),
        lambda text: text.replace("sitemap/0.9", "sitemap/0.8"),
        lambda text: text.replace("</lastmod>", " or so</lastmod>"),
        lambda text: text.replace('hreflang="et"', 'hreflang="eesti keel"'),
        lambda text: text.replace('rel="alternate"', ""),
        lambda text: text.replace("<url>", "<url><price>5</price>"),
        lambda text: text.replace("urlset", "sitemapindex"),
    ],
)
def test_the_rules_find_what_is_wrong(client, spoil):
    page = StandardPageFactory(slug="about", last_published_at=timezone.now())
    translated(page, "et")
    text = client.get(SITEMAP).content.decode()
    assert RULES.validate(etree.fromstring(text.encode()))
    assert spoil(text) != text
    assert not RULES.validate(etree.fromstring(spoil(text).encode()))


# --- robots.txt -----------------------------------------------------------------------------------


def test_robots_txt_names_the_sitemap_and_closes_nothing_that_is_to_be_read(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert f"Sitemap: {ORIGIN}{SITEMAP}" in lines
    closed = [line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow")]
    assert closed == ["/admin/", "/api/v1/preview/"]


def test_robots_txt_is_that_of_the_site(client):
    Site.objects.update(hostname="projects.example.org", port=443)
    assert "Sitemap: https://projects.example.org/sitemap.xml" in (
        client.get("/robots.txt").content.decode()
    )
