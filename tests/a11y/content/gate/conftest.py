"""An editor for whom checks stand in the way, and faults that editors can write.

Two words stand for an error and a warning, so that a test can write either in any field.
"""

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from a11y.checks import CHECKS, Severity
from a11y.checks.findings import Seen
from a11y.checks.registry import check

ERROR, WARNING = "WRONG-WORD", "DOUBTFUL-WORD"


def _finder(word):
    def find(document):
        for element in document.elements:
            if element.name == "p" and word in element.get_text():
                yield Seen(element)

    return find


@pytest.fixture
def words():
    """Checks for the two words."""
    check("wrong-word", Severity.ERROR, "Take out the wrong word.")(_finder(ERROR))
    check("doubtful-word", Severity.WARNING, "Think about the word.")(_finder(WARNING))
    yield
    del CHECKS["wrong-word"], CHECKS["doubtful-word"]


@pytest.fixture
def renderings(monkeypatch):
    """How many times a page was shown to the checks."""
    shown = []
    ask = Page.make_preview_request
    monkeypatch.setattr(
        Page,
        "make_preview_request",
        lambda page, *args: (shown.append(page.pk), ask(page, *args))[1],
    )
    return shown


@pytest.fixture
def member_of(django_user_model, db):
    def member(group, **fields):
        user = django_user_model.objects.create_user(group.lower(), password="x", **fields)  # noqa: S106 - a test's
        user.groups.add(Group.objects.get(name=group))
        return user

    return member


@pytest.fixture
def may_override(db):
    """The permission, as migrations make it."""
    kind, _ = ContentType.objects.get_or_create(app_label="a11y_content", model="look")
    return Permission.objects.filter(
        content_type__app_label="a11y_content", codename="publish_despite_findings"
    ).first() or Permission.objects.create(
        content_type=kind,
        codename="publish_despite_findings",
        name="Can publish pages despite errors",
    )
