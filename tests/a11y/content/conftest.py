"""A check that finds what a test writes: words in capitals, at the place where they stand.

It is alone, so that what is found does not grow with the checks.
"""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from a11y.checks import Check, Severity
from a11y.checks.findings import Seen

from .looked_for import alone


def shouts(document):
    for element in document.tagged("h1", "p", "h2"):
        if "FAULT" in element.get_text():
            yield Seen(element, values={"words": element.get_text()})


@pytest.fixture
def shouting():
    """Whoever writes FAULT is at fault, and nothing else is looked for."""
    check = Check(
        id="shouting",
        severity=Severity.WARNING,
        message="Write “%(words)s” in small letters.",
        wcag=("1.4.8",),
        act=(),
        of_documents=False,
        function=shouts,
    )
    with alone(check):
        yield check


@pytest.fixture
def user(db):
    user = get_user_model().objects.create_user("editor")
    user.groups.add(Group.objects.get(name="Reviewers"))
    return user


@pytest.fixture
def editor(client, user):
    client.force_login(user)
    return client
