"""Editors see which facts keep a project out of the file for Kohesio."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from projects.choices import Fund
from tests.api.test_kohesio import operation
from tests.factories import ProjectPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    user = get_user_model().objects.create_user("editor")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    return client


def report(client, **asked):
    response = client.get(reverse("kohesio_report"), asked)
    assert response.status_code == 200
    return response


def missing(client):
    return {page.title: page.missing_for_kohesio for page in report(client).context["object_list"]}


def test_each_project_is_there_with_what_it_lacks(editor):
    operation(title="Complete")
    operation(title="Vague", start=None, nuts_code="", programme={"slug": "b"})
    operation(title="Direct", programme={"slug": "c", "fund": Fund.DIRECT})
    ProjectPageFactory(title="Draft", live=False)
    assert missing(editor) == {
        "Complete": "Nothing: it is in the file",
        "Vague": "start, to the day; NUTS code, or latitude and longitude",
        "Direct": "Not of a fund that Kohesio shows",
    }
    assert b"start, to the day" in report(editor).content


def test_the_report_is_a_table_to_download(editor):
    operation(title="Vague", start=None)
    content = b"".join(report(editor, export="csv").streaming_content).decode()
    assert "Vague,2021-EE-0001," in content
    assert "start, to the day" in content


def test_no_project_is_no_fault(editor):
    assert missing(editor) == {}


def test_it_is_in_the_menu_of_those_who_may_edit(editor, client):
    assert reverse("kohesio_report") in editor.get(reverse("wagtailadmin_home")).content.decode()
    client.logout()
    assert client.get(reverse("kohesio_report")).status_code == 302


def test_the_report_takes_as_many_queries_for_twenty_projects_as_for_two(editor):
    def queries():
        report(editor)
        with CaptureQueriesContext(connection) as captured:
            report(editor)
        return len(captured)

    for number in range(2):
        operation(programme={"slug": f"p{number}"})
    of_two = queries()
    for number in range(18):
        operation(programme={"slug": f"q{number}"})
    assert queries() == of_two
