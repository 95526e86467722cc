"""Say what keeps people out of HTML: of files, folders, addresses, standard input, or this site."""

import sys
from argparse import RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from difflib import get_close_matches
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from a11y.checks import CHECKS, Severity, Unreadable, check_html
from a11y.content.keeping import keep, live_pages, look_at
from a11y.management.answers import Result, as_json, as_list, as_sarif, as_text
from a11y.management.sources import HTML_FILES, each_source, name_of, read
from cms.management.progress import Progress

# From so many files on it is said how far the command is, even where nobody sits at a terminal.
MANY = 100
EXAMPLES = """
Examples:
  manage.py check_accessibility public/ https://example.org/
  curl https://example.org/ | manage.py check_accessibility -
  manage.py check_accessibility public/ --sarif --output accessibility.sarif
  manage.py check_accessibility --site --severity warning
"""


class Command(BaseCommand):
    help = (
        "Say what keeps people out of HTML.\n\n"
        "The exit status is 1 if an error was found (or what --severity says), 2 if something\n"
        "could not be read or was asked for wrongly, 0 otherwise. What cannot be read is told on\n"
        "standard error; everything else is checked all the same."
    )

    def create_parser(self, *args: Any, **kwargs: Any) -> Any:
        parser = super().create_parser(*args, **kwargs)
        parser.epilog = EXAMPLES
        shown = parser.formatter_class
        parser.formatter_class = type("Formatter", (RawDescriptionHelpFormatter, shown), {})
        return parser

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "sources",
            nargs="*",
            metavar="PATH-or-URL",
            help=(
                f"a file, a folder (its {', '.join(HTML_FILES)} files, at any depth), an address, "
                "or - for standard input"
            ),
        )
        parser.add_argument(
            "--site",
            action="store_true",
            help="every live page of this site; what is found is kept for the report in the admin",
        )
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="answer as JSON")
        form.add_argument(
            "--sarif",
            action="store_true",
            help="answer as SARIF 2.1.0, which GitHub, GitLab and others show beside the code",
        )
        form.add_argument("--list", action="store_true", help="say what is looked for, and end")
        parser.add_argument("--output", metavar="FILE", help="write the answer into this file")
        for name, does in (("only", "run only this check"), ("skip", "leave this check out")):
            parser.add_argument(
                f"--{name}",
                action="append",
                default=[],
                metavar="CHECK",
                help=f"{does}; more than one: several times, or with commas (--list names them)",
            )
        parser.add_argument(
            "--severity",
            choices=[severity.value for severity in Severity],
            default=Severity.ERROR.value,
            help="from which severity on the exit status is 1 (default: error)",
        )
        parser.add_argument(
            "--language",
            default="",
            metavar="TAG",
            help="language of fragments that do not say their own: et",
        )

    def handle(self, *args: Any, sources: list[str], site: bool, **options: Any) -> None:
        self.checks = chosen(options["only"], options["skip"])
        # With any severity that is as bad as this one the exit status is 1.
        order = [severity.value for severity in Severity]
        self.counted = order[: order.index(options["severity"]) + 1]
        self.language = options["language"]
        self.status = 0
        self.progress = Progress(self.stderr, "checked")
        if options["list"]:
            pieces = as_list(CHECKS[id] for id in self.checks)
        elif sources or site:
            form = as_json if options["json"] else as_sarif if options["sarif"] else as_text
            pieces = form(self.results(sources, site))
        else:
            raise CommandError(
                "Name files, folders or addresses to check, or - for input, or --site.",
                returncode=2,
            )
        self.write(pieces, options["output"])
        if self.status:
            sys.exit(self.status)

    def write(self, pieces: Iterable[str], output: str | None) -> None:
        try:
            file = open(output, "w", encoding="utf-8") if output else nullcontext(self.stdout)  # noqa: SIM115 - closed below
        except OSError as error:
            raise CommandError(
                f"{output} cannot be written ({error.strerror}): name another --output.",
                returncode=2,
            ) from None
        with file:
            for piece in pieces:
                self.progress.clear()
                if output:
                    file.write(piece)
                else:
                    self.stdout.write(piece, ending="")

    def results(self, sources: list[str], site: bool) -> Iterator[Result]:
        """Each source with what is found in it, one after the other; none of them is kept."""
        if sources:
            yield from self.each(list(each_source(sources)), self.in_source, "sources")
        if site:
            pages = list(live_pages().order_by("path").values_list("pk", flat=True))
            yield from self.each(pages, self.on_page, "pages")

    def each(
        self, named: list[Any], look: Callable[[Any], Result], things: str
    ) -> Iterator[Result]:
        """The results of all of these; how far they are goes to standard error."""
        is_told = len(named) >= MANY or things == "pages" or self.stderr.isatty()
        with Progress(self.stderr, "checked", things) as self.progress:
            for done, name in enumerate(named, 1):
                result = look(name)
                self.note(result)
                yield result
                if is_told:
                    self.progress(done, len(named))

    def in_source(self, source: str) -> Result:
        result: Result = {"source": name_of(source), "findings": []}
        try:
            found = check_html(read(source), self.language, self.checks)
        except Unreadable as error:
            return result | {"unread": str(error)}
        return result | {"findings": [finding.as_json() for finding in found]}

    def on_page(self, page_id: int) -> Result:
        look = look_at(page_id)
        if len(self.checks) == len(CHECKS):  # or what was left out would count as mended
            keep(page_id, look)
        result: Result = {
            "source": look.address or f"page {page_id}",
            "findings": [
                item.as_json() for item in look.found if item.finding.check.id in self.checks
            ],
        }
        return result | ({"unread": look.unchecked_because} if look.unchecked_because else {})

    def note(self, result: Result) -> None:
        """Remember the exit status, and tell what could not be read."""
        if "unread" in result:
            self.status = 2
            self.progress.clear()
            self.stderr.write(f"{result['source']}: {result['unread']}")
        elif any(finding["severity"] in self.counted for finding in result["findings"]):
            self.status = max(self.status, 1)


def chosen(only: list[str], skip: list[str]) -> list[str]:
    """The ids of the checks to run, in their order; ``CommandError`` for one that is none."""
    wanted, unwanted = (
        [id.strip() for ids in listed for id in ids.split(",") if id.strip()]
        for listed in (only, skip)
    )
    for id in [*wanted, *unwanted]:
        if id not in CHECKS:
            near = get_close_matches(id, CHECKS, n=3, cutoff=0.5)
            advice = f"Did you mean {', '.join(near)}?" if near else "--list names all checks."
            raise CommandError(f"There is no check “{id}”. {advice}", returncode=2)
    return [id for id in CHECKS if (not wanted or id in wanted) and id not in unwanted]
