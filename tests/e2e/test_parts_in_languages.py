"""An editor marks words of another language, and readers get them marked. Writes a page."""

import pytest

from .test_publish_gate import sign_in  # noqa: F401 - a fixture

pytestmark = pytest.mark.browser

PASTED = '<p>Copied: <i lang="ru-RU">привет</i> <b lang="en">hello</b></p>'
COPY = """
html => navigator.clipboard.write([
    new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }) })
])
"""


# The editor writes into its form a moment after the last key.
WRITTEN = """
() => document.querySelector("[name=sections-0-value-text]").value.includes("LANG-RU")
"""


@pytest.fixture
def editor(sign_in, server):  # noqa: F811 - the fixture
    """A new page, with the place for its first text in hand."""
    page = sign_in("admin", permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{server}/admin/pages/")
    page.get_by_role("link", name="Our European projects", exact=True).first.click()
    home = page.url.partition("/admin/pages/")[2].partition("/")[0]
    page.goto(f"{server}/admin/pages/add/cms/standardpage/{home}/")
    page.locator("#id_title").fill("Words of others")
    page.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Text").first.click()
    page.get_by_role("textbox", name="Heading").fill("Words")
    page.locator(".public-DraftEditor-content").first.click()
    return page


def press(page, language):
    page.locator(f".Draftail-ToolbarButton[name='LANG-{language}']").first.click()


def test_words_are_marked_pasted_and_read(editor, server):
    page = editor
    page.keyboard.type("We say tere")
    for _letter in "tere":
        page.keyboard.press("Shift+ArrowLeft")
    part = page.locator(".part-in-language")
    press(page, "ET")
    assert (part.get_attribute("lang"), part.inner_text()) == ("et", "tere")
    # A second press takes the mark away; another language takes its place.
    press(page, "ET")
    part.wait_for(state="detached")
    press(page, "RU")
    press(page, "ET")
    assert part.get_attribute("lang") == "et"
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.evaluate(COPY, PASTED)
    page.keyboard.press("Control+V")
    page.locator(".part-in-language[lang=ru]").wait_for()
    assert part.count() == 2
    page.wait_for_function(WRITTEN)
    page.locator("footer").get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.locator(".messages .success").wait_for()
    # Wagtail’s autosave tries before the page is complete, and is told so.
    assert [said for said in page.complaints if "400 (Bad Request)" not in said] == []
    page.goto(f"{server}/en/words-of-others/")
    text = page.get_by_role("main").locator("section").first
    assert text.locator("span[lang=et]").inner_text() == "tere"
    assert text.locator("[lang=ru]").inner_text() == "привет"
    assert text.locator("[lang]").count() == 2
