"""Work that a worker does while nobody waits for it."""

from django_tasks import task

from . import published
from .webhooks import worker


@task()
def refresh_published() -> int:
    """Build what no longer holds; how many pages that was."""
    done = published.refresh_stale()
    worker.wake()
    return done
