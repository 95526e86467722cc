"""Webhooks in the admin: registered, tried, switched off and on, by those who may."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site

from cms.models import Delivery, Webhook
from cms.webhooks.messages import trial
from tests.factories import ProjectPageFactory

from .conftest import collect, send

pytestmark = pytest.mark.django_db
INDEX, LOG = "/admin/webhooks/", "/admin/webhook_messages/"


@pytest.fixture(autouse=True)
def private_addresses_are_allowed(settings):
    settings.WEBHOOKS_TO_PRIVATE_ADDRESSES = True


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def form(**changes):
    return {
        "name": "Search",
        "address": "http://127.0.0.1:8000/hook",
        "site": Site.objects.get(is_default_site=True).pk,
        "upserts": "on",
        "deletions": "on",
        **changes,
    }


def page_of(webhook):
    return reverse("webhooks:inspect", args=[webhook.pk])


def do(client, webhook, action):
    address = reverse("webhooks:change", args=[webhook.pk])
    return text(client.post(address, {"action": action}, follow=True))


def test_an_administrator_registers_a_webhook_and_copies_its_secret(admin_client):
    assert "/admin/webhooks/" in text(admin_client.get("/admin/"))
    asked = text(admin_client.get(f"{INDEX}new/"))
    assert "Types of page" in asked
    saved = admin_client.post(
        f"{INDEX}new/", form(page_types=["project"], languages=["et", "en"]), follow=True
    )
    webhook = Webhook.objects.get()
    assert (webhook.page_types, webhook.languages) == (["project"], ["et", "en"])
    assert saved.redirect_chain[-1][0] == page_of(webhook)
    assert webhook.secret in text(saved)
    assert "Nothing has been sent yet" in text(saved)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"address": "nonsense"}, "This is no address."),
        ({"address": "https://user:word@example.org/"}, "Take the user name and the password out"),
        ({"address": "http://169.254.169.254/"}, "Nothing is ever sent to addresses of one link"),
        ({"address": "https://nowhere.invalid/"}, "The name of the host was not found."),
        ({"upserts": "", "deletions": ""}, "Tick at least one kind of change."),
        ({"page_types": ["colour"]}, "colour is not one of the available choices"),
        ({"address": ""}, "This field is required."),
    ],
)
def test_what_cannot_be_is_said_at_the_field(admin_client, changes, told):
    assert told in text(admin_client.post(f"{INDEX}new/", form(**changes)))
    assert not Webhook.objects.exists()


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "https://127.0.0.1/", "https://localhost/"]
)
def test_private_addresses_are_refused_unless_the_setting_allows_them(
    admin_client, settings, address
):
    settings.WEBHOOKS_TO_PRIVATE_ADDRESSES = False
    refused = text(admin_client.post(f"{INDEX}new/", form(address=address)))
    assert "private network" in refused or "begins with https://" in refused
    assert not Webhook.objects.exists()
    settings.WEBHOOKS_TO_PRIVATE_ADDRESSES = True
    admin_client.post(f"{INDEX}new/", form(address=address))
    assert Webhook.objects.exists()


def test_a_webhook_can_be_renamed_while_its_host_is_not_found(admin_client, webhook):
    Webhook.objects.update(address="https://nowhere.invalid/")
    edit = f"{INDEX}edit/{webhook.pk}/"
    assert "nowhere.invalid" in text(admin_client.get(edit))
    admin_client.post(edit, form(address="https://nowhere.invalid/", name="Renamed"))
    webhook.refresh_from_db()
    assert webhook.name == "Renamed"


def test_the_site_is_chosen_once(admin_client, webhook):
    root = Site.objects.get().root_page.copy(update_attrs={"slug": "other", "title": "Other"})
    other = Site.objects.create(hostname="other.example.org", root_page=root)
    edit = f"{INDEX}edit/{webhook.pk}/"
    assert "add another webhook" in text(admin_client.get(edit))
    admin_client.post(edit, form(address=webhook.address, site=other.pk, name="Renamed"))
    before = webhook.site
    webhook.refresh_from_db()
    assert (webhook.name, webhook.site) == ("Renamed", before)


def test_a_test_message_is_sent_by_a_button(admin_client, webhook, receiver):
    told = do(admin_client, webhook, "send_trial")
    assert "A test message waits." in told
    assert "manage.py send_webhooks" in told
    assert send() == 1
    assert receiver.messages == [
        {
            "type": "test",
            "timestamp": receiver.messages[0]["timestamp"],
            "data": {"webhook": "Receiver"},
        }
    ]
    assert "Taken (204)" in text(admin_client.get(page_of(webhook)))


def test_a_webhook_is_switched_off_and_on(admin_client, webhook):
    assert "Switch on again" in do(admin_client, webhook, "switch_off")
    webhook.refresh_from_db()
    assert not webhook.is_on
    assert "Send a test message" in do(admin_client, webhook, "switch_on")
    webhook.refresh_from_db()
    assert webhook.is_on


def test_a_secret_is_changed(admin_client, webhook):
    before = webhook.secret
    told = do(admin_client, webhook, "change_secret")
    webhook.refresh_from_db()
    assert webhook.secret != before
    assert webhook.secret in told
    assert before not in told
    assert "The secret before it signs as well" in told


def test_a_button_that_is_none_changes_nothing(admin_client, webhook):
    assert "press one of the buttons" in do(admin_client, webhook, "explode")


def test_a_message_is_sent_again_from_the_log(admin_client, quiet, receiver):
    ProjectPageFactory()
    collect()
    assert send() == 1
    log = text(admin_client.get(LOG))
    delivery = Delivery.objects.get()
    address = reverse("webhook_messages:inspect", args=[delivery.pk])
    assert address in log
    assert "page.upsert" in log
    shown = text(admin_client.get(address))
    assert delivery.message_id in shown
    assert "Send again" in shown
    again = reverse("webhook_messages:send_again", args=[delivery.pk])
    assert "Waiting" in text(admin_client.post(again, follow=True))
    assert send() == 1
    first, second = receiver.requests
    assert first["headers"]["webhook-id"] == second["headers"]["webhook-id"]


def test_the_log_is_filtered(admin_client, webhook):
    trial(webhook).save()
    taken = trial(webhook)
    taken.state = Delivery.State.TAKEN
    taken.save()
    found = text(admin_client.get(f"{LOG}?state=taken&webhook={webhook.pk}"))
    assert reverse("webhook_messages:inspect", args=[taken.pk]) in found
    assert found.count("/webhook_messages/inspect/") < text(admin_client.get(LOG)).count(
        "/webhook_messages/inspect/"
    )


def test_where_there_is_nothing_it_is_said_what_there_could_be(admin_client):
    assert "Nobody is told of changes yet." in text(admin_client.get(INDEX))
    assert "No message has been made" in text(admin_client.get(LOG))


def test_the_admin_says_whether_a_worker_sends(admin_client, webhook, settings):
    for address in (INDEX, page_of(webhook)):
        settings.HAS_WORKER = False
        assert "No worker runs here" in text(admin_client.get(address))
        settings.HAS_WORKER = True
        assert "No worker runs here" not in text(admin_client.get(address))


def test_one_that_was_switched_off_by_us_is_told_of_on_the_first_page(admin_client, webhook):
    assert "that were switched off" not in text(admin_client.get("/admin/"))
    Webhook.objects.update(state=Webhook.State.FAILING)
    assert "that were switched off" in text(admin_client.get("/admin/"))
    assert page_of(webhook) in text(admin_client.get("/admin/"))
    assert "no message was taken for five days" in text(admin_client.get(page_of(webhook)))


def test_a_webhook_is_deleted_with_its_messages(admin_client, webhook):
    trial(webhook).save()
    admin_client.post(f"{INDEX}delete/{webhook.pk}/")
    assert not Webhook.objects.exists()
    assert not Delivery.objects.exists()


# --- Who may --------------------------------------------------------------------------------------


def client_of(*groups, permissions=()):
    user = get_user_model().objects.create_user("someone", email="someone@example.org")
    user.groups.set(groups)
    user.user_permissions.set(permissions)
    client = Client()
    client.force_login(user)
    return client


def addresses(webhook, delivery):
    yield from (INDEX, f"{INDEX}new/", f"{INDEX}results/", LOG, f"{LOG}results/", page_of(webhook))
    yield from (f"{INDEX}{what}/{webhook.pk}/" for what in ("edit", "delete", "history", "usage"))
    yield reverse("webhook_messages:inspect", args=[delivery.pk])


def test_editors_and_reviewers_see_no_webhook_and_no_secret(webhook):
    delivery = trial(webhook)
    delivery.save()
    client = client_of(*Group.objects.all())
    first = text(client.get("/admin/"))
    assert "/admin/webhook" not in first
    for address in addresses(webhook, delivery):
        answer = client.get(address)
        assert answer.status_code in (302, 403), address
        assert webhook.secret not in answer.content.decode()
    for address in ("webhooks:change", "webhook_messages:send_again"):
        answer = client.post(reverse(address, args=[1]), {"action": "switch_off"})
        assert answer.status_code in (302, 403)
    webhook.refresh_from_db()
    assert webhook.is_on


def test_who_may_only_look_sees_no_secret_and_no_button(webhook):
    delivery = trial(webhook)
    delivery.save()
    access = Permission.objects.get(codename="access_admin")
    client = client_of(permissions=[access, Permission.objects.get(codename="view_webhook")])
    shown = text(client.get(page_of(webhook)))
    assert webhook.secret not in shown
    assert 'name="action"' not in shown
    message = text(client.get(reverse("webhook_messages:inspect", args=[delivery.pk])))
    assert "/send-again/" not in message
    answer = client.post(reverse("webhooks:change", args=[webhook.pk]), {"action": "switch_off"})
    assert answer.status_code in (302, 403)
    webhook.refresh_from_db()
    assert webhook.is_on


def test_a_group_can_be_given_the_permission(admin_client):
    group = Group.objects.create(name="Partners’ desk")
    shown = text(admin_client.get(reverse("wagtailusers_groups:edit", args=[group.pk])))
    for action in ("add", "change", "delete", "view"):
        assert f'value="{Permission.objects.get(codename=f"{action}_webhook").pk}"' in shown


def test_nobody_writes_or_deletes_a_message(admin_client, webhook):
    delivery = trial(webhook)
    delivery.save()
    for what in ("edit", "delete", "history"):
        answer = admin_client.get(f"{LOG}{what}/{delivery.pk}/", follow=True)
        assert answer.status_code == 404
    assert admin_client.get(f"{LOG}new/", follow=True).status_code == 404


@pytest.mark.parametrize("name", ["webhooks:change", "webhook_messages:send_again"])
def test_what_changes_something_is_no_link(admin_client, webhook, name):
    assert admin_client.get(reverse(name, args=[webhook.pk])).status_code == 405


@pytest.mark.parametrize("address", [INDEX, LOG, "inspect"])
def test_lists_take_as_many_queries_for_many_as_for_two(admin_client, webhook, address):
    site = webhook.site

    def queries():
        path = page_of(webhook) if address == "inspect" else address
        admin_client.get(path)
        with CaptureQueriesContext(connection) as captured:
            text(admin_client.get(path))
        return len(captured)

    def add(number):
        for _time in range(number):
            other = Webhook.objects.create(name="Other", address="https://a.example/", site=site)
            trial(other).save()
            trial(webhook).save()

    add(2)
    few = queries()
    add(6)
    assert queries() == few
