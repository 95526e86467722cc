"""What readers without a mouse need of a page: every control is reached, and seen to be."""

FOCUSABLE = """() => [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled).length"""
FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const box = e.getBoundingClientRect();
    // A card shows the focus of its link around itself.
    const marks = [getComputedStyle(e), getComputedStyle(e, '::after')];
    return {
        html: e.outerHTML.slice(0, 120),
        key: [...document.querySelectorAll('*')].indexOf(e),
        visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        marked: marks.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2),
    };
}"""


def go_through(page) -> tuple[int, list[str]]:
    """How many controls the Tab key does not reach, and those on which the focus is not seen."""
    expected = page.evaluate(FOCUSABLE)
    reached = {}
    for _step in range(expected + 5):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        reached[focused["key"]] = focused
    unseen = [it["html"] for it in reached.values() if not (it["visible"] and it["marked"])]
    return expected - len(reached), unseen
