"""What a visitor does with the display settings, without JavaScript and with it."""

import gzip
import re

import pytest

from .axe import findings

SUMMARY = ".display-bar summary"

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(open_page):
    """A visitor without JavaScript."""
    return lambda path, **options: open_page(path, java_script_enabled=False, **options)


def attribute(page, name):
    return page.locator("html").get_attribute(f"data-{name}")


def until(page, expression, seconds=5):
    """Wait for what a script can see; Playwright's own way would need a weaker security policy."""
    for _attempt in range(seconds * 20):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"It never came: {expression}")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def focused(page):
    """The value or the text of what has the keyboard."""
    return page.evaluate(
        """() => {
            const e = document.activeElement;
            return e === document.body ? '' : e.value || e.innerText.trim();
        }"""
    )


def tab_to(page, wanted, at_most=40):
    for _step in range(at_most):
        page.keyboard.press("Tab")
        if wanted in focused(page):
            return
    pytest.fail(f"“{wanted}” is not reached by the keyboard")


def test_by_keyboard_alone_and_without_javascript(visit, server):
    page = visit("/en/projects/?q=numbered")
    press(page, "Tab", "Tab")  # past the skip link
    assert "Display settings" in focused(page)
    press(page, "Enter", "Tab")
    assert focused(page) == "100"
    press(page, "ArrowRight", "ArrowRight", "ArrowRight")
    assert focused(page) == "200"
    tab_to(page, "Apply")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    # Back on the same page and in the same place: the panel is open, and says what happened.
    assert page.url == f"{server}/en/projects/?q=numbered#display-saved"
    assert attribute(page, "text-size") == "200"
    assert page.locator(".display-saved").is_visible()
    press(page, "Tab")
    assert focused(page) == "200"

    # It holds on every other page.
    page.goto(f"{server}/en/no-such-page/")
    assert attribute(page, "text-size") == "200"

    # All settings: the way there, a choice, and the way back.
    press(page, "Tab", "Tab", "Enter")
    tab_to(page, "All display settings")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "Display settings"
    tab_to(page, "underlined")
    press(page, "ArrowRight")
    tab_to(page, "yes")
    press(page, "Space")
    tab_to(page, "Apply")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert attribute(page, "links") == "bold"
    assert page.get_by_label("Remember on this device").is_checked()
    cookie = page.context.cookies()[0]
    assert cookie["value"] == "1.remembered.text-size:200.links:bold"
    assert cookie["expires"] > 0
    tab_to(page, "Back to the page you came from")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{server}/en/no-such-page/"

    # And everything taken back, by one press.
    page.locator(SUMMARY).click()
    page.get_by_role("button", name="Standard").click()
    assert attribute(page, "text-size") is None
    assert page.context.cookies() == []


def test_the_set_for_visually_impaired_is_two_presses_away(visit):
    page = visit("/en/")
    page.locator(SUMMARY).click()
    page.get_by_role("button", name="For visually impaired").click()
    assert attribute(page, "colours") == "black-on-white"
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"


def test_forced_colours_win_and_the_panel_says_so(visit):
    page = visit("/en/", forced_colors="active", display="1.colours:yellow-on-navy")
    note = page.get_by_text("Your system’s own colours are on")
    press(page, "Tab", "Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    press(page, "Enter")
    assert note.is_visible()
    press(page, "Tab", "ArrowRight")
    option = page.locator(".display-option", has=page.locator(":focus"))
    assert option.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert option.evaluate("e => getComputedStyle(e).borderStyle") == "solid"
    tab_to(page, "Apply")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert attribute(page, "text-size") == "125"
    navy = "rgb(0, 0, 77)"
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != navy


def test_the_note_on_forced_colours_is_for_those_who_have_them(visit):
    page = visit("/en/")
    page.locator(SUMMARY).click()
    assert not page.get_by_text("Your system’s own colours are on").is_visible()


def test_a_change_is_instant_announced_and_kept(open_page, server):
    page = open_page("/en/")
    page.locator(SUMMARY).click()
    assert not page.get_by_role("button", name="Apply").is_visible()
    page.locator("[name=colours][value=auto]").focus()
    with page.expect_response("**/accessibility/settings/"):
        page.keyboard.press("ArrowRight")
    assert page.url == f"{server}/en/"
    assert attribute(page, "colours") == "black-on-white"
    assert focused(page) == "black-on-white"
    status = page.locator(".display-bar [role=status]")
    until(page, "document.querySelector('.display-bar [role=status]').textContent")
    assert status.inner_text() == "Colours: Black on white"
    page.goto(f"{server}/en/projects/")
    assert attribute(page, "colours") == "black-on-white"
    assert page.complaints == []


def test_to_be_remembered_can_be_wanted_before_anything_is_chosen(open_page):
    page = open_page("/en/accessibility/settings/")
    box = page.get_by_label("Remember on this device")
    with page.expect_response("**/accessibility/settings/"):
        box.check()
    page.get_by_text("It now holds: 1.remembered").wait_for()
    page.locator("[name=links][value=bold]").check()
    page.get_by_text("It now holds: 1.remembered.links:bold").wait_for()
    with page.expect_navigation():
        page.get_by_role("button", name="Easy reading").click()
    assert box.is_checked()
    assert page.context.cookies()[0]["expires"] > 0
    with page.expect_navigation():
        page.get_by_role("button", name="Standard").click()
    assert not box.is_checked()
    assert page.get_by_text("You have no such cookie now.").is_visible()
    assert page.context.cookies() == []


def test_what_was_pressed_stays_in_sight(open_page):
    page = open_page("/en/projects/innocape/", viewport={"width": 1280, "height": 700})
    page.locator(SUMMARY).click()
    button = page.get_by_role("button", name="For visually impaired")
    with page.expect_response("**/accessibility/settings/"):
        button.click()
    assert 0 <= button.bounding_box()["y"] <= 700 - 44


def test_a_look_at_other_settings_is_left_by_a_choice(open_page, server):
    page = open_page("/en/?display=1.text-size:200")
    page.locator(SUMMARY).click()
    page.locator("[name=colours][value=white-on-black]").check()
    page.get_by_role("button", name="Apply").click()
    page.wait_for_url(f"{server}/en/#display-saved")
    cookie = page.context.cookies()[0]["value"]
    assert cookie == "1.text-size:200.colours:white-on-black"


def test_the_way_back_can_be_seen_in_colours_that_hide_everything(visit):
    page = visit("/en/", display="1.colours:own-888888-888888")
    page.locator(SUMMARY).click()
    for part in (".display-bar__sign", ".display-presets__reset"):
        style = page.locator(part).evaluate(
            "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
        )
        assert style == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_message_is_in_the_page_s_language(open_page):
    page = open_page("/et/accessibility/settings/")
    page.locator("[name=text-size][value='200']").check()
    field = page.locator("fieldset", has=page.locator("[name=text-size]"))
    field.get_by_text("Teksti suurus: 200 %").wait_for()


def test_other_tabs_follow(open_page, server):
    page = open_page("/en/")
    other = page.context.new_page()
    other.goto(f"{server}/en/projects/")
    settings = page.context.new_page()
    settings.goto(f"{server}/en/accessibility/settings/")
    page.locator(SUMMARY).click()
    page.get_by_role("button", name="For visually impaired").click()
    for tab in (page, other, settings):
        until(tab, "document.documentElement.dataset.textSize === '200'")
        until(tab, "document.querySelector('[name=text-size]:checked').value === '200'")
    page.get_by_role("button", name="Standard").click()
    for tab in (page, other, settings):
        until(tab, "Object.keys(document.documentElement.dataset).length === 0")
        until(tab, "document.querySelector('[name=text-size]:checked').value === '100'")


def test_a_tab_s_choice_takes_nothing_back_that_another_has_chosen(open_page, server):
    page = open_page("/en/")
    page.evaluate("new BroadcastChannel('display-settings').close()")
    page.locator(SUMMARY).click()
    page.context.add_cookies([{"name": "display", "value": "1.motion:off", "url": server}])
    with page.expect_response("**/accessibility/settings/"):
        page.locator("[name=background][value=off]").check()
    assert page.context.cookies()[0]["value"] == "1.background:off.motion:off"


def test_a_page_that_the_browser_kept_follows(open_page, server):
    page = open_page("/en/")
    page.goto(f"{server}/en/projects/")
    page.locator(SUMMARY).click()
    with page.expect_response("**/accessibility/settings/"):
        page.locator("[name=text-size][value='150']").check()
    page.go_back()
    until(page, "document.documentElement.dataset.textSize === '150'")


def test_quick_choices_are_all_kept(open_page):
    page = open_page("/en/")
    page.locator(SUMMARY).click()
    page.locator("[name=text-size][value='100']").focus()
    press(page, *["ArrowRight"] * 5)
    page.locator("[name=spacing][value=widest]").check()
    page.locator("[name=background][value=off]").check()
    until(page, "document.cookie.includes('background')")
    assert page.context.cookies()[0]["value"] == "1.text-size:300.spacing:widest.background:off"


def test_nothing_is_lost_when_it_cannot_be_kept(open_page):
    page = open_page("/en/")
    page.locator(SUMMARY).click()
    page.route("**/accessibility/settings/", lambda route: route.abort())
    page.locator("[name=text-size][value='150']").check()
    message = page.get_by_text("could not be kept")
    message.wait_for()
    assert attribute(page, "text-size") == "150"
    apply = page.get_by_role("button", name="Apply")
    assert apply.is_visible()
    assert findings(page) == []
    page.unroute("**/accessibility/settings/")
    with page.expect_response("**/accessibility/settings/"):
        apply.click()
    until(page, "document.cookie.includes('text-size:150')")
    assert not apply.is_visible()


def test_an_own_pair_is_chosen_with_its_contrast_in_sight(open_page, server):
    page = open_page("/en/accessibility/settings/")
    warning = page.get_by_text("That is less than the 7 : 1")
    assert not warning.is_visible()
    page.get_by_label("Colour of text").fill("#999999")
    assert page.locator("output").inner_text() == "2.3 : 1"
    assert warning.is_visible()
    until(page, "document.cookie.includes('own-999999-')")
    assert attribute(page, "colours") == "own"
    page.goto(f"{server}/en/")
    colour = "getComputedStyle(document.documentElement).color"
    assert page.evaluate(colour) == "rgb(153, 153, 153)"
    assert page.complaints == []


def test_pictures_give_way_to_what_they_show(visit):
    page = visit("/en/projects/innocape/")
    picture = page.locator(".masthead__picture img")
    words = page.locator(".masthead__picture .picture-text")
    alt = picture.get_attribute("alt")
    assert picture.is_visible()
    assert not words.is_visible()
    page = visit("/en/projects/innocape/", display="1.pictures:described")
    assert not page.locator("img").first.is_visible()
    assert page.locator("img:visible").count() == 0
    assert page.locator(".masthead__picture .picture-text").inner_text() == f"Picture: {alt}"
    assert page.locator(".emblem .picture-text").first.is_visible()


def test_the_other_typeface_is_fetched_by_those_who_chose_it(open_page):
    def fonts(path, **options):
        page = open_page(path, **options)
        page.evaluate("document.fonts.ready.then(() => null)")
        entries = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
        return {name.split("/")[-1] for name in entries if name.endswith(".woff2")}

    assert not any("atkinson" in name for name in fonts("/en/"))
    assert not any("atkinson" in name for name in fonts("/en/accessibility/settings/"))
    assert "atkinson-hyperlegible-latin.woff2" in fonts("/en/", display="1.font:atkinson")
    assert fonts("/en/", display="1.font:system") == set()


def test_motion_off_stops_what_plays(open_page):
    page = open_page("/en/", display="1.motion:off")
    arrow = "getComputedStyle(document.querySelector('.display-bar summary'), '::after')"
    assert page.evaluate(f"{arrow}.transitionDuration") == "0s"
    page.evaluate(
        """document.querySelector('main').append(
            Object.assign(document.createElement('video'), {autoplay: true, muted: true}))"""
    )
    page.locator(SUMMARY).click()
    with page.expect_response("**/accessibility/settings/"):
        page.locator("[name=background][value=off]").check()
    assert page.evaluate("document.querySelector('video').autoplay") is False


def test_the_plain_layout_is_one_column(visit):
    page = visit("/en/", display="1.layout:plain", viewport={"width": 1280, "height": 900})
    for path in ("/en/", "/en/projects/", "/en/projects/every-section/"):
        page = visit(path, display="1.layout:plain", viewport={"width": 1280, "height": 900})
        columns = page.evaluate(
            """() => [...document.querySelectorAll('main *')]
            .filter(e => getComputedStyle(e).display === 'grid' && e.checkVisibility()
                && !e.closest('.activities, .field__choice, dl, .display-sample')
                && getComputedStyle(e).gridTemplateColumns.split(' ').length > 1)
            .map(e => e.className)"""
        )
        assert columns == [], path
        sticky = page.evaluate(
            """() => [...document.querySelectorAll('*')]
            .filter(e => ['sticky', 'fixed'].includes(getComputedStyle(e).position)).length"""
        )
        assert sticky == 0


def test_paper_is_white_whatever_the_scheme(visit):
    page = visit("/en/", display="1.colours:yellow-on-navy.text-size:150")
    page.emulate_media(media="print")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert not page.locator(".display-bar").is_visible()


def test_the_bar_costs_less_than_six_kilobytes(open_page, server):
    page = open_page("/en/")
    markup = page.content()
    bar = page.locator("display-settings").evaluate("e => e.outerHTML")
    files = ["css/atkinson.css", "css/display-bar.css", "css/display-option.css", "css/modes.css"]

    def fetch(address):
        return page.request.get(f"{server}/static/{address}").body()

    site = fetch("frontend/css/site.css")
    site = b"".join(
        fetch(f"frontend/css/{name}") for name in re.findall(r'"([a-z-]+\.css)"', site.decode())
    )
    own = b"".join(fetch(f"a11y/{name}") for name in files)
    script = fetch("a11y/js/display-settings.js")

    def size(data):
        return len(gzip.compress(data, 9))

    # In production the style sheets are one file: what counts is what it grows by.
    html = size(markup.encode()) - size(markup.replace(bar, "").encode())
    css = size(site + own) - size(site)
    assert 1000 < html + css + size(script) <= 6000, (html, css, size(script))
