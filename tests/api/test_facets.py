"""Facets: how many projects each value of a filter would leave."""

import pytest
from django.utils import timezone

from projects.dates import PartialDate
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    partners_section,
)

from .asking import FACETS, PROJECTS, ask, language, refusal, translated

pytestmark = pytest.mark.django_db
NAMES = ["programme", "fund", "status", "country", "theme", "partner", "year"]


def facet(client, name, query=""):
    """Value and count of each value of one facet."""
    values = ask(client, f"{FACETS}{query}")["facets"][name]
    return {value["value"]: value["count"] for value in values}


@pytest.fixture
def some_projects():
    """Two of URBACT, one of them finished; one of nothing."""
    urbact = ProgrammeFactory(name="URBACT", slug="urbact", fund="ERDF")
    energy = ThemeFactory(slug="energy", name="Energy")
    nordic = [
        OrganisationFactory(slug="oslo", country="NO"),
        OrganisationFactory(slug="bergen", country="NO"),
    ]
    old = ProjectPageFactory(
        title="Old",
        programme=urbact,
        start=PartialDate(2015),
        end=PartialDate(2016, 2),
        country="EE",
        sections=[partners_section((nordic[0], "lead"), (nordic[1], "partner"))],
    )
    old.themes.add(energy)
    old.save()
    ProjectPageFactory(
        title="Running", programme=urbact, start=PartialDate(2016), end=PartialDate(2070)
    )
    ProjectPageFactory(title="Bare")


def test_without_projects_every_facet_is_there_and_empty(client):
    assert ask(client, FACETS) == {"count": 0, "facets": {name: [] for name in NAMES}}


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("programme", {"urbact": 2}),
        ("fund", {"ERDF": 2}),
        ("status", {"ongoing": 1, "finished": 1}),
        ("country", {"EE": 1, "NO": 1}),
        ("theme", {"energy": 1}),
        ("partner", {"oslo": 1, "bergen": 1}),
    ],
)
def test_each_value_has_the_number_of_its_projects(client, some_projects, name, counts):
    assert facet(client, name) == counts


def test_years_are_those_in_which_a_project_runs(client, some_projects):
    years = facet(client, "year")
    assert years["2015"] == 1
    assert years["2016"] == 2
    assert years["2017"] == years["2070"] == 1
    assert "2071" not in years


def test_an_open_end_reaches_to_this_year(client):
    year = timezone.localdate().year
    ProjectPageFactory(start=PartialDate(year - 1))
    assert facet(client, "year") == {str(year - 1): 1, str(year): 1}


def test_the_most_frequent_value_comes_first(client):
    ProjectPageFactory(country="EE")
    ProjectPageFactory.create_batch(2, country="NO")
    values = ask(client, FACETS)["facets"]["country"]
    assert [value["value"] for value in values] == ["NO", "EE"]


@pytest.mark.parametrize("name", ["programme", "fund", "status", "country", "theme"])
def test_a_count_is_the_number_that_the_list_gives_under_this_value(client, some_projects, name):
    for value, count in facet(client, name).items():
        assert ask(client, PROJECTS, **{name: value})["count"] == count


@pytest.mark.parametrize(
    "filters",
    ["country=NO", "country=NO&country=EE", "partner=oslo&partner=bergen", "theme=energy", "role="],
)
@pytest.mark.parametrize("name", ["programme", "fund", "status", "country", "theme"])
def test_under_other_filters_too_a_count_is_the_number_that_the_list_gives(
    client, some_projects, filters, name
):
    asked = [part for part in filters.split("&") if not part.startswith(f"{name}=")]
    for value, count in facet(client, name, f"?{filters}").items():
        address = f"{PROJECTS}?{'&'.join([*asked, f'{name}={value}'])}"
        assert ask(client, address)["count"] == count, value


def test_a_project_with_two_partners_of_a_country_counts_once_in_each_status(client):
    partners = OrganisationFactory.create_batch(2, country="NO")
    ProjectPageFactory(
        start=PartialDate(2020),
        end=PartialDate(2021),
        sections=[partners_section(*((partner, "partner") for partner in partners))],
    )
    assert facet(client, "status", "?country=NO") == {"finished": 1}


def test_a_project_with_two_partners_of_a_country_counts_once_in_each_year(client):
    partners = OrganisationFactory.create_batch(2, country="NO")
    ProjectPageFactory(
        start=PartialDate(2020),
        end=PartialDate(2021),
        sections=[partners_section(*((partner, "partner") for partner in partners))],
    )
    assert facet(client, "year", "?country=NO") == {"2020": 1, "2021": 1}


def test_a_facet_is_not_narrowed_by_its_own_filter(client, some_projects):
    assert facet(client, "status", "?status=finished") == {"ongoing": 1, "finished": 1}
    assert facet(client, "programme", "?status=finished") == {"urbact": 1}


def test_the_count_is_that_of_the_list(client, some_projects):
    for query in ("", "?status=finished", "?search=run", "?country=NO&status=finished"):
        counted, listed = (ask(client, f"{where}{query}") for where in (FACETS, PROJECTS))
        assert counted["count"] == listed["count"]


def test_labels_are_in_the_language_that_was_asked_for(client):
    project = ProjectPageFactory(country="NO")
    translated(project, "et")
    (english,) = ask(client, FACETS, locale="en")["facets"]["country"]
    (estonian,) = ask(client, FACETS, locale="et")["facets"]["country"]
    assert english == {"value": "NO", "label": "Norway", "count": 1}
    assert estonian == {"value": "NO", "label": "Norra", "count": 1}


def test_a_programme_is_one_value_in_all_its_languages(client):
    english = ProgrammeFactory(slug="urbact")
    estonian = english.copy_for_translation(language("et"))
    estonian.save()
    translated(ProjectPageFactory(programme=english), "et", programme=estonian)
    assert facet(client, "programme") == {"urbact": 2}


@pytest.mark.parametrize("query", ["limit=1", "offset=1", "order=title", "view=card", "fields=id"])
def test_facets_know_only_filters(client, query):
    assert refusal(client, f"{FACETS}?{query}")["parameter"] == query.split("=")[0]


def test_facets_refuse_what_the_list_refuses(client):
    assert refusal(client, f"{FACETS}?status=lost")["parameter"] == "status"
