"""A check that finds what a test writes: words in capitals, at the place where they stand."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from a11y.checks import CHECKS, Severity
from a11y.checks.findings import Check, Seen


def shouts(document):
    for element in document.tagged("h1", "p", "h2"):
        if "FAULT" in element.get_text():
            yield Seen(element, values={"words": element.get_text()})


@pytest.fixture
def shouting(monkeypatch):
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
    for other in list(CHECKS):
        monkeypatch.delitem(CHECKS, other)
    monkeypatch.setitem(CHECKS, check.id, check)
    return check


@pytest.fixture
def user(db):
    user = get_user_model().objects.create_user("editor")
    user.groups.add(Group.objects.get(name="Reviewers"))
    return user


@pytest.fixture
def editor(client, user):
    client.force_login(user)
    return client
