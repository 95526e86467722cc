"""Findings beside the field while an editor writes, the panel that leads there, and repairs.

Each test writes in a page of its own: the editor saves drafts by itself.
"""

from itertools import count

import pytest

from .axe import findings_of_ours
from .test_accessibility import FOCUSED
from .test_journeys import editor, sign_in  # noqa: F401 - fixtures

pytestmark = pytest.mark.browser

PAGES = count(10)
LINES = ["We need for this:", "• skills and teachers", "• a place to try things out"]
NOTE = ".a11y-note:not(.a11y-note--done)"


@pytest.fixture
def form(editor, server):  # noqa: F811 - a fixture
    """The form of a page with nothing but a title, and a section whose text is still empty."""
    editor.set_default_timeout(15_000)
    title = f"Numbered project {next(PAGES)}"
    editor.goto(f"{server}/admin/projects/?q={title}")
    editor.get_by_role("link", name=title, exact=True).first.click()
    editor.get_by_role("tab", name="Content").click()
    editor.get_by_role("button", name="Insert a block").first.click()
    editor.get_by_role("option", name="Text", exact=True).first.click()
    editor.get_by_role("textbox", name="Heading").fill("What we need")
    return editor


@pytest.fixture
def text(form):
    return form.locator("[data-contentpath=sections] [data-contentpath=text]")


def write(form, text, lines=LINES):
    text.get_by_role("textbox").click()
    for line in lines:
        form.keyboard.type(line)
        form.keyboard.press("Enter")
    text.locator(NOTE).wait_for()


def test_a_finding_appears_at_its_field_while_one_writes_and_goes_when_it_is_mended(form, text):
    write(form, text)
    note = text.locator(NOTE)
    assert note.inner_text().startswith("Warning: ")
    # Whoever hears the page hears it with the field.
    described = text.get_by_role("textbox").get_attribute("aria-describedby").split()
    assert note.locator("[data-description]").get_attribute("id") in described
    assert "1 warning" in form.locator("[data-a11y-announcer]").inner_text()

    text.get_by_role("textbox").click()
    form.keyboard.press("Control+a")
    form.keyboard.type("We need skills, and a place to try things out.")
    note.wait_for(state="detached")
    assert "a11y-note" not in (text.get_by_role("textbox").get_attribute("aria-describedby") or "")
    assert "warning" not in form.locator("[data-a11y-announcer]").inner_text()


def test_the_panel_leads_to_the_field_even_if_it_is_hidden(form, text):
    write(form, text)
    form.get_by_role("button", name="Collapse all").click()
    form.get_by_role("tab", name="Publishing").click()
    text.wait_for(state="hidden")
    form.get_by_role("button", name="Toggle checks").click()
    form.get_by_role("button", name="Go to Text › Text").press("Enter")  # noqa: RUF001
    text.locator(":focus").wait_for()
    assert text.get_by_role("textbox").is_visible()


def test_a_link_from_elsewhere_opens_the_collapsed_panel_of_its_field(editor, server):  # noqa: F811 - a fixture
    editor.goto(f"{server}/admin/projects/")
    edit = editor.get_by_role("link", name="Nothing but a title").first.get_attribute("href")
    editor.goto(f"{server}{edit}#:w:contentpath=nuts_code")
    field = editor.locator("[data-contentpath=nuts_code] :focus")
    field.wait_for()
    assert field.is_visible()


def test_a_repair_changes_the_form_and_can_be_taken_back(form, text):
    write(form, text)
    text.get_by_role("button", name="Make it a list").click()
    items = text.get_by_role("textbox").locator("li")
    items.first.wait_for()
    assert [item.strip() for item in items.all_inner_texts()] == [
        "skills and teachers",
        "a place to try things out",
    ]
    undo = text.get_by_role("button", name="Undo")
    assert undo.evaluate("button => button === document.activeElement")
    form.locator("[data-a11y-announcer]", has_text="This is a list now.").wait_for(state="attached")
    undo.press("Enter")
    items.first.wait_for(state="detached")
    assert "• skills and teachers" in text.get_by_role("textbox").inner_text()
    text.locator(NOTE).wait_for()


def test_the_rich_text_editor_s_own_undo_takes_a_repair_back_too(form, text):
    write(form, text)
    text.get_by_role("button", name="Make it a list").click()
    items = text.get_by_role("textbox").locator("li")
    items.first.wait_for()
    text.get_by_role("textbox").focus()
    form.keyboard.press("Control+z")
    items.first.wait_for(state="detached")
    assert text.get_by_role("button", name="Undo").count() == 0


def test_a_sentence_in_another_language_is_marked_by_one_press(form, text):
    words = "Kõik linna koolid saavad sügisest uued arvutid ja õpetajad vajaliku koolituse."
    write(form, text, [f"The mayor was there and said this to us. {words} Then she left."])
    text.get_by_role("button", name="Mark its language").press("Enter")
    part = text.get_by_role("textbox").locator("[lang=et]")
    part.wait_for()
    assert part.inner_text() == words
    text.get_by_text("The language of this part is marked now.").wait_for()
    text.get_by_role("button", name="Undo").press("Enter")
    part.wait_for(state="detached")
    text.get_by_role("button", name="Mark its language").wait_for()


def test_what_is_found_in_an_item_of_a_list_stands_at_that_item_and_is_led_to(editor, server):  # noqa: F811 - a fixture
    editor.goto(f"{server}/admin/projects/?q=Industry")
    editor.get_by_role("link", name="Industry 4: transforming").first.click()
    editor.get_by_role("tab", name="Content").click()
    # The first list is that of the objectives.
    items = editor.locator("[data-contentpath=items]").first.locator("[data-contentpath]")
    items.nth(1).get_by_role("textbox").fill("WE TRAIN ALL THE TEACHERS OF THE CITY THIS YEAR.")
    note = items.nth(1).locator(NOTE, has_text="capital")
    note.wait_for()
    assert items.nth(0).locator(NOTE, has_text="capital").count() == 0
    editor.get_by_role("button", name="Toggle checks").click()
    row = editor.locator(".a11y-row", has_text="capital")
    row.get_by_role("button", name="Go to").press("Enter")
    items.nth(1).locator(":focus").wait_for()


def test_the_preview_s_own_checker_shows_what_was_found(form, text):
    write(form, text)
    form.get_by_role("button", name="Toggle preview").click()
    with form.context.expect_page() as opened:
        form.get_by_label("Preview in new tab").click()
    preview = opened.value
    preview.get_by_role("button", name="View Wagtail quick actions").click()
    preview.get_by_role("menuitem", name="Checks").click()
    preview.get_by_text("Text › Text").first.wait_for()  # noqa: RUF001 - the sign between labels
    preview.close()


def test_by_keyboard_one_comes_from_what_one_writes_to_its_repair_and_back(form, text):
    write(form, text)
    field, repair = text.get_by_role("textbox"), text.get_by_role("button", name="Make it a list")
    field.focus()
    for _step in range(20):
        form.keyboard.press("Tab")
        if repair.evaluate("button => button === document.activeElement"):
            break
    assert repair.evaluate("button => button === document.activeElement")
    assert form.evaluate(FOCUSED)["marked"]
    form.keyboard.press("Enter")
    undo = text.locator(".a11y-note--done button:focus")
    undo.wait_for()
    assert form.evaluate(FOCUSED)["marked"]
    form.keyboard.press("Enter")
    text.locator("[role=textbox]:focus").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_is_said_of_findings(form, text, scheme):
    form.emulate_media(color_scheme=scheme)
    write(form, text)
    form.get_by_role("button", name="Toggle checks").click()
    form.get_by_role("button", name="Go to Text").first.wait_for()
    assert findings_of_ours(form, "[data-a11y-findings]", ".a11y-notes") == []


def test_nothing_goes_wrong_in_the_editor_s_console(form, text):
    write(form, text)
    form.get_by_role("button", name="Toggle checks").click()
    form.get_by_role("button", name="Go to Text").first.click()
    # What Wagtail's checker found it prints itself.
    assert [c for c in form.complaints if not c.startswith("axe.run results")] == []
