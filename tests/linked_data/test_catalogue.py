"""The catalogue that data portals harvest: DCAT-AP, read off the formats of the exports."""

import pytest

from cms.languages import CONTENT_LANGUAGES
from projects.dates import PartialDate
from projects.exports.authority import FILE_TYPES, LANGUAGES, country_codes
from projects.exports.formats import FORMATS
from tests.api.asking import refusal, translated
from tests.factories import ProjectPageFactory, ThemeFactory, index_page

from .reading import complaints, graph_of, thing, things

pytestmark = pytest.mark.django_db
CATALOGUE = "/api/v1/catalogue.jsonld"
AUTHORITY = "http://publications.europa.eu/resource/authority"
WITHOUT_FILE_TYPE = {"application/x-ndjson"}


def catalogue(client):
    response = client.get(CATALOGUE)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/ld+json"
    return response.json()


def test_a_catalogue_has_all_that_is_mandatory(client, full_project):
    assert complaints(graph_of(catalogue(client)), "dcat-ap") == ""


def test_of_what_is_recommended_only_what_is_not_known_is_missing(client, full_project):
    text = complaints(graph_of(catalogue(client)), "dcat-ap", with_warnings=True)
    # The vocabulary of file types has no word for lines of JSON.
    assert "Results (1)" in text
    assert "projects.ndjson-distribution" in text
    assert "dct:format" in text


def test_a_site_with_nothing_has_a_catalogue(client):
    assert complaints(graph_of(catalogue(client)), "dcat-ap") == ""


def test_every_format_of_the_exports_is_a_distribution(client):
    files = {
        found["dct:title"]: found
        for found in things(catalogue(client), "dcat:Distribution")
        if "dcat:downloadURL" in found
    }
    assert list(files) == [f"projects.{extension}" for extension in FORMATS]
    for name, file in files.items():
        assert file["dcat:downloadURL"] == {"@id": f"http://localhost/api/v1/export/{name}"}
        assert client.head(file["dcat:downloadURL"]["@id"]).status_code == 200


def test_every_kind_of_file_has_its_word_in_the_vocabulary():
    """Whoever adds a format says which, or that there is none."""
    kinds = {form.media_type for form in FORMATS.values()}
    assert kinds <= set(FILE_TYPES) | WITHOUT_FILE_TYPE


def test_the_api_is_a_service_that_serves_the_projects(client):
    found = catalogue(client)
    service = thing(found, "dcat:DataService")
    assert service["dcat:endpointURL"]["@id"] == "http://localhost/api/v1/"
    assert client.get(service["dcat:endpointDescription"]["@id"]).json()["openapi"]
    assert service["dcat:servesDataset"]["@id"] == thing(found, "dcat:Dataset")["@id"]


def test_titles_and_keywords_are_in_the_languages_of_the_site(client, full_project):
    translated(index_page(), "et", title="Projektid", search_description="Kõik projektid")
    estonian = translated(full_project, "et", title="Robotid")
    locale = estonian.locale
    estonian.themes.set([ThemeFactory(name="Tööstus", locale=locale)])
    estonian.save_revision().publish()
    data_set = thing(catalogue(client), "dcat:Dataset")
    titles = {title["@language"]: title["@value"] for title in data_set["dct:title"]}
    assert titles == {
        "en": "Projects – Tartu City Government",
        "et": "Projektid – Tartu City Government",
    }
    assert {"@value": "Kõik projektid", "@language": "et"} in data_set["dct:description"]
    words = [(word["@language"], word["@value"]) for word in data_set["dcat:keyword"]]
    assert words == [("en", "Industry"), ("en", "Skills"), ("et", "Tööstus")]


def test_a_list_that_is_a_copy_gives_no_title(client, full_project):
    """Its title is in the language of the original."""
    translated(full_project, "et")
    (title,) = thing(catalogue(client), "dcat:Dataset")["dct:title"]
    assert title["@language"] == "en"


def test_time_and_place_are_those_of_the_public_projects(client, full_project):
    ProjectPageFactory(start=PartialDate(2018, 3), end=PartialDate(2020), country="FI")
    ProjectPageFactory(start=PartialDate(1999), country="IS", live=False)
    data_set = thing(catalogue(client), "dcat:Dataset")
    assert data_set["dct:temporal"] == {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@value": "2018-03", "@type": "xsd:gYearMonth"},
        "dcat:endDate": {"@value": "2021-09", "@type": "xsd:gYearMonth"},
    }
    countries = [place["@id"].rpartition("/")[2] for place in data_set["dct:spatial"]]
    assert countries == ["EST", "FIN"]


def test_as_long_as_a_project_has_no_end_neither_has_the_period(client):
    ProjectPageFactory(start=PartialDate(2018), end=PartialDate(2020))
    ProjectPageFactory(start=PartialDate(2019))
    assert "dcat:endDate" not in thing(catalogue(client), "dct:PeriodOfTime")


def test_the_terms_are_those_that_the_operator_set(client, settings):
    settings.DATA_LICENCE = {"name": "Our own", "url": ""}
    found = list(things(catalogue(client), "dct:LicenseDocument"))
    assert len(found) == 3 + len(FORMATS)
    assert all(licence == found[0] for licence in found)
    assert found[0]["rdfs:label"] == "Our own"


def test_who_publishes_can_be_reached(client, publisher):
    contact = thing(thing(catalogue(client), "dcat:Dataset"), "vcard:Organization")
    assert contact["vcard:fn"] == "Tartu City Government"
    assert contact["vcard:hasEmail"] == {"@id": "mailto:info@tartu.example.org"}
    assert contact["vcard:hasTelephone"] == {"@id": "tel:+3727361111"}


def test_whoever_has_the_catalogue_gets_304(client, publisher):
    etag = client.get(CATALOGUE)["ETag"]
    assert client.get(CATALOGUE, headers={"if-none-match": etag}).status_code == 304


def test_the_catalogue_takes_no_filters(client):
    assert refusal(client, f"{CATALOGUE}?status=ongoing")["parameter"] == "status"


def test_the_api_names_the_catalogue(client):
    assert client.get("/api/v1/").json()["addresses"]["catalogue"].endswith(CATALOGUE)


# --- Codes ----------------------------------------------------------------------------------------


def test_every_language_of_the_content_has_its_code():
    assert set(LANGUAGES) == set(CONTENT_LANGUAGES)
    assert all(len(code) == 3 and code.isupper() for code in LANGUAGES.values())


@pytest.mark.parametrize(
    ("short", "long"),
    [
        *[("EE", "EST"), ("DE", "DEU"), ("FR", "FRA"), ("GR", "GRC"), ("RO", "ROU")],
        *[("RS", "SRB"), ("RU", "RUS"), ("GB", "GBR"), ("XK", "1A0")],
    ],
)
def test_a_country_has_the_code_that_it_has_now(short, long):
    assert country_codes()[short] == long
