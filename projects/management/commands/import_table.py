"""Make drafts of the projects in a table with the columns of the export."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from projects.imports.table import Outcome, import_table, rows_of_csv, rows_of_workbook
from projects.index_page import ProjectIndexPage

READERS = {".csv": rows_of_csv, ".xlsx": rows_of_workbook}


class Command(BaseCommand):
    help = (
        "Make drafts of the projects in a CSV file or an Excel workbook with the columns of the "
        "export. Nothing is published. If anything in the table is wrong, nothing is made."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a .csv or .xlsx file")
        parser.add_argument(
            "--parent", type=int, metavar="ID", help="the page of the list, if there are several"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be made")

    def handle(self, *args, file, parent, dry_run, **options):
        read = READERS.get(file.suffix.lower())
        if read is None:
            raise CommandError(f"Name a file that ends in {' or '.join(READERS)}.")
        if not file.is_file():
            raise CommandError(f"There is no file {file}.")
        with file.open("rb") as table:
            try:
                outcome = import_table(read(table), self._list(parent), keep=not dry_run)
            except ValidationError as error:
                raise CommandError("\n".join(error.messages)) from None
        self._tell(outcome, dry_run)

    def _list(self, parent: int | None) -> ProjectIndexPage:
        lists = ProjectIndexPage.objects.filter(alias_of=None)
        lists = lists.filter(pk=parent) if parent else lists.order_by("path")
        found = list(lists[:20])
        originals = {page.translation_key: page for page in reversed(found)}
        if not found:
            raise CommandError("There is no such list of projects: make one, or name another.")
        if len(originals) > 1:
            names = "\n".join(f"  --parent {page.pk}  {page.full_url}" for page in found)
            raise CommandError(f"There are several lists of projects. Name one:\n{names}")
        return found[0]

    def _tell(self, outcome: Outcome, dry_run: bool) -> None:
        if outcome.problems:
            problems = "\n".join(outcome.problems)
            raise CommandError(f"{problems}\nNothing was made: correct the table, and try again.")
        for title in outcome.known:
            self.stdout.write(f"already here, left as it is: {title}")
        verb = "would be made" if dry_run else "made"
        self.stdout.write(f"{len(outcome.drafts)} drafts {verb}.")
        if outcome.drafts and not dry_run:
            self.stdout.write("Find them in the admin under Projects, look them over, publish.")
