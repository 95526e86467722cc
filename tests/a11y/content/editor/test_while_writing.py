"""What the server answers while someone writes."""

import json

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.admin.models import FormState
from wagtail.models import GroupPagePermission, Page, Revision
from wagtail.users.models import UserProfile

from a11y.checks import CHECKS, Check, Severity
from a11y.checks.markup import paragraph_empty
from tests.factories import home_page

from .conftest import BULLETS

pytestmark = pytest.mark.django_db


AS_A_SCRIPT = {"X-Requested-With": "XMLHttpRequest"}


def ask(client, page, data, query=""):
    address = reverse("a11y_check_on_edit", args=[page.pk]) + query
    return client.post(address, data, headers=AS_A_SCRIPT)


def ask_of_new(client, data, model="standardpage", app="cms", parent=None):
    parent = parent or home_page().pk
    address = reverse("a11y_check_on_create", args=[app, model, parent])
    return client.post(address, data, headers=AS_A_SCRIPT)


def test_a_finding_says_what_is_at_fault_and_where(editor, page, form):
    answer = ask(editor, page, form(BULLETS)).json()
    (finding,) = answer["findings"]
    assert finding["check"] == "list-faked"
    assert finding["severity"] == "warning"
    assert finding["path"] == "sections.a-text.text"
    assert finding["place"] == "Text › Text"  # noqa: RUF001 - the sign between labels
    assert finding["repair"] == "Make it a list"
    assert answer["summary"] == "1 warning"
    assert answer["problem"] == ""


def test_nothing_is_found_where_nothing_is_at_fault(editor, page, form):
    answer = ask(editor, page, form()).json()
    assert answer["findings"] == []
    assert answer["summary"] == "No accessibility issues were found."


@pytest.mark.parametrize(("html", "number"), [("<p>A.</p><p></p>", 0), ("<p></p><p>A.</p>", 1)])
def test_the_line_that_is_about_to_be_written_is_not_at_fault(editor, page, form, html, number):
    empty = Check("paragraph-empty", Severity.WARNING, "Go.", (), (), False, paragraph_empty)
    CHECKS[empty.id] = empty
    assert len(ask(editor, page, form(html)).json()["findings"]) == number


def test_nothing_that_was_sent_is_kept(editor, page, form):
    before = Revision.objects.count()
    ask(editor, page, form(BULLETS))
    page.refresh_from_db()
    assert "•" not in page.sections[0].value["text"].source
    assert Revision.objects.count() == before
    assert not FormState.objects.exists()


def test_a_message_is_in_the_language_of_the_admin(editor, page, form, one_check):
    UserProfile.objects.create(user=editor.user, preferred_language="et")
    (finding,) = ask(editor, page, form(BULLETS)).json()["findings"]
    with override("et"):
        assert finding["message"] == str(one_check.message)
    with override("en"):
        assert finding["message"] != str(one_check.message)


def test_a_page_that_is_not_saved_yet_is_checked_too(editor, form):
    answer = ask_of_new(editor, form(BULLETS, title="", slug="")).json()
    assert [finding["path"] for finding in answer["findings"]] == ["sections.a-text.text"]


def test_only_who_may_edit_the_page_is_answered(client, page, form, django_user_model):
    assert ask(client, page, form()).status_code == 403
    client.force_login(django_user_model.objects.create_user("bob"))
    assert ask(client, page, form()).status_code == 403
    assert ask_of_new(client, form()).status_code == 403


def test_an_editor_of_other_pages_is_not_answered(editor, page, form):
    GroupPagePermission.objects.filter(group__user=editor.user).delete()
    assert ask(editor, page, form()).status_code == 403
    assert ask_of_new(editor, form()).status_code == 403


@pytest.mark.parametrize(
    ("app", "model"), [("auth", "user"), ("projects", "projectpage"), ("wagtailcore", "page")]
)
def test_what_cannot_be_made_there_is_refused(editor, form, app, model):
    assert ask_of_new(editor, form(), model, app).status_code == 403


def test_the_root_of_all_pages_has_nothing_to_check(admin_client, form):
    assert ask(admin_client, Page.objects.get(depth=1), form()).status_code == 403


@pytest.mark.parametrize(
    "broken",
    [
        {"sections-count": "many"},
        {"sections-count": "99"},
        {"sections-0-value-text": "no JSON"},
        {"sections-0-value-text": "[1]"},
        {"sections-0-value-text": '{"blocks": [{"text": 1}], "entityMap": 3}'},
        {"sections-0-order": ""},
    ],
)
def test_data_that_no_form_sends_are_answered_with_advice(editor, page, form, broken):
    answer = ask(editor, page, form() | broken)
    assert answer.status_code == 200
    assert "load the page again" in answer.json()["problem"]


def test_no_data_at_all_are_no_fault_of_the_server(editor, page):
    assert ask(editor, page, {}).status_code == 200
    assert ask(editor, page, {}, "?repair=x").status_code == 200


def test_what_breaks_a_rule_of_its_field_is_checked_as_it_was_typed(editor, page, form):
    data = form(BULLETS, introduction="x" * 700, cover="999999", **{"sections-0-value-heading": ""})
    answer = ask(editor, page, data).json()
    assert [finding["path"] for finding in answer["findings"]] == ["sections.a-text.text"]
    assert answer["left_out"] == "Not understood yet, and checked as last saved: Picture."


def test_a_page_that_cannot_be_shown_is_not_called_well_made(editor, page, form, monkeypatch):
    monkeypatch.setattr(type(page), "template", "pages/no_such_template.html")
    editor.raise_request_exception = False
    answer = ask(editor, page, form()).json()
    assert "was not checked" in answer["problem"]
    assert answer["findings"] == []


def test_a_repair_is_the_value_that_the_field_takes(editor, page, form):
    data = form(BULLETS)
    (finding,) = ask(editor, page, data).json()["findings"]
    answer = ask(editor, page, data, f"?repair={finding['key']}").json()
    blocks = json.loads(answer["repair"]["value"])["blocks"]
    assert answer["repair"]["path"] == "sections.a-text.text"
    assert [(block["type"], block["text"]) for block in blocks] == [
        ("unordered-list-item", "skills,"),
        ("unordered-list-item", "a place."),
    ]


def test_what_was_changed_in_the_meantime_is_not_mended(editor, page, form):
    (finding,) = ask(editor, page, form(BULLETS)).json()["findings"]
    answer = ask(editor, page, form(), f"?repair={finding['key']}").json()
    assert "changed in the meantime" in answer["problem"]


@pytest.mark.parametrize("method", ["get", "delete"])
def test_there_is_nothing_to_read_or_to_delete(editor, page, method):
    assert getattr(editor, method)(reverse("a11y_check_on_edit", args=[page.pk])).status_code == 405
