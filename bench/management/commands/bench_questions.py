"""Write what is to be asked into a file."""

from pathlib import Path

from django.core.management.base import BaseCommand

from bench.questions import as_json


class Command(BaseCommand):
    help = "Write what is to be asked into a file, with what is known of the answers."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--host", required=True)
        parser.add_argument("--port", type=int, required=True)

    def handle(self, *args, file, host, port, **options):
        file.write_text(as_json(host, port))
