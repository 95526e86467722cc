"""Build what the API and the lists read, or check it against the content."""

from django.core.management.base import BaseCommand, CommandError

from cms import published
from cms.management.progress import Progress
from cms.publishing import write_derived_rows


class Command(BaseCommand):
    help = (
        "Pages are stored as the world reads them, and built anew when their content changes. "
        "After content was changed outside the admin (SQL, queryset.update, loaddata), "
        "run --rebuild."
    )

    def add_arguments(self, parser):
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument(
            "--rebuild", action="store_true", help="build everything anew, also search and filters"
        )
        what.add_argument(
            "--verify", action="store_true", help="say which pages are stored otherwise than built"
        )
        what.add_argument(
            "--refresh", action="store_true", help="build what no longer holds, before it is read"
        )

    def handle(self, *args, rebuild, verify, refresh, **options):
        if rebuild:
            with Progress(self.stdout, "looked up by") as progress:
                write_derived_rows(published.all_pages(), progress)
            with Progress(self.stdout, "built") as progress:
                published.rebuild(progress)
        elif refresh:
            self.stdout.write(f"{published.refresh_stale()} pages built")
        elif verify:
            with Progress(self.stdout, "compared") as progress:
                wrong = sorted(set(published.differences(progress)))
            if wrong:
                raise CommandError(
                    f"{len(wrong)} pages are stored otherwise than their content says "
                    f"(ids {', '.join(map(str, wrong[:20]))}). Run --rebuild."
                )
            self.stdout.write("Everything is stored as its content says.")
