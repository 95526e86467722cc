"""Editors write, reviewers publish."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Workflow

from tests.factories import ProjectPageFactory


@pytest.fixture
def member_of(django_user_model, db):
    def member(group):
        user = django_user_model.objects.create_user(group.lower(), password="x")  # noqa: S106 - a test's
        user.groups.add(Group.objects.get(name=group))
        return user

    return member


@pytest.mark.parametrize(("group", "may_publish"), [("Editors", False), ("Reviewers", True)])
def test_both_may_write_and_one_may_publish(member_of, group, may_publish):
    permissions = ProjectPageFactory().permissions_for_user(member_of(group))
    assert permissions.can_edit()
    assert permissions.can_publish() is may_publish


@pytest.mark.parametrize(("group", "may_delete"), [("Editors", False), ("Reviewers", True)])
@pytest.mark.parametrize("record", ["programme", "organisation", "person", "theme"])
def test_both_may_keep_shared_records(member_of, group, may_delete, record):
    user = member_of(group)
    assert user.has_perm(f"projects.add_{record}")
    assert user.has_perm(f"projects.change_{record}")
    assert user.has_perm(f"projects.delete_{record}") is may_delete


@pytest.mark.parametrize("group", ["Editors", "Reviewers"])
def test_both_may_sign_in_and_add_pictures_and_documents(client, member_of, group):
    client.force_login(member_of(group))
    for address in ("wagtailadmin_home", "wagtailimages:add_multiple", "wagtaildocs:add_multiple"):
        assert client.get(reverse(address)).status_code == 200


@pytest.mark.django_db
def test_what_an_editor_submits_goes_to_the_reviewers():
    workflow = Workflow.objects.get(name="Review before publication", active=True)
    task = workflow.tasks.get().specific
    assert [group.name for group in task.groups.all()] == ["Reviewers"]
    assert ProjectPageFactory().get_workflow() == workflow
