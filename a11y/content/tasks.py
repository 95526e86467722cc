"""Checks that a worker makes while nobody waits for them."""

import datetime

from django_tasks import task

from .keeping import check_and_keep, check_since

# After this a worker turns to other tasks, and comes back.
SECONDS_A_RUN = 10


@task(priority=-10)
def check_published(page_id: int) -> int:
    """Check one page; how many faults were found."""
    return len(check_and_keep(page_id).found)


@task(priority=-20)
def check_all(since: str) -> int:
    """Check what nobody has looked at since this moment, in ISO format; how many are left."""
    left = check_since(datetime.datetime.fromisoformat(since), SECONDS_A_RUN)
    if left:
        check_all.enqueue(since)
    return left
