"""Editors write the statement beside what is known, and are told what is missing."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from a11y.content import keeping
from a11y.statement import evidence
from a11y.statement.models import AccessibilityStatementPage
from tests.factories import (
    BarrierReportFactory,
    KnownFindingFactory,
    StandardPageFactory,
    StatementFactory,
    home_page,
)

pytestmark = pytest.mark.django_db


EMPTY = {"seo_title": "", "search_description": "", "comments": inline_formset([])}


def add_address():
    names = ["a11y_statement", "accessibilitystatementpage", home_page().pk]
    return reverse("wagtailadmin_pages:add", args=names)


def form(**changes):
    return nested_form_data(
        {
            "title": "Accessibility statement",
            "slug": "accessibility-statement",
            "external_url": "",
            "body": "The city",
            "transposing_law": "the Act",
            "transposing_law_url": "",
            "scope": "the website of the city",
            "standard": "EN 301 549 v3.2.1",
            "status": "full",
            "non_compliance": streamfield([]),
            "disproportionate_burden": streamfield([]),
            "outside_scope": streamfield([]),
            "prepared_on": "2026-01-15",
            "method": "self",
            "assessed_by": "",
            "assessment": "",
            "contact_name": "The press office",
            "contact_email": "press@example.org",
            "contact_phone": "",
            "feedback_note": "",
            "enforcement_body": "The authority",
            "enforcement_procedure": "",
            "enforcement_url": "https://authority.example.org/",
            "measures": "",
            "evaluation_url": "",
            "last_substantial_update": "",
            "reviews": inline_formset([]),
            **EMPTY,
            **changes,
        }
    )


def test_a_complete_statement_is_published(admin_client):
    review = {"reviewed_on": "2026-02-01", "reviewed_by": "Mari", "result": "Nothing new."}
    data = form(reviews=inline_formset([review]), **{"action-publish": "1"})
    answer = admin_client.post(add_address(), data)
    assert answer.status_code == 302, answer.context["form"].errors
    statement = AccessibilityStatementPage.objects.live().get()
    assert (statement.status, statement.last_review.isoformat()) == ("full", "2026-02-01")


def test_a_draft_may_lack_everything_but_is_not_published(admin_client):
    draft = form(status="", body="", contact_email="", method="")
    assert admin_client.post(add_address(), draft).status_code == 302
    statement = AccessibilityStatementPage.objects.get()
    assert not statement.live
    edit = reverse("wagtailadmin_pages:edit", args=[statement.pk])
    answer = admin_client.post(edit, {**draft, "action-publish": "1"})
    assert set(answer.context["form"].errors) == {"status", "body", "contact_email", "method"}
    assert not AccessibilityStatementPage.objects.live().exists()


def test_a_contradiction_is_told_at_the_status(admin_client):
    listed = streamfield([("item", {"content": "The maps.", "alternative": ""})])
    data = form(non_compliance=listed, **{"action-publish": "1"})
    answer = admin_client.post(add_address(), data)
    assert "contradict each other" in answer.content.decode()
    assert not AccessibilityStatementPage.objects.exists()


def test_there_is_one_statement_in_a_language(admin_client):
    assert AccessibilityStatementPage.can_create_at(home_page())
    StatementFactory()
    assert not AccessibilityStatementPage.can_create_at(home_page())


def test_a_review_is_not_in_the_future(admin_client):
    review = {"reviewed_on": "2999-01-01", "reviewed_by": "Mari", "result": "Nothing."}
    answer = admin_client.post(add_address(), form(reviews=inline_formset([review])))
    assert "This day is yet to come" in answer.content.decode()


def test_what_is_known_stands_beside_the_form(admin_client):
    for page in (home_page(), StandardPageFactory()):
        keeping.check_and_keep(page.pk)
    BarrierReportFactory()
    BarrierReportFactory(state="closed")
    shown = admin_client.get(add_address()).content.decode()
    assert "1 barrier report is not answered yet" in shown
    assert "The checks looked at 2 of 2 published pages." in shown
    assert "You choose the status." in shown
    assert 'value="partial" checked' not in shown


def test_the_evidence_is_what_is_known_of_the_public_pages():
    site = home_page().get_site()
    shown = StandardPageFactory()
    KnownFindingFactory(page=shown, severity="error")
    KnownFindingFactory(page=shown, severity="error", gone_at=timezone.now())
    KnownFindingFactory(page=StandardPageFactory(live=False), severity="error")
    keeping.check_and_keep(home_page().pk)
    found = evidence.findings_on(site)
    assert (found.errors, found.looked_at) == (1, 1)
    assert found.pages == Page.objects.live().filter(depth__gt=1).count()


def test_editors_are_reminded_on_the_first_page_of_the_admin(admin_client):
    assert "has no accessibility statement yet" in admin_client.get("/admin/").content.decode()
    StatementFactory()
    assert "accessibility statement yet" not in admin_client.get("/admin/").content.decode()
