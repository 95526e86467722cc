"""What a message says: that a page changed, in the words of the change feed, and nothing of it."""

import json
from typing import Any

from django.utils import timezone

from cms.api.changes import as_told
from cms.changes import Change
from cms.published import as_json

from .models import Delivery, Webhook

TEST = "test"


def message_of(change: Change, webhook: Webhook) -> Delivery:
    """The message of one change, not stored yet."""
    data = as_told(change, webhook.site)
    return Delivery(
        webhook=webhook,
        number=change.number,
        body=_body(f"page.{data['change']}", change.at, data),
    )


def trial(webhook: Webhook) -> Delivery:
    """A message by which a receiver is tried, not stored yet."""
    return Delivery(webhook=webhook, body=_body(TEST, timezone.now(), {"webhook": webhook.name}))


def _body(kind: str, moment: Any, data: dict[str, Any]) -> str:
    return as_json({"type": kind, "timestamp": moment, "data": data}).decode()


def name_of(delivery: Delivery) -> str:
    """Its type, with the number of the change: ``page.upsert 12``."""
    kind = json.loads(delivery.body)["type"]
    return kind if delivery.number is None else f"{kind} {delivery.number}"
