"""Findings beside the field while an editor writes, the panel that leads there, and repairs."""

import pytest

from .test_journeys import editor, sign_in  # noqa: F401 - fixtures

pytestmark = pytest.mark.browser

LINES = ["We need for this:", "• skills and teachers", "• a place to try things out"]
NOTE = ".a11y-note:not(.a11y-note--done)"


@pytest.fixture
def new_page(editor, server):  # noqa: F811 - a fixture
    """The form of a new page, with a section of text in it; nothing of it is published."""
    editor.goto(f"{server}/admin/pages/")
    editor.get_by_role("link", name="Our European projects").first.click()
    editor.goto(f"{server}/admin/pages/add/cms/standardpage/{editor.url.split('/')[-2]}/")
    editor.get_by_role("button", name="Insert a block").first.click()
    editor.locator(".w-combobox__option-row", has_text="A heading and prose").click()
    # The first check of the empty form is done.
    editor.locator("[data-a11y-state]", has_text="No accessibility issues").wait_for(
        state="attached"
    )
    return editor


@pytest.fixture
def text(new_page):
    return new_page.locator("[data-contentpath=sections] [data-contentpath=text]")


def write(page, text, lines=LINES):
    text.get_by_role("textbox").click()
    for line in lines:
        page.keyboard.type(line)
        page.keyboard.press("Enter")


def test_a_finding_appears_at_its_field_while_one_writes_and_goes_when_it_is_mended(new_page, text):
    write(new_page, text)
    note = text.locator(NOTE)
    note.wait_for()
    assert note.inner_text().startswith("Warning: ")
    # Whoever hears the page hears it with the field.
    described = text.get_by_role("textbox").get_attribute("aria-describedby").split()
    assert note.locator("[data-description]").get_attribute("id") in described
    assert new_page.locator("[data-a11y-announcer]").inner_text() == "1 warning"

    text.get_by_role("textbox").click()
    new_page.keyboard.press("Control+a")
    new_page.keyboard.type("We need skills, and a place to try things out.")
    note.wait_for(state="detached")
    assert "a11y-note" not in (text.get_by_role("textbox").get_attribute("aria-describedby") or "")
    assert new_page.locator("[data-a11y-announcer]").inner_text().startswith("No accessibility")


def test_the_panel_leads_to_the_field_even_if_it_is_hidden(new_page, text):
    write(new_page, text)
    text.locator(NOTE).wait_for()
    new_page.get_by_role("button", name="Toggle section").first.focus()
    # All sections are closed, and another tab is open.
    new_page.get_by_role("button", name="Collapse all").click()
    new_page.get_by_role("tab", name="Promote").click()
    assert not text.is_visible()
    new_page.get_by_role("button", name="Toggle checks").click()
    new_page.get_by_role("button", name="Go to Text").press("Enter")
    new_page.wait_for_function("document.activeElement.closest('[data-contentpath=text]') !== null")
    assert text.get_by_role("textbox").is_visible()


def test_a_repair_changes_the_form_and_can_be_taken_back(new_page, text):
    write(new_page, text)
    text.get_by_role("button", name="Make it a list").click()
    items = text.locator("li")
    items.first.wait_for()
    assert [item.strip() for item in items.all_inner_texts()] == [
        "skills and teachers",
        "a place to try things out",
    ]
    text.locator(NOTE).wait_for(state="detached")
    undo = text.get_by_role("button", name="Undo")
    assert undo.evaluate("button => button === document.activeElement")
    undo.press("Enter")
    items.first.wait_for(state="detached")
    assert "• skills and teachers" in text.get_by_role("textbox").inner_text()
    text.locator(NOTE).wait_for()


def test_the_rich_text_editor_s_own_undo_takes_a_repair_back_too(new_page, text):
    write(new_page, text)
    text.get_by_role("button", name="Make it a list").click()
    text.locator("li").first.wait_for()
    text.get_by_role("textbox").focus()
    new_page.keyboard.press("Control+z")
    text.locator("li").first.wait_for(state="detached")
    assert text.get_by_role("button", name="Undo").count() == 0


def test_the_preview_s_own_checker_shows_what_was_found(editor, server):  # noqa: F811 - a fixture
    editor.goto(f"{server}/admin/projects/")
    editor.get_by_role("link", name="Nothing but a title").first.click()
    editor.get_by_role("tab", name="Content").click()
    editor.get_by_role("button", name="Insert a block").first.click()
    row = editor.locator(".w-combobox__option-row", has_text="A heading and prose")
    row.click()
    text = editor.locator("[data-contentpath=sections] [data-contentpath=text]")
    write(editor, text)
    text.locator(NOTE).wait_for()
    editor.get_by_role("button", name="Toggle preview").click()
    with editor.context.expect_page() as opened:
        editor.get_by_label("Preview in new tab").click()
    preview = opened.value
    preview.locator("wagtail-userbar").get_by_text("1", exact=True).first.wait_for()
    preview.get_by_role("button", name="View Wagtail quick actions").click()
    preview.get_by_role("menuitem", name="Checks").click()
    preview.get_by_text("Text › Text").wait_for()  # noqa: RUF001 - the sign between labels
    preview.close()


def test_the_editor_is_without_faults_of_its_own_beside_findings(new_page, text):
    write(new_page, text)
    text.locator(NOTE).wait_for()
    new_page.get_by_role("button", name="Toggle checks").click()
    new_page.get_by_role("button", name="Go to Text").wait_for()
    assert new_page.complaints == []
