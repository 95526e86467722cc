"""Write the OpenAPI document anew."""

from django.core.management.base import BaseCommand
from drf_spectacular.drainage import GENERATOR_STATS

from cms.api.schema import FILE, as_text, generate


class Command(BaseCommand):
    help = "Write the OpenAPI document as the code now has it (`make openapi` shows the changes)."
    requires_system_checks = []

    def handle(self, *args, **options):
        FILE.write_text(as_text(generate()))
        GENERATOR_STATS.emit_summary()
