"""Frames, and what else is embedded: what they are called, and whether all can reach it."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .images import embeds_media
from .names import kind_of
from .parsing import Unreadable
from .registry import check
from .roles import PRESENTATIONAL, explicit_role, is_focusable, tabindex_of

GENERIC = re.compile(
    r"(?:iframe|frame|frames|content|embed(?:ded)?(?: content)?|external content|untitled|title"
    r"|video|video player|player|youtube video player|vimeo|youtube|widget|map|google map|maps"
    r"|raam|sisu|kaart|manustatud sisu|фрейм|видео|карта|содержимое|rahmen|inhalt|cadre"
    r"|vidéo|karte|kehys|ram|innehåll)\s*\d*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?:)?//\S+|\S+\.(?:html?|php|aspx?)", re.IGNORECASE)
VIDEO_HOSTS = (
    *("youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com"),
    *("rutube.ru", "vk.com", "facebook.com", "panopto.eu", "panopto.com", "kaltura.com"),
    *("echo360.org.uk", "uttv.ee", "wistia.net", "wistia.com", "twitch.tv"),
)
MAY_VIDEO = re.compile(r"video|embed|watch|player|sessions", re.IGNORECASE)


def shown_frames(document: Document) -> Iterator[Tag]:
    """Those that are told of, and are not taken out on purpose."""
    for element in document.shown("iframe"):
        if explicit_role(element) not in PRESENTATIONAL:
            yield element


def host_of(address: object) -> str:
    try:
        host = urlsplit(str(address or "")).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("player.").removeprefix("m.")


def shows_video(element: Tag) -> bool:
    address = str(element.get("src") or element.get("data-src") or "")
    return host_of(address) in VIDEO_HOSTS and (
        bool(MAY_VIDEO.search(address)) or host_of(address) == "youtu.be"
    )


@check(
    "frame-without-name",
    Severity.WARNING,
    _("Say with title what this frame holds, so that people can choose whether to go into it."),
    wcag=("4.1.2",),
    act=("cae760",),
)
def frame_without_name(document: Document) -> Iterator[Seen]:
    """ACT cae760: a frame has a name, unless it is taken out of what is read and reached.

    Not certainly a fault: the rule takes it that people meet each frame as one thing to work with.
    """
    for element in shown_frames(document):
        tabindex = tabindex_of(element)
        if (tabindex is None or tabindex >= 0) and not document.name_of(element):
            yield Seen(element)


@check(
    "frame-name-generic",
    Severity.WARNING,
    _("“%(name)s” could be any frame. Say what this one holds."),
    wcag=("4.1.2", "2.4.1"),
)
def frame_name_generic(document: Document) -> Iterator[Seen]:
    """WCAG technique H64: the title of a frame says what it holds."""
    for element in shown_frames(document):
        name = document.name_of(element)
        if GENERIC.fullmatch(name) or ADDRESS.fullmatch(name):
            yield Seen(element, values={"name": name})


@check(
    "frames-with-one-name",
    Severity.WARNING,
    _("Several frames are called “%(name)s”, and hold different things. Name what each holds."),
    wcag=("4.1.2",),
    act=("4b1c6c",),
)
def frames_with_one_name(document: Document) -> Iterator[Seen]:
    """ACT 4b1c6c: frames with one name hold the same; here their addresses differ."""
    first: dict[str, str] = {}
    for element in document.shown("iframe"):
        name = document.name_of(element).casefold()
        if not name:
            continue
        address = str(element.get("srcdoc") or element.get("src") or "")
        address = address.strip().removesuffix("/").removesuffix("/index.html")
        if first.setdefault(name, address) != address:
            yield Seen(element, values={"name": document.name_of(element)})


@check(
    "frame-not-reached",
    Severity.ERROR,
    _(
        "What can be used in this frame cannot be reached with the keyboard. Leave out the "
        "tabindex."
    ),
    wcag=("2.1.1", "2.1.3"),
    act=("akn7bn",),
)
def frame_not_reached(document: Document) -> Iterator[Seen]:
    """ACT akn7bn: a frame with controls is part of the order of focus."""
    for element in document.tagged("iframe"):
        tabindex = tabindex_of(element)
        if tabindex is None or tabindex >= 0 or not element.get("srcdoc"):
            continue
        if document.is_inert(element) or is_tiny(element) or not document.is_on_screen(element):
            continue
        if holds_controls(str(element["srcdoc"])):
            yield Seen(element)


def is_tiny(element: Tag) -> bool:
    """Whether nothing in it can be seen: a few pixels wide or high."""
    sizes = [re.match(r"\d+", str(element.get(name) or "")) for name in ("width", "height")]
    return any(size is not None and int(size[0]) <= 5 for size in sizes)


def holds_controls(html: str) -> bool:
    try:
        inner = Document(html)
    except Unreadable:
        return False
    for one in inner.elements:
        tabindex = tabindex_of(one)
        if not is_focusable(one) or (tabindex is not None and tabindex < 0):
            continue
        if inner.is_on_screen(one) and not (one.name == "input" and kind_of(one) == "hidden"):
            return True
    return False


@check(
    "frame-with-hidden-reach",
    Severity.QUESTION,
    _("Can anything in this frame be used? With this tabindex, nobody reaches it by keyboard."),
    wcag=("2.1.1",),
    act=("akn7bn",),
)
def frame_with_hidden_reach(document: Document) -> Iterator[Seen]:
    """ACT akn7bn, where what the frame holds stands elsewhere."""
    for element in document.shown("iframe"):
        tabindex = tabindex_of(element)
        if (
            tabindex is not None
            and tabindex < 0
            and element.get("src")
            and (
                not element.get("srcdoc")
                and not is_tiny(element)
                and not document.is_inert(element)
            )
        ):
            yield Seen(element)


@check(
    "frame-without-scrolling",
    Severity.WARNING,
    _("When text is enlarged, what does not fit into this frame is lost: let it scroll."),
    wcag=("1.4.4",),
)
def frame_without_scrolling(document: Document) -> Iterator[Seen]:
    """WCAG 1.4.4: nothing is cut off when text is twice as large."""
    for element in document.shown("iframe"):
        if (
            str(element.get("scrolling") or "").lower() == "no" and not is_tiny(element)
        ) and not shows_video(element):
            yield Seen(element)


@check(
    "video-elsewhere",
    Severity.QUESTION,
    _("Does this video have captions that somebody has checked, and is what it shows also told?"),
    wcag=("1.2.2", "1.2.3", "1.2.5"),
)
def video_elsewhere(document: Document) -> Iterator[Seen]:
    """WCAG 1.2.2 and 1.2.5: what holds for videos holds for those of other sites."""
    for element in document.shown("iframe", "embed", "object"):
        if shows_video(element):
            yield Seen(element)


@check(
    "video-elsewhere-plays",
    Severity.WARNING,
    _("This video plays by itself. Leave out autoplay from its address."),
    wcag=("1.4.2", "2.2.2"),
)
def video_elsewhere_plays(document: Document) -> Iterator[Seen]:
    """WCAG 1.4.2: sound that plays by itself can be stopped, or is short."""
    for element in document.shown("iframe"):
        address = str(element.get("src") or "")
        if (
            shows_video(element)
            and re.search(r"[?&]autoplay=(?:1|true)\b", address)
            and not re.search(r"[?&](?:mute|muted|background)=(?:1|true)\b", address)
        ):
            yield Seen(element, re.sub(r"autoplay=(?:1|true)", "autoplay=0", address))


@check(
    "embedded-without-name",
    Severity.WARNING,
    _("Say with title what is embedded here."),
    wcag=("1.1.1", "4.1.2"),
)
def embedded_without_name(document: Document) -> Iterator[Seen]:
    """WCAG 4.1.2 for embed and for objects that hold a document."""
    for element in document.shown("embed", "object"):
        if explicit_role(element) in PRESENTATIONAL or document.name_of(element):
            continue
        if element.name == "object" and (embeds_media(element) or not element.get("data")):
            continue
        if document.inside(element, "object") is None:
            yield Seen(element)


@check(
    "embedded-without-fallback",
    Severity.WARNING,
    _(
        "Those whose browser cannot show this get nothing. Put a text or a link to the file inside "
        "the object."
    ),
    wcag=("1.1.1",),
)
def embedded_without_fallback(document: Document) -> Iterator[Seen]:
    """WCAG technique H53: the body of an object stands for it."""
    for element in document.shown("object"):
        if not element.get("data") or explicit_role(element) in PRESENTATIONAL:
            continue
        inner = [one for one in element.find_all(True) if one.name != "param"]
        if not inner and not element.get_text().strip():
            yield Seen(element)
