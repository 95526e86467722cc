"""The list for those without script, the panel, and Wagtail's own checker."""

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupPagePermission
from wagtail.rich_text import RichText

from a11y.content.editor.userbar import FOUND, CheckerItem
from tests.factories import home_page

from .conftest import BULLETS

pytestmark = pytest.mark.django_db


@pytest.fixture
def faulty(page):
    """The same page with a draft that has something to mend."""
    page.sections[0].value["text"] = RichText(BULLETS)
    page.save_revision()
    return page


def address(page):
    return reverse("a11y_findings_of_draft", args=[page.pk])


def key_of(client, page):
    return client.get(address(page)).context["groups"][0]["found"][0]["key"]


def test_the_list_shows_what_is_found_in_the_last_saved_draft(editor, faulty):
    html = editor.get(address(faulty)).content.decode()
    assert "1 warning" in html
    assert "Make it a list" in html


def test_the_list_says_so_where_nothing_is_found(editor, page):
    assert "No accessibility issues were found." in editor.get(address(page)).content.decode()


def test_a_repair_without_script_is_a_new_revision(editor, faulty):
    before = faulty.revisions.count()
    answer = editor.post(address(faulty), {"repair": key_of(editor, faulty)}, follow=True)
    assert "This is a list now." in answer.content.decode()
    assert faulty.revisions.count() == before + 1
    newest = faulty.revisions.order_by("-pk").first().as_object()
    assert "<ul><li" in newest.sections[0].value["text"].source
    # What readers see is as it was: a repair publishes nothing.
    assert "Because" in type(faulty).objects.get(pk=faulty.pk).sections[0].value["text"].source


def test_a_repair_that_is_not_there_any_more_changes_nothing(editor, faulty):
    before = faulty.revisions.count()
    answer = editor.post(address(faulty), {"repair": "long-gone"}, follow=True)
    assert "changed in the meantime" in answer.content.decode()
    assert faulty.revisions.count() == before


def test_a_page_that_another_has_locked_is_not_repaired(editor, faulty, admin_user):
    key = key_of(editor, faulty)
    faulty.locked, faulty.locked_by = True, admin_user
    faulty.save(update_fields=["locked", "locked_by"])
    assert "Make it a list" not in editor.get(address(faulty)).content.decode()
    editor.post(address(faulty), {"repair": key})
    assert "•" in faulty.get_latest_revision_as_object().sections[0].value["text"].source


def test_only_who_may_edit_the_page_sees_the_list(client, editor, faulty):
    GroupPagePermission.objects.filter(group__user=editor.user).delete()
    assert editor.get(address(faulty)).status_code in (302, 403)
    client.logout()
    assert client.get(address(faulty)).status_code == 302


def test_the_list_takes_as_many_queries_for_ten_findings_as_for_one(editor, page):
    def queries(findings):
        page.sections = [
            ("text", {"heading": f"Part {number}", "text": RichText(BULLETS)})
            for number in range(findings)
        ]
        page.save_revision()
        editor.get(address(page))
        with CaptureQueriesContext(connection) as captured:
            assert len(editor.get(address(page)).context["groups"][0]["found"]) == findings
        return len(captured)

    assert queries(10) == queries(1)


def test_the_editor_of_a_page_has_the_panel_with_its_address(editor, page):
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f'data-address="{reverse("a11y_check_on_edit", args=[page.pk])}"' in html
    assert f'<a href="{address(page)}">Accessibility of the last saved draft</a>' in html


def test_the_editor_of_a_new_page_has_the_panel_with_its_address(editor):
    parent = home_page().pk
    html = editor.get(
        reverse("wagtailadmin_pages:add", args=["cms", "standardpage", parent])
    ).content.decode()
    wanted = reverse("a11y_check_on_create", args=["cms", "standardpage", parent])
    assert f'data-address="{wanted}"' in html


def test_the_preview_s_checker_fails_each_element_at_fault(editor, faulty):
    html = editor.get(reverse("wagtailadmin_pages:view_draft", args=[faulty.pk])).content.decode()
    assert "list-faked-1" in html
    assert "a11y/js/editor/userbar.js" in html


def test_a_rule_for_axe_names_the_element_and_its_field(faulty):
    request = RequestFactory().get("/")
    configuration = CheckerItem(faulty).get_axe_configuration(request)
    assert "list-faked-1" in configuration["options"]["runOnly"]
    chosen = configuration["options"]["rules"]["list-faked-1"]["checks"][FOUND]["options"]
    assert chosen["selector"].endswith("> p:nth-of-type(1)")
    message = configuration["messages"]["list-faked-1"]
    assert message["error_name"].startswith("Warning: ")
    assert message["help_text"] == "Text › Text"  # noqa: RUF001 - the sign between labels


def test_in_the_editor_wagtail_s_checker_does_not_repeat_the_panel(faulty):
    request = RequestFactory().get("/")
    configuration = CheckerItem(faulty, in_editor=True).get_axe_configuration(request)
    assert not any(rule.startswith("list-faked") for rule in configuration["options"]["runOnly"])


def test_visitors_are_sent_nothing_of_it(client, faulty):
    html = client.get(faulty.url).content.decode()
    assert "list-faked" not in html
    assert "userbar" not in html
