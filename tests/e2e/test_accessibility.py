"""Every page: nothing lost where it is narrow, all by keyboard, and a browser with no complaint."""

import pytest

from .axe import findings
from .conftest import watched_page
from .keyboard import FOCUSED, go_through
from .pages import PAGES

# WCAG 2.2, 1.4.12: text spacing that a reader may set.
READER_S_SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
"""

pytestmark = pytest.mark.browser


def test_axe_finds_what_is_bad(open_page):
    page = open_page("/en/", bypass_csp=True)
    page.evaluate("document.querySelector('main').innerHTML += '<img src=x><h5>a</h5>'")
    assert {finding.split(":")[0] for finding in findings(page)} >= {"image-alt", "heading-order"}


@pytest.mark.parametrize("name", PAGES)
def test_a_narrow_page_with_the_reader_s_spacing_loses_nothing(open_page, name):
    page = open_page(PAGES[name], viewport={"width": 320, "height": 800}, bypass_csp=True)
    page.add_style_tag(content=READER_S_SPACING)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    # Text that its own box, or one around it, cuts off.
    assert (
        page.evaluate(
            """() => [...document.querySelectorAll('body *')]
            .filter(e => e.childNodes.length && getComputedStyle(e).overflow === 'hidden'
                && e.scrollHeight > e.clientHeight + 1 && e.innerText?.trim()
                && e.clientHeight > 1)
            .map(e => e.outerHTML.slice(0, 100))"""
        )
        == []
    )


@pytest.mark.parametrize("name", ["home", "list", "project-every-section", "search", "404"])
def test_every_control_is_reached_by_keyboard_and_shows_it(open_page, name):
    assert go_through(open_page(PAGES[name])) == (0, [])


def test_the_first_stop_leads_past_the_navigation(open_page):
    page = open_page("/en/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("name", PAGES)
def test_the_browser_has_nothing_to_complain_about(new_context, server, name):
    """No violation of the security policy, no missing file, no script error, no third party."""
    hosts = set()
    page = watched_page(new_context())
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(f"{server}{PAGES[name]}")
    page.wait_for_load_state("networkidle")
    expected_status = [c for c in page.complaints if "the server responded with a status of" in c]
    assert [c for c in page.complaints if c not in expected_status] == []
    assert len(expected_status) <= (name in {"404", "400", "403", "500", "frame-wrong"})
    assert hosts == {server.removeprefix("http://")}


def test_forced_colours_keep_every_boundary(open_page):
    page = open_page("/en/projects/", forced_colors="active")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["marked"]
    # Here the browser paints system colours over those that a script can read, contrast included.
    assert [f for f in findings(page) if not f.startswith("color-contrast")] == []
