"""Work that a worker does while nobody waits for it."""

from django_tasks import task

from . import published


@task()
def refresh_published() -> int:
    """Build what no longer holds; how many pages that was."""
    return published.refresh_stale()
