"""Every page in every look: no finding of axe, nothing lost.

`make test` runs a third of a selection in which every two values meet; `make test-long` all of
them. A page is loaded once, and its looks are put on <html> one after the other, for speed: that
the server and the script write the same is held by other tests.
"""

from itertools import product

import pytest
from allpairspy import AllPairs

from a11y.colours import OWN
from a11y.modes import COLOURS

from .axe import findings
from .pages import FRAMES, PAGES

SCHEMES = ["light", "dark", *(v.code for v in COLOURS.values if v.code != COLOURS.standard)]
SIZES = ["", "text-size:200", "text-size:300", "spacing:wider", "spacing:widest"]
PANELS = ["closed", "open"]
WIDTHS = [1280, 320]
# Every other setting, alone, and all at once.
OTHERS = [
    *("", "font:system", "font:atkinson", "line-width:narrow", "links:bold", "background:off"),
    *("pictures:described", "motion:off", "targets:large", "layout:plain"),
    "font:atkinson.line-width:narrow.links:bold.background:off.pictures:described.motion:off"
    ".targets:large.layout:plain",
]
# What takes axe seconds for each look is looked at in fewer of them, unless all are.
LARGE = ("api-docs",)
EVERY_TWO = [tuple(row) for row in AllPairs([list(PAGES), SCHEMES, SIZES, PANELS, WIDTHS, OTHERS])]
ALL = [
    *product(SCHEMES, SIZES, PANELS, WIDTHS, [""]),
    *product(["light"], [""], ["closed"], WIDTHS, OTHERS),
]

PUT_ON = """([settings, isOpen]) => {
    const root = document.documentElement;
    for (const name of Object.keys(root.dataset)) delete root.dataset[name];
    for (const [name, value] of settings) root.setAttribute(`data-${name}`, value);
    root.style.setProperty('--own-text', '#fff4d6');
    root.style.setProperty('--own-ground', '#1b2a1f');
    root.style.setProperty('--own-color-scheme', 'dark');
    for (const panel of document.querySelectorAll('.display-bar details')) panel.open = isOpen;
}"""

pytestmark = pytest.mark.browser


def put_on(page, scheme, size, panel, width, other):
    settings = [pair.split(":") for text in (size, other) for pair in text.split(".") if pair]
    if scheme not in ("light", "dark"):
        settings.append(["colours", scheme])
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(PUT_ON, [settings, panel == "open"])


def faults(page, looks):
    found = []
    for look in looks:
        put_on(page, *look)
        found += [f"{look}: {finding}" for finding in findings(page)]
        if page.evaluate("document.scrollingElement.scrollWidth") > look[3]:
            found.append(f"{look}: scrolls sideways")
    return found


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_any_look(open_page, name):
    looks = [look for page, *look in EVERY_TWO if page == name]
    assert len(looks) >= len(OTHERS)
    looks = looks[:: 6 if name in LARGE else 3]
    assert faults(open_page(PAGES[name]), looks) == []


@pytest.mark.long
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_all_looks(open_page, name):
    assert faults(open_page(PAGES[name]), ALL) == []


def test_axe_finds_a_look_that_cannot_be_read(open_page):
    page = open_page("/en/")
    put_on(page, OWN, "", "closed", 1280, "")
    page.evaluate("document.documentElement.style.setProperty('--own-ground', '#ddd')")
    assert any("color-contrast" in finding for finding in findings(page))


# Text that its own box cuts off, that sticks out of the window, or that lies on other text.
LOST = """(width) => {
    const shown = e =>
        e.checkVisibility({visibilityProperty: true}) && !e.closest('.visually-hidden');
    const all = [...document.querySelectorAll('body *')].filter(shown);
    const scrolls = e => e.closest('.table');
    const name = e => e.outerHTML.slice(0, 110);
    const lost = [];
    for (const e of all) {
        const style = getComputedStyle(e);
        const cuts = ['hidden', 'clip'].includes(style.overflowY) || style.overflowX === 'hidden';
        if (cuts && e.innerText?.trim() && !e.matches('.masthead')
            && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1))
            lost.push('cut off: ' + name(e));
    }
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || !shown(parent) || scrolls(parent)) continue;
        if (parent.closest('select, option, script, style, .skip-link, [aria-hidden]')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            if (box.width < 1) continue;
            if (box.left < -1 || box.right > width + 1) lost.push('outside: ' + name(parent));
            const middle = (box.top + box.bottom) / 2;
            texts.push({left: box.left, right: box.right, top: middle - box.height / 4,
                        bottom: middle + box.height / 4, parent, data: node.data.trim()});
        }
    }
    texts.sort((a, b) => a.top - b.top);
    texts.forEach((one, at) => {
        for (let next = at + 1; next < texts.length && texts[next].top < one.bottom - 1; next++) {
            const other = texts[next];
            if (one.left < other.right - 1 && other.left < one.right - 1)
                lost.push(`overlap: ${one.data.slice(0, 40)} | ${other.data.slice(0, 40)}`);
        }
    });
    return [...new Set(lost)];
}"""
LARGEST = "1.text-size:300.spacing:widest"
LARGEST_OF_ALL = f"{LARGEST}.font:atkinson.links:bold.targets:large"


@pytest.mark.parametrize(
    "settings", [LARGEST_OF_ALL, pytest.param(LARGEST, marks=pytest.mark.long)]
)
@pytest.mark.parametrize("name", PAGES)
def test_the_largest_text_in_the_narrowest_window_loses_nothing(open_page, name, settings):
    path = PAGES[name]
    if name in FRAMES:
        pairs = [part.split(":") for part in settings.split(".") if ":" in part]
        path += "".join(f"&{mode}={value}" for mode, value in pairs)
    page = open_page(path, display=settings, viewport={"width": 320, "height": 800})
    if name not in ["display-settings", *FRAMES]:
        page.locator(".display-bar summary").click()
    for disclosure in page.locator("main summary").all():
        disclosure.click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert page.evaluate(LOST, 320) == []


def test_what_is_lost_is_found(open_page):
    page = open_page("/en/", bypass_csp=True, viewport={"width": 320, "height": 800})
    page.evaluate(
        """document.querySelector('main').innerHTML +=
        '<p style="block-size: 1em; overflow: hidden">cut off<br>cut off</p>'
        + '<p style="white-space: nowrap">' + 'outside '.repeat(40) + '</p>'
        + '<p>one</p><p style="margin-block-start: -1lh">other</p>'"""
    )
    kinds = {finding.split(":")[0] for finding in page.evaluate(LOST, 320)}
    assert kinds == {"cut off", "outside", "overlap"}
