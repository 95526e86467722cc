"""What is kept of a page's findings: when each was first seen, and when it was gone."""

import datetime
from dataclasses import replace

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.rich_text import RichText

from a11y.checks import CHECKS
from a11y.content import keeping
from a11y.content.keeping import Look, check_and_keep, check_since, due, live_pages
from a11y.content.models import CheckedPage, KnownFinding
from cms.models import StandardPage
from tests.factories import KnownFindingFactory, OrganisationFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def text(*paragraphs, heading="On money"):
    html = "".join(f"<p>{words}</p>" for words in paragraphs)
    return ("text", {"heading": heading, "text": RichText(html)})


def page_with(*sections, **fields):
    page = StandardPageFactory(**fields)
    return write(page, *sections)


def write(page, *sections):
    page.sections = list(sections)
    page.save()
    return page


def publish(page):
    page.save_revision().publish()


def open_on(page):
    return KnownFinding.objects.filter(page=page, gone_at=None)


def is_due(page):
    return live_pages().filter(due(), pk=page.pk).exists()


def test_what_is_found_is_kept_with_its_place(shouting):
    page = page_with(text("A FAULT in the text"))
    check_and_keep(page.pk)
    (finding,) = open_on(page)
    assert finding.check_id == "shouting"
    assert finding.severity == "warning"
    assert finding.path == f"sections.{StandardPage.objects.get(pk=page.pk).sections[0].id}.text"
    assert finding.message == "Write “A FAULT in the text” in small letters."
    assert "FAULT" in finding.snippet
    assert page.checked.unchecked_because == ""


def test_a_finding_stays_the_same_through_edits_elsewhere(shouting):
    page = page_with(text("A FAULT in the text"))
    check_and_keep(page.pk)
    (before,) = open_on(page)
    page = StandardPage.objects.get(pk=page.pk)
    page.introduction = "Written later."
    page.sections[0].value["heading"] = "Another heading"
    page.sections.insert(0, text("Before all else.", heading="First"))
    page.save()
    check_and_keep(page.pk)
    (after,) = open_on(page)
    assert after.pk == before.pk
    assert after.first_seen == before.first_seen
    assert after.last_seen > before.last_seen


def test_a_finding_that_is_mended_is_gone_and_begins_anew_if_it_comes_back(shouting):
    page = page_with(title="A FAULT")
    check_and_keep(page.pk)
    (first,) = open_on(page)
    page.title = "Mended"
    page.save()
    check_and_keep(page.pk)
    first.refresh_from_db()
    assert first.gone_at >= first.last_seen
    page.title = "A FAULT"
    page.save()
    check_and_keep(page.pk)
    (again,) = open_on(page)
    assert again.pk != first.pk
    assert again.first_seen > first.gone_at


def test_two_faults_alike_in_one_place_are_two_and_one_of_them_can_go(shouting):
    page = page_with(text("A FAULT", "A FAULT"))
    check_and_keep(page.pk)
    assert open_on(page).count() == 2
    page = StandardPage.objects.get(pk=page.pk)
    page.sections[0].value["text"] = RichText("<p>A FAULT</p>")
    page.save()
    check_and_keep(page.pk)
    assert open_on(page).count() == 1
    assert KnownFinding.objects.filter(page=page).count() == 2


def test_a_page_that_cannot_be_checked_says_why_and_keeps_what_was_known(monkeypatch):
    page = StandardPageFactory()
    KnownFindingFactory(page=page)
    monkeypatch.setattr(StandardPage, "template", "pages/no_such_template.html")
    check_and_keep(page.pk)
    assert "status 500" in CheckedPage.objects.get(page=page).unchecked_because
    assert open_on(page).count() == 1


def test_a_check_that_breaks_is_told_and_stops_no_other_page(shouting, caplog):
    def breaks(document):
        yield 1 / 0

    broken, other = StandardPageFactory(), StandardPageFactory(title="Other")
    CHECKS[shouting.id] = replace(shouting, function=breaks)
    assert check_since(timezone.now(), 60) == 0
    for page in (broken, other):
        assert "checker failed" in CheckedPage.objects.get(page=page).unchecked_because
    assert "ZeroDivisionError" in caplog.text


def test_nothing_is_kept_of_a_draft(shouting):
    page = page_with(title="A FAULT", live=False)
    assert check_and_keep(page.pk).unchecked_because == "The page is not live any more."
    assert not KnownFinding.objects.exists()
    assert not CheckedPage.objects.exists()


def test_what_a_draft_adds_to_a_live_page_is_not_looked_at(shouting):
    page = page_with(title="Quiet")
    page.title = "A FAULT"
    page.save_revision()
    check_and_keep(page.pk)
    assert not open_on(page).exists()


def test_who_began_earlier_does_not_undo_what_a_later_check_saw(shouting):
    page = page_with(title="A FAULT")
    check_and_keep(page.pk)
    at = CheckedPage.objects.get(page=page).time
    keeping.keep(page.pk, Look([], "", at - 1))
    assert open_on(page).count() == 1


def test_publishing_checks_the_page(shouting, django_capture_on_commit_callbacks):
    page = StandardPageFactory(title="A FAULT")
    with django_capture_on_commit_callbacks(execute=True):
        publish(page)
    assert open_on(page).count() == 1


def test_a_worker_checks_what_was_published(shouting, settings, django_capture_on_commit_callbacks):
    settings.HAS_WORKER = True
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    page = StandardPageFactory(title="A FAULT")
    with django_capture_on_commit_callbacks(execute=True):
        publish(page)
    assert not open_on(page).exists()
    task = DBTaskResult.objects.get(task_path="a11y.content.tasks.check_published")
    task.task.call(*task.args_kwargs["args"])
    assert open_on(page).count() == 1


def test_without_a_worker_nobody_waits_for_more_than_some_checks(
    django_capture_on_commit_callbacks,
):
    pages = [StandardPageFactory() for _ in range(12)]
    with django_capture_on_commit_callbacks(execute=True):
        for page in pages:
            publish(page)
    assert CheckedPage.objects.count() == 10
    assert [page for page in pages if is_due(page)] == pages[10:]


def test_unpublishing_lets_findings_go_and_deletion_takes_them_along():
    page = StandardPageFactory()
    check_and_keep(page.pk)
    finding = KnownFindingFactory(page=page)
    page.unpublish()
    finding.refresh_from_db()
    assert finding.gone_at
    assert not CheckedPage.objects.exists()
    page.delete()
    assert not KnownFinding.objects.exists()


def test_a_page_is_due_until_it_is_checked_and_again_after_a_change():
    page = StandardPageFactory()
    assert is_due(page)
    check_and_keep(page.pk)
    assert not is_due(page)
    page.introduction = "Written later."
    page.save()
    assert is_due(page)


def test_a_change_of_what_pages_share_makes_them_due():
    page, organisation = StandardPageFactory(), OrganisationFactory()
    check_and_keep(page.pk)
    organisation.name = "Renamed"
    organisation.save()
    assert is_due(page)


def test_other_code_makes_pages_due(monkeypatch):
    page = StandardPageFactory()
    check_and_keep(page.pk)
    monkeypatch.setattr(keeping, "CODE", "another")
    assert is_due(page)


def test_a_run_goes_on_where_the_one_before_stopped():
    for _ in range(3):
        StandardPageFactory()
    begun = timezone.now()
    left = check_since(begun, -1)
    assert left == live_pages().count()
    assert check_since(begun, 60) == 0
    checked = CheckedPage.objects.values_list("checked_at", flat=True)
    assert len(checked) == live_pages().count()
    before = list(checked.all())
    assert check_since(begun, 60) == 0
    assert list(checked.all()) == before
    assert check_since(timezone.now() + datetime.timedelta(seconds=1), -1) == left
