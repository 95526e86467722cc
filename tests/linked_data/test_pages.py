"""What crawlers find in the pages of the demo is what schema.org asks for."""

import json

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client, TestCase, override_settings

from cms import clock
from cms.demo import loader

from .reading import complaints, found_in, graph_of, thing, things

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PROJECTS = ("innocape", "fostering-social-entrepreneurship", "alliance-for-smart-specialisation")
PAGES = {
    "/en/": ["WebPage", "WebSite", "Organization"],
    "/en/projects/": ["CollectionPage", "WebSite", "Organization", "BreadcrumbList"],
    "/en/projects/?status=finished&view=full": ["CollectionPage", "BreadcrumbList"],
    "/en/projects/organisations/tartu-city-government/": ["CollectionPage", "BreadcrumbList"],
    "/en/projects/programmes/cosme/": ["CollectionPage", "FundingScheme", "BreadcrumbList"],
    "/en/about/": ["WebPage", "WebSite", "Organization", "BreadcrumbList"],
    "/en/search/?q=tartu": ["BreadcrumbList"],
    "/api/v1/docs/": ["BreadcrumbList"],
    **{
        f"/en/projects/{slug}/": ["WebPage", "Project", "MonetaryGrant", "BreadcrumbList"]
        for slug in PROJECTS
    },
}


@pytest.fixture(scope="module")
def found(django_db_setup, django_db_blocker, tmp_path_factory):
    """The linked data in each page of the demo, by its address; nothing of the demo stays."""
    cache.clear()
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")),
        transaction.atomic(),
    ):
        with TestCase.captureOnCommitCallbacks(execute=True):
            loader.load(say=lambda part: None)
        client = Client()
        yield {address: _found(client.get(address)) for address in PAGES}
        transaction.set_rollback(True)
    clock.memory.forget()


def _found(response):
    assert response.status_code == 200
    return found_in(response.content.decode())


@pytest.mark.parametrize("address", PAGES)
def test_a_page_says_what_it_is_and_the_shapes_agree(found, address):
    documents = found[address]
    for kind in PAGES[address]:
        assert any(things(documents, kind)), f"{address} has no {kind}"
    assert complaints(graph_of(*documents), "schema-org") == ""


def test_the_facts_of_a_project_of_the_demo_are_in_its_page(found):
    project = thing(found["/en/projects/innocape/"], "Project")
    assert project["alternateName"] == "InnoCAPE"
    assert (project["foundingDate"], project["dissolutionDate"]) == ("2019", "2021")
    lead = project["member"][0]
    assert lead["roleName"] == "Lead partner"
    assert lead["member"]["name"] == "Sunrise Valley Science and Technology Park"
    assert len(project["member"]) == 10
    assert [payer["name"] for payer in project["funding"]["funder"]] == [
        "Interreg BSR",
        "European Union",
    ]


@pytest.mark.parametrize("address", PAGES)
def test_nobody_of_the_demo_is_named_as_a_person(found, address):
    assert "Reiljan" not in json.dumps(found[address])


def test_a_breadcrumb_is_in_the_page_as_readers_see_it(found):
    way = thing(found["/en/projects/programmes/cosme/"], "BreadcrumbList")
    steps = [(step["position"], step["name"], step["item"]) for step in way["itemListElement"]]
    origin = "http://localhost"
    assert steps == [
        (1, "Our European projects", f"{origin}/en/"),
        (2, "Projects", f"{origin}/en/projects/"),
        (3, "COSME", f"{origin}/en/projects/programmes/cosme/"),
    ]
