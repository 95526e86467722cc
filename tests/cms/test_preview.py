"""Preview links: one page, one hour, taken back at any time, kept by nobody."""

import datetime
from unittest import mock

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from cms.models import PreviewLink
from cms.preview import LIFETIME
from tests.factories import ProjectPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_has_asked_yet():
    cache.clear()


@pytest.fixture
def draft():
    page = ProjectPageFactory(title="Published", live=True)
    page.title = "Only a draft"
    page.save_revision()
    return page


@pytest.fixture
def editor(admin_client):
    return admin_client


def _read(client, link, **headers):
    return client.get("/api/v1/preview/", {"token": link.token}, headers=headers)


def test_a_link_shows_the_newest_draft_in_the_shape_of_the_page(client, draft):
    answer = _read(client, PreviewLink.objects.create(page=draft))
    assert answer.status_code == 200
    assert answer.json()["title"] == "Only a draft"
    assert answer.json().keys() == client.get(f"/api/v1/projects/{draft.pk}/").json().keys()


def test_a_draft_that_was_never_published_can_be_previewed(client):
    page = StandardPageFactory(title="Never published", live=False)
    assert _read(client, PreviewLink.objects.create(page=page)).json()["title"] == "Never published"


def test_no_cache_keeps_a_preview(client, draft):
    answer = _read(client, PreviewLink.objects.create(page=draft))
    assert answer["Cache-Control"] == "no-store"
    assert "ETag" not in answer


def test_a_link_shows_nothing_but_its_page(client, draft):
    other = ProjectPageFactory(title="Another draft", live=False)
    answer = _read(client, PreviewLink.objects.create(page=draft))
    assert other.title not in answer.content.decode()


def test_a_link_that_was_taken_back_says_so(client, draft):
    link = PreviewLink.objects.create(page=draft)
    token = link.token
    link.delete()
    answer = client.get("/api/v1/preview/", {"token": token})
    assert answer.status_code == 410
    assert "Ask the editor for a new one" in answer.json()["detail"]


def test_a_link_is_over_after_an_hour(client, draft):
    made = timezone.now() - LIFETIME - datetime.timedelta(seconds=1)
    assert _read(client, PreviewLink.objects.create(page=draft, created_at=made)).status_code == 410


def test_the_signature_is_over_after_an_hour_too(client, draft):
    link = PreviewLink.objects.create(page=draft)
    token = link.token
    with mock.patch(
        "django.core.signing.time.time", return_value=timezone.now().timestamp() + 3601
    ):
        assert client.get("/api/v1/preview/", {"token": token}).status_code == 410


@pytest.mark.parametrize("token", ["x", "1" * 3000, "é", "a:b:c"])
def test_a_token_that_nobody_gave_out_leads_nowhere(client, token):
    answer = client.get("/api/v1/preview/", {"token": token})
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"


def test_without_a_token_the_answer_says_what_to_do(client):
    answer = client.get("/api/v1/preview/")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == "token"


def test_only_named_origins_may_read_a_preview_in_a_browser(client, draft, settings):
    settings.PREVIEW_ORIGINS = ["https://front.example.org"]
    link = PreviewLink.objects.create(page=draft)
    named = _read(client, link, origin="https://front.example.org")
    other = _read(client, link, origin="https://other.example.org")
    assert named["Access-Control-Allow-Origin"] == "https://front.example.org"
    assert "Access-Control-Allow-Origin" not in other


def test_asking_too_often_says_when_to_come_back(client, draft, settings):
    link = PreviewLink.objects.create(page=draft)
    answers = [_read(client, link) for _ in range(61)]
    assert answers[59].status_code == 200
    assert answers[60].status_code == 429
    assert int(answers[60]["Retry-After"]) > 0


def test_an_editor_makes_a_link_copies_it_and_takes_it_back(client, editor, draft):
    address = reverse("preview_links", args=[draft.pk])
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    assert address in edit.content.decode()
    assert "No link is open" in editor.get(address).content.decode()
    made = editor.post(address, follow=True).content.decode()
    link = PreviewLink.objects.get()
    assert f"/api/v1/preview/?token={link.token.split(':')[0]}" in made
    assert _read(client, link).status_code == 200
    editor.post(address, {"take_back": link.pk})
    assert _read(client, link).status_code == 410


def test_links_lead_to_the_front_end_where_one_is_set(editor, draft, settings):
    settings.PREVIEW_FRONT_END = "https://front.example.org/preview?token={token}"
    made = editor.post(reverse("preview_links", args=[draft.pk]), follow=True).content.decode()
    assert "https://front.example.org/preview?token=" in made


def test_who_may_not_edit_the_page_makes_no_link(client, draft):
    user = get_user_model().objects.create_user("nobody", password="secret-enough")  # noqa: S106 - a test’s
    client.force_login(user)
    answer = client.post(reverse("preview_links", args=[draft.pk]))
    assert answer.status_code in (302, 403)
    assert not PreviewLink.objects.exists()


def test_a_link_of_another_page_is_not_taken_back_here(editor, draft):
    link = PreviewLink.objects.create(page=StandardPageFactory())
    editor.post(reverse("preview_links", args=[draft.pk]), {"take_back": link.pk})
    assert PreviewLink.objects.filter(pk=link.pk).exists()
