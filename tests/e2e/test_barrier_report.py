"""A barrier from a page's foot to the officer's mailbox and answer, done in a browser.

Adds reports, which no other test looks at.
"""

import re

import pytest

from .axe import findings

pytestmark = pytest.mark.browser
WORDS = "The list of partners cannot be read aloud."
SCHEMES = ["light", "dark"]


def to_the_form(page):
    page.get_by_role("contentinfo").get_by_role("link", name="Report a barrier").click()
    page.get_by_role("heading", level=1, name="Report a barrier").wait_for()


def send(page):
    page.get_by_role("button", name="Send the report").click()


def happened(page):
    return page.get_by_label("What did you want to do, and what happened?")


def test_a_barrier_is_reported_read_and_answered(open_page, server, prepared):
    folder, _environment = prepared
    reader = open_page("/en/projects/innocape/", java_script_enabled=False)
    to_the_form(reader)
    assert reader.get_by_label("On which page?").input_value() == "/en/projects/innocape/"
    reader.get_by_label("E-mail").fill("reader")
    reader.get_by_label("What did you use?").fill("A screen reader")
    send(reader)

    problems = reader.locator("#problems")
    assert problems.get_by_role("link").count() == 2
    assert reader.get_by_label("What did you use?").input_value() == "A screen reader"
    problems.get_by_role("link", name="What did you want").click()
    assert reader.url.endswith("#id_happened")
    happened(reader).fill(WORDS)
    reader.get_by_label("E-mail").fill("reader@example.org")
    send(reader)

    reader.get_by_role("heading", level=1, name="Your report was sent").wait_for()
    reference = re.search(r"B-\w{4}-\w{2}", reader.get_by_role("main").inner_text())[0]
    reader.reload()
    assert reference in reader.get_by_role("main").inner_text()

    mails = [file.read_text() for file in (folder / "mail").iterdir()]
    (mail,) = [mail for mail in mails if reference in mail]
    assert "To: officer@example.org" in mail
    assert WORDS not in mail

    officer = open_page("/admin/")
    officer.get_by_label("Username").fill("officer")
    officer.get_by_label("Password").fill("projektor-demo")
    officer.get_by_role("button", name="Sign in").click()
    officer.get_by_role("link", name="Barrier reports").click()
    officer.get_by_role("link", name=reference).click()
    officer.get_by_text(WORDS).wait_for()
    officer.get_by_label("A note for those who deal with this report").fill("Wrote back.")
    officer.get_by_role("button", name="Change to “Answered”").click()
    officer.get_by_text("The report is now: Answered.").wait_for()
    officer.get_by_text("Wrote back.").wait_for()
    assert officer.complaints == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 320])
def test_mistakes_and_thanks_can_be_read_by_everyone(open_page, scheme, width):
    window = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    page = open_page("/en/accessibility/report/", bypass_csp=True, **window)
    page.get_by_label("E-mail").fill("reader")
    send(page)
    page.locator("#problems").wait_for()
    assert page.evaluate("document.activeElement.id") == "problems"
    assert findings(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    happened(page).fill(WORDS)
    page.get_by_label("E-mail").fill("")
    send(page)
    page.get_by_role("heading", name="Your report was sent").wait_for()
    assert findings(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_the_form_is_filled_in_by_keyboard_and_nobody_meets_the_trap(open_page):
    page = open_page("/en/accessibility/report/")
    happened(page).focus()
    names = []
    for _stop in range(7):
        names.append(page.evaluate("document.activeElement.name || document.activeElement.type"))
        page.keyboard.press("Tab")
    assert names == ["happened", "page", "used", "wanted", "email", "phone", "submit"]
    assert not page.locator("#id_subject").is_visible()
