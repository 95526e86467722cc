"""What a command line names: files, folders, addresses, standard input; and the HTML in each."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import requests
from django.utils.translation import gettext as _

from a11y.checks import Unreadable
from a11y.checks.parsing import MOST_CHARACTERS

STANDARD_INPUT = "-"
HTML_FILES = (".htm", ".html", ".xhtml")
SECONDS_TO_ANSWER = 20
# Everything is read in pieces, so that what has no end stops here.
PIECE = 65_536
MOST_BYTES = 4 * MOST_CHARACTERS
MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def each_source(named: Iterable[str]) -> Iterator[str]:
    """The sources, with the HTML files of a folder and of those below in its place, in order."""
    for source in named:
        if source != STANDARD_INPUT and not is_address(source) and os.path.isdir(source):
            yield from files_in(source)
        else:
            yield source


def files_in(folder: str) -> list[str]:
    """Links to folders are not followed: they may lead in a circle. What cannot be opened, or holds
    nothing, stands for itself, so that reading it says why."""
    found: list[str] = []
    closed: list[OSError] = []
    for above, _folders, names in os.walk(folder, onerror=closed.append):
        paths = (os.path.join(above, name) for name in names if name.lower().endswith(HTML_FILES))
        found.extend(filter(is_file_or_gone, paths))
    return sorted([*found, *(error.filename for error in closed)]) or [folder]


def is_file_or_gone(path: str) -> bool:
    """Whether it is a file, or a link that leads nowhere; a pipe would be waited for for ever."""
    return os.path.isfile(path) or not os.path.exists(path)


def is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def name_of(source: str) -> str:
    """As it can be written: bytes in a file's name that are no UTF-8 are replaced."""
    return os.fsencode(source).decode("utf-8", "replace")


def read(source: str) -> bytes:
    """The bytes of a source; ``Unreadable`` with the reason where it has none."""
    try:
        html = _bytes_of(source)
    except OSError as error:
        raise Unreadable(
            _("This cannot be read: %(reason)s.") % {"reason": error.strerror or error}
        ) from None
    if b"\0" in html[:1024] and not html.startswith(MARKS_OF_UTF_16):
        raise Unreadable(_("This is no text. Name files of HTML."))
    return html


def _bytes_of(source: str) -> bytes:
    if source == STANDARD_INPUT:
        return _within_bounds(sys.stdin.buffer)
    if is_address(source):
        return _answer_of(source)
    path = Path(source)
    if path.is_dir():
        os.listdir(path)  # or it says why not
        raise Unreadable(_("There is no HTML file in this folder."))
    if not path.exists():
        raise Unreadable(_("There is no such file or folder."))
    with path.open("rb") as file:
        return _within_bounds(file)


def _within_bounds(file: IO[bytes]) -> bytes:
    html = file.read(MOST_BYTES + 1)
    if len(html) > MOST_BYTES:
        raise Unreadable(
            _("This is larger than %(number)s MB. Check parts of it one by one.")
            % {"number": MOST_BYTES // 1_000_000}
        )
    return html


def _answer_of(address: str) -> bytes:
    try:
        return _asked(address)
    except Unreadable:
        raise
    except (requests.RequestException, ValueError):
        raise Unreadable(_("Nothing answers there. Look whether the address is right.")) from None


def _asked(address: str) -> bytes:
    with requests.get(address, timeout=SECONDS_TO_ANSWER, stream=True) as answer:
        if not answer.ok:
            raise Unreadable(
                _("The address answers with status %(status)s.") % {"status": answer.status_code}
            )
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip()
        if kind not in ("text/html", "application/xhtml+xml"):
            raise Unreadable(_("This is no HTML but “%(kind)s”.") % {"kind": kind})
        html = bytearray()
        for piece in answer.iter_content(PIECE):
            html += piece
            if len(html) > MOST_BYTES:
                raise Unreadable(_("The answer does not end. Check a smaller page."))
        return bytes(html)
