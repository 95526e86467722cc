"""Who makes and sends messages, and when; never somebody who waits."""

import datetime

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from cms.models import Delivery, Webhook
from cms.tasks import refresh_published
from cms.webhooks import worker
from cms.webhooks.messages import trial
from projects.models import ProjectPage
from tests.factories import ProjectPageFactory

from .receiver import answer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def private_addresses_are_allowed(settings):
    settings.WEBHOOKS_TO_PRIVATE_ADDRESSES = True


@pytest.fixture
def with_worker(settings):
    settings.HAS_WORKER = True
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def runs():
    """When each run that has not begun is to begin; ``None``: at once."""
    waiting = DBTaskResult.objects.filter(
        task_path="cms.webhooks.worker.send_webhooks", status=TaskResultStatus.READY
    )
    moments = waiting.values_list("run_after", flat=True)
    return [None if moment == get_date_max() else moment for moment in moments]


def work():
    """Do all that is ready, as `manage.py db_worker`; that would close the test's connection."""
    while ready := DBTaskResult.objects.ready().first():
        ready.claim("test")
        given = ready.args_kwargs
        ready.set_successful(ready.task.call(*given["args"], **given["kwargs"]))


def test_without_a_worker_the_command_makes_and_sends_messages(quiet, receiver, capsys):
    assert not django_settings.HAS_WORKER
    ProjectPageFactory()
    call_command("send_webhooks")
    assert capsys.readouterr().out == "Messages taken: 1\n"
    assert len(receiver.requests) == 1


def test_nobody_who_publishes_waits_for_a_receiver(
    quiet, receiver, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = ProjectPageFactory(live=False)
        page.save_revision().publish()
    assert receiver.requests == []
    assert not DBTaskResult.objects.exists()


def test_one_run_follows_however_many_changes_there_are(quiet, with_worker):
    for _change in range(3):
        refresh_published.call()
    assert runs() == [None]


def test_the_worker_sends_what_has_changed(
    quiet, receiver, with_worker, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = ProjectPageFactory(live=False)
        page.save_revision().publish()
    work()
    assert page.pk in [told["data"]["id"] for told in receiver.messages]
    (following,) = runs()
    assert following - timezone.now() <= worker.AT_THE_LATEST


def test_where_there_is_no_webhook_the_worker_has_nothing_to_do(
    with_worker, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        ProjectPageFactory()
    work()
    assert runs() == []
    assert worker.run(1) == 0
    assert runs() == []


def test_the_next_run_comes_when_the_next_message_is_due(quiet, receiver, with_worker):
    receiver.behave = answer(503, Retry_After="90")
    trial(quiet).save()
    worker.run(5)
    (moment,) = runs()
    assert 80 < (moment - timezone.now()).total_seconds() <= 90


def test_the_next_run_comes_when_time_alone_changes_something(quiet, with_worker):
    page = ProjectPageFactory()
    expiry = timezone.now() + datetime.timedelta(seconds=100)
    ProjectPage.objects.filter(pk=page.pk).update(expire_at=expiry)
    page.refresh_from_db()
    page.save()
    worker.run(5)
    assert runs() == [expiry]


def test_a_run_that_dies_has_left_another(quiet, with_worker, monkeypatch):
    def die(*args):
        raise SystemExit

    monkeypatch.setattr("cms.webhooks.outbox.collect", die)
    with pytest.raises(SystemExit):
        worker.run(5)
    (moment,) = runs()
    assert moment - timezone.now() <= worker.AFTER_A_KILLED_RUN


def test_what_was_not_sent_in_time_is_sent_in_a_run_at_once(quiet, receiver, with_worker):
    trial(quiet).save()
    worker.run(-1)
    (moment,) = runs()
    assert moment <= timezone.now()
    assert Delivery.objects.waiting().exists()


def test_an_administrator_wakes_the_worker(
    admin_client, quiet, receiver, with_worker, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(f"/admin/webhooks/do/{quiet.pk}/", {"action": "send_trial"})
    work()
    assert [message["type"] for message in receiver.messages] == ["test"]


def test_one_that_is_off_wakes_nobody(quiet, with_worker):
    Webhook.objects.update(state=Webhook.State.OFF)
    worker.wake()
    assert runs() == []
