"""What pages do by themselves: whether they move, change or reload, or keep people from zooming."""

import re
from collections.abc import Iterator
from math import atan2, degrees

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .appearance import set_with
from .documents import Document
from .findings import Seen, Severity
from .registry import check
from .styles import Style, styles_in

# HTML "shared declarative refresh steps", up to the time.
REFRESH = re.compile(r"\s*(\d+)?(?:\.[\d.]*)?(?:\s*[;,].*|\s+.*|)", re.DOTALL)
TWENTY_HOURS = 72_000


def refresh_of(document: Document) -> tuple[Tag, int] | None:
    """The first meta element that reloads or leaves the page, and after how many seconds."""
    for element in document.tagged("meta"):
        if str(element.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        found = REFRESH.fullmatch(str(element.get("content") or ""))
        content = str(element.get("content") or "").strip()
        if found and (found[1] or content.startswith(".")):
            return element, int(found[1] or 0)
    return None


@check(
    "refresh-delayed",
    Severity.ERROR,
    _(
        "This page reloads or leaves by itself after %(seconds)s seconds. Leave out the refresh: "
        "some need more time to read, and lose their place."
    ),
    wcag=("2.2.1", "2.2.4", "3.2.5"),
    act=("bc659a", "bisz58"),
)
def refresh_delayed(document: Document) -> Iterator[Seen]:
    """ACT bc659a: no refresh after a time, unless it is at once or after 20 hours."""
    found = refresh_of(document)
    if found and 0 < found[1] <= TWENTY_HOURS:
        yield Seen(found[0], values={"seconds": found[1]})


@check(
    "refresh-late",
    Severity.WARNING,
    _("This page reloads or leaves by itself some time. Leave out the refresh."),
    wcag=("3.2.5", "2.2.4"),
    act=("bisz58",),
)
def refresh_late(document: Document) -> Iterator[Seen]:
    """ACT bisz58: no refresh after a time, without the exception of 20 hours."""
    found = refresh_of(document)
    if found and found[1] > TWENTY_HOURS:
        yield Seen(found[0])


@check(
    "zoom-blocked",
    Severity.ERROR,
    _("Let people enlarge the page: leave out user-scalable and maximum-scale."),
    wcag=("1.4.4",),
    act=("b4f0c3",),
)
def zoom_blocked(document: Document) -> Iterator[Seen]:
    """ACT b4f0c3: the viewport lets people zoom, at least twice as large."""
    for element in document.tagged("meta"):
        if str(element.get("name") or "").strip().lower() != "viewport":
            continue
        content = str(element.get("content") or "")
        values = {
            key.strip().lower(): value.strip().lower()
            for key, _equals, value in (part.partition("=") for part in re.split(r"[,;]", content))
        }
        if blocks(values.get("user-scalable"), 1, "yes") or blocks(values.get("maximum-scale"), 2):
            kept = [f"{key}={value}" for key, value in values.items() if key and key not in LIMITS]
            yield Seen(element, f'content="{", ".join(kept)}"')


LIMITS = ("user-scalable", "maximum-scale", "minimum-scale")
DEVICE = ("device-width", "device-height")


def blocks(value: str | None, least: int, *allowed: str) -> bool:
    """Whether the value of a viewport's key keeps people from zooming."""
    if value is None or value in (*DEVICE, *allowed):
        return False
    number = re.match(r"[+-]?(?:\d+\.?\d*|\.\d+)", value)
    if number is None:
        return True
    scale = float(number[0])
    return -1 < scale < 1 if least == 1 else 0 <= scale < least


# --- Which way the screen is held -----------------------------------------------------------------

FUNCTION = re.compile(r"(rotate3d|rotatez|rotate|matrix3d|matrix)\(([^)]*)\)")
ANGLE = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(deg|rad|grad|turn)?")
IN_DEGREES = {"deg": 1.0, "rad": degrees(1), "grad": 0.9, "turn": 360.0}
A_QUARTER = 90.0
NEARLY = 2.0


def angle_of(text: str) -> float | None:
    found = ANGLE.fullmatch(text.strip())
    return float(found[1]) * IN_DEGREES[found[2] or "deg"] if found else None


def turn_of(style: Style) -> float | None:
    """By how many degrees an element is turned clockwise; None where nothing turns it."""
    turned: list[float] = []
    if "rotate" in style and (angle := angle_of(style["rotate"].text)) is not None:
        turned.append(angle)
    for name, values in FUNCTION.findall(style["transform"].text if "transform" in style else ""):
        parts = values.split(",")
        angle = None
        if name in ("rotate", "rotatez") and len(parts) == 1:
            angle = angle_of(parts[0])
        elif name == "rotate3d" and len(parts) == 4:
            x, y, z = (angle_of(part) for part in parts[:3])
            if x == y == 0 and z:
                around = angle_of(parts[3])
                angle = None if around is None else around * (1 if z > 0 else -1)
        elif name in ("matrix", "matrix3d") and len(parts) in (6, 16):
            across, down = angle_of(parts[0]), angle_of(parts[1])
            if across is not None and down is not None:
                angle = degrees(atan2(down, across))
        if angle is not None:
            turned.append(angle)
    return sum(turned) if turned else None


@check(
    "orientation-locked",
    Severity.ERROR,
    _(
        "Turned with the screen, this stays as it was for those who cannot turn their device. "
        "Leave out the rotation by a quarter."
    ),
    wcag=("1.3.4",),
    act=("b33eff",),
)
def orientation_locked(document: Document) -> Iterator[Seen]:
    """ACT b33eff: style sheets do not turn the page back when the screen is turned."""
    if "orientation" not in document.source:
        return
    upright = styles_in("portrait", document.soup, document.elements)
    lying = styles_in("landscape", document.soup, document.elements)
    for element in document.elements if upright or lying else ():
        key = id(element)
        if key not in upright and key not in lying:
            continue
        turns = (turn_of(upright.get(key, {})), turn_of(lying.get(key, {})))
        if turns == (None, None) or not document.is_visible(element):
            continue
        always = turn_of(document.style_of(element)) or 0.0
        portrait, landscape = (always if turn is None else turn for turn in turns)
        if abs(abs((portrait - landscape) % 180) - A_QUARTER) < NEARLY:
            yield Seen(element)


# --- What moves -----------------------------------------------------------------------------------


@check(
    "moving-text",
    Severity.ERROR,
    _(
        "This text moves or blinks, and nobody can stop it. Write it as usual text: what moves "
        "keeps people from reading what stands around it."
    ),
    wcag=("2.2.2",),
)
def moving_text(document: Document) -> Iterator[Seen]:
    """WCAG failures F4, F16 and F47: blink and marquee."""
    for element in document.tagged("blink", "marquee"):
        if document.is_visible(element) and document.text_of(element):
            yield Seen(element, f"<p>{document.text_of(element)}</p>")


CHANGES = re.compile(r"setInterval\s*\(|requestAnimationFrame\s*\(")
STOPS = re.compile(r"pause|stop|hide|mute|peata|seiska|останов|пауза", re.IGNORECASE)


@check(
    "changing-text",
    Severity.QUESTION,
    _("A script changes this page again and again. Can people pause, stop or hide what changes?"),
    wcag=("2.2.2",),
    act=("efbfc7",),
)
def changing_text(document: Document) -> Iterator[Seen]:
    """ACT efbfc7: what changes by itself can be stopped; here a script repeats something."""
    scripts = [one for one in document.tagged("script") if CHANGES.search(one.get_text())]
    if not scripts:
        return
    for control in document.tagged("button", "input", "a"):
        if STOPS.search(f"{control.get('value') or ''} {document.name_of(control)}"):
            return
    yield Seen(scripts[0])


@check(
    "text-moves",
    Severity.WARNING,
    _("Let the text stand still: what blinks or moves takes attention from all the rest."),
    wcag=("2.2.2",),
)
def text_moves(document: Document) -> Iterator[Seen]:
    """Failures F4, F7 and F16 of WCAG 2.2: no style makes text blink or move without an end."""
    stops = any("prefers-reduced-motion" in one.get_text() for one in document.tagged("style"))
    for element, style in set_with(
        document, "animation", "animation-iteration-count", "text-decoration"
    ):
        endless = "infinite" in (
            f"{style.get('animation', '')} {style.get('animation-iteration-count', '')}".split()
        )
        if (endless and not stops) or "blink" in style.get("text-decoration", "").split():
            yield Seen(element)
