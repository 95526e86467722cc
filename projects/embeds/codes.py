"""What a partner pastes into a page: an element with its script, a frame, or a plain link."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Pairs = Iterable[tuple[str, str]]

# Pixels. A frame does not grow with what is in it: what does not fit is scrolled to.
LIST_SIZE = (640, 720)
PROJECT_SIZE = (640, 800)


def with_query(address: str, query: Pairs) -> str:
    """An address with these parameters, if there are any."""
    text = urlencode(list(query))
    return f"{address}?{text}" if text else address


def frame(address: str, title: str, size: tuple[int | str, int]) -> SafeString:
    """A frame that any page may have; it is fetched when it comes near the window."""
    width, height = size
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy"></iframe>',
        address,
        title,
        width,
        height,
    )


def link(address: str, text: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', address, text)


def script(address: str, integrity: str = "") -> SafeString:
    """What makes the elements known to a page; with ``integrity``, with this content alone."""
    if not integrity:
        return format_html('<script type="module" src="{}"></script>', address)
    return format_html(
        '<script type="module" src="{}" integrity="{}" crossorigin></script>', address, integrity
    )


def element(attributes: Pairs, fallback: SafeString) -> SafeString:
    """The list as an element of the page; until it has come, and without script, the fallback.

    An attribute whose value is empty stands there alone.
    """
    written = format_html_join(
        " ",
        "{}{}",
        ((name, format_html('="{}"', value) if value else "") for name, value in attributes),
    )
    return format_html("<project-list {}>\n  {}\n</project-list>", written, fallback)
