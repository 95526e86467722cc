"""Fill an empty database with generated projects."""

from django.core.management.base import BaseCommand

from bench.loader import load
from cms.management.progress import Progress


class Command(BaseCommand):
    help = "Fill an empty database with generated projects."

    def add_arguments(self, parser):
        parser.add_argument("--host", required=True)
        parser.add_argument("--port", type=int, required=True)
        parser.add_argument("--projects", type=int, required=True)

    def handle(self, *args, host, port, projects, **options):
        with Progress(self.stdout, "loaded") as progress:
            load(host, port, projects, self.stdout.write, progress)
