"""What receivers are told of webhooks is true: the receiver in the document takes a message."""

import datetime
import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from cms.models import Delivery, Webhook
from cms.webhooks import outbox, sending, signing
from cms.webhooks.messages import trial
from cms.webhooks.models import OLD_SECRET_SIGNS
from cms.webhooks.outcomes import Outcome
from cms.webhooks.transport import Transport
from projects.models import ProjectPage
from tests.docs.test_partner_docs import BLOCK, DOCUMENTS
from tests.factories import ProjectPageFactory
from tests.services import ROOT, free_port

from .conftest import IMPATIENT, collect, send

pytestmark = pytest.mark.django_db
TEXT = DOCUMENTS["webhooks.md"]
BLOCKS = dict(BLOCK.findall(TEXT))
SECONDS_TO_START = 20


@pytest.fixture
def documented_receiver(quiet):
    """The program of the document, running under the secret of the webhook that leads to it."""
    port = free_port()
    environment = {**os.environ, "WEBHOOK_SECRET": quiet.secret, "PORT": str(port)}
    process = subprocess.Popen(  # noqa: S603 - our own document
        [sys.executable, "-I", "-X", "utf8", "-c", BLOCKS["python"]],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    Webhook.objects.update(address=f"http://127.0.0.1:{port}/webhook")
    deadline = time.monotonic() + SECONDS_TO_START
    while IMPATIENT.post(f"http://127.0.0.1:{port}/", b"", {}).outcome == Outcome.NO_ANSWER:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_receiver_takes_a_message_and_refuses_what_is_not_ours(quiet, documented_receiver):
    project = ProjectPageFactory()
    collect()
    Webhook.objects.get().change_secret()
    assert send() == 1
    kind, data = documented_receiver.stdout.readline().split(" ", 1)
    assert (kind, json.loads(data)["id"]) == ("page.upsert", project.pk)
    address = Webhook.objects.get().address
    body = b'{"type": "test", "data": {}}'
    now = int(time.time())
    old = signing.headers("msg_1", now - 600, body, [quiet.secret])
    forged = signing.headers("msg_1", now, body, [signing.new_secret()])
    genuine = signing.headers("msg_1", now, body, [quiet.secret])
    for headers in (old, forged, {}, {**genuine, "webhook-id": "msg_2"}, {"webhook-id": "é"}):
        answer = _post(address, body, headers)
        assert answer == 401, headers
    assert _post(address, body, genuine) == 204


def _post(address, body, headers):
    headers = {name: value.encode().decode("latin-1") for name, value in headers.items()}
    request = urllib.request.Request(address, body, headers)  # noqa: S310 - our own receiver
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - our own receiver
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def test_the_receiver_has_forty_lines_at_most():
    assert len(BLOCKS["python"].splitlines()) <= 40


def test_the_message_has_the_keys_that_are_shown(quiet):
    page = ProjectPageFactory()
    collect()
    shown, sent = json.loads(BLOCKS["json"]), json.loads(Delivery.objects.get().body)
    assert isinstance(page, ProjectPage)
    assert list(shown) == list(sent)
    assert list(shown["data"]) == list(sent["data"])
    for name, value in shown["data"].items():
        assert type(value) is type(sent["data"][name])


def test_the_headers_are_those_that_are_shown(quiet, receiver):
    trial(quiet).save()
    send()
    shown = [line.split(": ")[0].lower() for line in BLOCKS["http"].splitlines()[1:]]
    headers = receiver.requests[0]["headers"]
    assert set(shown) <= set(headers)
    example = re.search(r"webhook-signature: (.+)", BLOCKS["http"])[1]
    assert len(example) == len(headers["webhook-signature"])


def test_the_pauses_are_those_that_are_said():
    said = re.findall(
        r"^\| \d+(?: and later)? \| (\d+) (second|minute|hour)s \|$", TEXT, re.MULTILINE
    )
    pauses = [datetime.timedelta(**{f"{unit}s": int(number)}) for number, unit in said]
    assert tuple(pauses) == sending.PAUSES


def test_the_limits_are_those_that_are_said():
    operators = (ROOT / "docs" / "for-operators" / "README.md").read_text()
    assert f"within {Transport().seconds_in_all} seconds" in TEXT
    assert sending.MOST_ATTEMPTS == 10
    assert "refuse ten times" in TEXT
    assert sending.FAILS_AT_MOST.days == 5
    assert "for five days" in TEXT
    assert sending.LONGEST_REST.total_seconds() == 30 * 60
    assert "every half hour" in TEXT
    assert OLD_SECRET_SIGNS.days == 1
    assert "a day long" in TEXT
    assert outbox.LOG_IS_KEPT.days == 30
    assert "after thirty days" in operators
