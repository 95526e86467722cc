"""A partner makes the code for another site: by keyboard, and without JavaScript."""

import pytest

from .axe import findings
from .host import serving
from .keyboard import FOCUSED
from .pages import PAGES

pytestmark = pytest.mark.browser


def _code(page, name):
    return page.locator(f"#code-{name}").input_value()


def test_every_choice_changes_code_and_result_by_keyboard_alone(open_page):
    page = open_page("/en/projects/embed/")
    shown = page.locator(".embed-builder__shown")
    shown.locator(".embed-card").first.wait_for()
    page.get_by_label("With these words").focus()
    page.keyboard.type("innocape")
    page.keyboard.press("Tab")
    page.get_by_role("status").filter(has_text="have changed").wait_for()
    assert "search=innocape" in _code(page, "element")
    assert "search=innocape" in _code(page, "frame")
    assert "q=innocape" in page.url
    shown.get_by_role("status").filter(has_text="Projects shown: 1 of 1").wait_for()
    page.frame_locator("iframe").get_by_text("1 project", exact=True).wait_for()
    # To the box that lets readers search.
    page.locator("summary").filter(has_text="Also").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    shown.get_by_label("Search in projects").wait_for()
    assert " searchable" in _code(page, "element")
    assert page.evaluate(FOCUSED)["marked"]
    assert findings(page) == []
    assert page.complaints == []


def test_the_code_is_copied_and_works_on_another_site(open_page, browser, server):
    page = open_page(PAGES["embed-builder"], permissions=["clipboard-read", "clipboard-write"])
    for name, works in (("element", ".embed-card"), ("frame", "iframe"), ("link", "a")):
        page.locator(f"copy-code:has(#code-{name}) button").focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="Copied.").nth(0).wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == _code(page, name)
        # The site’s own address is another than the one at which the tests reach it.
        piece = copied.replace("http://localhost", server.rpartition(":")[0])
        with serving(server) as host:
            context = browser.new_context()
            other = context.new_page()
            other.goto(host.page(piece))
            other.locator(works).first.wait_for()
            assert other.evaluate("seen") == []
            context.close()


def test_what_cannot_be_copied_is_told(open_page):
    page = open_page("/en/projects/embed/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.locator("copy-code button").first.click()
    page.get_by_role("status").filter(has_text="could not be copied").wait_for()


def test_a_code_that_cannot_be_renewed_is_told(open_page):
    page = open_page("/en/projects/embed/")
    page.context.set_offline(True)
    page.get_by_label("Text size").select_option("150")
    page.get_by_role("status").filter(has_text="could not be renewed").wait_for()


def test_without_javascript_the_button_shows_code_and_frame(open_page):
    page = open_page("/en/projects/embed/", java_script_enabled=False)
    page.locator("summary").filter(has_text="Programme").first.click()
    page.get_by_label("URBACT").check()
    page.get_by_label("Colours").select_option("yellow-on-navy")
    page.get_by_role("button", name="Show the code").click()
    page.wait_for_url("**/embed/?*")
    frame = _code(page, "frame")
    assert "programme=urbact" in frame
    assert "colours=yellow-on-navy" in frame
    shown = page.frame_locator("iframe")
    shown.get_by_role("link", name="Alliance for smart").wait_for()
    assert shown.locator("html").get_attribute("data-colours") == "yellow-on-navy"
    assert page.get_by_role("button", name="Copy").count() == 0


def test_a_link_in_the_frame_leaves_it(open_page, browser, server):
    context = browser.new_context()
    page = context.new_page()
    with serving(server) as host:
        piece = f'<iframe src="{server}/embed/projects/?limit=5" title="Projects"></iframe>'
        page.goto(host.page(piece))
        frame = page.frame_locator("iframe")
        frame.get_by_role("link", name="Next page").click()
        frame.get_by_text("Here: 6 to 10").wait_for()
        frame.locator(".project-card__link").first.click()
        page.wait_for_url(f"{server}/en/projects/*/")
        assert page.evaluate("window.top === window")
        assert page.context.cookies() == []
    context.close()
