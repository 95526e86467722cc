"""Delete barrier reports that were closed longer ago than they are kept."""

from django.conf import settings
from django.core.management.base import BaseCommand

from a11y.statement.models import BarrierReport


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument(
            "--dry-run", action="store_true", help="say how many there are, and delete none"
        )

    def handle(self, *args, dry_run: bool, **options):
        old = BarrierReport.objects.kept_long_enough()
        number = old.count()
        if not dry_run:
            old.delete()
        done = "would be deleted" if dry_run else "deleted"
        self.stdout.write(
            f"Closed over {settings.BARRIER_RETENTION_DAYS} days ago and {done}: {number}."
        )
