"""Officers deal with reports; nobody else sees one."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, Site

from a11y.statement.models import AccessibilityOfficer, BarrierReport
from tests.factories import BarrierReportFactory

pytestmark = pytest.mark.django_db
INDEX = "/admin/barrier_reports/"
WORD = "Quicksilver"


def client_of(*groups):
    user = get_user_model().objects.create_user("someone", email="someone@example.org")
    user.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def officer():
    return client_of("Accessibility officers")


@pytest.fixture
def report():
    return BarrierReportFactory(
        happened=f"{WORD} map", email=f"{WORD}@example.org", page="/en/projects/"
    )


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def page_of(report):
    return reverse("barrier_reports:inspect", args=[report.pk])


def do(client, report, action="", note=""):
    address = reverse("barrier_reports:change", args=[report.pk])
    answer = text(client.post(address, {"action": action, "text": note}, follow=True))
    report.refresh_from_db()
    return answer


def test_an_officer_finds_a_report_and_reads_it(officer, report):
    assert INDEX in text(officer.get("/admin/"))
    listed = text(officer.get(INDEX))
    assert report.reference in listed
    assert WORD not in listed
    shown = text(officer.get(page_of(report)))
    assert f"{WORD} map" in shown
    assert f"mailto:{WORD}@example.org" in shown
    assert 'href="http://localhost/en/projects/"' in shown


def test_the_address_of_another_site_is_no_link(officer):
    report = BarrierReportFactory(page="javascript:alert(1)")
    shown = text(officer.get(page_of(report)))
    assert "javascript:alert(1)" in shown
    assert 'href="javascript' not in shown


def test_a_report_goes_from_new_to_closed_with_its_dates(officer, report, settings):
    settings.BARRIER_RETENTION_DAYS = 10
    assert "The report is now: In work." in do(officer, report, "in_work")
    do(officer, report, "answered")
    assert report.answered_at
    do(officer, report, "closed")
    assert report.kept_until - report.closed_at == datetime.timedelta(days=10)
    assert "it is deleted after" in text(officer.get(page_of(report)))
    do(officer, report, "in_work")
    assert report.closed_at is None
    assert report.answered_at


def test_a_note_is_kept_with_its_date_and_author(officer, report):
    assert "The note is kept." in do(officer, report, note="Asked the map’s maker")
    shown = text(officer.get(page_of(report)))
    assert "Asked the map’s maker" in shown
    assert "someone" in shown
    do(officer, report, "answered", note="Wrote back")
    assert (report.state, report.notes.count()) == ("answered", 2)


def test_a_button_that_is_none_changes_nothing(officer, report):
    assert "Nothing was changed" in do(officer, report, "explode")
    assert report.state == "new"


def test_the_history_tells_what_was_done_and_nothing_of_the_reader(officer, report):
    do(officer, report, "answered", note=f"{WORD} was called")
    address = reverse("barrier_reports:history", args=[report.pk])
    history = text(officer.get(address))
    assert "Changed the state to “Answered”" in history
    assert "Noted something" in history
    assert WORD not in history
    for entry in ModelLogEntry.objects.values():
        assert WORD not in str(entry)


def test_reports_are_filtered_by_state_and_found_by_reference_alone(officer, report):
    closed = BarrierReportFactory(state="closed")
    found = text(officer.get(f"{INDEX}?state=closed"))
    assert closed.reference in found
    assert report.reference not in found
    found = text(officer.get(f"{INDEX}?q={report.reference}"))
    assert report.reference in found
    assert closed.reference not in found
    assert report.reference not in text(officer.get(f"{INDEX}?q={WORD}"))


def test_a_report_that_was_not_mailed_says_so_and_can_be_mailed_again(
    officer, report, django_capture_on_commit_callbacks
):
    assert "was not told of this report by e-mail" in text(officer.get(page_of(report)))
    assert "Not mailed" in text(officer.get(INDEX))
    AccessibilityOfficer.objects.create(site=Site.objects.get(), email="officer@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        do(officer, report, "mail")
    report.refresh_from_db()
    assert report.mailed_at
    assert len(mail.outbox) == 1
    assert "was not told of this report" not in text(officer.get(page_of(report)))


def test_a_report_is_deleted_on_the_reader_s_wish(officer, report):
    delete = reverse("barrier_reports:delete", args=[report.pk])
    assert WORD not in text(officer.get(delete))
    officer.post(delete)
    assert not BarrierReport.objects.exists()
    assert WORD not in str(list(ModelLogEntry.objects.values()))


def test_where_there_is_nothing_it_is_said_where_the_form_is(officer):
    assert "Nobody has reported a barrier yet." in text(officer.get(INDEX))


def test_editors_and_reviewers_see_no_report(report):
    client = client_of("Editors", "Reviewers")
    assert INDEX not in text(client.get("/admin/"))
    names = ("inspect", "delete", "history")
    addresses = [reverse(f"barrier_reports:{name}", args=[report.pk]) for name in names]
    for address in (INDEX, f"{INDEX}results/", *addresses):
        answer = client.get(address)
        assert answer.status_code in (302, 403), address
        assert WORD not in answer.content.decode()
    change = reverse("barrier_reports:change", args=[report.pk])
    assert client.post(change, {"action": "closed"}).status_code in (302, 403)
    report.refresh_from_db()
    assert report.state == "new"


def test_nobody_writes_or_rewrites_a_report(admin_client, report):
    for what in (f"edit/{report.pk}", "new", "add", f"usage/{report.pk}"):
        assert admin_client.get(f"{INDEX}{what}/", follow=True).status_code == 404
    assert "Add barrier report" not in text(admin_client.get(INDEX))


def test_a_change_is_no_link(officer, report):
    address = reverse("barrier_reports:change", args=[report.pk])
    assert officer.get(address).status_code == 405


def test_the_list_takes_as_many_queries_for_many_as_for_two(officer):
    def queries():
        officer.get(INDEX)
        with CaptureQueriesContext(connection) as captured:
            text(officer.get(INDEX))
        return len(captured)

    BarrierReportFactory.create_batch(2)
    few = queries()
    BarrierReportFactory.create_batch(6)
    assert queries() == few


def test_notes_take_as_many_queries_as_one(officer, report):
    def queries():
        officer.get(page_of(report))
        with CaptureQueriesContext(connection) as captured:
            text(officer.get(page_of(report)))
        return len(captured)

    author = get_user_model().objects.get()
    report.notes.create(text="One", author=author)
    few = queries()
    for _time in range(5):
        report.notes.create(text="More", author=author)
    assert queries() == few


# --- How long they are kept -----------------------------------------------------------------------


def test_old_reports_are_deleted_and_others_are_not(capsys, settings):
    settings.BARRIER_RETENTION_DAYS = 10
    now = timezone.now()
    old = now - datetime.timedelta(days=11)
    kept = [
        BarrierReportFactory(state="closed", closed_at=now - datetime.timedelta(days=9)),
        BarrierReportFactory(created_at=old),
        BarrierReportFactory(state="answered", answered_at=old),
    ]
    gone = BarrierReportFactory(state="closed", closed_at=old)
    gone.notes.create(text="Told")
    call_command("delete_old_barrier_reports", dry_run=True)
    assert "would be deleted: 1." in capsys.readouterr().out
    assert BarrierReport.objects.count() == 4
    call_command("delete_old_barrier_reports")
    assert "and deleted: 1." in capsys.readouterr().out
    assert set(BarrierReport.objects.all()) == set(kept)
