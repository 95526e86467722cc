"""Every page held to a second engine, written apart from axe: what both overlook is rare."""

import pytest

from .alfa import findings, taken_down
from .pages import PAGES
from .test_display_matrix import LARGE, put_on

# In the light: it reads custom properties and layers too roughly for the colours of other schemes,
# which axe measures as they are shown.
AS_IT_IS = ("light", "", "closed", 1280, "")
NARROW = ("light", "text-size:200", "open", 320, "")

pytestmark = pytest.mark.browser


def looked_at(open_page, names, look):
    pages = {}
    for name in names:
        page = open_page(PAGES[name])
        put_on(page, *look)
        pages[name] = taken_down(page)
        page.close()
    return findings(pages)


def test_it_finds_what_is_bad(open_page):
    page = open_page("/en/", bypass_csp=True)
    page.evaluate(
        "document.querySelector('main').innerHTML += '<img src=x><a href=x></a><input><h2></h2>'"
    )
    found = findings({"bad": taken_down(page)})["bad"]
    assert {fault.split(":")[0] for fault in found} >= {"sia-r2", "sia-r8", "sia-r11", "sia-r64"}


def test_it_finds_nothing_on_any_page(open_page):
    assert looked_at(open_page, set(PAGES) - set(LARGE), AS_IT_IS) == {}


@pytest.mark.long
@pytest.mark.parametrize("look", [AS_IT_IS, NARROW])
def test_it_finds_nothing_on_any_page_narrow_or_large(open_page, look):
    assert looked_at(open_page, PAGES, look) == {}
