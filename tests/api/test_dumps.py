"""Content that is carried over by Django's own commands is read like any other."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import Page

from tests.factories import ProjectPageFactory

from .asking import ask, project_address, titles

pytestmark = pytest.mark.django_db


def test_projects_that_were_dumped_can_be_loaded(client, tmp_path):
    """``dumpdata`` writes the tables in the order of the apps: a project before its page."""
    project = ProjectPageFactory(title="Carried over")
    dump = tmp_path / "dump.json"
    call_command("dumpdata", "projects", "wagtailcore.page", output=str(dump), verbosity=0)
    kinds = [row["model"] for row in json.loads(dump.read_text())]
    assert kinds.index("projects.projectpage") < kinds.index("wagtailcore.page")
    Page.objects.get(pk=project.pk).delete()
    assert titles(client) == []
    call_command("loaddata", str(dump), verbosity=0)
    call_command("published_representation", rebuild=True, stdout=StringIO())
    assert titles(client) == ["Carried over"]
    assert ask(client, project_address(project))["title"] == "Carried over"
