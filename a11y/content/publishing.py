"""What is known of a page follows it: checked when it is published, gone when it is not."""

from functools import partial
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from .keeping import check_and_keep
from .models import CheckedPage, KnownFinding
from .tasks import check_published

# Without a worker, whoever publishes waits for the check. Pages beyond this number in one request
# are left as due: the report says so, and checks them when asked.
MOST_WITHOUT_WORKER = 10


@receiver(page_published)
def when_published(instance: Page, **kwargs: Any) -> None:
    if settings.HAS_WORKER:
        transaction.on_commit(partial(check_published.enqueue, instance.pk))
        return
    waiting = sum(
        getattr(function, "func", None) is check_and_keep
        for _savepoints, function, _robust in connection.run_on_commit
    )
    if waiting < MOST_WITHOUT_WORKER:
        # Robust: what is published stays so, whatever becomes of its check.
        transaction.on_commit(partial(check_and_keep, instance.pk), robust=True)


@receiver(page_unpublished)
def when_unpublished(instance: Page, **kwargs: Any) -> None:
    """Nobody reads its faults any more; if it is published again, it is checked anew."""
    open_findings = KnownFinding.objects.filter(page_id=instance.pk, gone_at=None)
    open_findings.update(gone_at=timezone.now())
    CheckedPage.objects.filter(pk=instance.pk).delete()
