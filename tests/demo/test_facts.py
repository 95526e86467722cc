"""Every fact of the page that the three projects come from: in a field of its own, and shown."""

import html
import re

import pytest
from django.db import transaction
from django.test import TestCase

from cms import clock
from cms.demo import loader
from projects.dates import PartialDate
from projects.models import ProjectPage

EUR = "EUR"
KATRIN = ("Katrin Reiljan", "+372 5334 5253", "Katrin.Reiljan@tartu.ee")
FACTS = {
    "innocape": {
        "title": "Industry 4: transforming innovation ecosystem through better capacity of public enablers",
        "acronym": "InnoCAPE",
        "programme": "Interreg BSR",
        "period": (PartialDate(2019), PartialDate(2021)),
        "budget": (2501050, 48675, EUR),
        "lead": "Sunrise Valley Science and Technology Park",
        "partners": [
            "Agency for Science, Innovation and Technology",
            "Latvian IT Cluster",
            "Nozaru politikas departaments",
            "Tartu University",
            "Tartu City Government",
            "Seinäjoki University of Applied Sciences",
            "University of Oulu",
            "RISE Acreo AB",
            "Umeå University",
        ],
        "objectives": [
            "increasing knowledge, skills and competence of public authorities and DIHs;",
            "identifying case studies of successful policies regarding DIHs, learning from digitalisation strategies in SMEs, organising workshops to address the skills gap of public enablers;",
            "developing an integrated digital maturity assessment tool, enabling benchmarking of BSR countries and helping to identify areas of strategic policy intervention.",
        ],
        "visits": [
            ("Oslo", "NO", PartialDate(2019, 5, 22), PartialDate(2019, 5, 23)),
            ("Seinäjoki", "FI", PartialDate(2019, 9, 17), PartialDate(2019, 9, 18)),
        ],
        "links": ["InnoCAPE webinars", "Digital Maturity Assessment Tool"],
        "shown": [
            "designs a cooperation model to develop a digital innovation ecosystem in the Baltic Sea region",
            "create favourable conditions for digital innovation hubs (DIHs)",
            "better connected digital single market, and improve competitiveness of the region",
            "The project will pursue the objectives of:",
            "€2,501,050",
            "€48,675",
            "2019–2021",
            "22–23 May 2019",
            "17–18 September 2019",
            "InnoCAPE study visit to Oslo, Norway",
            "InnoCAPE study visit to Seinäjoki, Finland",
            "Homepage",
        ],
    },
    "fostering-social-entrepreneurship": {
        "title": "Fostering Social Entrepreneurship Ecosystems Post-Covid19",
        "programme": "COSME",
        "period": (PartialDate(2021, 2, 1), PartialDate(2022, 1, 31)),
        "budget": (114902, 34940, EUR),
        "lead": "Malta Enterprise",
        "partners": ["Cork City Council", "Tartu City Government"],
        "activities": [
            "Create better understanding of social entrepreneurship in the country, identify and involve the relevant stakeholders and use best practices and expert involvement to address existing gaps in the ecosystems.",
            "Establishing a framework to assist social enterprises in a post-Covid economy which results in furthering the economic development and creating jobs.",
            "Assisting promising social enterprises / startups to pilot, pitch and internationalize their product or services through the networks of the project partners.",
        ],
        "shown": [
            "better understand and support entrepreneurs engaged in social entrepreneurship",
            "o-funded by the European Innovation Council and Small and Medium-sized Enterprises Executive Agency (EISMEA) under the COSME programme.",
            "€114,902",
            "€34,940",
            "1 February 2021 – 31 January 2022",
        ],
    },
    "alliance-for-smart-specialisation": {
        "title": "Alliance for smart specialisation in advanced services towards the digital transformation of the industry",
        "programme": "URBACT",
        "period": (PartialDate(2021, 3, 9), PartialDate(2022, 9, 9)),
        "budget": (502825, 75900, EUR),
        "lead": "Bilbao Ekintza",
        "partners": [
            "Bielsko Biala Regional Development Agency",
            "The Municipality of Timisoara",
            "Tartu City Government",
        ],
        "activities": [
            "To identify the needs of the manufacturing industry regarding Industry 4.0 concept.",
            "To carry out different interdisciplinary training programs for students, entrepreneurs and professionals so they can acquire the necessary skills to answer to the industry demands.",
            "To build a collaborative working methodology to match the education and expertise needs from the industry with the offers of the service providers (individually or in cooperation).",
            "To create more specialized jobs in Tartu.",
        ],
        "shown": [
            "The level of digitalization of Estonian industry is below the EU average.",
            "necessitates knowledge-based professionals",
            "The aim of the project is to create training programs in vocational and higher education institutions",
            "bring them in line with Industry 4.0 objectives",
            "Good Practice City",
            "€502,825",
            "€75,900",
            "9 March 2021 – 9 September 2022",
        ],
    },
}


def shown(slug):
    """Everything that the page of this project must say."""
    facts = FACTS[slug]
    return [
        facts["title"],
        facts["programme"],
        facts["lead"],
        *facts["partners"],
        *KATRIN,
        *facts.get("objectives", ()),
        *facts.get("activities", ()),
        *facts.get("links", ()),
        *facts["shown"],
        "17 August 2021",
    ]


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """Loaded once; what a test changes is taken back after it."""
    with django_db_blocker.unblock():
        with transaction.atomic():
            with TestCase.captureOnCommitCallbacks(execute=True):
                loader.load(say=lambda part: None)
            with django_db_blocker.block():
                yield
            transaction.set_rollback(True)
        clock.memory.forget()


def _section(project, block_type):
    return next(block.value for block in project.sections if block.block_type == block_type)


@pytest.mark.parametrize("slug", FACTS)
def test_each_fact_is_in_its_own_field(slug):
    facts, project = FACTS[slug], ProjectPage.objects.get(slug=slug)
    assert project.title == facts["title"]
    assert project.acronym == facts.get("acronym", "")
    assert str(project.programme) == facts["programme"]
    assert (project.start, project.end) == facts["period"]
    assert (project.total_budget, project.own_share, project.currency) == facts["budget"]
    assert str(project.lead_partner) == facts["lead"]
    partners = [p["organisation"].name for p in project.partners if p["role"] == "partner"]
    assert partners == facts["partners"]
    (person,) = project.contact_persons
    assert (person.name, person.phone, person.email) == KATRIN
    if "objectives" in facts:
        assert list(_section(project, "objectives")["items"]) == facts["objectives"]
    if "activities" in facts:
        assert [a["text"] for a in _section(project, "activities")["items"]] == facts["activities"]
    if "visits" in facts:
        visits = _section(project, "study_visits")["items"]
        assert [
            (v["place"], v["country"], v["period"]["start"], v["period"]["end"]) for v in visits
        ] == facts["visits"]
    if "links" in facts:
        assert [link["text"] for link in _section(project, "links")["items"]] == facts["links"]


@pytest.mark.parametrize("slug", FACTS)
def test_each_fact_is_on_its_page(client, slug):
    page = client.get(f"/en/projects/{slug}/").content.decode()
    text = " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).replace("\xa0", " ").split())
    assert [fact for fact in shown(slug) if fact not in text] == []


@pytest.mark.parametrize("slug", FACTS)
def test_what_the_old_page_does_not_state_stays_empty(slug):
    project = ProjectPage.objects.get(slug=slug)
    assert (project.operation_code, project.place, project.country, project.nuts_code) == (
        *("", "", "", ""),
    )
    assert (project.eu_contribution, project.co_financing_rate, project.latitude) == (None,) * 3
    assert not project.identifiers.exists()


def test_every_picture_says_what_it_shows_or_that_it_is_decoration():
    for project in ProjectPage.objects.all():
        project.full_clean()
        assert project.cover_alt_text


def test_a_second_start_touches_nothing():
    project = ProjectPage.objects.get(slug="innocape")
    project.title = "Edited by a user"
    project.save_revision().publish()
    assert loader.is_loaded()
