"""What editors and operators do in processes of their own, while workers are killed."""

import json
import sys

import django

django.setup()

from wagtail.models import Site  # noqa: E402 - after the set-up

from cms import changes  # noqa: E402
from cms.models import Change, Delivery, Webhook  # noqa: E402
from cms.webhooks.messages import trial  # noqa: E402
from tests.factories import ProjectPageFactory, index_page  # noqa: E402


def prepare():
    index_page()
    changes.up_to_date(Site.objects.get())


def register(address):
    """One webhook, and no other."""
    Webhook.objects.all().delete()
    webhook = Webhook(name="Receiver", address=address, site=Site.objects.get())
    webhook.full_clean()
    webhook.save()


def publish(number):
    for _time in range(int(number)):
        page = ProjectPageFactory.build(live=False, slug=f"page-{Change.objects.count()}-{_time}")
        index_page().add_child(instance=page)
        page.save_revision().publish()


def write_trials(number):
    webhook = Webhook.objects.get()
    for _time in range(int(number)):
        trial(webhook).save()


def told():
    """The numbers of all changes after the first that the webhook was to be told of; what waits."""
    webhook = Webhook.objects.get()
    changes.up_to_date(webhook.site)
    first = webhook.deliveries.order_by("number").values_list("number", flat=True).first() or 0
    numbers = Change.objects.filter(number__gte=first).values_list("number", flat=True)
    waiting = Delivery.objects.waiting().count()
    json.dump({"numbers": sorted(numbers), "waiting": waiting}, sys.stdout)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
