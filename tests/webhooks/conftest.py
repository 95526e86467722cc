"""For the tests of webhooks: a receiver on this machine, and somebody who sends to it."""

import time

import pytest
from django.utils import timezone
from wagtail.models import Site

from cms.models import Delivery, Webhook
from cms.webhooks import outbox, sending
from cms.webhooks.transport import Transport
from tests.factories import index_page

from .receiver import receiving

# Tests wait for what takes too long.
IMPATIENT = Transport(
    may_be_private=True, seconds_to_connect=1, seconds_between_bytes=0.4, seconds_in_all=0.8
)


@pytest.fixture
def receiver():
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def webhook(db, receiver):
    return new_webhook(receiver)


@pytest.fixture
def quiet(webhook):
    """The list of projects is there, and nothing is left to tell."""
    index_page()
    collect()
    Delivery.objects.all().delete()
    return webhook


def new_webhook(receiver, **changes):
    return Webhook.objects.create(
        **{
            "name": "Receiver",
            "address": receiver.address,
            "site": Site.objects.get(is_default_site=True),
            **changes,
        }
    )


def collect():
    assert outbox.collect(time.monotonic() + 30)


def send(post=IMPATIENT.post, seconds=30):
    """Send what is due; how many messages were taken."""
    return sending.send_due(post, time.monotonic() + seconds)


def tell(post=IMPATIENT.post):
    """Make the messages of what has changed, and send what is due."""
    collect()
    return send(post)


def later():
    """Let it be the time of the next attempt of all that waits."""
    Delivery.objects.waiting().update(next_attempt_at=timezone.now())
    Webhook.objects.update(rests_until=None)


class TimeMachine:
    """The time as the sending sees it, which a test moves on."""

    def __init__(self, monkeypatch):
        self.shift = timezone.timedelta()
        real = timezone.now
        monkeypatch.setattr("django.utils.timezone.now", lambda: real() + self.shift)

    def move(self, **by):
        self.shift += timezone.timedelta(**by)


@pytest.fixture
def time_machine(monkeypatch):
    return TimeMachine(monkeypatch)
