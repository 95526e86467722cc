"""An editor goes from the number of errors to the field in which one is mended, by keyboard."""

import pytest

from .axe import findings_of_ours
from .test_accessibility import FOCUSED

pytestmark = pytest.mark.browser

REPORT = "/admin/reports/accessibility/"
FAULTY = "A picture without words"


@pytest.fixture
def sign_in(open_page, server):
    def sign_in(**options):
        page = open_page("/admin/", **options)
        page.get_by_label("Username").fill("admin")
        page.get_by_label("Password").fill("projektor-demo")
        page.get_by_role("button", name="Sign in").click()
        page.goto(f"{server}{REPORT}")
        return page

    return sign_in


def press_on(page, target):
    target.focus()
    assert page.evaluate(FOCUSED)["marked"]
    page.keyboard.press("Enter")


def rows(page):
    return page.locator("#listing-results td.title a")


def test_the_report_is_filtered_and_leads_to_the_field_by_keyboard_alone(sign_in):
    page = sign_in()
    assert rows(page).count() > 5
    assert findings_of_ours(page, ".a11y-report") == []
    press_on(page, page.get_by_role("button", name="Show filters"))
    press_on(page, page.get_by_role("button", name="Severity"))
    page.get_by_role("checkbox", name="Error").focus()
    page.keyboard.press("Space")
    page.get_by_role("alert").filter(has_text="There is 1 match").wait_for()
    assert rows(page).all_inner_texts() == [FAULTY]
    assert "severity=error" in page.url
    press_on(page, rows(page))
    page.get_by_role("heading", name="Error (1)").wait_for()
    assert findings_of_ours(page, "#main") == []
    assert page.locator("code").inner_text().startswith("<img")
    press_on(page, page.get_by_role("link", name="Mend it in: What the picture shows"))
    page.wait_for_url("**/edit/#:w:contentpath=cover_alt_text")
    assert page.locator(":focus").input_value() == "IMG_2041.jpg"
    assert page.complaints == []


def test_all_pages_are_checked_while_the_editor_looks_on(sign_in):
    page = sign_in()
    press_on(page, page.get_by_role("button", name="Check all pages now"))
    done = page.get_by_text("Every live page was checked.").first
    done.wait_for(timeout=120_000)
    progress = page.get_by_role("progressbar")
    assert progress.get_attribute("value") == progress.get_attribute("max")
    page.get_by_role("link", name="See what was found").click()
    page.get_by_role("link", name="1 error").wait_for()
    assert page.get_by_text("never checked").count() == 0
    assert page.complaints == []


def test_without_javascript_a_button_goes_on_until_all_are_checked(sign_in):
    page = sign_in(java_script_enabled=False)
    page.get_by_role("button", name="Check all pages now").click()
    while page.get_by_role("button", name="Go on").count():
        before = int(page.get_by_role("progressbar").get_attribute("value"))
        page.get_by_role("button", name="Go on").click()
        assert int(page.get_by_role("progressbar").get_attribute("value")) > before
    page.get_by_text("Every live page was checked.").wait_for()
