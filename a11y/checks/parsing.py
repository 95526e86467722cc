"""HTML into a tree, within bounds."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.utils.translation import gettext as _

MOST_CHARACTERS = 5_000_000
MOST_ELEMENTS = 150_000
MOST_ATTRIBUTES = 500
DEEPEST = 150
DECLARED_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class Unreadable(ValueError):
    """HTML that cannot be checked; the message says why, and what to do."""


class BoundedSoup(BeautifulSoup):
    """Stops at what no page that people read has."""

    elements_seen = 0

    def handle_starttag(
        self, name: str, namespace: Any, nsprefix: Any, attrs: Any, *more: Any, **named: Any
    ) -> Tag | None:
        self.elements_seen += 1
        if self.elements_seen > MOST_ELEMENTS:
            raise Unreadable(
                _("This has more than %(number)s elements. Check parts of it one by one.")
                % {"number": MOST_ELEMENTS}
            )
        if len(self.tagStack) > DEEPEST:
            raise Unreadable(
                _(
                    "Elements are nested more than %(number)s deep here. Look for elements that "
                    "are never closed."
                )
                % {"number": DEEPEST}
            )
        if len(attrs) > MOST_ATTRIBUTES:
            raise Unreadable(
                _(
                    "An element has more than %(number)s attributes here. Look for a quotation "
                    "mark that is missing."
                )
                % {"number": MOST_ATTRIBUTES}
            )
        return super().handle_starttag(name, namespace, nsprefix, attrs, *more, **named)


def parsed(source: str) -> BeautifulSoup:
    if len(source) > MOST_CHARACTERS:
        raise Unreadable(
            _("This is longer than %(number)s characters. Check parts of it one by one.")
            % {"number": MOST_CHARACTERS}
        )
    try:
        with paused_garbage_collection():
            return BoundedSoup(source, "lxml")
    except UnicodeEncodeError:  # half a character of UTF-16
        raise Unreadable(
            _("This has characters that are none. Save it as UTF-8, and try again.")
        ) from None


def decoded(html: bytes) -> str:
    """Text from bytes: by the byte order mark, by what the document declares, or as UTF-8."""
    encoding = "utf-8"
    for mark, of_mark in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if html.startswith(mark):
            encoding = of_mark
            break
    else:
        if declared := DECLARED_ENCODING.search(html[:2048]):
            encoding = declared[1].decode("ascii")
    try:
        return html.decode(encoding)
    except LookupError:
        raise Unreadable(
            _(
                "The document says that it is written in “%(encoding)s”, which is no encoding. "
                "Save it as UTF-8."
            )
            % {"encoding": encoding}
        ) from None
    except UnicodeDecodeError as error:
        raise Unreadable(
            _("This cannot be read as %(encoding)s text: %(reason)s. Save it as UTF-8.")
            % {"encoding": encoding, "reason": error.reason}
        ) from None


@contextmanager
def paused_garbage_collection() -> Iterator[None]:
    """A tree is cycles, all of them in use: to look through them halves the speed of parsing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
