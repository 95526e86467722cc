"""An editor in a process of its own: what the tests of faults start, and sometimes kill."""

import datetime
import json
import os
import signal
import sys
import time
from random import Random

import django

django.setup()

from django.core.exceptions import ObjectDoesNotExist  # noqa: E402 - after the set-up
from django.db import DatabaseError, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402
from wagtail.models import PageViewRestriction  # noqa: E402

from cms import published  # noqa: E402
from projects.models import Organisation, ProjectPage  # noqa: E402
from tests.factories import (  # noqa: E402
    OrganisationFactory,
    ProjectPageFactory,
    index_page,
    partners_section,
)

FEWEST_PROJECTS = 5


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


def edit_at_random(name: str, seed: str, times: str):
    """So many changes of all kinds, each committed before the next."""
    random = Random(seed)  # noqa: S311 - no secret
    done = 0
    while done < int(times):
        change = random.choice(CHANGES)
        try:
            with transaction.atomic():
                change(random, f"{name} {done}")
        except ObjectDoesNotExist:
            continue  # the other editor was faster
        except DatabaseError:
            # SQLite was busy for twenty seconds, and says so; or the page whose address changed
            # was deleted before Wagtail could make a redirect to it.
            continue
        done += 1
        time.sleep(random.uniform(0, 0.05))  # SQLite lets nobody else in who never pauses


def _any_project(random: Random) -> ProjectPage:
    pks = list(ProjectPage.objects.values_list("pk", flat=True))
    return ProjectPage.objects.get(pk=random.choice(pks))


def _address(text: str) -> str:
    return text.lower().replace(" ", "-")


def _publish(random: Random, text: str):
    page = _any_project(random)
    page.title = text
    page.save_revision().publish()


def _create(random: Random, text: str):
    organisation = random.choice(Organisation.objects.all())
    ProjectPageFactory(
        title=text, slug=_address(text), sections=[partners_section((organisation, "lead"))]
    )


def _delete(random: Random, text: str):
    if ProjectPage.objects.count() > FEWEST_PROJECTS:
        _any_project(random).delete()


def _withdraw(random: Random, text: str):
    _any_project(random).unpublish()


def _let_expire(random: Random, text: str):
    page = _any_project(random)
    page.expire_at = timezone.now() + datetime.timedelta(seconds=random.choice([-1, 1, 3]))
    page.save_revision().publish()


def _rename_organisation(random: Random, text: str):
    organisation = random.choice(Organisation.objects.all())
    organisation.name = text
    organisation.save()


def _move_address(random: Random, text: str):
    page = _any_project(random)
    page.slug = _address(text)
    page.save()


def _restrict_or_open(random: Random, text: str):
    page = _any_project(random)
    restriction = PageViewRestriction.objects.filter(page=page).first()
    if restriction:
        restriction.delete()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type="login")


CHANGES = [
    *(_publish, _publish, _publish, _create, _create, _delete, _withdraw, _let_expire),
    *(_rename_organisation, _move_address, _restrict_or_open),
]


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
