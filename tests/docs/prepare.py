"""Adds to the demo what the documents for partners ask for."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
django.setup()

from wagtail.contrib.redirects.models import Redirect  # noqa: E402 - after the set-up
from wagtail.models import Locale, Site  # noqa: E402

from projects.dates import PartialDate  # noqa: E402
from projects.models import Organisation, Programme, ProjectPage  # noqa: E402
from tests.factories import index_page  # noqa: E402

COUNTRIES = {
    "bilbao-ekintza": "ES",
    "latvian-it-cluster": "LV",
    "malta-enterprise": "MT",
    "seinajoki-university-of-applied-sciences": "FI",
    "tartu-city-government": "EE",
}
FUNDS = {"interreg-bsr": "ERDF", "urbact": "ERDF", "cosme": "direct"}


def main(port):
    site = Site.objects.get()
    site.hostname, site.port = "127.0.0.1", port
    site.save()
    for slug, country in COUNTRIES.items():
        organisation = Organisation.objects.get(slug=slug)
        organisation.country = country
        organisation.save()
    for slug, fund in FUNDS.items():
        programme = Programme.objects.get(slug=slug)
        programme.fund = fund
        programme.save()
    running = index_page().add_child(
        instance=ProjectPage(
            title="Green corridors",
            slug="green-corridors",
            summary="Ten cities plan how people and animals cross their streets.",
            country="EE",
            place="Tartu",
            programme=Programme.objects.get(slug="urbact"),
            start=PartialDate(2025, 3),
        )
    )
    running.save_revision().publish()
    innocape = ProjectPage.objects.get(slug="innocape")
    estonian, _is_new = Locale.objects.get_or_create(language_code="et")
    copy = innocape.copy_for_translation(estonian, copy_parents=True)
    copy.title = "Tööstus 4.0"
    for above in copy.get_ancestors().filter(live=False).specific():
        above.save_revision().publish()
    copy.save_revision().publish()
    Redirect.objects.create(old_path="/innocape", redirect_page=innocape)


if __name__ == "__main__":
    main(int(sys.argv[1]))
