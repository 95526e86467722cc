"""Remind accessibility officers by e-mail of statements that are missing or need a review."""

from django.core.management.base import BaseCommand, CommandError

from a11y.statement.reminders import mail, reminders


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        failed = False
        due = list(reminders())
        for reminder in due:
            is_sent = mail(reminder)
            failed = failed or not is_sent
            self.stdout.write(f"{reminder.text} {'Mailed.' if is_sent else 'Not mailed.'}")
        if not due:
            self.stdout.write("Every statement was reviewed within a year.")
        if failed:
            raise CommandError(
                "Not everyone could be reminded: set the accessibility officer of the site in the "
                "admin, under Settings, and look into the log for what the mail server said."
            )
