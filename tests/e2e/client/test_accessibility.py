"""Held to what the site is held to: axe in every look, nothing lost, all by keyboard."""

from itertools import cycle, product

import pytest

from tests.e2e.keyboard import FOCUSED, go_through
from tests.e2e.test_accessibility import READER_S_SPACING
from tests.e2e.test_display_matrix import (
    ALL,
    LARGEST,
    LOST,
    OTHERS,
    PANELS,
    SCHEMES,
    SIZES,
    WIDTHS,
    faults,
)

from .pages import PAGES, USUAL, each

pytestmark = pytest.mark.browser

# Every scheme once; all other settings take turns.
SOME = [
    (scheme, size, panel, width, other)
    for scheme, size, (panel, width), other in zip(
        SCHEMES, cycle(SIZES), cycle(product(PANELS, WIDTHS)), cycle(OTHERS), strict=False
    )
]


@pytest.mark.parametrize("name", USUAL)
def test_axe_finds_nothing_in_some_looks(visit, name):
    assert faults(visit(PAGES[name]), SOME) == []


@pytest.mark.long
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_all_looks(visit, name):
    assert faults(visit(PAGES[name]), ALL) == []


def test_axe_finds_nothing_on_a_page_that_says_what_went_wrong(visit, tokens):
    assert faults(visit(f"?token={tokens['over']}"), [("dark", "", "open", 320, "")]) == []


@pytest.mark.long
def test_what_is_made_of_the_data_is_valid_html(visit, checker, tmp_path):
    for name in PAGES:
        page = visit(PAGES[name])
        # The checker reads a file, whose origin is none: to it, everything is from elsewhere.
        page.locator("meta[http-equiv]").evaluate("meta => meta.remove()")
        html = page.evaluate("document.documentElement.outerHTML")
        (tmp_path / f"{name}.html").write_text(f"<!DOCTYPE html>{html}")
    assert checker(tmp_path) == []


@pytest.mark.parametrize("name", each())
def test_a_narrow_page_with_the_reader_s_spacing_is_not_wider(visit, name):
    page = visit(PAGES[name], viewport={"width": 320, "height": 800}, bypass_csp=True)
    page.add_style_tag(content=READER_S_SPACING)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", ["list", "project-every-section"])
def test_the_largest_text_in_the_narrowest_window_loses_nothing(visit, name):
    page = visit(PAGES[name], LARGEST, viewport={"width": 320, "height": 800})
    page.locator(".display-bar summary").click()
    for disclosure in page.locator("main summary").all():
        disclosure.click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert page.evaluate(LOST, 320) == []


@pytest.mark.parametrize("name", ["list", "project-every-section", "404"])
def test_every_control_is_reached_by_keyboard_and_shows_it(visit, name):
    assert go_through(visit(PAGES[name])) == (0, [])


def test_forced_colours_keep_the_focus_in_sight(visit):
    page = visit(PAGES["list"], forced_colors="active")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["marked"]


def test_landmarks_and_headings_are_those_of_the_site(visit, window, site):
    """Whoever knows the one finds the way in the other."""
    outline = """() => [...document.querySelectorAll('h1, h2, h3, h4')]
        .filter(e => !e.closest('header, footer, .display-bar'))
        .map(e => `${e.localName} ${e.textContent.trim().replace(/\\s+/g, ' ')}`)"""
    landmarks = """() => ['header', 'main', 'footer', 'nav', 'search']
        .map(name => [name, document.querySelectorAll(name).length])"""
    for name in ("project-every-section", "standard-every-section"):
        own, page = window(), visit(PAGES[name])
        own.goto(site + PAGES[name].removeprefix("?path="))
        assert page.evaluate(outline) == own.evaluate(outline)
        assert page.evaluate(landmarks) == own.evaluate(landmarks)
