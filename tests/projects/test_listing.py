"""The list of projects: what can be asked, what is answered, and at what price."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.dates import PartialDate
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    index_page,
    partners_section,
)

LIST = "/en/projects/"
pytestmark = pytest.mark.django_db


def _titles(client, query=""):
    response = client.get(f"{LIST}{query}")
    assert response.status_code == 200
    return [project.title for project in response.context["listing"].projects]


@pytest.fixture
def three_projects(db):
    """An old one in Norway, a running one of URBACT, a planned one without anything else."""
    urbact = ProgrammeFactory(name="URBACT", slug="urbact")
    oslo = OrganisationFactory(name="City of Oslo", slug="oslo", country="NO")
    old = ProjectPageFactory(
        title="Old",
        start=PartialDate(2015),
        end=PartialDate(2016),
        total_budget=500,
        sections=[partners_section((oslo, "lead"))],
    )
    running = ProjectPageFactory(
        title="Running", programme=urbact, start=PartialDate(2020), end=PartialDate(2070)
    )
    planned = ProjectPageFactory(title="Planned", start=PartialDate(2065), country="EE")
    running.themes.add(ThemeFactory(slug="energy"))
    running.save()
    return old, running, planned


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Planned", "Running", "Old"]),
        ("?status=finished", ["Old"]),
        ("?status=planned&status=ongoing", ["Planned", "Running"]),
        ("?programme=urbact", ["Running"]),
        ("?theme=energy", ["Running"]),
        ("?country=NO", ["Old"]),
        ("?country=EE&country=NO", ["Planned", "Old"]),
        ("?partner=oslo", ["Old"]),
        ("?year=2016", ["Old"]),
        ("?year=2066", ["Planned", "Running"]),
        ("?q=oslo", ["Old"]),
        ("?q=runn&status=ongoing", ["Running"]),
        ("?q=runn&status=finished", []),
        ("?sort=oldest", ["Old", "Running", "Planned"]),
        ("?sort=title", ["Old", "Planned", "Running"]),
        ("?sort=budget", ["Old", "Planned", "Running"]),
    ],
)
def test_filters_say_what_is_shown(client, three_projects, query, titles):
    assert _titles(client, query) == titles


def test_only_values_that_occur_are_offered(client, three_projects):
    form = client.get(LIST).context["listing"].form
    offered = {
        name: [value for value, _label in form.fields[name].choices]
        for name in ("programme", "theme", "country", "partner")
    }
    assert offered == {
        "programme": ["urbact"],
        "theme": ["energy"],
        "country": ["EE", "NO"],
        "partner": ["oslo"],
    }


@pytest.mark.parametrize(
    "query",
    [
        "?status=lost",
        "?year=1066",
        "?year=x",
        "?programme=%00",
        "?country=%FF%FE",
        "?sort=colour",
        "?page=99999",
        "?page=-1",
        "?page=first",
        "?view=upside-down",
        f"?q={'x' * 10_000}",
        "?q=%C3%28%00",
        "?q=%F0%9F%92%A9",
        "?q=???",
    ],
)
def test_nothing_that_is_asked_breaks_the_list(client, three_projects, query):
    assert client.get(f"{LIST}{query}").status_code == 200


def test_an_unknown_value_is_named_and_the_rest_is_still_answered(client, three_projects):
    response = client.get(f"{LIST}?status=lost&programme=urbact")
    listing = response.context["listing"]
    assert [project.title for project in listing.projects] == ["Running"]
    ((label, message),) = listing.problems
    assert label == "Status"
    assert "lost" in message
    assert message in response.content.decode()


def test_a_page_that_is_not_there_is_said_and_the_last_one_shown(client, three_projects):
    listing = client.get(f"{LIST}?page=99999").context["listing"]
    assert listing.asked_page_is_missing
    assert len(listing.projects) == 3


def test_fields_left_empty_do_not_stay_in_the_address(client, three_projects):
    response = client.get(f"{LIST}?q=&status=ongoing&sort=newest")
    assert response.status_code == 302
    assert response.url == f"{LIST}?status=ongoing"


def test_a_filter_can_be_taken_away_alone(client, three_projects):
    listing = client.get(f"{LIST}?status=ongoing&status=finished&q=old&page=1").context["listing"]
    assert {(f.value, f.address_without) for f in listing.applied} == {
        ("Ongoing", f"{LIST}?status=finished&q=old"),
        ("Finished", f"{LIST}?status=ongoing&q=old"),
        ("old", f"{LIST}?status=ongoing&status=finished"),
    }


def test_pages_keep_the_filters(client):
    ProjectPageFactory.create_batch(21, start=PartialDate(2020))
    listing = client.get(f"{LIST}?status=ongoing").context["listing"]
    assert listing.next_address == f"{LIST}?status=ongoing&page=2"
    assert len(client.get(listing.next_address).context["listing"].projects) == 1


def test_all_on_one_page_shows_every_project_whole(client, three_projects):
    ProjectPageFactory.create_batch(25)
    response = client.get(f"{LIST}?view=full")
    assert len(response.context["listing"].projects) == 28
    assert "City of Oslo" in response.content.decode()


def test_drafts_and_restricted_projects_are_neither_shown_nor_counted_nor_offered(client):
    secret = OrganisationFactory(slug="secret")
    section = [partners_section((secret, "lead"))]
    ProjectPageFactory(title="Draft", live=False, sections=section)
    restricted = ProjectPageFactory(title="Restricted", sections=section)
    restricted.view_restrictions.create(restriction_type="login")
    listing = client.get(LIST).context["listing"]
    assert listing.count == 0
    assert not listing.form.fields["partner"].choices


def test_a_project_without_any_optional_field_has_a_page(client):
    project = ProjectPageFactory(title="Bare")
    assert client.get(project.url).status_code == 200


def test_a_project_whose_organisation_is_gone_has_a_page(client):
    kept, gone = OrganisationFactory.create_batch(2)
    project = ProjectPageFactory(sections=[partners_section((kept, "partner"), (gone, "lead"))])
    project.participations.all().delete()
    gone.delete()
    html = client.get(project.url).content.decode()
    assert kept.name in html
    assert gone.name not in html


@pytest.mark.parametrize("kind", ["organisations", "programmes"])
def test_an_unknown_organisation_or_programme_is_not_found(client, kind):
    index_page()
    assert client.get(f"{LIST}{kind}/nobody/").status_code == 404


def test_the_partner_of_a_draft_is_not_found_before_it_is_published(client):
    partner = OrganisationFactory(slug="surprise")
    project = ProjectPageFactory(live=False, sections=[partners_section((partner, "lead"))])
    project.write_derived_rows()
    assert client.get(f"{LIST}organisations/surprise/").status_code == 404
    project.save_revision().publish()
    assert client.get(f"{LIST}organisations/surprise/").status_code == 200


def test_the_list_of_an_organisation_has_its_projects_only(client, three_projects):
    response = client.get(f"{LIST}organisations/oslo/")
    assert [project.title for project in response.context["listing"].projects] == ["Old"]


def _make_projects(number):
    """Projects with all that costs queries: pictures, partners, persons, themes, visits."""
    picture = PictureFactory()
    for _n in range(number):
        one, other = OrganisationFactory.create_batch(2)
        project = ProjectPageFactory(
            programme=ProgrammeFactory(),
            cover=picture,
            cover_is_decorative=True,
            start=PartialDate(2020),
            sections=[
                partners_section((one, "lead"), (other, "partner")),
                (
                    "study_visits",
                    {
                        "items": [
                            {
                                "place": "Oslo",
                                "period": {},
                                "pictures": [{"picture": picture}],
                            }
                        ]
                    },
                ),
            ],
        )
        project.themes.add(ThemeFactory())
        project.contacts.create(person=PersonFactory(organisation=one))
        project.save()


LISTS = [LIST, f"{LIST}?view=full", f"{LIST}?q=project", "/en/search/?q=project", "/en/"]


def _queries(client, address):
    """The queries of a request once all that is made once (renditions, content types) is made."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return captured.captured_queries


def test_lists_take_as_many_queries_for_a_hundred_projects_as_for_two(client):
    _make_projects(2)
    for_two = {address: len(_queries(client, address)) for address in LISTS}
    _make_projects(18)
    for_twenty = {address: len(_queries(client, address)) for address in LISTS}
    _make_projects(80)
    for_hundred = {address: len(_queries(client, address)) for address in LISTS}
    assert for_two == for_twenty == for_hundred


def test_a_full_page_of_the_list_takes_at_most_seventeen_queries(client):
    _make_projects(25)
    queries = _queries(client, LIST)
    assert len(queries) <= 17, "\n".join(query["sql"][:300] for query in queries)
