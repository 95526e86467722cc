"""For the tests of linked data: a project with everything that can be said of one."""

import pytest

from cms.models import SiteSettings
from projects.dates import PartialDate
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    home_page,
    partners_section,
)

WHO = "Nobody Else"


@pytest.fixture
def publisher(db):
    """The site has a name for its publisher, and a way to reach it."""
    settings = SiteSettings.for_site(home_page().get_site())
    settings.publisher_name = "Tartu City Government"
    settings.publisher_url = "https://tartu.example.org/"
    settings.contact_email = "info@tartu.example.org"
    settings.contact_phone = "+372 736 1111"
    settings.save()
    return settings


@pytest.fixture
def full_project(publisher):
    """A project with all of it, money of the Union too."""
    lead = OrganisationFactory(name="Oslo", slug="oslo", country="NO", website="https://oslo.no/")
    partner = OrganisationFactory(name="Õ & Co", slug="õ-co")
    project = ProjectPageFactory(
        title="Robots for everyone",
        slug="robots",
        acronym="ROBO",
        summary="What robots can do.",
        cover=PictureFactory(credit="A. Maker"),
        cover_alt_text="A robot waves.",
        operation_code="2021-EE-0001",
        programme=ProgrammeFactory(
            name="Horizon",
            full_name="Horizon Europe",
            website="https://horizon.example.org/",
            fund="direct",
            funding_body="An Executive Agency",
            emblem_rule="eu",
            co_funding_sentence="This project is paid by all of us.",
        ),
        start=PartialDate(2019),
        end=PartialDate(2021, 9),
        total_budget="2501050.50",
        eu_contribution="1000000",
        country="EE",
        place="Tartu",
        nuts_code="EE008",
        latitude="58.38",
        longitude="26.72",
        sections=[partners_section((lead, "lead"), (partner, "associated"))],
    )
    project.themes.set([ThemeFactory(name="Industry"), ThemeFactory(name="Skills")])
    person = PersonFactory(
        name=WHO, email="nobody@example.org", phone="+372 5555", organisation=lead
    )
    project.contacts.create(person=person)
    project.identifiers.create(scheme="cordis", value="101000000")
    project.identifiers.create(scheme="doi", value="10.1/x")
    project.save_revision().publish()
    return project
