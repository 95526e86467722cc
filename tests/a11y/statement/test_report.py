"""A reader reports a barrier: helped when something is wrong, never lost, never sent twice."""

import re
from smtplib import SMTPServerDisconnected

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.cache import cache
from rest_framework.throttling import SimpleRateThrottle
from wagtail.models import Site

from a11y.statement.models import AccessibilityOfficer, BarrierReport
from a11y.statement.throttle import ReportThrottle
from cms.models import SiteSettings

pytestmark = pytest.mark.django_db
FORM = "/en/accessibility/report/"
WORDS = "The map of Supilinn cannot be used"
REPORT = {
    "happened": WORDS,
    "page": "/en/projects/",
    "used": "NVDA",
    "wanted": "By telephone",
    "email": "reader@example.org",
    "phone": "+372 555 1234",
}


@pytest.fixture(autouse=True)
def nobody_has_reported():
    cache.clear()


@pytest.fixture
def officer():
    AccessibilityOfficer.objects.create(site=Site.objects.get(), email="officer@example.org")


@pytest.fixture
def send(client, django_capture_on_commit_callbacks):
    def send(**changes):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(FORM, {**REPORT, **changes})

    return send


def page(response):
    return BeautifulSoup(response.content, "lxml")


def values(form):
    inputs = {one["name"]: one.get("value", "") for one in form.find_all("input")}
    return inputs | {one["name"]: one.get_text().strip() for one in form.find_all("textarea")}


def test_a_report_is_stored_and_its_reference_is_shown(client, send):
    answer = send()
    report = BarrierReport.objects.get()
    assert re.fullmatch(r"B-[2-9A-Z]{4}-[2-9A-Z]{2}", report.reference)
    assert {name: getattr(report, name) for name in REPORT} == REPORT
    assert (report.language, report.state, report.site) == ("en", "new", Site.objects.get())
    assert answer.status_code == 303
    thanks = client.get(answer["Location"])
    assert report.reference in thanks.content.decode()
    assert thanks["Cache-Control"] == "private, no-store"


def test_the_address_of_the_thanks_says_nothing_of_the_reader_and_sends_nothing(client, send):
    address = send()["Location"]
    for value in REPORT.values():
        assert value not in address
    for _time in range(2):
        client.get(address)
    assert BarrierReport.objects.count() == 1
    assert client.post(address).status_code == 405


def test_nobody_is_thanked_for_a_reference_that_was_not_given(client):
    assert client.get(f"{FORM}sent/B-AAAA-AA:forged/").status_code == 404


def test_only_what_happened_must_be_told(client):
    empty = {**dict.fromkeys(REPORT, ""), "happened": WORDS}
    assert client.post(FORM, empty).status_code == 303
    assert not BarrierReport.objects.get().can_be_answered


def test_the_form_is_kept_nowhere_and_sets_no_cookie(client):
    response = client.get(FORM)
    assert response["Cache-Control"] == "private, no-store"
    assert not response.cookies


@pytest.mark.parametrize(
    ("asked", "filled"),
    [
        ("/en/projects/", "/en/projects/"),
        ("/en/projects/?q=secret#part", "/en/projects/"),
        ("https://evil.example/", ""),
        ("//evil.example/", ""),
        ("/\\evil.example/", ""),
        ("javascript:alert(1)", ""),
        ("/" + "a" * 600, ""),
        ("/en/\x00", ""),
    ],
)
def test_the_form_knows_the_page_it_came_from_if_it_is_one_of_the_site(client, asked, filled):
    assert values(page(client.get(FORM, {"page": asked})).main.form)["page"] == filled


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        ({"happened": ""}, "happened", "Tell us what happened"),
        ({"happened": " \n "}, "happened", "Tell us what happened"),
        ({"happened": "a" * 5001}, "happened", "at most 5000"),
        ({"email": "reader"}, "email", "This is no e-mail address"),
        ({"phone": "call me"}, "phone", "This is no telephone number"),
        ({"page": "a" * 501}, "page", "at most 500"),
        ({"used": "NVDA\x00"}, "used", "Null characters"),
        ({"subject": "Buy"}, "subject", "trap for programs"),
    ],
)
def test_what_is_wrong_is_said_above_and_at_the_field_and_nothing_is_lost(
    client, changes, field, told
):
    sent = {**REPORT, **changes}
    response = client.post(FORM, sent)
    assert response.status_code == 400
    assert response["Cache-Control"] == "private, no-store"
    main = page(response).main
    assert page(response).title.get_text().startswith("Error: ")
    link = main.select_one(f'#problems a[href="#id_{field}"]')
    assert told in link.parent.get_text()
    control = main.find(id=f"id_{field}")
    assert control["aria-invalid"] == "true"
    assert f"id_{field}_error" in control["aria-describedby"].split()
    assert told in main.find(id=f"id_{field}_error").get_text()
    kept = values(main.form)
    assert all(kept[name] == value.strip() for name, value in sent.items() if "\x00" not in value)
    assert not BarrierReport.objects.exists()


def test_the_trap_is_shown_only_to_who_fell_into_it(client):
    hidden = page(client.get(FORM)).find(id="id_subject").find_parent(class_="report-form__trap")
    assert "report-form__trap--found" not in hidden["class"]
    assert "Leave this field empty" in hidden.get_text()
    caught = page(client.post(FORM, {**REPORT, "subject": "Buy"}))
    assert caught.select_one(".report-form__trap--found #id_subject")["value"] == "Buy"


def test_every_field_has_a_label_and_says_its_purpose(client):
    main = page(client.get(FORM)).main
    for control in main.form.find_all(["input", "textarea"]):
        assert main.find("label", attrs={"for": control["id"]})
        for described in control.get("aria-describedby", "").split():
            assert main.find(id=described)
    assert main.find(id="id_email")["autocomplete"] == "email"
    assert main.find(id="id_phone")["autocomplete"] == "tel"


def test_how_long_it_is_kept_is_said_at_the_form(client, settings):
    settings.BARRIER_RETENTION_DAYS = 30
    assert "deleted 30 days after it was closed" in client.get(FORM).content.decode()


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}]
)
def test_what_another_site_lets_a_browser_send_is_not_stored_but_kept(client, headers):
    response = client.post(FORM, REPORT, headers=headers)
    assert response.status_code == 403
    assert WORDS in response.content.decode()
    assert not BarrierReport.objects.exists()


def test_a_report_needs_no_cookie_and_no_token(settings):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    headers = {"sec-fetch-site": "same-origin", "origin": "http://testserver"}
    assert client.post(FORM, REPORT, headers=headers).status_code == 303


# --- Too many -------------------------------------------------------------------------------------


@pytest.fixture
def two_an_hour(monkeypatch):
    rates = {**SimpleRateThrottle.THROTTLE_RATES, "barrier_report": "2/hour"}
    monkeypatch.setattr(ReportThrottle, "THROTTLE_RATES", rates)


@pytest.mark.usefixtures("two_an_hour")
def test_who_reports_too_often_is_told_what_to_do_and_loses_nothing(client):
    SiteSettings.objects.create(site=Site.objects.get(), contact_phone="+372 736 1111")
    assert [client.post(FORM, REPORT).status_code for _time in range(3)] == [303, 303, 429]
    response = client.post(FORM, REPORT)
    assert 0 < int(response["Retry-After"]) <= 3600
    words = " ".join(page(response).main.get_text(" ").split())
    assert "Wait 60 minutes and press “Send the report” again" in words
    assert "+372 736 1111" in words
    assert values(page(response).main.form)["email"] == "reader@example.org"
    assert BarrierReport.objects.count() == 2


@pytest.mark.usefixtures("two_an_hour")
def test_mistakes_are_not_counted(client):
    for _time in range(5):
        client.post(FORM, {**REPORT, "email": "reader"})
    assert client.post(FORM, REPORT).status_code == 303


def test_the_address_of_the_client_is_not_stored(client, monkeypatch):
    keys = []
    monkeypatch.setattr(ReportThrottle.cache, "set", lambda key, *rest: keys.append(key))
    client.post(FORM, REPORT, REMOTE_ADDR="203.0.113.7")
    assert len(keys) == 1
    assert "203.0.113.7" not in keys[0]
    report = BarrierReport.objects.values().get()
    assert "203.0.113.7" not in str(report)


# --- The mail -------------------------------------------------------------------------------------


@pytest.mark.usefixtures("officer")
def test_the_officer_is_told_where_the_report_is_and_nothing_of_the_reader(send):
    send()
    report = BarrierReport.objects.get()
    (message,) = mail.outbox
    assert message.to == ["officer@example.org"]
    assert report.reference in message.subject
    assert f"http://localhost:8000/admin/barrier_reports/inspect/{report.pk}/" in message.body
    for value in REPORT.values():
        assert value not in message.subject + message.body
    assert report.mailed_at


def test_without_an_officer_the_site_s_own_address_is_told(send):
    SiteSettings.objects.create(site=Site.objects.get(), contact_email="city@example.org")
    send()
    assert mail.outbox[0].to == ["city@example.org"]


@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize("error", [OSError("refused"), SMTPServerDisconnected("gone")])
def test_a_mail_server_that_fails_loses_no_report(client, send, monkeypatch, caplog, error):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", fail)
    answer = send()
    assert answer.status_code == 303
    report = BarrierReport.objects.get()
    assert report.mailed_at is None
    assert report.reference in caplog.text
    for value in REPORT.values():
        assert value not in caplog.text


def test_a_site_without_any_address_keeps_the_report_all_the_same(send, caplog):
    assert send().status_code == 303
    assert BarrierReport.objects.get().mailed_at is None
    assert "no accessibility officer" in caplog.text
