"""Sending what is due: to several receivers at once, to each one message after the other.

A worker claims a webhook for one attempt. A worker that dies holds its claim for half a minute;
then another sends the message again, under the same id: it comes at least once.
"""

import datetime
import random
import secrets
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial

from django.db import transaction
from django.db.models import Min, Q
from django.utils import timezone

from . import signing
from .models import Delivery, Webhook
from .notices import tell_administrators
from .outcomes import Outcome
from .transport import Answer

Post = Callable[[str, bytes, dict[str, str]], Answer]

# Longer than any attempt takes (transport.Transport).
CLAIM = datetime.timedelta(seconds=30)
RECEIVERS_AT_ONCE = 8
# How long to wait after each attempt that failed, as Standard Webhooks proposes.
PAUSES = (
    datetime.timedelta(seconds=5),
    datetime.timedelta(minutes=5),
    datetime.timedelta(minutes=30),
    *(datetime.timedelta(hours=hours) for hours in (2, 5, 10, 14, 20, 24)),
)
MOST_ATTEMPTS = len(PAUSES) + 1
# Other messages find out sooner whether a receiver is back.
LONGEST_REST = datetime.timedelta(minutes=30)
# After so many failures in a row, what waits is sent at once when the receiver is back.
WAS_AWAY = 3
FAILS_AT_MOST = datetime.timedelta(days=5)
JITTER = 0.2


def send_due(post: Post, until: float) -> int:
    """Send what is due, until nothing is or the time (monotonic) is over; how many were taken."""
    worker = secrets.token_hex(16)
    taken = 0
    with ThreadPoolExecutor(RECEIVERS_AT_ONCE) as threads:
        under_way: dict[Future[Answer], Delivery] = {}
        while True:
            if time.monotonic() < until:
                for delivery in claim(worker, RECEIVERS_AT_ONCE - len(under_way)):
                    under_way[threads.submit(_attempt, post, delivery)] = delivery
            if not under_way:
                return taken
            done, _others = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                answer = future.result()
                record(under_way.pop(future), answer, worker)
                taken += answer.outcome == Outcome.TAKEN


def claim(worker: str, number: int) -> list[Delivery]:
    """The next message of each of so many webhooks; nobody else sends to these meanwhile."""
    now = timezone.now()
    claimed = []
    for webhook in Webhook.objects.with_something_to_send(now).order_by("?")[:number]:
        is_ours = (
            Webhook.objects.free(now)
            .filter(pk=webhook.pk)
            .update(claimed_by=worker, claimed_until=now + CLAIM)
        )
        delivery = _next(webhook, now) if is_ours else None
        if delivery:
            claimed.append(delivery)
        elif is_ours:
            _release(webhook.pk, worker)
    return claimed


def _next(webhook: Webhook, now: datetime.datetime) -> Delivery | None:
    """In the order of the changes; but after a failure, first what was tried least often.

    So a message that a receiver never takes does not keep the others from it.
    """
    order = ("attempts", "pk") if webhook.failures else ("pk",)
    due = Delivery.objects.due(now).filter(webhook=webhook).select_related("webhook")
    return due.order_by(*order).first()


def _release(pk: int, worker: str) -> None:
    Webhook.objects.filter(pk=pk, claimed_by=worker).update(claimed_by="", claimed_until=None)


def _attempt(post: Post, delivery: Delivery) -> Answer:
    """In a thread of its own, and without the database."""
    body = delivery.body.encode()
    signed = signing.headers(
        delivery.message_id, int(time.time()), body, delivery.webhook.signing_secrets
    )
    return post(delivery.webhook.address, body, signed)


def record(delivery: Delivery, answer: Answer, worker: str) -> None:
    """Store what came of an attempt, and when there is to be another."""
    now = timezone.now()
    with transaction.atomic():
        webhook = Webhook.objects.select_for_update().filter(pk=delivery.webhook_id).first()
        if webhook is None or not Delivery.objects.filter(pk=delivery.pk).exists():
            return  # deleted meanwhile
        delivery.webhook = webhook
        delivery.attempts += 1
        delivery.tried_at = now
        delivery.outcome, delivery.status = answer.outcome, answer.status
        if answer.outcome == Outcome.TAKEN:
            _was_taken(delivery, webhook, now)
        else:
            _failed(delivery, webhook, answer, now)
        delivery.save(
            update_fields=[
                *("attempts", "tried_at", "outcome", "status", "state", "next_attempt_at")
            ]
        )
        if webhook.claimed_by == worker:
            webhook.claimed_by, webhook.claimed_until = "", None
        webhook.save(
            update_fields=[
                *("failures", "failing_since", "taken_at", "rests_until", "state"),
                *("claimed_by", "claimed_until"),
            ]
        )


def _was_taken(delivery: Delivery, webhook: Webhook, now: datetime.datetime) -> None:
    delivery.state = Delivery.State.TAKEN
    if webhook.failures >= WAS_AWAY:
        webhook.deliveries.waiting().filter(next_attempt_at__gt=now).update(next_attempt_at=now)
    webhook.taken_at = now
    webhook.failures = 0
    webhook.failing_since = webhook.rests_until = None


def _failed(delivery: Delivery, webhook: Webhook, answer: Answer, now: datetime.datetime) -> None:
    webhook.failures += 1
    webhook.failing_since = webhook.failing_since or now
    others_were_taken = webhook.taken_at is not None and webhook.taken_at > delivery.created_at
    if delivery.attempts >= MOST_ATTEMPTS and others_were_taken:
        delivery.state = Delivery.State.GIVEN_UP
    delivery.next_attempt_at = now + (answer.wait or pause_after(delivery.attempts))
    webhook.rests_until = now + (answer.wait or min(pause_after(webhook.failures), LONGEST_REST))
    if not webhook.is_on:
        return
    if answer.outcome == Outcome.GONE:
        webhook.state = Webhook.State.GONE
    elif now - webhook.failing_since >= FAILS_AT_MOST:
        webhook.state = Webhook.State.FAILING
    if not webhook.is_on:
        transaction.on_commit(partial(tell_administrators, webhook), robust=True)


def pause_after(attempts: int) -> datetime.timedelta:
    """How long to wait after so many attempts, never the same for two that failed together."""
    pause = PAUSES[min(attempts, len(PAUSES)) - 1]
    return pause * random.uniform(1, 1 + JITTER)  # noqa: S311 - nothing is to be kept secret


def next_attempt() -> datetime.datetime | None:
    """When something is to be sent next, if no change comes before."""
    waiting = Q(deliveries__state=Delivery.State.WAITING)
    on = Webhook.objects.on().annotate(due=Min("deliveries__next_attempt_at", filter=waiting))
    moments = [
        max(filter(None, row))
        for row in on.exclude(due=None).values_list("due", "rests_until", "claimed_until")
    ]
    return min(moments, default=None)
