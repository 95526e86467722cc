"""Everything that the site's pages say, the front end on the API says too."""

import json

import pytest

from cms.api.schema import FILE
from tests.demo.test_facts import FACTS, shown
from tests.e2e.pages import PAGES as OF_THE_SITE

from .pages import each, here

pytestmark = pytest.mark.browser

# What the front end leaves to the site: feeds, the calendar, and the code for other sites.
ONLY_THERE = (
    "New and changed projects of this list",
    "Study visits and activities with their days",
    "Show this list on your own site",
)


def words(page, without=None):
    """The words of the page itself, line by line, also those that are folded away."""
    if without:
        page.locator(without).evaluate_all("parts => parts.forEach(part => part.remove())")
    for disclosure in page.locator("main details").all():
        disclosure.evaluate("e => e.open = true")
    text = page.get_by_role("main").inner_text().replace("\xa0", " ").replace("\u202f", " ")
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("slug", FACTS)
def test_each_fact_is_on_its_page(visit, slug):
    text = " ".join(words(visit(here(f"/en/projects/{slug}/"))))
    assert [fact for fact in shown(slug) if fact not in text] == []


@pytest.mark.parametrize(
    "name", each("list-impossible", "list-filtered", "display-settings", "404")
)
def test_a_page_says_all_that_the_site_s_own_says(visit, window, site, name):
    # The API counts what each choice would leave, so a choice that leaves nothing is not offered.
    form = None if name == "list" else "search.filters"
    own = window()
    own.goto(site + OF_THE_SITE[name])
    said = words(visit(here(OF_THE_SITE[name])), form)
    missing = [line for line in words(own, form) if line not in said]
    assert [line for line in missing if not line.startswith(ONLY_THERE)] == []


def test_every_type_of_section_is_shown(visit):
    schemas = json.loads(FILE.read_text())["components"]["schemas"]
    types = {
        kind
        for union in ("PageSection", "ProjectSection")
        for kind in schemas[union]["discriminator"]["mapping"]
    }
    page = visit("")
    shown_here = page.evaluate("import('./js/parts/sections.js').then(({TYPES}) => TYPES)")
    # The funding statement is the project's, and has no fields of its own.
    assert sorted(types - {"funding_statement"}) == sorted(shown_here)


def test_a_page_says_what_it_is_and_where(visit, site):
    page = visit(here("/en/projects/innocape/"))
    assert page.title().startswith("Industry 4: transforming")
    assert page.title().endswith(" – Tartu City Government")
    assert page.locator("html").get_attribute("lang") == "en"
    trail = page.get_by_role("navigation", name="Where you are").get_by_role("listitem")
    assert trail.all_inner_texts() == ["Our European projects", "Projects", "InnoCAPE"]
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == f"{site}/en/projects/innocape/"


def test_the_first_page_is_in_the_reader_s_language(visit):
    assert visit("", locale="et-EE").url.endswith("?path=/et/")
    assert visit("", locale="fi-FI").url.endswith("?path=/en/")


def test_a_page_leads_to_its_translation(visit):
    page = visit(here("/en/projects/innocape/"))
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="Eesti").click()
    page.get_by_role("heading", level=1, name="Tööstus 4.0").wait_for()
    assert page.locator("html").get_attribute("lang") == "et"
    assert page.url.endswith(here("/et/projects/innocape/"))
    # Words, names and dates are Estonian ones.
    text = " ".join(words(page))
    assert "Kogueelarve" in text
    assert "2 501 050 €" in text
    assert "22.–23. mai 2019" in text
    assert "Teksti suurus" in page.locator(".display-bar").inner_text()


def test_where_a_page_is_not_translated_the_first_page_of_the_language_is_offered(visit):
    page = visit(here("/en/projects/fostering-social-entrepreneurship/"))
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="Eesti").click()
    page.locator("html[lang=et]").wait_for()
    assert page.url.endswith(here("/et/"))


def test_a_redirect_leads_where_the_site_s_does(visit):
    page = visit(here("/innocape/"))
    assert page.url.endswith(here("/en/projects/innocape/"))
    assert page.get_by_role("heading", level=1).inner_text().startswith("Industry 4")


def test_a_page_that_is_not_there_says_so_and_shows_ways_out(visit):
    page = visit(here("/en/no-such-page/"))
    assert page.get_by_role("heading", level=1).inner_text() == "This page is not here"
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    page.get_by_role("main").get_by_role("link", name="Projects").click()
    page.get_by_role("heading", level=1, name="Projects").wait_for()


@pytest.mark.parametrize("path", ["/en/projects/private/", "/en/projects/draft/"])
def test_what_not_everyone_may_read_is_not_there(visit, path):
    assert visit(here(path)).get_by_role("heading", level=1).inner_text() == "This page is not here"


def test_a_draft_is_shown_to_who_has_its_link(visit, tokens):
    page = visit(f"?token={tokens['draft']}")
    assert page.get_by_role("heading", level=1).inner_text() == "Only a draft"
    assert "This is a draft." in page.get_by_role("main").inner_text()
    assert page.title().startswith("Draft: Only a draft")
    assert page.complaints == []


def test_a_link_whose_hour_has_passed_says_whom_to_ask(visit, tokens):
    page = visit(f"?token={tokens['over']}")
    assert page.get_by_role("heading", level=1).inner_text() == "This preview is over"
    assert "Ask the editor for a new one." in page.get_by_role("main").inner_text()
    assert page.get_by_role("navigation", name="Main menu").is_visible()
    assert page.locator(".display-bar").is_visible()


def test_links_of_pages_stay_here_and_documents_are_the_site_s(visit, site):
    page = visit(here("/en/about/"))
    links = page.get_by_role("main").get_by_role("link")
    addresses = [link.get_attribute("href") for link in links.all()]
    assert [a for a in addresses if a.startswith(site) and "/documents/" not in a] == []


def test_captions_of_a_video_on_another_origin_are_read(visit):
    page = visit(here("/en/projects/filmed/"))
    track = page.locator("track")
    track.evaluate("e => { e.track.mode = 'showing'; }")
    page.wait_for_timeout(500)
    assert track.evaluate("e => [e.readyState, e.track.cues?.length]") == [2, 1]
    assert page.complaints == []


def test_the_statement_and_the_form_for_barriers_are_a_link_away(visit, site):
    page = visit(here("/en/accessibility-statement/"))
    assert page.get_by_role("heading", level=1).inner_text() == "Accessibility statement"
    main = page.get_by_role("main")
    assert "is committed to making its website accessible" in main.inner_text()
    (link,) = main.get_by_role("link").all()
    assert link.get_attribute("href").endswith("/en/accessibility-statement/")
    foot = page.get_by_role("contentinfo")
    assert foot.get_by_role("link", name="Accessibility statement").is_visible()
    form = foot.get_by_role("link", name="Report a barrier").get_attribute("href")
    assert form.endswith("/en/accessibility/report/?page=%2Fen%2Faccessibility-statement%2F")
    page.goto(form)
    assert page.get_by_label("On which page?").input_value() == "/en/accessibility-statement/"
