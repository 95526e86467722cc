"""Fill an empty database with generated projects, and build what is published of them."""

from django.core.management.base import BaseCommand

from bench.loader import load
from cms import published
from cms.management.progress import Progress


class Command(BaseCommand):
    help = "Fill an empty database with generated projects, and build what is published of them."

    def add_arguments(self, parser):
        parser.add_argument("--host", required=True)
        parser.add_argument("--port", type=int, required=True)
        parser.add_argument("--projects", type=int, required=True)

    def handle(self, *args, host, port, projects, **options):
        with Progress(self.stdout, "loaded") as progress:
            load(host, port, projects, self.stdout.write, progress)
        with Progress(self.stdout, "built") as progress:
            published.rebuild(progress)
