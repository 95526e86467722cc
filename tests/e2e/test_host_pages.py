"""Our projects on a page of somebody else: another origin, a strict policy, no cookie."""

import json
import re

import pytest

from tests.services import ROOT

from .axe import findings
from .host import serving

pytestmark = pytest.mark.browser

FALLBACK = '<p class="fallback"><a href="{api}/en/projects/">Our projects</a></p>'
SCRIPT = '<script type="module" src="{api}/embed/v1.js"></script>'
SHORTEST = (
    SCRIPT
    + """
<project-list src="{api}/api/v1/projects/?locale=en&programme=interreg-bsr&programme=urbact">
<p class="fallback"><a href="{api}/en/projects/">Our projects</a></p>
</project-list>"""
)
DOCUMENT = (ROOT / "docs" / "for-partners" / "embedding.md").read_text()
PIECES = re.findall(r"^```html\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
PUBLISHER = "https://projects.example.org"
HOSTILE = {
    "id": 1,
    "title": "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "acronym": "<b>bold</b>",
    "summary": "<svg onload=alert(3)>",
    "status": "constructor",
    "meta": {
        "html_url": "javascript:alert(4)",
        "locale": "et",
        "last_published_at": "2021-08-17T15:00:00+03:00",
    },
    "cover": {"src": "javascript:alert(5)", "alt": '"><img src=x onerror=alert(6)>', "width": 9},
    "programme": {"name": "</dd><script>alert(7)</script>"},
    "period": {"start": "2021-02", "end": None},
    "budget": {"total": "1234.50", "currency": "EUR"},
    "funding_statement": {
        "text": "<i>EU</i>",
        "sentence": "",
        "disclaimer": "",
        "emblem": "data:image/svg+xml,<svg onload=alert(8)>",
    },
}


@pytest.fixture(scope="module")
def api(server):
    """The address of our site: by name, so that it is another host than the partner's."""
    return server.replace("127.0.0.1", "localhost")


@pytest.fixture(scope="module")
def host(api):
    with serving(api) as host:
        yield host


@pytest.fixture
def show(new_context, host, api):
    """Open the host's page with a piece in it; ``answers`` stand in for those of the API."""

    def show(piece, lang="en", answer=None, wait=True, **options):
        page = new_context(**options).new_page()
        page.dialogs = []
        page.on("dialog", lambda dialog: (page.dialogs.append(dialog.message), dialog.dismiss()))
        if answer:
            page.route("**/api/v1/**", answer)
        page.goto(host.page(piece.replace("{api}", api), lang))
        if wait:
            page.locator(".embed-card").first.wait_for()
        return page

    return show


def fulfil(data, status=200):
    """An answer that the API could give."""
    body = data if isinstance(data, str) else json.dumps(data)
    headers = {"Access-Control-Allow-Origin": "*"}
    return lambda route: route.fulfill(
        status=status, content_type="application/json", body=body, headers=headers
    )


def seen(page):
    """What the browser refused, and what failed in scripts."""
    return page.evaluate("window.seen")


def says(page, text):
    page.get_by_role("status").filter(has_text=text).first.wait_for()


def titles(page):
    return page.locator(".embed-card__title").all_inner_texts()


# --- A list in at most five lines -----------------------------------------------------------------


@pytest.mark.parametrize("look", ["", "shadow", "pictures", "shadow pictures searchable"])
def test_a_list_in_five_lines_is_there_and_accessible(show, host, api, look):
    piece = SHORTEST.replace("<project-list ", f"<project-list {look} ")
    assert piece.count("\n") < 5
    page = show(piece)
    page.wait_for_load_state("networkidle")
    assert len(titles(page)) == 2
    assert page.locator(".fallback").is_hidden()
    assert page.get_by_role("link", name="Industry 4").get_attribute("href").startswith("http://")
    assert findings(page) == []
    assert seen(page) == []
    assert page.context.cookies() == []
    assert host.cookies == []
    pictures = page.locator(".embed-card__picture")
    assert pictures.count() == (2 if "pictures" in look else 0)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        page.wait_for_function("picture => picture.naturalWidth > 0", arg=picture.element_handle())
    assert seen(page) == []


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.split("\n")[0][:60])
def test_what_the_document_shows_works_as_it_stands(show, api, piece):
    page = show(piece.replace(PUBLISHER, "{api}"), wait=False)
    if "<iframe" in piece:
        page.frame_locator("iframe").locator(".project-card").first.wait_for()
    else:
        page.locator(".embed-card").first.wait_for()
    assert seen(page) == []
    assert findings(page) == []


def test_one_project_is_shown_with_what_must_be_said_of_its_money(show):
    piece = SCRIPT + (
        '<project-card pictures src="{api}/api/v1/projects/by-slug/en/innocape/">'
        f"{FALLBACK}</project-card>"
    )
    page = show(piece)
    assert page.locator(".embed-card").count() == 1
    card = page.locator(".embed-card").inner_text()
    for words in ("Co-funded by the European Union", "€2,501,050", "2019 – 2021", "Interreg BSR"):
        assert words in card
    assert page.get_by_role("status").inner_text() == ""
    assert findings(page) == []
    assert seen(page) == []


@pytest.mark.parametrize("look", ["", "shadow"])
def test_a_project_that_is_gone_is_told_and_the_link_of_the_host_comes_back(show, api, look):
    there, gone = (f"{api}/api/v1/projects/{end}/" for end in ("by-slug/en/innocape", "99999"))
    page = show(f'{SCRIPT}<project-card {look} src="{gone}">{FALLBACK}</project-card>', wait=False)
    link, element = page.get_by_role("link", name="Our projects"), page.locator("project-card")
    change = "(card, src) => card.setAttribute('src', src)"
    for _twice in range(2):
        says(page, "No project was found.")
        assert link.is_visible()
        assert page.locator(".embed-card, .embed-button:visible").count() == 0
        assert findings(page) == []
        element.evaluate(change, there)
        page.locator(".embed-card").wait_for()
        assert not link.is_visible()
        element.evaluate(change, gone)
    assert seen(page) == []


def test_a_list_without_projects_is_an_answer_that_takes_the_place_of_the_hosts_link(show):
    page = show(SHORTEST.replace("locale=en", "locale=en&status=planned"), wait=False)
    says(page, "No project was found.")
    assert page.get_by_role("link", name="Our projects").count() == 0
    assert page.get_by_role("button").count() == 0
    assert findings(page) == []


def test_headings_have_the_level_that_the_host_gives(show):
    page = show(SHORTEST.replace("<project-list ", '<project-list heading-level="4" '))
    assert page.locator("h4").count() == 2
    page.evaluate("document.querySelector('project-list').setAttribute('heading-level', 9)")
    page.locator("h6").first.wait_for()
    assert page.locator("h4").count() == 0


@pytest.mark.parametrize(
    ("lang", "shown", "period", "budget"),
    [
        ("et", "Näidatud projekte", "9. märts 2021", "502 825 €"),
        ("ru-RU", "Показано проектов", "9 марта 2021", "502 825 €"),
        ("fi", "Projects shown", "9. maaliskuuta 2021", "502 825 €"),
    ],
)
def test_it_speaks_the_language_of_the_page(show, lang, shown, period, budget):
    page = show(SHORTEST, lang=lang)
    says(page, shown)
    card = page.locator(".embed-card").filter(has_text="Alliance").inner_text().replace("\xa0", " ")
    assert period in card
    assert budget in card
    link = page.locator(".embed-card__title").first
    assert link.get_attribute("lang") == "en"
    # Where the element has no words of the language, its own are marked as English.
    assert page.locator(".embed").get_attribute("lang") == ("en" if lang == "fi" else None)
    assert findings(page) == []


def test_a_host_can_have_its_own_words(show):
    own = '<project-list text-shown="Näytetään #, yhteensä #" text-period="Kesto" '
    page = show(SHORTEST.replace("<project-list ", own), lang="fi")
    says(page, "Näytetään 2, yhteensä 2")
    assert page.get_by_text("Kesto", exact=True).count() == 2
    assert page.locator(".embed").get_attribute("lang") is None


# --- By keyboard ----------------------------------------------------------------------------------

SEARCHABLE = SCRIPT + (
    '<project-list src="{api}/api/v1/projects/?locale=en" page-size="5" searchable '
    'filters="programme status" LOOK></project-list>'
)


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def focused(page):
    return page.evaluate(
        """() => {
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return element.closest('label')?.innerText.split('\\n')[0] ?? element.innerText;
        }"""
    )


@pytest.mark.parametrize("look", ["", "shadow"])
def test_readers_search_choose_and_go_on_by_keyboard_alone(show, look):
    page = show(SEARCHABLE.replace("LOOK", look))
    page.get_by_label("Status").wait_for()
    assert findings(page) == []
    press(page, "Tab")
    assert focused(page).startswith("Search in projects")
    page.keyboard.type("numbered")
    press(page, "Enter")
    says(page, re.compile("Projects shown: 5 of 45"))
    assert all(title.startswith("Numbered") for title in titles(page))
    # To the button under the list, which then stands under ten, and the focus is on the sixth.
    page.get_by_role("button", name="Show more projects").focus()
    press(page, "Enter")
    says(page, "Projects shown: 10 of 45")
    assert focused(page) == titles(page)[5]
    assert len(set(titles(page))) == 10
    page.get_by_label("Search in projects").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    press(page, "Tab")
    assert focused(page).startswith("Programme")
    page.keyboard.type("URBACT")
    press(page, "Tab", "Tab")
    assert focused(page) == "Show projects"
    press(page, "Enter")
    says(page, "Projects shown: 1 of 1")
    assert page.get_by_role("button", name="Show more projects").is_hidden()
    assert findings(page) == []
    assert seen(page) == []


@pytest.mark.parametrize("look", ["", "shadow"])
def test_in_a_narrow_page_with_large_text_nothing_sticks_out(show, look):
    piece = SEARCHABLE.replace("LOOK", f"pictures {look}")
    page = show(piece, viewport={"width": 320, "height": 800})
    page.get_by_label("Status").wait_for()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_a_search_without_result_is_told(show):
    page = show(SEARCHABLE)
    page.get_by_label("Search in projects").fill("nothing of the kind")
    page.get_by_role("button", name="Show projects").click()
    says(page, "No project was found.")
    assert titles(page) == []
    assert findings(page) == []


def test_readers_choose_only_within_what_the_host_shows(show):
    page = show(SEARCHABLE.replace("locale=en", "locale=en&programme=urbact&programme=cosme"))
    page.get_by_label("Programme").wait_for()
    options = page.get_by_label("Programme").locator("option").all_inner_texts()
    assert options == ["All", "COSME", "URBACT"]


def test_several_on_one_page_do_not_disturb_each_other(show):
    page = show(SEARCHABLE + SEARCHABLE + SHORTEST)
    page.locator("project-list").nth(2).locator(".embed-card").first.wait_for()
    first, second = page.locator("project-list").nth(0), page.locator("project-list").nth(1)
    second.locator(".embed-card").first.wait_for()
    second.get_by_label("Status").wait_for()
    first.get_by_label("Status").wait_for()
    before = second.locator(".embed-card__title").all_inner_texts()
    first.get_by_label("Search in projects").fill("innocape")
    first.get_by_role("button", name="Show projects").click()
    first.get_by_role("status").filter(has_text="Projects shown: 1 of 1").wait_for()
    assert second.locator(".embed-card__title").all_inner_texts() == before
    assert second.get_by_label("Search in projects").input_value() == ""
    assert findings(page) == []


def test_the_script_may_be_there_twice(show, api):
    page = show(SHORTEST + SCRIPT.replace("v1.js", "v1.js?again"))
    page.wait_for_load_state("networkidle")
    assert seen(page) == []


# --- When it does not go well ---------------------------------------------------------------------


def test_without_javascript_the_link_of_the_host_remains(show, api):
    page = show(SHORTEST, java_script_enabled=False, wait=False)
    link = page.get_by_role("link", name="Our projects")
    assert link.is_visible()
    link.click()
    page.wait_for_url(f"{api}/en/projects/")


def test_until_the_projects_are_there_the_link_of_the_host_remains(show):
    waiting = []
    page = show(SHORTEST, answer=lambda route: waiting.append(route), wait=False)
    says(page, "Projects are being loaded")
    assert page.get_by_role("link", name="Our projects").is_visible()
    waiting[0].continue_()
    page.locator(".embed-card").first.wait_for()
    assert page.get_by_role("link", name="Our projects").count() == 0


def test_what_comes_soon_is_not_announced_as_loading(show):
    page = show(SHORTEST)
    said = page.evaluate(
        """() => new Promise((resolve) => {
            const said = [];
            const status = document.querySelector('[role=status]');
            new MutationObserver(() => said.push(status.textContent))
                .observe(status, {childList: true});
            document.querySelector('project-list').setAttribute('heading-level', 4);
            setTimeout(() => resolve(said), 1500);
        })"""
    )
    assert said == ["Projects shown: 2 of 2"]


FAULTS = {
    "down": lambda route: route.abort(),
    "an error": fulfil({"status": 500}, status=500),
    "too many requests": fulfil({"status": 429}, status=429),
    "no JSON": fulfil("<html>"),
    "null": fulfil("null"),
    "a text": fulfil('"text"'),
    "another object": fulfil({"hello": 1}),
    "results that are none": fulfil({"count": 1, "results": "text"}),
    "projects that are none": fulfil({"count": 1, "results": [{}, None, 5]}),
}


@pytest.mark.parametrize("look", ["", "shadow"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_the_link_remains_and_one_can_try_again(show, fault, look):
    piece = SHORTEST.replace("<project-list ", f"<project-list {look} ")
    page = show(piece, answer=FAULTS[fault], wait=False)
    says(page, "Loading failed.")
    assert page.get_by_role("link", name="Our projects").is_visible()
    assert findings(page) == []
    page.unroute("**/api/v1/**")
    page.get_by_role("button", name="Try again").focus()
    page.keyboard.press("Enter")
    page.locator(".embed-card").first.wait_for()
    assert focused(page) == titles(page)[0]
    assert page.get_by_role("button").count() == 0
    assert [fault for fault in seen(page) if "connect-src" in fault] == []


def test_who_waits_too_long_can_try_again(show):
    slow = []
    piece = SHORTEST.replace("<project-list ", '<project-list time-limit="2" ')
    page = show(piece, answer=lambda route: slow.append(route), wait=False)
    says(page, "Projects are being loaded")
    says(page, "Loading failed.")
    assert len(slow) == 1
    page.unroute("**/api/v1/**")
    page.get_by_role("button", name="Try again").click()
    page.locator(".embed-card").first.wait_for()


def test_without_a_connection_readers_are_told_and_keep_what_they_have(show):
    page = show(SEARCHABLE)
    before = titles(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Show more projects").click()
    says(page, "There is no connection.")
    assert titles(page) == before
    assert findings(page) == []
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    says(page, "Projects shown: 10 of")
    assert titles(page)[:5] == before
    assert len(set(titles(page))) == 10


def test_without_filters_to_choose_from_the_list_is_there_all_the_same(show):
    def answer(route):
        route.abort() if "/facets/" in route.request.url else route.continue_()

    page = show(SEARCHABLE, answer=answer)
    assert page.get_by_label("Search in projects").is_visible()
    assert page.get_by_label("Status").count() == 0
    assert len(titles(page)) == 5


def test_an_element_that_goes_asks_no_more(show):
    stopped = []
    page = show(SHORTEST, answer=lambda route: None, wait=False)
    page.on("requestfailed", lambda request: stopped.append(request.url))
    says(page, "Projects are being loaded")
    page.evaluate("document.querySelector('project-list').remove()")
    page.wait_for_timeout(300)
    assert len(stopped) == 1
    assert seen(page) == []


def test_an_element_that_changes_shows_what_was_asked_for_last(show, api):
    late = []

    def answer(route):
        late.append(route) if "cosme" in route.request.url else route.continue_()

    page = show(SHORTEST, answer=answer)
    stopped = []
    page.on("requestfailed", lambda request: stopped.append(request.url))
    change = "(list, src) => list.setAttribute('src', src)"
    element = page.locator("project-list")
    element.evaluate(change, f"{api}/api/v1/projects/?programme=cosme")
    says(page, "Projects are being loaded")
    element.evaluate(change, f"{api}/api/v1/projects/?programme=interreg-bsr")
    says(page, "Projects shown: 1 of 1")
    assert "Industry 4" in titles(page)[0]
    assert [url for url in stopped if "cosme" in url]
    assert len(late) == 1


@pytest.mark.parametrize("look", ["", "shadow"])
@pytest.mark.parametrize("element", ["project-list", "project-card"])
def test_nothing_that_a_title_holds_is_executed(show, element, look):
    data = HOSTILE if element == "project-card" else {"count": 1, "results": [HOSTILE]}
    piece = f'{SCRIPT}<{element} {look} pictures src="{{api}}/api/v1/projects/1/"></{element}>'
    page = show(piece, answer=fulfil(data))
    page.wait_for_load_state("networkidle")
    assert titles(page) == [HOSTILE["title"]]
    assert page.locator(f"{element} script, {element} svg, {element} b, {element} i").count() == 0
    for name in ("href", "src"):
        written = page.locator(f".embed [{name}]").evaluate_all(
            "(elements, name) => elements.map((element) => element.getAttribute(name))", name
        )
        assert [text for text in written if text] == []
    assert page.dialogs == []
    assert seen(page) == []
    card = page.locator(".embed-card").inner_text()
    assert "from February 2021" in card
    assert "€1,234.50" in card
