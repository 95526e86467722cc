"""The statement: complete before it is published, free of contradictions, and found everywhere."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Site

from a11y.statement.models import AccessibilityOfficer, AccessibilityStatementPage
from tests.api.asking import ask, queries, translated
from tests.factories import ProjectPageFactory, StandardPageFactory, StatementFactory, home_page

pytestmark = pytest.mark.django_db
DATA = "/api/v1/accessibility-statement/"
ADDRESS = "/en/accessibility-statement/"
ITEM = [("item", {"content": "The maps.", "alternative": "Words below each map."})]
# The headings of the model statement, in its order.
HEADINGS = [
    "Compliance status",
    "Non-accessible content",
    "Preparation of this accessibility statement",
    "Feedback and contact information",
    "Enforcement procedure",
]


def shown(client, address=ADDRESS):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


def text(client, address=ADDRESS):
    return " ".join(shown(client, address).main.get_text(" ").split())


# --- What is published ----------------------------------------------------------------------------


def test_a_complete_statement_has_no_problem():
    assert list(StatementFactory().problems()) == []


def test_nobody_but_a_person_chooses_the_status():
    statement = AccessibilityStatementPage()
    assert statement.status == ""
    assert "status" in dict(statement.problems())
    assert statement.compliance == "The compliance status has not been stated yet."


def test_every_part_of_the_model_is_asked_for():
    assert set(dict(AccessibilityStatementPage().problems())) == {
        *("body", "transposing_law", "scope", "status", "prepared_on", "method"),
        *("contact_name", "contact_email", "enforcement_body", "enforcement_url"),
    }


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        ({"status": "full"}, "status", "contradict each other"),
        (
            {"status": "full", "non_compliance": [], "disproportionate_burden": ITEM},
            "status",
            "contradict each other",
        ),
        ({"non_compliance": []}, "status", "needs a list of what is not accessible"),
        (
            {"status": "none", "non_compliance": [], "outside_scope": ITEM},
            "status",
            "needs a list of what does not comply",
        ),
        ({"method": "third_party"}, "assessed_by", "who the third party is"),
        ({"contact_email": ""}, "contact_email", "e-mail or a telephone"),
        ({"prepared_on": datetime.date(2999, 1, 1)}, "prepared_on", "yet to come"),
    ],
)
def test_what_contradicts_itself_or_is_missing_is_said_at_its_field(changes, field, told):
    assert told in dict(StatementFactory.build(**changes).problems())[field]


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "full", "non_compliance": []},
        {"status": "full", "non_compliance": [], "outside_scope": ITEM},
        {"status": "partial", "non_compliance": [], "disproportionate_burden": ITEM},
        {"status": "none"},
        {"contact_email": "", "contact_phone": "+372 555 1234"},
    ],
)
def test_what_fits_together_is_let_through(changes):
    assert list(StatementFactory.build(**changes).problems()) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"status": "full", "non_compliance": []}, "is fully compliant with EN 301 549"),
        ({}, "due to the non-compliances listed below."),
        ({"outside_scope": ITEM}, "due to the non-compliances and the exemptions listed below."),
        (
            {"non_compliance": [], "disproportionate_burden": ITEM},
            "due to the exemptions listed below.",
        ),
        ({"status": "none"}, "is not compliant with EN 301 549"),
    ],
)
def test_the_status_is_said_in_the_words_of_the_model(client, changes, sentence):
    StatementFactory(**changes)
    assert sentence in text(client)


def test_the_parts_stand_in_the_order_of_the_model(client):
    StatementFactory(outside_scope=ITEM, measures="Describe the maps.")
    page = shown(client)
    headings = [heading.get_text() for heading in page.main.find_all("h2")]
    assert headings == [*HEADINGS, "Measures planned"]
    words = text(client)
    for said in (
        "The city is committed to making its website accessible, in accordance with the Act.",
        "This accessibility statement applies to the website of the city.",
        "Alternative: Words below each map.",
        "based on a self-assessment by The city",
        "The press office",
    ):
        assert said in words
    links = [link["href"] for link in page.main.find_all("a")]
    assert "/en/accessibility/report/" in links
    assert "mailto:press@example.org" in links
    assert "https://authority.example.org/" in links


def test_the_law_is_a_link_where_its_address_is_known(client):
    StatementFactory(transposing_law_url="https://law.example.org/")
    link = shown(client).main.find("a", href="https://law.example.org/")
    assert link.get_text() == "the Act"


def test_readers_see_the_day_of_the_last_review_and_not_who_reviewed(client):
    statement = StatementFactory()
    for day, name in ((1, "Mari Maasikas"), (9, "Jaan Tamm")):
        statement.reviews.create(
            reviewed_on=datetime.date(2026, 3, day), reviewed_by=name, result="Looked at the maps"
        )
    statement.save_revision().publish()
    words = client.get(ADDRESS).content.decode() + client.get(DATA).content.decode()
    assert "The statement was last reviewed on 9 March 2026." in words
    assert ask(client, DATA)["preparation"]["last_reviewed_on"] == "2026-03-09"
    for private in ("Jaan Tamm", "Mari Maasikas", "Looked at the maps"):
        assert private not in words


def test_a_statement_on_another_site_stands_in_the_place_of_the_page(client):
    elsewhere = "https://form.example.org/42"
    statement = AccessibilityStatementPage(
        title="Accessibility statement", slug="accessibility-statement", external_url=elsewhere
    )
    assert list(statement.problems()) == []
    home_page().add_child(instance=statement)
    assert client.get(ADDRESS)["Location"] == elsewhere
    assert ask(client, DATA)["external_url"] == elsewhere
    preview = statement.make_preview_request()
    assert elsewhere in preview.content.decode()


# --- Where it is found ----------------------------------------------------------------------------


def foot(client, address):
    response = client.get(address)
    page = BeautifulSoup(response.content, "lxml")
    return {link.get_text(): link["href"] for link in page.footer.find_all("a")}


@pytest.mark.parametrize(
    "address", ["/en/", "/en/page/", "/en/search/", "/en/nothing/", "/en/accessibility/settings/"]
)
def test_every_page_links_the_statement_and_the_form(client, address):
    StandardPageFactory(slug="page")
    StatementFactory()
    links = foot(client, address)
    assert links["Accessibility statement"] == ADDRESS
    assert links["Report a barrier"] == f"/en/accessibility/report/?page={address}"


def test_frames_on_other_sites_link_both_too(client):
    ProjectPageFactory()
    StatementFactory()
    StandardPageFactory(title="Only on the site", show_in_footer=True)
    links = foot(client, "/embed/projects/")
    assert links["Accessibility statement"] == f"http://localhost{ADDRESS}"
    assert links["Report a barrier"].startswith("http://localhost/en/accessibility/report/?page=")
    assert "Only on the site" not in links


def test_a_statement_at_the_foot_costs_no_query(client):
    StandardPageFactory(slug="page", show_in_footer=True)
    before = len(queries(client, "/en/page/"))
    StatementFactory()
    assert len(queries(client, "/en/page/")) == before


def test_a_draft_is_linked_nowhere(client):
    StatementFactory(live=False)
    assert "Accessibility statement" not in foot(client, "/en/")
    assert client.get(DATA).status_code == 404


def test_the_page_names_its_twin_and_the_twin_the_page(client):
    StatementFactory()
    twin = shown(client).find("link", rel="alternate", type="application/json")
    data = client.get(twin["href"]).json()
    assert data["meta"]["html_url"] == f"http://localhost{ADDRESS}"
    assert data == ask(client, f"/api/v1/pages/{data['id']}/")
    assert data["compliance"]["status"] == "partial"
    assert data["non_accessible_content"]["non_compliance"] == [
        {"content": "The maps.", "alternative": ""}
    ]
    assert data["feedback"]["form_url"] == "http://localhost/en/accessibility/report/"


def test_the_data_is_in_the_language_that_is_asked_for(client):
    statement = StatementFactory()
    assert client.get(f"{DATA}?locale=et").status_code == 404
    translated(statement, "et", title="Juurdepääsetavuse avaldus")
    data = ask(client, DATA, locale="et")
    assert data["title"] == "Juurdepääsetavuse avaldus"
    assert data["feedback"]["form_url"] == "http://localhost/et/accessibility/report/"
    assert ask(client, DATA)["meta"]["locale"] == "en"
    assert client.get(f"{DATA}?locale=xx").status_code == 400


def test_the_site_says_where_barriers_are_reported(client):
    home_page().save_revision().publish()
    (english,) = ask(client, "/api/v1/site/")["locales"]
    assert english["barrier_report_url"] == "http://localhost/en/accessibility/report/"


# --- Reminders ------------------------------------------------------------------------------------


def days_ago(number):
    return timezone.localdate() - datetime.timedelta(days=number)


@pytest.mark.parametrize(("days", "is_due"), [(365, False), (366, True)])
def test_a_review_is_due_after_a_year(days, is_due):
    statement = StatementFactory(prepared_on=days_ago(days))
    assert statement.is_review_due is is_due
    statement.reviews.create(reviewed_on=days_ago(1), reviewed_by="Mari", result="Looked")
    assert not statement.is_review_due


def test_the_officer_is_reminded_of_a_statement_that_is_missing(capsys):
    AccessibilityOfficer.objects.create(site=Site.objects.get(), email="officer@example.org")
    call_command("remind_of_statement")
    (message,) = mail.outbox
    assert message.to == ["officer@example.org"]
    assert "has no accessibility statement yet" in message.body
    assert "/admin/pages/add/a11y_statement/accessibilitystatementpage/" in message.body
    assert "Mailed." in capsys.readouterr().out


def test_the_officer_is_reminded_of_a_review_and_not_again_after_it(capsys):
    AccessibilityOfficer.objects.create(site=Site.objects.get(), email="officer@example.org")
    statement = StatementFactory(prepared_on=days_ago(400))
    call_command("remind_of_statement")
    assert "was not reviewed for over a year" in mail.outbox[0].body
    statement.reviews.create(reviewed_on=days_ago(0), reviewed_by="Mari", result="Looked")
    statement.save()
    call_command("remind_of_statement")
    assert len(mail.outbox) == 1
    assert "Every statement was reviewed within a year." in capsys.readouterr().out


def test_a_reminder_that_reaches_nobody_is_an_error():
    with pytest.raises(CommandError, match="set the accessibility officer"):
        call_command("remind_of_statement")
    assert mail.outbox == []
