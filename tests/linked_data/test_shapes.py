"""The shapes find what is wrong: each is seen to fail once."""

from copy import deepcopy

import pytest

from .reading import complaints, found_in, graph_of, thing, things

pytestmark = pytest.mark.django_db


@pytest.fixture
def documents(client, full_project):
    return found_in(client.get(full_project.url).content.decode())


@pytest.fixture
def catalogue(client, full_project):
    return client.get("/api/v1/catalogue.jsonld").json()


def _without(kind, name):
    def spoil(documents):
        # What is said of a thing in two places is one thing.
        for found in things(documents, kind):
            found.pop(name, None)

    return spoil


def _with(kind, name, value):
    def spoil(documents):
        next(things(documents, kind))[name] = value

    return spoil


def _both_first(documents):
    for step in things(documents, "ListItem"):
        step["position"] = 1


def _first_without_address(documents):
    del next(things(documents, "ListItem"))["item"]


PERSON = {"@type": "Person", "name": "Somebody"}
SPOILED = {
    "a project without a name": _without("Project", "name"),
    "a project without an address": _without("Project", "url"),
    "a date in words": _with("Project", "foundingDate", "May 2019"),
    "a date that schema.org gives to events": _with("Project", "startDate", "2019"),
    "a picture that is only an address": _with("Project", "image", "https://example.org/a.jpg"),
    "a person as a member": _with("Project", "member", PERSON),
    "a person anywhere": _with("WebPage", "author", PERSON),
    "a grant that nobody gives": _without("MonetaryGrant", "funder"),
    "a grant without a name": _without("MonetaryGrant", "name"),
    "a grant for nothing": _without("MonetaryGrant", "fundedItem"),
    "an amount that is no thing": _with("MonetaryGrant", "amount", "1000000 euro"),
    "an amount without a currency": _without("MonetaryAmount", "currency"),
    "an amount in words": _with("MonetaryAmount", "value", "one million"),
    "an organisation without a name": _without("Organization", "name"),
    "an organisation's website in words": _with("Organization", "url", "see below"),
    "a programme without a name": _without("FundingScheme", "name"),
    "an agency without a name": _without("FundingAgency", "name"),
    "a role of nobody": _without("OrganizationRole", "member"),
    "a role without a name": _without("OrganizationRole", "roleName"),
    "a country in words": _with("PostalAddress", "addressCountry", "Norway"),
    "half a point": _without("GeoCoordinates", "latitude"),
    "a place with a price": _with("Place", "price", "5"),
    "a number without its scheme": _without("PropertyValue", "propertyID"),
    "a page without a language": _without("WebPage", "inLanguage"),
    "a page in a language of its own": _with("WebPage", "inLanguage", "English"),
    "a page changed at some time": _with("WebPage", "dateModified", "2021-05"),
    "a site without a name": _without("WebSite", "name"),
    "a picture without a width": _without("ImageObject", "width"),
    "a picture whose height is text": _with("ImageObject", "height", "9"),
    "a way with one step": lambda found: thing(found, "BreadcrumbList")["itemListElement"].clear(),
    "a step without a name": _without("ListItem", "name"),
    "steps that are all the first": _both_first,
    "a step that leads nowhere": _first_without_address,
}
SPOILED_CATALOGUE = {
    "a catalogue without a title": _without("dcat:Catalog", "dct:title"),
    "a catalogue of nobody": _without("dcat:Catalog", "dct:publisher"),
    "a catalogue without a description": _without("dcat:Catalog", "dct:description"),
    "a publisher without a name": _without("foaf:Agent", "foaf:name"),
    "a data set without a title": _without("dcat:Dataset", "dct:title"),
    "a data set without a description": _without("dcat:Dataset", "dct:description"),
    "a theme of our own": _with("dcat:Dataset", "dcat:theme", {"@id": "https://example.org/t"}),
    "a period in words": _with("dct:PeriodOfTime", "dcat:startDate", "last year"),
    "a contact without an address": _with("vcard:Organization", "vcard:hasEmail", "ask"),
    "a file that is nowhere": _without("dcat:Distribution", "dcat:accessURL"),
    "a kind of file of our own": _with("dcat:Distribution", "dct:format", {"@id": "urn:csv"}),
    "a media type that is not registered": _with(
        "dcat:Distribution",
        "dcat:mediaType",
        {"@id": "http://www.iana.org/assignments/media-types/application/x-csv"},
    ),
    "a service without an address": _without("dcat:DataService", "dcat:endpointURL"),
    "a service without a title": _without("dcat:DataService", "dct:title"),
}
LESS_THAN_RECOMMENDED = {
    "a catalogue without a licence": _without("dcat:Catalog", "dct:license"),
    "a data set without keywords": _without("dcat:Dataset", "dcat:keyword"),
    "a file without a licence": _without("dcat:Distribution", "dct:license"),
    "a service without a description": _without("dcat:DataService", "dcat:endpointDescription"),
}


def _unnoticed(documents, spoiled_by, shapes):
    """Which ways to spoil the documents the shapes do not find."""
    assert complaints(graph_of(*documents), shapes) == ""
    for name, spoil in spoiled_by.items():
        spoiled = deepcopy(documents)
        spoil(spoiled)
        if not complaints(graph_of(*spoiled), shapes):
            yield name


def test_the_shapes_of_schema_org_find_what_is_wrong(documents):
    assert list(_unnoticed(documents, SPOILED, "schema-org")) == []


def test_the_shapes_of_dcat_ap_find_what_is_wrong(catalogue):
    assert list(_unnoticed([catalogue], SPOILED_CATALOGUE, "dcat-ap")) == []


def test_what_dcat_ap_recommends_is_only_warned_of(catalogue):
    assert list(_unnoticed([catalogue], LESS_THAN_RECOMMENDED, "dcat-ap")) == list(
        LESS_THAN_RECOMMENDED
    )
    before = _warnings(catalogue)
    for name, spoil in LESS_THAN_RECOMMENDED.items():
        spoiled = deepcopy(catalogue)
        spoil(spoiled)
        assert _warnings(spoiled) > before, name


def _warnings(catalogue):
    text = complaints(graph_of(catalogue), "dcat-ap", with_warnings=True)
    return text.count("Severity: sh:Warning")
