"""Write anew what pages are looked up by: search text, and what page types add."""

from django.core.management.base import BaseCommand
from wagtail.models import Page

from cms.publishing import write_derived_rows

PAGES_AT_A_TIME = 100


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        ids = list(Page.objects.filter(depth__gt=1).values_list("pk", flat=True))
        for first in range(0, len(ids), PAGES_AT_A_TIME):
            write_derived_rows(ids[first : first + PAGES_AT_A_TIME])
            self.stdout.write(f"{min(first + PAGES_AT_A_TIME, len(ids))} of {len(ids)} pages")
