"""Say what keeps people out of HTML: of files, folders, addresses, standard input, or this site."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import requests
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from wagtail.models import Page

from a11y.checks import Severity, Unreadable, check_html
from a11y.checks.parsing import MOST_CHARACTERS
from a11y.content.pages import NotShown, check_page
from cms.management.progress import Progress
from cms.models import BasePage

STANDARD_INPUT = "-"
HTML_FILES = (".htm", ".html", ".xhtml")
SECONDS_TO_ANSWER = 20
# An answer is read in pieces, so that one without end stops here.
PIECE = 65_536
LONGEST_ANSWER = 4 * MOST_CHARACTERS  # bytes


class Command(BaseCommand):
    help = (
        "Say what keeps people out of HTML. The exit status is 1 if an error was found, 2 if "
        "something could not be read, 0 otherwise."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "sources",
            nargs="*",
            metavar="PATH-or-URL",
            help=f"a file, a folder of {', '.join(HTML_FILES)} files, an address, or - for input",
        )
        parser.add_argument("--site", action="store_true", help="every live page of this site")
        parser.add_argument("--json", action="store_true", help="answer as JSON")
        parser.add_argument(
            "--language", default="", help="language of fragments that do not say their own: et"
        )

    def handle(
        self, *args: Any, sources: list[str], site: bool, language: str, **options: Any
    ) -> None:
        if not sources and not site:
            raise CommandError(
                "Name files, folders or addresses to check, or - for input, or --site.",
                returncode=2,
            )
        self.as_json = options["json"]
        self.worst = 0
        self.results: list[dict[str, Any]] = []
        for source in each_source(sources):
            try:
                found = [finding.as_json() for finding in check_html(read(source), language)]
            except (OSError, Unreadable) as error:
                self.say(source, [], unread=str(error))
            else:
                self.say(source, found)
        if site:
            self.check_site()
        if self.as_json:
            self.stdout.write(json.dumps(self.results, ensure_ascii=False, indent=2))
        else:
            self.sum_up()
        if self.worst:
            sys.exit(self.worst)

    def check_site(self) -> None:
        """What editors can mend, on each live page; how far it is goes to standard error."""
        pages = Page.objects.live().filter(depth__gt=1).order_by("path")
        count = pages.count()
        with Progress(self.stderr, "checked") as progress:
            for done, page in enumerate(pages.specific().iterator(chunk_size=100), 1):
                if isinstance(page, BasePage):
                    address = page.full_url or f"page {page.pk}"
                    try:
                        self.say(address, [finding.as_json() for finding in check_page(page)])
                    except (NotShown, Unreadable) as error:
                        self.say(address, [], unread=str(error))
                progress(done, count)

    def say(self, source: str, found: list[dict[str, Any]], unread: str = "") -> None:
        if unread:
            self.worst = 2
            self.stderr.write(f"{source}: {unread}")
        elif any(finding["severity"] == Severity.ERROR for finding in found):
            self.worst = max(self.worst, 1)
        self.results.append(
            {"source": source, "findings": found} | ({"unread": unread} if unread else {})
        )
        if not self.as_json:
            for finding in found:
                place = finding.get("place") or f"line {finding['line']}"
                self.stdout.write(
                    f"{source}, {place}: {finding['severity']} {finding['check']}: "
                    f"{finding['message']}\n    {finding['snippet']}"
                )

    def sum_up(self) -> None:
        severities = Counter(
            finding["severity"] for result in self.results for finding in result["findings"]
        )
        counts = ", ".join(f"{severity.value}: {severities[severity]}" for severity in Severity)
        unread = sum("unread" in result for result in self.results)
        self.stdout.write(f"Looked at: {len(self.results)}, {counts}, not read: {unread}.")


def each_source(sources: list[str]) -> Iterator[str]:
    """The sources, with the HTML files of a folder in its place."""
    for source in sources:
        path = Path(source)
        if source != STANDARD_INPUT and not is_address(source) and path.is_dir():
            files = [file for file in path.rglob("*") if file.suffix.lower() in HTML_FILES]
            yield from map(str, sorted(files)) if files else [source]
        else:
            yield source


def is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


def read(source: str) -> bytes:
    """The bytes of a source; ``OSError`` or ``Unreadable`` with the reason where it has none."""
    if source == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    if not is_address(source):
        path = Path(source)
        if path.is_dir():
            raise Unreadable(_("There is no HTML file in this folder."))
        if not path.exists():
            raise Unreadable(_("There is no such file or folder."))
        return path.read_bytes()
    try:
        return answer_of(source)
    except requests.HTTPError as error:
        raise Unreadable(
            _("The address answers with status %(status)s.")
            % {"status": error.response.status_code}
        ) from None
    except requests.RequestException:
        raise Unreadable(_("Nothing answers there. Look whether the address is right.")) from None


def answer_of(address: str) -> bytes:
    with requests.get(address, timeout=SECONDS_TO_ANSWER, stream=True) as answer:
        answer.raise_for_status()
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip()
        if kind not in ("text/html", "application/xhtml+xml"):
            raise Unreadable(_("This is no HTML but “%(kind)s”.") % {"kind": kind})
        html = bytearray()
        for piece in answer.iter_content(PIECE):
            html += piece
            if len(html) > LONGEST_ANSWER:
                raise Unreadable(_("The answer does not end. Check a smaller page."))
        return bytes(html)
