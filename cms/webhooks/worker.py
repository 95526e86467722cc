"""When messages are made and sent: after each change, and whenever one is due.

With a worker, each run leaves the next one waiting before it does anything else: should the process
be killed, another goes on. Without a worker, ``manage.py send_webhooks`` does it all: nothing is
sent while an editor waits.
"""

import datetime
import time

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult, get_date_max

from cms import clock

from . import outbox, sending
from .models import Webhook
from .transport import Transport

# After this a worker turns to other tasks, and comes back.
SECONDS_A_RUN = 10
# When a run has been killed: as soon as its claims have run out. And when to see whether time alone
# has changed something.
AFTER_A_KILLED_RUN = sending.CLAIM + datetime.timedelta(seconds=5)
AT_THE_LATEST = datetime.timedelta(minutes=5)


@task(priority=-10)
def send_webhooks() -> int:
    """Tell who wants to know what has changed; how many messages were taken."""
    return run(SECONDS_A_RUN)


def run(seconds: float) -> int:
    """Make the messages of what has changed, and send what is due; how many were taken."""
    if not Webhook.objects.on().exists():
        return 0
    _plan(timezone.now() + AFTER_A_KILLED_RUN)
    until = time.monotonic() + seconds
    is_all = outbox.collect(until)
    transport = Transport(may_be_private=settings.WEBHOOKS_TO_PRIVATE_ADDRESSES)
    taken = sending.send_due(transport.post, until)
    outbox.forget_old()
    _plan(_next_moment() if is_all else timezone.now())
    return taken


def wake() -> None:
    """Let the worker begin a run as soon as it can, if anybody wants to be told of anything."""
    if not settings.HAS_WORKER or not Webhook.objects.on().exists():
        return
    if not _waiting_runs().filter(run_after=get_date_max()).exists():
        send_webhooks.enqueue()


def _next_moment() -> datetime.datetime:
    """When there is something to send, or something to tell that nobody did."""
    latest = timezone.now() + AT_THE_LATEST
    return min(filter(None, [sending.next_attempt(), clock.read().next_change, latest]))


def _plan(moment: datetime.datetime) -> None:
    """Let the next run that nobody asks for begin at this moment."""
    if not settings.HAS_WORKER:
        return
    with transaction.atomic():
        _waiting_runs().filter(run_after__lt=get_date_max()).delete()
        send_webhooks.using(run_after=moment).enqueue()


def _waiting_runs() -> models.QuerySet:
    return DBTaskResult.objects.filter(
        task_path=send_webhooks.module_path, status=TaskResultStatus.READY
    )
