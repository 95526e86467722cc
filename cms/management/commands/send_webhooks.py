"""Tell who wants to know what has changed, for where no worker does it."""

from django.core.management.base import BaseCommand

from cms.webhooks import worker

MINUTES_AT_MOST = 10


class Command(BaseCommand):
    help = (
        "Make the messages of what has changed, and send what is due. Run it every minute, with a "
        "worker or without; two at once do no harm."
    )

    def handle(self, *args, **options):
        self.stdout.write(f"Messages taken: {worker.run(MINUTES_AT_MOST * 60)}")
