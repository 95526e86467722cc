"""What becomes of a message whose receiver fails, hangs, or wants no more."""

import datetime

import pytest
import standardwebhooks
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.models import Delivery, Webhook
from cms.webhooks import sending
from cms.webhooks.messages import trial
from cms.webhooks.outcomes import Outcome
from cms.webhooks.transport import Answer, Transport
from tests.factories import ProjectPageFactory

from .conftest import IMPATIENT, collect, later, new_webhook, send, tell
from .receiver import answer, babble, drip, hang, receiving

pytestmark = pytest.mark.django_db


def message(webhook):
    delivery = trial(webhook)
    delivery.save()
    return delivery


def test_a_change_arrives_signed(quiet, receiver):
    project = ProjectPageFactory()
    assert tell() == 1
    (request,) = receiver.requests
    told = standardwebhooks.Webhook(quiet.secret).verify(request["body"], request["headers"])
    assert told["data"]["id"] == project.pk
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.status, delivery.attempts) == ("taken", 204, 1)
    quiet.refresh_from_db()
    assert quiet.taken_at
    assert (quiet.claimed_by, quiet.claimed_until) == ("", None)


def test_while_the_secret_is_changed_both_sign_and_then_only_the_new_one(
    quiet, receiver, time_machine
):
    old = quiet.secret
    quiet.change_secret()
    message(quiet)
    send()
    request = receiver.requests[-1]
    for secret in (old, quiet.secret):
        standardwebhooks.Webhook(secret).verify(request["body"], request["headers"])
    time_machine.move(hours=25)
    message(quiet)
    send()
    request = receiver.requests[-1]
    standardwebhooks.Webhook(quiet.secret).verify(request["body"], request["headers"])
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        standardwebhooks.Webhook(old).verify(request["body"], request["headers"])


def test_messages_come_in_the_order_of_the_changes(quiet, receiver):
    ProjectPageFactory.create_batch(5)
    assert tell() == 5
    assert receiver.numbers == sorted(receiver.numbers)


def test_a_message_that_failed_is_sent_again_under_its_id_with_a_new_signature(quiet, receiver):
    receiver.behave = answer(500)
    delivery = message(quiet)
    assert send() == 0
    receiver.behave = answer(204)
    later()
    assert send() == 1
    first, second = receiver.requests
    assert first["headers"]["webhook-id"] == second["headers"]["webhook-id"] == delivery.message_id
    assert first["body"] == second["body"]
    standardwebhooks.Webhook(quiet.secret).verify(second["body"], second["headers"])


@pytest.mark.parametrize(
    ("behave", "outcome", "status"),
    [
        (answer(500), Outcome.REFUSED, 500),
        (answer(302, Location="http://127.0.0.1:1/"), Outcome.REDIRECT, 302),
        (hang, Outcome.TOO_SLOW, None),
        (drip, Outcome.TOO_SLOW, None),
        (babble, Outcome.NO_ANSWER, None),
    ],
)
def test_whatever_a_receiver_does_the_change_arrives_once_it_takes_messages(
    quiet, receiver, behave, outcome, status
):
    receiver.behave = behave
    project = ProjectPageFactory()
    assert tell() == 0
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.outcome, delivery.status) == ("waiting", outcome, status)
    receiver.behave = answer(204)
    later()
    assert send() == 1
    assert receiver.messages[-1]["data"]["id"] == project.pk


def test_pauses_grow_and_are_never_shorter_than_said(quiet, receiver):
    receiver.behave = answer(500)
    delivery = message(quiet)
    for pause in (*sending.PAUSES, sending.PAUSES[-1]):
        later()
        before = timezone.now()
        assert send() == 0
        delivery.refresh_from_db()
        assert pause <= delivery.next_attempt_at - before < pause * 1.2 + _seconds(5)
    assert delivery.state == Delivery.State.WAITING


def _seconds(number):
    return datetime.timedelta(seconds=number)


def test_before_its_pause_is_over_nothing_is_sent(quiet, receiver, time_machine):
    receiver.behave = answer(500)
    message(quiet)
    send()
    send()
    assert len(receiver.requests) == 1
    time_machine.move(seconds=7)
    send()
    assert len(receiver.requests) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_a_receiver_that_says_when_to_come_back_is_left_alone_until_then(
    quiet, receiver, time_machine, status
):
    receiver.behave = answer(status, Retry_After="600")
    message(quiet)
    send()
    receiver.behave = answer(204)
    message(quiet)
    time_machine.move(seconds=590)
    assert send() == 0
    assert len(receiver.requests) == 1
    time_machine.move(seconds=15)
    assert send() == 2


def test_after_410_the_webhook_is_off_and_administrators_are_told(
    quiet, receiver, admin_user, django_capture_on_commit_callbacks
):
    receiver.behave = answer(410)
    ProjectPageFactory.create_batch(2)
    with django_capture_on_commit_callbacks(execute=True):
        tell()
    quiet.refresh_from_db()
    assert quiet.state == Webhook.State.GONE
    assert len(receiver.requests) == 1
    (told,) = mail.outbox
    assert told.to == [admin_user.email]
    assert "410" in told.body
    assert f"/admin/webhooks/inspect/{quiet.pk}/" in told.body
    later()
    assert tell() == 0
    assert len(receiver.requests) == 1


def test_what_waited_is_sent_when_the_webhook_is_on_again(quiet, receiver):
    receiver.behave = answer(410)
    ProjectPageFactory.create_batch(2)
    tell()
    quiet.refresh_from_db()
    quiet.switch_on()
    receiver.behave = answer(204)
    assert tell() == 2


def test_after_five_days_without_success_the_webhook_is_off_and_nothing_is_lost(
    quiet, receiver, admin_user, time_machine, django_capture_on_commit_callbacks
):
    receiver.behave = answer(500)
    projects = ProjectPageFactory.create_batch(3)
    collect()
    with django_capture_on_commit_callbacks(execute=True):
        for _hour in range(5 * 24 - 1):
            send()
            time_machine.move(hours=1)
        quiet.refresh_from_db()
        assert quiet.is_on
        assert mail.outbox == []
        for _hour in range(2 * 24):
            time_machine.move(hours=1)
            send()
    quiet.refresh_from_db()
    assert quiet.state == Webhook.State.FAILING
    assert len(mail.outbox) == 1
    assert Delivery.objects.waiting().count() == 3
    receiver.behave = answer(204)
    receiver.requests.clear()
    quiet.switch_on()
    assert send() == 3
    assert {told["data"]["id"] for told in receiver.messages} == {page.pk for page in projects}


def test_a_failure_of_mail_breaks_nothing(
    quiet, receiver, admin_user, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    receiver.behave = answer(410)
    message(quiet)
    with django_capture_on_commit_callbacks(execute=True):
        send()
    quiet.refresh_from_db()
    assert quiet.state == Webhook.State.GONE


def test_a_message_that_is_never_taken_keeps_no_other_from_arriving(quiet, receiver, time_machine):
    def refuse_tests(request):
        refused = b'"type":"test"' in receiver.requests[-1]["body"]
        answer(400 if refused else 204)(request)

    receiver.behave = refuse_tests
    poison = message(quiet)
    for day in range(5):
        ProjectPageFactory()
        collect()
        for _half_hour in range(48):
            send()
            time_machine.move(minutes=37)
        assert Delivery.objects.exclude(pk=poison.pk).waiting().count() == 0, day
    poison.refresh_from_db()
    assert (poison.state, poison.attempts) == ("given_up", sending.MOST_ATTEMPTS)
    quiet.refresh_from_db()
    assert quiet.is_on


def test_when_a_receiver_is_back_all_that_waited_is_sent_at_once(quiet, receiver, time_machine):
    receiver.behave = answer(500)
    for _time in range(6):
        message(quiet)
    for _half_hour in range(20):
        send()
        time_machine.move(minutes=37)
    receiver.behave = answer(204)
    time_machine.move(hours=1)
    assert send() == 6


def test_one_that_hangs_holds_up_no_other(quiet, receiver):
    receiver.behave = hang
    with receiving() as other:
        quick = new_webhook(other, name="Quick")
        for _time in range(20):
            message(quick)
        message(quiet)
        arrived = []

        def slow_then_quick(address, body, headers):
            told = IMPATIENT.post(address, body, headers)
            arrived.append((address == receiver.address, told.outcome))
            return told

        assert send(slow_then_quick) == 20
    assert arrived.index((True, Outcome.TOO_SLOW)) > 5


def test_what_is_not_sent_in_time_is_left_for_the_next_run(quiet, receiver):
    for _time in range(3):
        message(quiet)
    assert send(seconds=-1) == 0
    assert receiver.requests == []
    assert send() == 3


# --- Two workers ----------------------------------------------------------------------------------


def test_what_one_worker_sends_no_other_sends(quiet):
    message(quiet)
    message(quiet)
    (claimed,) = sending.claim("one", 8)
    assert sending.claim("other", 8) == []
    sending.record(claimed, Answer(Outcome.TAKEN, 200), "one")
    (following,) = sending.claim("other", 8)
    assert following != claimed


def test_of_two_that_see_the_same_message_at_once_one_sends_it(quiet):
    message(quiet)
    claimed = []

    def another_is_quicker(execute, sql, *args):
        if sql.startswith("UPDATE") and not claimed:
            claimed.append(None)
            claimed[:] = sending.claim("other", 8)
        return execute(sql, *args)

    with connection.execute_wrapper(another_is_quicker):
        assert sending.claim("one", 8) == []
    assert len(claimed) == 1


def test_the_claim_of_a_worker_that_died_runs_out(quiet, time_machine):
    message(quiet)
    (claimed,) = sending.claim("one", 8)
    time_machine.move(seconds=29)
    assert sending.claim("other", 8) == []
    time_machine.move(seconds=2)
    assert sending.claim("other", 8) == [claimed]


def test_a_claim_lasts_longer_than_an_attempt_may_take():
    assert sending.CLAIM.total_seconds() > 1.5 * Transport().seconds_in_all


def test_a_webhook_that_is_deleted_while_it_is_sent_to_is_gone(quiet):
    message(quiet)
    (claimed,) = sending.claim("one", 8)
    quiet.delete()
    sending.record(claimed, Answer(Outcome.TAKEN, 200), "one")
    assert not Delivery.objects.exists()


def test_the_next_attempt_is_known(quiet, receiver):
    assert sending.next_attempt() is None
    receiver.behave = answer(503, Retry_After="60")
    delivery = message(quiet)
    assert sending.next_attempt() == delivery.next_attempt_at
    send()
    assert _seconds(55) < sending.next_attempt() - timezone.now() <= _seconds(60)
    Webhook.objects.update(state=Webhook.State.OFF)
    assert sending.next_attempt() is None


def test_a_message_takes_as_many_questions_among_many_as_among_few(quiet):
    def queries(number):
        for _time in range(number):
            message(quiet)
        with CaptureQueriesContext(connection) as captured:
            (claimed,) = sending.claim("one", 8)
            sending.record(claimed, Answer(Outcome.TAKEN, 200), "one")
        return len(captured)

    assert queries(1) == queries(50)
