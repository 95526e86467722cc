"""From changes to messages: each change after the position of a webhook becomes one, once.

The position moves in the transaction that stores the messages: whenever a process dies, both have
happened or neither.
"""

import datetime
import time

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Site

from cms import changes

from .messages import message_of
from .models import Delivery, Webhook

MOST_AT_ONCE = 500
LOG_IS_KEPT = datetime.timedelta(days=30)


def collect(until: float) -> bool:
    """Store the messages of all that has changed; whether that was all (``until``: monotonic)."""
    is_all = True
    on = Webhook.objects.on()
    for site in Site.objects.filter(pk__in=on.values("site")):
        ledger, is_told = changes.up_to_date(site)
        while not is_told and time.monotonic() < until:
            ledger, is_told = changes.up_to_date(site)
        is_all &= is_told
        behind = on.filter(site=site, position__lt=ledger.number)
        for pk in behind.values_list("pk", flat=True):
            while _take(pk, ledger.number):
                pass
    return is_all


def _take(pk: int, number: int) -> bool:
    """Store the next messages of a webhook; whether there may be more."""
    with transaction.atomic():
        found = Webhook.objects.on().select_for_update(of=["self"]).select_related("site")
        webhook = found.filter(pk=pk).first()
        if webhook is None:
            return False  # switched off or deleted meanwhile
        taken = list(changes.since(webhook.site, webhook.position)[:MOST_AT_ONCE])
        Delivery.objects.bulk_create(
            [message_of(change, webhook) for change in taken if webhook.wants(change)]
        )
        is_last = len(taken) < MOST_AT_ONCE
        last = taken[-1].number if taken else webhook.position
        webhook.position = max(last, number) if is_last else last
        webhook.save(update_fields=["position"])
    return not is_last


def forget_old() -> int:
    """Delete what has been dealt with for thirty days; how many messages that was."""
    old = timezone.now() - LOG_IS_KEPT
    last = Coalesce(F("tried_at"), F("created_at"))
    done = Delivery.objects.filter(~Q(state=Delivery.State.WAITING)).alias(last=last)
    return done.filter(last__lt=old).delete()[0]
