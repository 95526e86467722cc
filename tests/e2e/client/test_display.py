"""The display settings are those of the site, and hold from the first frame on."""

import pytest

from a11y.modes import MODES, PRESETS, DisplaySettings
from tests.e2e.test_no_flash import DELAYS, WHITE_ON_BLACK, Film, _is_light

from .conftest import READY
from .pages import PAGES, here

pytestmark = pytest.mark.browser

VISUALLY_IMPAIRED = PRESETS[0]
DATA = "({...document.documentElement.dataset})"


def stored(page):
    """The cookie's text, without the settings where there is none."""
    found = [cookie for cookie in page.context.cookies() if cookie["name"] == "display"]
    return found[0] if found else None


def open_bar(page):
    page.locator(".display-bar summary").click()


def test_the_bar_offers_what_the_site_s_bar_does(visit, window, site):
    own = window()
    own.goto(f"{site}/en/")
    page = visit("")
    for one in (page, own):
        open_bar(one)
    # The site's own “Apply” is for who has no script.
    lines = [line for line in own.locator(".display-bar").inner_text().split("\n") if line.strip()]
    here = page.locator(".display-bar").inner_text().split("\n")
    assert [line for line in lines if line not in here] == []


def test_the_settings_page_offers_what_the_site_s_does(visit, window, site):
    own = window()
    own.goto(f"{site}/en/accessibility/settings/")
    boxes = (
        "all => all.map(e => `${e.name}=${e.value} ${e.labels[0]?.innerText.trim()} ${e.checked}`)"
    )
    radios = "main input[type=radio]"
    page = visit(PAGES["display-settings"])
    assert page.locator(radios).evaluate_all(boxes) == own.locator(radios).evaluate_all(boxes)
    assert page.locator(radios).count() == sum(len(mode.values) for mode in MODES)


def test_a_choice_holds_at_once_is_said_and_is_kept_as_the_site_keeps_it(visit):
    page = visit(PAGES["project"])
    open_bar(page)
    page.get_by_label("200 %").check()
    page.locator(".display-bar").get_by_label("Yellow on black").check()
    assert page.evaluate(DATA) == {"textSize": "200", "colours": "yellow-on-black"}
    said = page.locator(".display-bar [role=status]").inner_text()
    assert said == "Colours: Yellow on black"
    cookie = stored(page)
    assert cookie["value"] == "1.text-size:200.colours:yellow-on-black"
    assert str(DisplaySettings.read(cookie["value"])) == cookie["value"]
    assert cookie["expires"] == -1
    assert cookie["sameSite"] == "Lax"


def test_a_choice_survives_a_reload_and_another_page(visit):
    page = visit(PAGES["project"])
    open_bar(page)
    page.get_by_role("button", name="For visually impaired").click()
    wanted = {**VISUALLY_IMPAIRED.settings.chosen}
    for _time in range(2):
        found = page.evaluate(
            "Object.fromEntries([...document.documentElement.attributes]"
            ".filter(a => a.name.startsWith('data-')).map(a => [a.name.slice(5), a.value]))"
        )
        assert found == wanted
        page.reload()
        page.locator(READY).wait_for()
    page.get_by_role("link", name="Projects").first.click()
    page.locator(READY).filter(has_text="Projects").wait_for()
    open_bar(page)
    assert page.get_by_label("200 %").is_checked()
    page.get_by_role("button", name="Standard", exact=True).click()
    assert page.evaluate(DATA) == {}
    assert stored(page) is None


def test_own_colours_and_their_contrast(visit):
    page = visit(PAGES["display-settings"])
    page.get_by_label("Colour of text").fill("#777777")
    page.get_by_label("Colour of background").fill("#ffffff")
    page.get_by_label("Colour of background").dispatch_event("change")
    assert page.locator(".display-own__ratio").inner_text() == "4.4 : 1"
    assert page.locator(".display-own__warning").is_visible()
    assert page.get_by_label("Your own").is_checked()
    assert stored(page)["value"] == "1.colours:own-777777-ffffff"
    page.reload()
    page.locator(READY).wait_for()
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(119, 119, 119)"
    assert page.get_by_label("Colour of text").input_value() == "#777777"


def test_what_is_to_be_remembered_outlasts_the_session(visit):
    page = visit(PAGES["display-settings"])
    page.get_by_label("Wider").check()
    page.get_by_label("Remember on this device").check()
    assert stored(page)["value"] == "1.remembered.spacing:wider"
    assert stored(page)["expires"] > 0
    page.get_by_label("Remember on this device").uncheck()
    assert stored(page)["expires"] == -1


def test_another_tab_follows(visit, front_end):
    page = visit(PAGES["project"])
    other = page.context.new_page()
    other.goto(front_end + PAGES["list"])
    other.locator(READY).wait_for()
    open_bar(page)
    page.locator(".display-bar").get_by_label("Black on ivory").check()
    other.locator("html[data-colours=black-on-ivory]").wait_for()
    open_bar(other)
    assert other.locator(".display-bar").get_by_label("Black on ivory").is_checked()


def test_where_no_cookie_is_allowed_the_visitor_is_told(visit, window, front_end):
    page = window()
    page.add_init_script(
        "Object.defineProperty(document, 'cookie', {get: () => '', set: () => {}})"
    )
    page.goto(front_end + PAGES["project"])
    page.locator(READY).wait_for()
    open_bar(page)
    page.get_by_label("200 %").check()
    assert page.evaluate(DATA) == {"textSize": "200"}
    assert "could not be kept" in page.locator(".display-bar [role=status]").inner_text()


@pytest.mark.parametrize(
    "cookie", ["", "nonsense", "9.text-size:7000.unknown:x", "1.colours:own-zz-"]
)
def test_whatever_the_cookie_says_a_page_is_shown(visit, cookie):
    page = visit(PAGES["project"], cookie)
    assert page.complaints == []
    open_bar(page)
    assert page.get_by_label("100 %").is_checked()


@pytest.mark.parametrize("delay", DELAYS)
def test_no_frame_is_light_from_the_first_one_on(window, front_end, delay):
    page = window(front_end, f"1.colours:{WHITE_ON_BLACK}", color_scheme="light")
    page.route(
        f"{front_end}dark",
        lambda route: route.fulfill(
            content_type="text/html", body='<html style="background: black">'
        ),
    )
    page.goto(f"{front_end}dark")
    camera = Film(page, DELAYS[delay])
    for address in (PAGES["project"], here("/en/about/")):
        frames = camera.visit(front_end + address)
        page.locator(READY).wait_for()
        assert [_is_light(frame) for frame in frames] == [False] * len(frames), address
    assert not any(map(_is_light, camera.frames))


def test_settings_that_only_a_module_sets_are_seen_as_a_flash(window, front_end):
    """So the test above would see one."""
    page = window(front_end, f"1.colours:{WHITE_ON_BLACK}", color_scheme="light")
    page.route("**/js/before-paint.js", lambda route: route.fulfill(body=""))
    page.route(
        f"{front_end}dark",
        lambda route: route.fulfill(
            content_type="text/html", body='<html style="background: black">'
        ),
    )
    page.goto(f"{front_end}dark")
    camera = Film(page, DELAYS["slow"])
    assert any(map(_is_light, camera.visit(front_end + PAGES["project"])))
