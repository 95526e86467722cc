"""What a visitor and an editor come to do, done in a browser."""

import pytest

from .pages import PAGES, PRIVATE_WORDS

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(open_page):
    """A visitor without JavaScript."""
    return lambda path, **options: open_page(path, java_script_enabled=False, **options)


def test_a_visitor_finds_a_project_and_a_person_to_call(visit):
    page = visit("/en/")
    page.get_by_role("navigation").get_by_role("link", name="Projects").first.click()
    page.get_by_label("Search in projects").fill("innocape")
    page.get_by_role("button", name="Show projects").click()
    assert "q=innocape" in page.url
    page.get_by_role("main").get_by_role("link", name="Industry 4").first.click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Industry 4")
    assert page.locator('a[href="tel:+37253345253"]').is_visible()
    assert page.locator('a[href="mailto:Katrin.Reiljan@tartu.ee"]').is_visible()


def test_filters_are_in_the_address_and_can_be_taken_away_again(visit):
    page = visit("/en/projects/")
    page.locator("summary", has_text="Programme").click()
    page.get_by_label("URBACT").check()
    page.get_by_role("button", name="Show projects").click()
    assert page.url.endswith("/en/projects/?programme=urbact")
    assert page.locator(".project-card").count() == 1
    page.get_by_role("link", name="Programme: URBACT").click()
    assert page.url.endswith("/en/projects/")


def test_pages_of_the_list_keep_the_filters(visit):
    page = visit("/en/projects/?q=numbered")
    page.get_by_role("link", name="Next").click()
    assert "q=numbered" in page.url
    assert "page=2" in page.url


def test_all_projects_can_be_read_on_one_page(visit):
    page = visit("/en/projects/?programme=interreg-bsr")
    page.get_by_role("link", name="Show all in full on one page").click()
    assert "Sunrise Valley Science and Technology Park" in page.get_by_role("main").inner_text()


def test_an_organisation_leads_to_all_its_projects(visit):
    page = visit("/en/projects/innocape/")
    page.get_by_role("link", name="Tartu City Government").last.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Tartu City Government"
    assert page.locator(".project-card").count() == 3


def test_nothing_private_is_shown_anywhere(visit, server):
    ask = visit("/en/").request
    for name, path in PAGES.items():
        text = ask.get(f"{server}{path}").text()
        assert "</html>" in text
        for words in PRIVATE_WORDS:
            assert words not in text, (name, words)


def test_paper_has_no_navigation(visit):
    page = visit("/en/projects/innocape/")
    page.emulate_media(media="print")
    assert not page.locator(".site-header__nav").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()


@pytest.fixture
def sign_in(open_page):
    def sign_in(name: str):
        page = open_page("/admin/")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill("projektor-demo")
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("link", name="Projects").wait_for()
        return page

    return sign_in


@pytest.fixture
def editor(sign_in):
    return sign_in("editor")


def test_an_editor_is_told_at_once_how_a_date_was_understood(editor, server):
    editor.goto(f"{server}/admin/projects/")
    editor.get_by_role("link", name="Nothing but a title").first.click()
    editor.get_by_role("tab", name="When and how much").click()
    editor.get_by_label("Start").fill("01/02/2021")
    editor.get_by_text("Understood as: 1 February 2021").wait_for()


def test_an_editor_is_told_at_the_field_what_is_wrong_and_loses_nothing(editor, server):
    editor.goto(f"{server}/admin/projects/")
    editor.get_by_role("link", name="Nothing but a title").first.click()
    editor.get_by_role("tab", name="When and how much").click()
    editor.get_by_label("Start").fill("5/2022")
    editor.get_by_label("End").fill("2021")
    editor.get_by_label("Total budget").fill("2 501 050,50")
    editor.get_by_role("button", name="Save draft").click()
    tab = editor.get_by_role("tab", name="When and how much (1 error)")
    tab.click()
    message = editor.get_by_text("The end, 2021, is before the start, May 2022: check both.")
    message.wait_for()
    assert message.locator("xpath=ancestor::*[@data-field]//input").input_value() == "2021"
    assert editor.get_by_label("Start").input_value() == "5/2022"


def test_an_editor_chooses_a_section_by_its_picture(editor, server):
    editor.goto(f"{server}/admin/projects/")
    editor.get_by_role("link", name="Nothing but a title").first.click()
    editor.get_by_role("tab", name="Content").click()
    editor.get_by_role("button", name="Insert a block").first.click()
    row = editor.locator(".w-combobox__option-row", has_text="Objectives")
    row.get_by_role("button", name="Preview").click()
    preview = editor.frame_locator(".w-combobox-preview__iframe")
    preview.get_by_text("The project will pursue the objectives of:").wait_for()


def test_the_editor_s_preview_shows_the_page_at_three_widths(editor, server):
    editor.goto(f"{server}/admin/projects/")
    editor.get_by_role("link", name="Nothing but a title").first.click()
    editor.get_by_role("button", name="Toggle preview").click()
    frame = editor.frame_locator("#w-preview-iframe")
    frame.get_by_role("heading", name="Nothing but a title", level=1).wait_for()
    for size in ("mobile", "tablet", "desktop"):
        assert editor.get_by_label(f"Preview in {size} size").count() == 1
    assert editor.complaints == []
    assert frame.locator("html").get_attribute("lang") == "en"


def _act(page, action):
    """Choose what else can be done with the page beside saving it."""
    page.get_by_role("button", name="More actions").last.click()
    page.get_by_role("button", name=action).first.click()


def test_what_an_editor_writes_and_a_reviewer_publishes_is_on_the_site(sign_in, visit, server):
    """Adds a project, which no other test looks at."""
    editor = sign_in("editor")
    editor.goto(f"{server}/admin/projects/")
    editor.get_by_role("link", name="Add project").first.click()
    editor.get_by_role("textbox", name="Title").first.fill("Warm homes")
    editor.get_by_role("tab", name="When and how much").click()
    editor.get_by_label("Start").fill("5/2016")
    editor.get_by_role("tab", name="Content").click()
    editor.get_by_role("button", name="Insert a block").first.click()
    editor.get_by_role("option", name="Partners").click()
    editor.get_by_role("button", name="Choose Organisation").first.click()
    editor.get_by_role("link", name="Malta Enterprise").click()
    editor.get_by_role("button", name="Save draft").click()
    editor.wait_for_url("**/edit/**")
    address = editor.url
    _act(editor, "Submit to Review before publication")
    editor.get_by_text("has been submitted for moderation").wait_for()
    assert "Warm homes" not in visit("/en/projects/?q=warm").get_by_role("main").inner_text()

    reviewer = sign_in("reviewer")
    reviewer.goto(address)
    _act(reviewer, "Approve and Publish")
    reviewer.get_by_text("has been updated").wait_for()

    page = visit("/en/projects/?q=warm+malta")
    page.get_by_role("link", name="Warm homes").click()
    assert page.url.endswith("/en/projects/warm-homes/")
    assert "from May 2016" in page.get_by_role("main").inner_text()
