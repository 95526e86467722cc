"""Try Projektor: prepare the database, load the demo once, say where it is, and serve it."""

import os
import shutil
import socket
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Site

from cms.demo import loader

HIGHEST_PORT = 65535


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("--port", default="8000", help="from 1 to 65535")
        parser.add_argument(
            "--reset", action="store_true", help="throw everything away and load the demo anew"
        )
        parser.add_argument(
            "--no-serve", action="store_true", help="prepare and load, but do not serve"
        )

    def handle(self, *args, port: str, reset: bool, no_serve: bool, **options):
        number = 0 if no_serve else self.refuse_a_taken_port(port)
        self.prepare_folder()
        if reset:
            self.throw_away()
        self.migrate()
        if not no_serve:
            # Before the pages are: what they are checked for stays true.
            self.set_address(number)
        if loader.is_loaded():
            self.stdout.write("The demo is loaded; what you edited is kept.")
        else:
            self.stdout.write("Loading the demo:")
            loader.load(say=lambda part: self.stdout.write(f"  {part}"))
        if not no_serve:
            self.tell_addresses(number)
            self.serve(number)

    def refuse_a_taken_port(self, text: str) -> int:
        """The port's number; ``CommandError`` with what to do where it cannot be used."""
        port = int(text) if text.isascii() and text.isdigit() else 0
        if not 1 <= port <= HIGHEST_PORT:
            raise CommandError(
                f"“{text}” is no port: choose one from 1024 to {HIGHEST_PORT}, "
                "for example: make demo PORT=8001"
            )
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except PermissionError:
                raise CommandError(
                    f"Port {port} needs rights that you do not have: choose another, "
                    "for example: make demo PORT=8001"
                ) from None
            except OSError:
                other = port + 1 if port < HIGHEST_PORT else 8001
                raise CommandError(
                    f"Port {port} is taken: choose another, for example: make demo PORT={other}"
                ) from None
        return port

    def prepare_folder(self) -> None:
        try:
            for folder in (settings.VAR_DIR, settings.STATIC_ROOT, settings.MEDIA_ROOT):
                folder.mkdir(parents=True, exist_ok=True)
            probe = settings.VAR_DIR / ".writable"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise CommandError(
                f"The demo keeps its data in {settings.VAR_DIR}, which cannot be written "
                f"({error.strerror}): make it writable or set PROJEKTOR_VAR_DIR to another folder."
            ) from None

    def throw_away(self) -> None:
        database = settings.DATABASES["default"]
        if "sqlite3" not in database["ENGINE"]:
            raise CommandError(
                "Only the demo’s own SQLite file is thrown away, never a database server’s "
                "content: unset PROJEKTOR_DATABASE_URL."
            )
        connection.close()
        for ending in ("", "-wal", "-shm"):
            Path(f"{database['NAME']}{ending}").unlink(missing_ok=True)
        shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
        self.stdout.write("Threw the old demo away.")

    def migrate(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database (about 10 seconds the first time) …")
            call_command("migrate", verbosity=0, interactive=False)

    def set_address(self, port: int) -> None:
        """The addresses in the API are those at which this demo is served."""
        site = Site.objects.get(is_default_site=True)
        if site.port != port:
            site.port = port
            site.save()

    def tell_addresses(self, port: int) -> None:
        site = f"http://localhost:{port}"
        accounts = "\n".join(
            f"           {name:<9} {role}" for name, (_group, role) in loader.ACCOUNTS.items()
        )
        self.stdout.write(
            f"\n  Site     {site}/\n"
            f"  Admin    {site}/admin/\n"
            f"  API      {site}/api/v1/docs/\n"
            f"  Sign in  with the password {loader.PASSWORD} as\n{accounts}\n\n"
            "  Ctrl+C ends it.\n"
        )

    def serve(self, port: int) -> None:
        os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
        settings.WAGTAILADMIN_BASE_URL = f"http://localhost:{port}"  # where mails lead to
        call_command("runserver", f"127.0.0.1:{port}", use_reloader=False, skip_checks=True)
