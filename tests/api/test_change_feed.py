"""Whoever asks for the changes, as often as they like, has in the end what the API has."""

import datetime
import json

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from cms import changes, clock, published
from cms.models import Change
from projects.models import ProjectPage
from tests.factories import (
    HomePage,
    OrganisationFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    home_page,
    index_page,
    partners_section,
)

from .asking import PROJECTS, ask, project_address, refusal, translated

pytestmark = pytest.mark.django_db
CHANGES = "/api/v1/changes/"


class Mirror:
    """A copy of the projects, kept by nothing but the feed."""

    def __init__(self, client, **asked):
        self.client, self.asked = client, asked
        self.cursor = 0
        self.copy = {}

    def ask(self):
        answer = ask(self.client, CHANGES, since=self.cursor, view="full", **self.asked)
        for change in answer["results"]:
            if change["change"] == "deletion":
                self.copy.pop(change["id"], None)
            elif change["data"]:
                self.copy[change["id"]] = change["data"]
        self.cursor = answer["cursor"]
        return answer

    def catch_up(self):
        told = []
        while True:
            answer = self.ask()
            told += answer["results"]
            if not answer["more"]:
                return told


@pytest.fixture
def mirror(client):
    mirror = Mirror(client, type="project", limit=2)
    for title in ("A", "B", "C"):
        ProjectPageFactory(title=title)
    mirror.catch_up()
    return mirror


def whole_list(client):
    return {found["id"]: found for found in ask(client, PROJECTS, view="full")["results"]}


def test_from_the_beginning_everything_is_told_once(client, mirror):
    assert len(mirror.copy) == 3
    assert mirror.copy == whole_list(client)


def test_nothing_new_is_nothing(client, mirror):
    assert mirror.catch_up() == []
    ProjectPageFactory(live=False)
    assert mirror.catch_up() == []


def _publish(project):
    ProjectPageFactory(title="New")


def _edit(project):
    project.title = "Edited"
    project.save_revision().publish()


def _unpublish(project):
    project.unpublish()


def _delete(project):
    project.delete()


def _restrict(project):
    PageViewRestriction.objects.create(page=project, restriction_type="login")


def _restrict_above(project):
    PageViewRestriction.objects.create(page=index_page(), restriction_type="login")


def _translate(project):
    translated(project, "et", title="Eesti")


def _rename_the_list(project):
    index = index_page()
    index.slug = "renamed"
    index.save()


def _expire(project):
    ProjectPage.objects.filter(pk=project.pk).update(expire_at=timezone.now())
    clock.tick()


def _change_behind_our_back(project):
    ProjectPage.objects.filter(pk=project.pk).update(title="Behind")
    published.rebuild()


@pytest.mark.parametrize(
    "what",
    [
        *(_publish, _edit, _unpublish, _delete, _restrict, _restrict_above, _translate),
        *(_rename_the_list, _expire, _change_behind_our_back),
    ],
)
def test_the_copy_follows(client, mirror, what):
    what(ProjectPage.objects.get(title="B"))
    assert mirror.catch_up()
    assert mirror.copy == whole_list(client)


def test_a_shared_record_changes_every_project_that_names_it(client):
    oslo = OrganisationFactory(name="Oslo")
    named = ProjectPageFactory(sections=[partners_section((oslo, "lead"))])
    ProjectPageFactory(title="Without")
    mirror = Mirror(client, type="project")
    mirror.catch_up()
    oslo.name = "Christiania"
    oslo.save()
    (told,) = mirror.catch_up()
    assert (told["id"], told["change"]) == (named.pk, "upsert")
    assert mirror.copy == whole_list(client)


def test_changes_are_told_in_their_order(client, mirror):
    for title in ("C", "A", "B"):
        _edit(ProjectPage.objects.get(title=title))
        ProjectPage.objects.filter(title="Edited").update(title=f"Edited {title}")
    told = mirror.catch_up()
    numbers = [change["number"] for change in told]
    assert numbers == sorted(set(numbers))
    assert [ProjectPage.objects.get(pk=change["id"]).title[-1] for change in told] == [*"CAB"]


def test_a_page_that_changes_twice_is_told_once(client, mirror):
    project = ProjectPage.objects.get(title="A")
    _edit(project)
    _edit(project)
    assert [change["id"] for change in mirror.catch_up()] == [project.pk]


def test_a_change_says_what_became_of_which_page(client, mirror):
    project = ProjectPage.objects.get(title="A")
    _edit(project)
    (told,) = ask(client, CHANGES, since=mirror.cursor)["results"]
    assert datetime.datetime.fromisoformat(told.pop("at"))
    assert told == {
        "number": mirror.cursor + 1,
        "change": "upsert",
        "type": "project",
        "id": project.pk,
        "uid": str(project.translation_key),
        "locale": "en",
        "detail_url": f"http://localhost{project_address(project)}",
    }
    assert client.get(told["detail_url"]).status_code == 200


def test_of_a_deleted_page_nothing_is_told_but_which_it_was(client, mirror):
    project = ProjectPage.objects.get(title="A")
    uid = str(project.translation_key)
    project.delete()
    (told,) = ask(client, CHANGES, since=mirror.cursor, view="full")["results"]
    assert (told["change"], told["uid"], told["detail_url"], told["data"]) == (
        "deletion",
        uid,
        None,
        None,
    )


def test_a_page_that_comes_back_is_told_as_there(client, mirror):
    project = ProjectPage.objects.get(title="A")
    project.unpublish()
    mirror.catch_up()
    project.refresh_from_db()
    project.save_revision().publish()
    (told,) = mirror.catch_up()
    assert told["change"] == "upsert"
    assert mirror.copy == whole_list(client)


def test_all_types_are_told_unless_one_is_asked_for(client, mirror):
    assert {change["type"] for change in ask(client, CHANGES)["results"]} > {"project"}
    assert refusal(client, f"{CHANGES}?type=colour")["parameter"] == "type"


def test_another_site_has_changes_of_its_own(client, mirror):
    home = HomePage(title="Another", slug="another")
    home_page().get_parent().add_child(instance=home)
    Site.objects.create(hostname="other.example.org", root_page=home)
    there = ProjectIndexPageFactory(title="Elsewhere", slug="projects", parent=home)
    assert mirror.catch_up() == []
    project = ProjectPage.objects.get(title="A")
    project.move(there, pos="last-child")
    (told,) = mirror.catch_up()
    assert (told["change"], told["id"]) == ("deletion", project.pk)
    elsewhere = ask(client, CHANGES, site="other.example.org", type="project")["results"]
    assert [change["id"] for change in elsewhere] == [project.pk]


def test_a_deletion_is_kept_for_half_a_year_and_an_older_cursor_is_refused(client, mirror):
    project = ProjectPage.objects.get(title="A")
    early = mirror.cursor
    project.delete()
    mirror.catch_up()
    Change.objects.filter(page_id=project.pk).update(
        at=timezone.now() - changes.WITHDRAWALS_ARE_KEPT + datetime.timedelta(minutes=1)
    )
    ProjectPageFactory()
    assert len(ask(client, CHANGES, since=early)["results"]) == 2
    Change.objects.filter(page_id=project.pk).update(
        at=timezone.now() - changes.WITHDRAWALS_ARE_KEPT - datetime.timedelta(minutes=1)
    )
    ProjectPageFactory()
    ask(client, CHANGES)
    response = client.get(f"{CHANGES}?since={early}")
    assert response.status_code == 410
    assert "since=0" in response.json()["detail"]
    assert mirror.catch_up()
    assert mirror.copy == whole_list(client)


def test_a_cursor_from_the_future_is_refused(client, mirror):
    assert client.get(f"{CHANGES}?since={mirror.cursor + 1}").status_code == 410


@pytest.mark.parametrize("since", ["-1", "x", "1.5", "9" * 30])
def test_what_is_no_cursor_is_refused(client, since):
    assert refusal(client, f"{CHANGES}?since={since}")["parameter"] == "since"


def test_what_has_to_be_built_first_is_told_part_by_part(client, mirror, monkeypatch):
    monkeypatch.setattr(changes, "MOST_BUILT_AT_ONCE", 2)
    _change_nothing = published.rebuild
    ProjectPageFactory.create_batch(5)
    answer = mirror.ask()
    assert answer["more"]
    mirror.catch_up()
    assert mirror.copy == whole_list(client)


def test_the_next_address_goes_on(client, mirror):
    answer = ask(client, CHANGES, limit=1, type="project")
    assert answer["more"]
    following = client.get(answer["next"]).json()
    assert following["results"][0]["number"] > answer["results"][0]["number"]


def test_whoever_asks_again_for_the_same_gets_304(client, mirror):
    address = f"{CHANGES}?since={mirror.cursor}"
    response = client.get(address)
    assert response["Cache-Control"] == "no-cache"
    assert "Last-Modified" not in response
    again = client.get(address, HTTP_IF_NONE_MATCH=response["ETag"])
    assert again.status_code == 304


def test_the_database_and_the_process_agree_on_what_is_stale(client, mirror):
    project = ProjectPage.objects.get(title="A")
    for change in (
        {"changed": 10**9},
        {"built": 0},
        {"valid_until": timezone.now()},
        {"built_by": "other"},
        {"names_pages": True, "built": clock.read().shared_changed},
        {},
    ):
        rows = published.PublishedRepresentation.objects.filter(page=project)
        before = rows.values().get()
        rows.update(**change)
        reading = clock.read()
        found = ProjectPage.objects.filter(published.stale_at(reading), pk=project.pk).exists()
        row = ProjectPage.objects.filter(pk=project.pk).values_list(
            *published.COLUMNS, "published__card"
        )
        assert found != published._published(row.get()).holds_at(reading), change
        rows.update(**before)


def test_the_feed_says_what_the_detail_says(client, mirror):
    for change in ask(client, CHANGES, view="full", limit=100)["results"]:
        detail = client.get(change["detail_url"])
        assert json.loads(detail.content) == change["data"]
