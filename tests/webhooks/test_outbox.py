"""Which changes become messages, and what a message says."""

import datetime
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from cms import changes, clock
from cms.models import Change, Delivery, HomePage, Webhook
from cms.webhooks import outbox
from projects.models import ProjectPage
from tests.api.asking import ask, translated
from tests.factories import ProjectIndexPageFactory, ProjectPageFactory, home_page, index_page

from .conftest import collect, new_webhook

pytestmark = pytest.mark.django_db


def bodies():
    return [json.loads(delivery.body) for delivery in Delivery.objects.order_by("pk")]


def what_is_told():
    return [(body["type"], body["data"]["id"]) for body in bodies()]


def test_what_was_there_before_is_not_told(receiver):
    ProjectPageFactory()
    new_webhook(receiver)
    collect()
    assert bodies() == []


def test_a_message_says_what_the_change_feed_says_and_nothing_else(client, webhook):
    project = ProjectPageFactory(title="Green corridors", summary="Of streets.")
    collect()
    (told,) = [body for body in bodies() if body["data"]["id"] == project.pk]
    (listed,) = [
        change
        for change in ask(client, "/api/v1/changes/", since=0, limit=100)["results"]
        if change["id"] == project.pk
    ]
    assert told == {"type": "page.upsert", "timestamp": listed["at"], "data": listed}
    assert "corridors" not in json.dumps(told)


def test_each_change_becomes_one_message(webhook):
    index_page()
    collect()
    Delivery.objects.all().delete()
    project = ProjectPageFactory()
    collect()
    collect()
    project.title = "Edited"
    project.save_revision().publish()
    collect()
    project.delete()
    collect()
    assert what_is_told() == [
        ("page.upsert", project.pk),
        ("page.upsert", project.pk),
        ("page.deletion", project.pk),
    ]
    numbers = [body["data"]["number"] for body in bodies()]
    assert numbers == sorted(set(numbers))


def test_a_draft_is_not_told(quiet):
    draft = ProjectPageFactory(live=False)
    draft.title = "Still a draft"
    draft.save_revision()
    collect()
    assert bodies() == []


def test_a_restricted_page_is_not_told_and_becomes_a_deletion_when_it_was(quiet):
    hidden, shown = ProjectPageFactory(), ProjectPageFactory()
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    collect()
    assert what_is_told() == [("page.upsert", shown.pk)]
    PageViewRestriction.objects.create(page=shown, restriction_type="login")
    collect()
    assert what_is_told()[1:] == [("page.deletion", shown.pk)]


def test_an_expiry_is_told_though_nobody_did_anything(quiet):
    project = ProjectPageFactory()
    collect()
    ProjectPage.objects.filter(pk=project.pk).update(expire_at=timezone.now())
    clock.tick()
    collect()
    assert what_is_told() == [("page.upsert", project.pk), ("page.deletion", project.pk)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"deletions": False}, {"page.upsert"}),
        ({"upserts": False}, {"page.deletion"}),
        ({"page_types": ["standard"]}, set()),
        ({"page_types": ["project", "standard"]}, {"page.upsert", "page.deletion"}),
        ({"languages": ["et"]}, set()),
        ({"languages": ["en"]}, {"page.upsert", "page.deletion"}),
    ],
)
def test_a_webhook_is_told_of_what_it_wants(quiet, wanted, expected):
    Webhook.objects.update(**wanted)
    project = ProjectPageFactory()
    collect()
    project.delete()
    collect()
    assert {kind for kind, _id in what_is_told()} == expected
    quiet.refresh_from_db()
    assert quiet.position == changes.Ledger.objects.get().number


def test_a_translation_is_told_in_its_language(quiet):
    Webhook.objects.update(languages=["et"])
    project = ProjectPageFactory()
    copy = translated(project, "et", title="Eesti")
    collect()
    told = {body["data"]["id"]: body["data"]["locale"] for body in bodies()}
    assert told[copy.pk] == "et"
    assert set(told.values()) == {"et"}


def test_another_site_is_not_told_of(quiet):
    home = HomePage(title="Another", slug="another")
    home_page().get_parent().add_child(instance=home)
    Site.objects.create(hostname="other.example.org", root_page=home)
    there = ProjectIndexPageFactory(title="Elsewhere", slug="projects", parent=home)
    ProjectPageFactory(parent=there)
    collect()
    assert bodies() == []


def test_what_changes_while_a_webhook_is_off_is_told_when_it_is_on_again(quiet):
    gone = ProjectPageFactory()
    collect()
    Delivery.objects.all().delete()
    quiet.refresh_from_db()
    quiet.switch_off()
    project, pk = ProjectPageFactory(), gone.pk
    gone.delete()
    collect()
    assert bodies() == []
    quiet.switch_on()
    collect()
    assert sorted(what_is_told()) == [("page.deletion", pk), ("page.upsert", project.pk)]


def test_more_changes_than_are_taken_at_once_are_all_told(quiet, monkeypatch):
    monkeypatch.setattr(outbox, "MOST_AT_ONCE", 2)
    projects = ProjectPageFactory.create_batch(5)
    collect()
    assert what_is_told() == [("page.upsert", project.pk) for project in projects]


def test_when_storing_fails_neither_the_messages_nor_the_position_are_stored(quiet, monkeypatch):
    ProjectPageFactory()
    with monkeypatch.context() as patch:
        patch.setattr(Webhook, "save", _fail)
        with pytest.raises(ConnectionError):
            collect()
    assert bodies() == []
    collect()
    assert len(bodies()) == 1


def _fail(*args, **kwargs):
    raise ConnectionError


def test_a_hundred_changes_take_as_many_questions_as_two(quiet):
    def queries(number):
        ProjectPageFactory.create_batch(number)
        changes.up_to_date(quiet.site)
        with CaptureQueriesContext(connection) as captured:
            collect()
        return len(captured)

    queries(1)
    assert queries(2) == queries(40)


def test_messages_that_were_dealt_with_are_forgotten_after_thirty_days(quiet):
    old = timezone.now() - outbox.LOG_IS_KEPT - datetime.timedelta(minutes=1)
    for state in Delivery.State.values:
        for tried_at in (None, old, timezone.now()):
            Delivery.objects.create(
                webhook=quiet, body="{}", state=state, created_at=old, tried_at=tried_at
            )
    assert outbox.forget_old() == 4
    left = Delivery.objects.exclude(state=Delivery.State.WAITING)
    assert all(delivery.tried_at > old for delivery in left)
    assert Delivery.objects.waiting().count() == 3


def test_the_ledger_that_was_never_read_floods_nobody(receiver):
    ProjectPageFactory.create_batch(3)
    Change.objects.all().delete()
    webhook = new_webhook(receiver)
    assert webhook.position == changes.Ledger.objects.get().number > 0
