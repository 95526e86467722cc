"""A project in the words of schema.org: what is said, what is not, in the page and the file."""

import json
import re

import pytest

from cms.models import SiteSettings
from projects.api.serializers import ProjectSerializer
from projects.dates import PartialDate
from projects.exports.linked_data import ROWS
from tests.api.asking import project_address, refusal, translated
from tests.factories import ProgrammeFactory, ProjectPageFactory, home_page

from .conftest import WHO
from .reading import SCHEMA_ORG, complaints, found_in, graph_of, thing, things

pytestmark = pytest.mark.django_db
# What the API says of a project that has no word in schema.org, or is not for it.
NOT_SAID = {
    "id": "the number of a page; “uid” names the project",
    "status": "follows from the dates",
    "specific_objective": "a code of the Union’s own",
    "category_of_intervention": "a code of the Union’s own",
    "budget": "schema.org has grants but no budgets; what the Union gives is the grant’s amount",
    "funding_statement": "in the description of the grant",
    "lead_partner": "one of the partners, by its role",
    "contacts": "persons",
    "links": "for readers",
    "sections": "for readers",
}


def file_of(project):
    return f"{project_address(project).removesuffix('/')}.jsonld"


def project_in(client, project):
    return client.get(file_of(project)).json()


def page_of(client, project):
    return found_in(client.get(project.url).content.decode())


# --- What is said ---------------------------------------------------------------------------------


def test_everything_that_the_api_says_is_said_or_left_out_for_a_reason():
    said = {row.key.partition(".")[0] for row in ROWS} | {"uid"}
    assert said | set(NOT_SAID) == set(ProjectSerializer().fields)
    assert not said & set(NOT_SAID)


def test_a_project_with_everything(client, full_project):
    project = project_in(client, full_project)
    assert complaints(graph_of(project), "schema-org") == ""
    assert project["@type"] == "Project"
    assert project["@id"] == f"urn:uuid:{full_project.translation_key}"
    assert project["name"] == "Robots for everyone"
    assert project["alternateName"] == "ROBO"
    assert project["description"] == "What robots can do."
    assert project["url"] == full_project.full_url
    assert (project["foundingDate"], project["dissolutionDate"]) == ("2019", "2021-09")
    assert project["identifier"] == [
        "2021-EE-0001",
        {"@type": "PropertyValue", "propertyID": "doi", "value": "10.1/x"},
    ]
    assert project["sameAs"] == [
        "https://cordis.europa.eu/project/id/101000000",
        "https://doi.org/10.1/x",
    ]
    assert sorted(project["keywords"]) == ["Industry", "Skills"]


def test_where_a_project_is(client, full_project):
    assert project_in(client, full_project)["location"] == {
        "@type": "Place",
        "name": "Tartu",
        "address": {"@type": "PostalAddress", "addressLocality": "Tartu", "addressCountry": "EE"},
        "geo": {"@type": "GeoCoordinates", "latitude": "58.38000", "longitude": "26.72000"},
        "containedInPlace": {
            "@type": "AdministrativeArea",
            "@id": "http://data.europa.eu/nuts/code/EE008",
            "identifier": "EE008",
        },
    }


def test_who_takes_part_and_as_what(client, full_project):
    members = project_in(client, full_project)["member"]
    roles = [(role["roleName"], role["member"]["name"]) for role in members]
    assert roles == [("Lead partner", "Oslo"), ("Associated partner", "Õ & Co")]
    assert members[0]["member"] == {
        "@type": "Organization",
        "@id": "http://localhost/api/v1/organisations/#oslo",
        "name": "Oslo",
        "url": "https://oslo.no/",
        "address": {"@type": "PostalAddress", "addressCountry": "NO"},
    }
    assert members[1]["member"]["@id"].endswith("/#%C3%B5-co")


@pytest.mark.parametrize("date", [PartialDate(2020), PartialDate(2020, 2), PartialDate(2020, 2, 9)])
def test_a_date_is_as_exact_as_it_is_known(client, date):
    project = project_in(client, ProjectPageFactory(start=date))
    assert project["foundingDate"] == date.isoformat()
    assert "dissolutionDate" not in project


def test_of_a_project_with_nothing_but_a_title_nothing_is_made_up(client):
    project = project_in(client, ProjectPageFactory(title="Bare"))
    assert set(project) == {"@context", "@id", "@type", "name", "url", "mainEntityOfPage"}
    assert complaints(graph_of(project), "schema-org") == ""


# --- Money ----------------------------------------------------------------------------------------


def test_the_money_of_the_union_is_a_grant_with_its_payers_and_amount(client, full_project):
    grant = project_in(client, full_project)["funding"]
    assert grant["name"] == "Horizon Europe"
    assert grant["identifier"] == ["101000000"]
    assert grant["description"] == (
        "Co-funded by the European Union This project is paid by all of us."
    )
    assert grant["amount"] == {"@type": "MonetaryAmount", "currency": "EUR", "value": "1000000.00"}
    assert [(payer["@type"], payer["name"]) for payer in grant["funder"]] == [
        ("FundingScheme", "Horizon"),
        ("Organization", "European Union"),
        ("FundingAgency", "An Executive Agency"),
    ]


@pytest.mark.parametrize("rule", ["none", ""])
def test_other_money_has_nothing_to_do_with_the_union(client, rule):
    programme = ProgrammeFactory(name="National Fund", emblem_rule=rule, fund="other")
    project = ProjectPageFactory(programme=programme, eu_contribution=1000)
    grant = project_in(client, project)["funding"]
    assert [payer["name"] for payer in grant["funder"]] == ["National Fund"]
    assert "amount" not in grant
    assert "European Union" not in json.dumps(page_of(client, project))


def test_an_amount_that_is_not_known_is_not_said(client):
    project = ProjectPageFactory(programme=ProgrammeFactory(emblem_rule="eu"), total_budget=5)
    assert "amount" not in project_in(client, project)["funding"]


def test_without_a_programme_there_is_no_grant(client):
    assert "funding" not in project_in(client, ProjectPageFactory(eu_contribution=5))


# --- The page and the file ------------------------------------------------------------------------


def test_the_page_and_the_file_say_the_same(client, full_project):
    in_file = project_in(client, full_project)
    assert in_file.pop("@context") == SCHEMA_ORG
    documents = page_of(client, full_project)
    assert thing(documents, "Project") == in_file
    page = next(page for page in things(documents, "WebPage") if "mainEntity" in page)
    assert page["mainEntity"] == {"@id": in_file["@id"]}


def test_a_page_names_its_file(client, full_project):
    html = client.get(full_project.url).content.decode()
    (address,) = re.findall(r'<link rel="alternate" type="application/ld\+json" href="(.+)">', html)
    assert address == f"http://localhost{file_of(full_project)}"


def test_a_project_is_the_same_thing_in_all_its_languages(client, full_project):
    estonian = translated(full_project, "et", title="Robotid")
    one, other = project_in(client, full_project), project_in(client, estonian)
    assert one["@id"] == other["@id"]
    assert other["name"] == "Robotid"
    assert other["mainEntityOfPage"]["inLanguage"] == "et"
    assert [page["url"] for page in one["subjectOf"]] == [estonian.full_url]
    assert client.get(f"{file_of(full_project)}?locale=et").json() == other


def test_the_file_is_linked_data_for_anyone_who_asks(client, full_project):
    response = client.get(file_of(full_project), headers={"accept": "application/ld+json"})
    assert response["Content-Type"] == "application/ld+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    again = client.get(file_of(full_project), headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_file_of_what_is_not_public_is_not_found(client, full_project):
    full_project.view_restrictions.create(restriction_type="login")
    assert client.get(file_of(full_project)).status_code == 404


@pytest.mark.parametrize("query", ["?fields=name", "?locale=xx"])
def test_the_file_takes_nothing_else(client, full_project, query):
    assert refusal(client, file_of(full_project) + query)["allowed"]


# --- What must not be there -----------------------------------------------------------------------


def test_persons_are_left_out(client, full_project):
    assert WHO in client.get(project_address(full_project)).content.decode()
    for data in (project_in(client, full_project), page_of(client, full_project)):
        text = json.dumps(data)
        assert WHO not in text
        assert "nobody@" not in text
        assert "5555" not in text


@pytest.mark.parametrize(
    "title",
    [
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "]]> & &lt; &amp; \"quoted\" 'x' \\",
        "line\u2028paragraph\u2029",
    ],
)
def test_no_title_breaks_out_of_the_data(client, title):
    project = ProjectPageFactory(title=title, summary=title, acronym=title)
    html = client.get(project.url).content.decode()
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(scripts) == 2
    for script in scripts:
        assert not set("<>&") & set(script)
    assert thing([json.loads(script) for script in scripts], "Project")["name"] == title
    assert thing(found_in(html), "Project")["name"] == title


def test_a_site_without_a_publisher_has_none(client):
    documents = page_of(client, ProjectPageFactory())
    assert SiteSettings.for_site(home_page().get_site()).publisher_name == ""
    assert not any(things(documents, "Organization"))
    assert thing(documents, "WebSite")["name"] == "localhost"
    assert complaints(graph_of(*documents), "schema-org") == ""
