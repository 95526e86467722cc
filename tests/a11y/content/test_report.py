"""The report over all pages: who sees what, filters, states, exports, and how far checks are."""

import csv
import datetime
import re

import pytest
from django.conf import settings as django_settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import GroupPagePermission, Locale
from wagtail.users.models import UserProfile

from a11y.content.keeping import check_and_keep, check_since, live_pages
from a11y.content.models import CheckedPage
from a11y.content.report import checking
from tests.factories import (
    KnownFindingFactory,
    ProjectPageFactory,
    StandardPageFactory,
    home_page,
)

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def ago(days):
    return timezone.now() - days * DAY


def report(client, **asked):
    response = client.get(reverse("accessibility_report"), asked)
    assert response.status_code == 200
    return response


def titles(client, **asked):
    return [page.title for page in report(client, **asked).context["object_list"]]


def page_with(title="Robots", errors=0, warnings=0, questions=0, factory=StandardPageFactory, **of):
    page = factory(title=title, **of)
    for severity, number in (("error", errors), ("warning", warnings), ("question", questions)):
        for _ in range(number):
            KnownFindingFactory(page=page, severity=severity)
    return page


def words_of(response):
    """The text of a page, in one line."""
    html = response.content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_each_live_page_is_there_with_what_is_open_on_it_the_worst_first(editor):
    page_with("Good")
    page_with("Bad", errors=2, questions=1)
    gone = page_with("Mended")
    KnownFindingFactory(page=gone, gone_at=timezone.now())
    page_with("Draft", errors=1, live=False)
    pages = report(editor).context["object_list"]
    shown = {page.title: (page.errors, page.warnings, page.questions) for page in pages}
    assert pages[0].title == "Bad"
    assert shown["Bad"] == (2, 0, 1)
    assert shown["Good"] == shown["Mended"] == (0, 0, 0)
    assert "Draft" not in shown


def test_pages_are_found_by_severity_check_type_language_words_and_people(editor, user):
    bad = page_with("Faulty robots", errors=1, owner=user)
    KnownFindingFactory(page=bad, severity="warning", check_id="image-alt-missing")
    page_with("Doubtful", questions=1, factory=ProjectPageFactory)
    estonian = Locale.objects.get_or_create(language_code="et")[0]
    page_with("Eestikeelne leht: Žürii", locale=estonian)
    with_type = bad.content_type_id
    assert titles(editor, severity="error") == ["Faulty robots"]
    assert titles(editor, severity=["warning", "question"]) == ["Faulty robots", "Doubtful"]
    assert set(titles(editor, check="image-alt-missing")) == {"Faulty robots", "Doubtful"}
    assert titles(editor, locale="et") == ["Eestikeelne leht: Žürii"]
    assert "Doubtful" not in titles(editor, content_type=with_type)
    assert titles(editor, q="zurii") == ["Eestikeelne leht: Žürii"]
    assert titles(editor, owner=user.pk) == ["Faulty robots"]
    bad.save_revision(user=user, log_action=True)
    assert titles(editor, edited_by=user.pk) == ["Faulty robots"]
    assert titles(editor, q="nothing of the kind") == []
    assert "Take off a filter" in words_of(report(editor, q="nothing of the kind"))


@pytest.mark.parametrize("value", ["nonsense", "1' OR 1", "x" * 3000])
def test_a_filter_that_does_not_exist_breaks_nothing(editor, value):
    page_with("Robots")
    names = ("severity", "check", "state", "content_type", "owner", "ordering", "p", "locale", "q")
    for name in names:
        report(editor, **{name: value})
        findings = editor.get(reverse("accessibility_report_findings"), {name: value})
        assert findings.status_code == 200


def test_pages_are_put_in_the_order_that_is_asked_for(editor):
    page_with("B", warnings=1)
    page_with("A", errors=1)
    page_with("C", warnings=2)
    assert titles(editor)[:3] == ["A", "C", "B"]
    assert titles(editor, ordering="-warnings")[:2] == ["C", "B"]
    assert [title for title in titles(editor, ordering="-title") if len(title) == 1] == list("CBA")


def test_states_tell_apart_what_was_never_checked_failed_or_has_changed(editor):
    states = {name: page_with(name) for name in ("checked", "due", "failed")}
    page_with("never")
    for page in states.values():
        check_and_keep(page.pk)
    CheckedPage.objects.filter(page=states["failed"]).update(unchecked_because="It is too long.")
    states["due"].title = "due now"
    states["due"].save()
    assert titles(editor, state="checked") == ["checked"]
    assert titles(editor, state="due") == ["due now"]
    assert titles(editor, state="failed") == ["failed"]
    assert "never" in titles(editor, state="never")
    words = words_of(report(editor))
    assert "Could not be checked. It is too long." in words
    assert "1 page could not be checked" in words
    assert "1 page may have changed since it was checked" in words


def test_as_long_as_nothing_was_checked_the_report_says_so_and_offers_it(editor):
    page_with("Robots")
    words = words_of(report(editor))
    assert "No page has been checked yet" in words
    assert "Check all pages now" in words
    assert "Trend" not in words


def test_a_page_opens_to_its_findings_each_with_a_link_to_its_field(editor):
    page = page_with(errors=1)
    finding = KnownFindingFactory(
        page=page, severity="warning", path="introduction", place="Stored", snippet="<b>x</b>"
    )
    check = reverse("accessibility_report_page", args=[page.pk])
    response = editor.get(check)
    html = response.content.decode()
    assert finding.message in html
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert f'href="{edit}#:w:contentpath=title"' in html
    assert f'href="{edit}#:w:contentpath=introduction"' in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html
    assert "https://www.w3.org/WAI/WCAG22/Understanding/non-text-content" in html
    assert "rules/23a2a8/" in html
    assert words_of(response).index("Error (1)") < words_of(response).index("Warning (1)")


def test_places_and_messages_are_in_the_language_of_who_reads_them(editor, user):
    page = page_with(errors=1)
    UserProfile.objects.create(user=user, preferred_language="et")
    html = editor.get(reverse("accessibility_report_page", args=[page.pk])).content.decode()
    # Both are in Wagtail's or our own translations.
    assert "Pealkiri" in html
    assert "Say what the picture shows" not in html


def test_a_finding_of_a_check_that_is_no_more_breaks_nothing(editor):
    page = page_with()
    KnownFindingFactory(page=page, check_id="of-yesterday")
    response = editor.get(reverse("accessibility_report_page", args=[page.pk]))
    assert "This is not looked for any more" in words_of(response)


def test_a_page_can_be_checked_again_at_once(editor, shouting, django_capture_on_commit_callbacks):
    page = page_with("A FAULT")
    address = reverse("accessibility_report_page", args=[page.pk])
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(address)
    assert response.status_code == 302
    assert "Write “A FAULT” in small letters." in words_of(editor.get(address))


def test_totals_and_the_week_stand_above_the_list(editor):
    page = page_with("Robots", errors=2, warnings=1)
    check_and_keep(page.pk)  # what a check does not see is gone: so these are made after it
    page.known_findings.all().delete()
    KnownFindingFactory(page=page, first_seen=ago(2))
    KnownFindingFactory(page=page, first_seen=ago(20))
    KnownFindingFactory(page=page, severity="question", first_seen=ago(20), gone_at=ago(3))
    KnownFindingFactory(page=page, first_seen=ago(20), gone_at=ago(10))
    KnownFindingFactory(page=page, first_seen=ago(3), gone_at=ago(2))
    totals = report(editor).context["totals"]
    assert totals.open == {"error": 2, "warning": 0, "question": 0}
    assert (totals.new, totals.gone) == (1, 1)
    words = words_of(report(editor))
    assert "2 errors" in words
    assert "1 new finding" in words
    assert "1 finding is gone" in words


def findings(client, **asked):
    response = client.get(reverse("accessibility_report_findings"), asked)
    assert response.status_code == 200
    return [finding.snippet for finding in response.context["object_list"]]


def test_what_is_new_and_what_is_gone_is_listed_with_its_page(editor):
    page = page_with("Robots")
    KnownFindingFactory(page=page, snippet="new", first_seen=ago(2), severity="warning")
    KnownFindingFactory(page=page, snippet="old", first_seen=ago(20))
    KnownFindingFactory(page=page, snippet="gone", first_seen=ago(20), gone_at=ago(3))
    KnownFindingFactory(page=page, snippet="long gone", first_seen=ago(20), gone_at=ago(9))
    assert findings(editor) == ["new", "old"]
    assert findings(editor, change="new") == ["new"]
    assert findings(editor, change="gone") == ["gone"]
    assert findings(editor, severity="error") == ["old"]
    assert findings(editor, check="image-alt-missing", locale="en") == ["new", "old"]
    assert findings(editor, locale="et") == []


def rows_of(response):
    return list(csv.DictReader(b"".join(response.streaming_content).decode().splitlines()))


def test_both_lists_are_tables_to_download_as_they_are_filtered(editor):
    page = page_with("Bad", errors=2)
    page_with("Good")
    (row,) = rows_of(report(editor, export="csv", severity="error"))
    assert (row["Page"], row["Errors"], row["State"]) == ("Bad", "2", "Not checked yet")
    assert row["Address"] == page.full_url
    address = reverse("accessibility_report_findings")
    rows = rows_of(editor.get(address, {"export": "csv"}))
    assert [(row["Page"], row["WCAG"]) for row in rows] == [("Bad", "1.1.1")] * 2
    assert rows[0]["What to do"].startswith("Say what the picture shows")
    for export in (reverse("accessibility_report"), address):
        workbook = editor.get(export, {"export": "xlsx"})
        assert b"".join(workbook.streaming_content).startswith(b"PK")


def test_editors_see_what_the_explorer_shows_them_and_nothing_else(client, shouting):
    theirs, others = page_with("Theirs", errors=1), page_with("Others", errors=3)
    group = Group.objects.create(name="Of one part")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=theirs, permission=change)
    user = get_user_model().objects.create_user("of one part")
    user.groups.add(group)
    client.force_login(user)
    check_and_keep(home_page().pk)
    # The way to their page leads over the home page, in the explorer too.
    assert titles(client) == ["Theirs", "Home"]
    response = report(client)
    assert response.context["totals"].open["error"] == 1
    assert response.context["totals"].pages == 2
    assert len(findings(client)) == 1
    shown = reverse("accessibility_report_page", args=[others.pk])
    assert client.get(shown, follow=True).status_code == 404
    assert client.post(shown, follow=True).status_code == 404
    assert client.post(reverse("accessibility_report_check")).status_code == 302
    assert not CheckedPage.objects.filter(page=others).exists()


def test_who_may_do_nothing_with_pages_sees_no_report(client, user):
    user.groups.clear()
    group = Group.objects.create(name="Of pictures alone")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    page = page_with(errors=1)
    home = words_of(client.get(reverse("wagtailadmin_home")))
    assert "Accessibility of pages" not in home
    assert client.get(reverse("accessibility_report")).status_code == 302
    assert client.get(reverse("accessibility_report_findings")).status_code == 302
    shown = reverse("accessibility_report_page", args=[page.pk])
    assert client.get(shown, follow=True).status_code == 404


def test_a_draft_has_no_findings_page(editor):
    draft = page_with(errors=1, live=False)
    shown = reverse("accessibility_report_page", args=[draft.pk])
    assert editor.get(shown, follow=True).status_code == 404


def test_the_first_page_of_the_admin_tells_of_errors(editor):
    page_with(errors=2)
    check_and_keep(home_page().pk)
    response = editor.get(reverse("wagtailadmin_home"))
    assert "2 errors keep people out of your pages." in words_of(response)
    assert reverse("accessibility_report") in response.content.decode()


def test_all_pages_are_checked_bit_by_bit_without_a_worker(
    editor, monkeypatch, django_capture_on_commit_callbacks
):
    assert not django_settings.HAS_WORKER
    for _ in range(3):
        page_with()
    monkeypatch.setattr(checking, "SECONDS_A_REQUEST", 0)
    address = reverse("accessibility_report_check")
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(address)
    shown = editor.get(response.url)
    assert not shown.context["is_done"]
    assert "Go on" in words_of(shown)
    monkeypatch.setattr(checking, "SECONDS_A_REQUEST", 60)
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(address, {"since": shown.context["since"]})
    shown = editor.get(response.url)
    assert shown.context["is_done"]
    assert CheckedPage.objects.count() == live_pages().count()
    assert "Every live page was checked." in words_of(shown)


def test_a_worker_checks_all_pages_while_the_editor_does_something_else(
    editor, settings, django_capture_on_commit_callbacks
):
    settings.HAS_WORKER = True
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    page_with()
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(reverse("accessibility_report_check"))
    assert "The worker checks the rest" in words_of(editor.get(response.url))
    assert not CheckedPage.objects.exists()
    task = DBTaskResult.objects.get(task_path="a11y.content.tasks.check_all")
    assert task.task.call(*task.args_kwargs["args"]) == 0
    assert editor.get(response.url).context["is_done"]


@pytest.mark.parametrize("since", ["", "soon", "2026-13-45", "2999-01-01T00:00:00Z", "2026-01-01"])
def test_a_moment_that_the_page_did_not_write_leads_back_or_begins_anew(editor, since):
    address = reverse("accessibility_report_check")
    assert editor.get(address, {"since": since}).url == reverse("accessibility_report")
    assert editor.post(address, {"since": since}).status_code == 302


def test_who_may_not_publish_may_not_have_everything_checked(editor, user):
    user.groups.set([Group.objects.get(name="Editors")])
    page_with()
    assert "Check all pages now" not in words_of(report(editor))
    assert "Whoever may publish pages" in words_of(report(editor))
    editor.post(reverse("accessibility_report_check"))
    assert not CheckedPage.objects.exists()


@pytest.mark.parametrize("number", [1, 20, 100])
def test_the_lists_take_the_same_queries_whatever_their_length(editor, number):
    def queries():
        counts = []
        page = live_pages().order_by("-pk").first()
        for address in (
            reverse("accessibility_report"),
            reverse("accessibility_report_findings"),
            reverse("accessibility_report_page", args=[page.pk]),
            reverse("wagtailadmin_home"),
            reverse("accessibility_report") + "?export=csv&severity=error",
        ):
            with CaptureQueriesContext(connection) as captured:
                response = editor.get(address)
                b"".join(response.streaming_content) if response.streaming else response.content
            counts.append(len(captured))
        return counts

    page_with(errors=1)
    check_since(timezone.now(), 60)
    page_with(errors=1)
    queries()
    of_two = queries()
    for _ in range(number):
        page_with(errors=2, warnings=1)
    queries()  # the first reader after a change plans the next one
    assert queries() == of_two
    assert max(of_two) < 40
