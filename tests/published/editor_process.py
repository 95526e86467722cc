"""An editor in a process of its own: what the tests of faults start, and sometimes kill."""

import json
import os
import signal
import sys

import django

django.setup()

from django.db import transaction  # noqa: E402 - after the set-up
from django.test import Client  # noqa: E402

from cms import published  # noqa: E402
from projects.models import Organisation, ProjectPage  # noqa: E402
from tests.factories import (  # noqa: E402
    OrganisationFactory,
    ProjectPageFactory,
    index_page,
    partners_section,
)


def prepare():
    index_page()
    organisation = OrganisationFactory(name="As it was", slug="partner")
    for number in range(4):
        ProjectPageFactory(
            title=f"As it was {number}",
            slug=f"project-{number}",
            sections=[partners_section((organisation, "lead"))],
        )


def read():
    """What a visitor gets, and the pages that are stored otherwise than built, as JSON."""
    answer = Client(HTTP_HOST="localhost").get("/api/v1/projects/?view=full&order=title")
    found = {"results": answer.json()["results"], "wrong": list(published.differences())}
    json.dump(found, sys.stdout)


def publish_often(name: str, times: str):
    for number in range(int(times)):
        page = ProjectPage.objects.get(slug=f"project-{number % 4}")
        page.title = f"{name} {number}"
        page.save_revision().publish()
        Client(HTTP_HOST="localhost").get("/api/v1/projects/?view=full")


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def save_and_die(when: str):
    """Rename a project and an organisation; die ``before`` the commit or ``after`` it."""
    with transaction.atomic():
        page = ProjectPage.objects.get(slug="project-0")
        page.title = "Changed"
        page.save()
        organisation = Organisation.objects.get(slug="partner")
        organisation.name = "Changed"
        organisation.save()
        if when == "before":
            die()
        # The first thing after the commit, before whatever else waits for it.
        transaction.get_connection().run_on_commit.insert(0, (set(), die, False))


def die_while_building():
    """Change a project, and die when a reader's rebuild is about to be stored."""
    page = ProjectPage.objects.get(slug="project-1")
    page.title = "Changed while building"
    page.save()
    published.build([page.pk])
    die()


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
