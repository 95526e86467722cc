"""An editor is stopped by errors, led to them, and may pass them with a reason. Writes a page."""

import pytest

from cms.demo.loader import PASSWORD

from .axe import findings_of_ours

pytestmark = pytest.mark.browser

FILE_NAME = "IMG_2041.jpg"


@pytest.fixture
def sign_in(open_page):
    """The admin, opened by one of the demo's accounts."""

    def sign_in(name, **options):
        page = open_page("/admin/login/", **options)
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("heading", level=1).first.wait_for()
        return page

    return sign_in


IN_SIGHT = """
field => {
    const { top, bottom } = field.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
}
"""


@pytest.fixture
def stopped(sign_in, server):
    """What an administrator sees who has tried to publish a new page with an error in it."""
    page = sign_in("admin", viewport={"width": 1280, "height": 500})
    page.goto(f"{server}/admin/pages/")
    page.get_by_role("link", name="Our European projects", exact=True).first.click()
    home = page.url.partition("/admin/pages/")[2].partition("/")[0]
    page.goto(f"{server}/admin/pages/add/cms/standardpage/{home}/")
    page.locator("#id_title").fill("Stopped")
    page.get_by_role("button", name="Choose an image").first.click()
    page.locator(".modal .image-choice").first.click()
    page.locator(".modal").wait_for(state="detached")
    page.locator("#id_cover_alt_text").fill(FILE_NAME)
    page.locator("footer").get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("heading", name="Errors: they stop publishing").wait_for()
    return page


def test_an_editor_is_led_to_the_error_and_publishes_with_a_reason(stopped, server):
    page, listed = stopped, stopped.url
    assert "It has an error" in page.get_by_role("main").inner_text()
    assert findings_of_ours(page, "#main") == []
    assert page.goto(f"{server}/en/stopped/").status == 404
    page.goto(listed)
    page.get_by_role("link", name="What the picture shows").click()
    field = page.locator("#id_cover_alt_text:focus")
    assert field.input_value() == FILE_NAME
    page.wait_for_function(IN_SIGHT, arg=field.element_handle())
    page.goto(listed)
    reason = page.get_by_label("Why it has to be published all the same")
    reason.fill("too short")
    page.get_by_role("button", name="Publish despite what was found").click()
    page.get_by_text("a reason has at least 10 characters").wait_for()
    reason.fill("The minister waits for it.")
    page.get_by_role("button", name="Publish despite what was found").click()
    page.get_by_text("is published, and your reason is kept").wait_for()
    assert page.goto(f"{server}/en/stopped/").status == 200
    page.goto(listed.replace("/accessibility/", "/history/"))
    logged = page.get_by_role("main").inner_text()
    assert f"because: “The minister waits for it.”. Errors: “{FILE_NAME}” is the name" in logged
