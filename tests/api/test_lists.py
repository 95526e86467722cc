"""Lists of the API: how much of them, in which order, and which part of each project."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from projects.dates import PartialDate
from tests.factories import (
    OrganisationFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    partners_section,
)

from .asking import (
    ORGANISATIONS,
    PROGRAMMES,
    PROJECTS,
    THEMES,
    ask,
    project_address,
    refusal,
    text_section,
    titles,
)

pytestmark = pytest.mark.django_db
LISTS = [PROJECTS, ORGANISATIONS, PROGRAMMES, THEMES]


@pytest.fixture
def five_projects():
    """Projects A to E, each with a programme, a theme and an organisation of its own."""
    made = []
    for letter in "ABCDE":
        project = ProjectPageFactory(
            title=letter,
            programme=ProgrammeFactory(name=letter),
            sections=[partners_section((OrganisationFactory(name=letter), "lead"))],
        )
        project.themes.add(ThemeFactory(name=letter))
        project.save()
        made.append(project)
    return made


def _names(answer):
    return [item.get("title") or item["name"] for item in answer["results"]]


# --- How much ---------------------------------------------------------------------------------


@pytest.mark.parametrize("address", LISTS)
def test_a_list_has_a_count_the_parts_beside_it_and_results(client, five_projects, address):
    answer = ask(client, address)
    assert list(answer) == ["count", "next", "previous", "results"]
    assert answer["count"] == len(answer["results"]) == 5
    assert answer["next"] is None
    assert answer["previous"] is None


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_list_is_answered(client, address):
    assert ask(client, address) == {"count": 0, "next": None, "previous": None, "results": []}


@pytest.mark.parametrize("address", LISTS)
def test_limit_and_offset_choose_a_part_and_count_counts_all(client, five_projects, address):
    answer = ask(client, address, limit=2, offset=2)
    assert _names(answer) == ["C", "D"]
    assert answer["count"] == 5


@pytest.mark.parametrize("address", LISTS)
def test_the_links_to_next_lead_through_everything_once(client, five_projects, address):
    seen, following = [], f"{address}?limit=2"
    while following:
        answer = ask(client, following)
        seen += _names(answer)
        following = answer["next"]
    assert seen == list("ABCDE")


@pytest.mark.parametrize("address", LISTS)
def test_the_links_to_previous_lead_back_to_the_start(client, five_projects, address):
    answer = ask(client, address, limit=2, offset=3)
    assert _names(ask(client, answer["previous"])) == ["B", "C"]
    first = ask(client, ask(client, answer["previous"])["previous"])
    assert _names(first) == ["A", "B"]
    assert first["previous"] is None


def test_the_links_keep_what_was_asked(client, five_projects):
    address = f"{PROJECTS}?limit=1&status=planned&status=ongoing&search=a%20b&fields=id,title"
    for project in five_projects:
        project.start, project.title = PartialDate(2020), f"a b {project.title}"
        project.save()
    kept = parse_qs(urlsplit(ask(client, address)["next"]).query)
    assert kept == {
        "limit": ["1"],
        "offset": ["1"],
        "status": ["planned", "ongoing"],
        "search": ["a b"],
        "fields": ["id,title"],
    }


def test_the_links_are_absolute(client, five_projects):
    answer = ask(client, PROJECTS, limit=1, offset=2)
    assert answer["next"].startswith("http://localhost/api/v1/projects/?")
    assert answer["previous"].startswith("http://localhost/api/v1/projects/?")


def test_a_part_after_the_end_is_empty_and_still_counts(client, five_projects):
    answer = ask(client, PROJECTS, offset=50)
    assert answer["results"] == []
    assert answer["count"] == 5
    assert answer["next"] is None


def test_twenty_are_answered_unless_another_number_is_asked_for(client):
    ProjectPageFactory.create_batch(21)
    assert len(ask(client, PROJECTS)["results"]) == 20


def test_a_hundred_are_answered_at_once(client):
    ProjectPageFactory.create_batch(101)
    answer = ask(client, PROJECTS, limit=100)
    assert len(answer["results"]) == 100
    assert answer["count"] == 101


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=101", "limit=-1", "limit=two", "limit=", "limit=1.5", "limit=%C2%B2"],
)
def test_a_limit_is_from_one_to_a_hundred(client, address, query):
    error = refusal(client, f"{address}?{query}")
    assert error["parameter"] == "limit"
    assert "from 1 to 100" in error["detail"]


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    "offset", ["-1", "ten", "10001", "99999999999999999999", "00000000000000010001"]
)
def test_an_offset_is_from_nought_to_ten_thousand(client, address, offset):
    error = refusal(client, f"{address}?offset={offset}")
    assert error["parameter"] == "offset"
    assert "from 0 to 10000" in error["detail"]


def test_the_deepest_offset_is_answered(client):
    assert ask(client, PROJECTS, offset=10_000)["results"] == []


# --- In which order ---------------------------------------------------------------------------


@pytest.fixture
def ordered_projects():
    """Three projects that every order puts differently, and one without anything to go by."""
    days = [datetime.datetime(2021, 1, day, tzinfo=datetime.UTC) for day in (1, 2, 3)]
    ProjectPageFactory(
        title="B", start=PartialDate(2020), total_budget=30, last_published_at=days[0]
    )
    ProjectPageFactory(
        title="A", start=PartialDate(2021), total_budget=10, last_published_at=days[2]
    )
    ProjectPageFactory(
        title="C", start=PartialDate(2019), total_budget=20, last_published_at=days[1]
    )


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("newest", "ABC"),
        ("oldest", "CBA"),
        ("title", "ABC"),
        ("budget", "BCA"),
        ("updated", "ACB"),
    ],
)
def test_an_order_can_be_asked_for(client, ordered_projects, order, found):
    assert "".join(titles(client, f"?order={order}")) == found


@pytest.mark.parametrize("order", ["newest", "oldest", "budget"])
def test_what_an_order_knows_nothing_of_comes_last(client, ordered_projects, order):
    ProjectPageFactory(title="?")
    assert titles(client, f"?order={order}")[-1] == "?"


def test_the_newest_start_comes_first_unless_something_is_searched(client, ordered_projects):
    assert titles(client) == ["A", "B", "C"]


def test_a_title_that_is_found_comes_before_a_text_that_is_found(client):
    ProjectPageFactory(title="Robots", start=PartialDate(2001))
    ProjectPageFactory(title="Newer", summary="On robots", start=PartialDate(2021))
    assert titles(client, "?search=robots") == ["Robots", "Newer"]
    assert titles(client, "?search=robots&order=relevance") == ["Robots", "Newer"]
    assert titles(client, "?search=robots&order=newest") == ["Newer", "Robots"]


def test_an_order_by_relevance_needs_a_search(client):
    error = refusal(client, f"{PROJECTS}?order=relevance")
    assert error["parameter"] == "order"
    assert "relevance" not in error["allowed"]


def test_equal_projects_keep_their_order_from_part_to_part(client):
    ProjectPageFactory.create_batch(7, title="Same", start=PartialDate(2020))
    parts = [ask(client, PROJECTS, limit=3, offset=offset)["results"] for offset in (0, 3, 6)]
    ids = [project["id"] for part in parts for project in part]
    assert len(set(ids)) == 7


# --- Which part of each project ---------------------------------------------------------------


@pytest.fixture
def rich_project():
    return ProjectPageFactory(
        title="Rich",
        programme=ProgrammeFactory(slug="urbact", fund="ERDF"),
        start=PartialDate(2020, 3),
        total_budget=100,
        cover=PictureFactory(),
        cover_alt_text="A bridge",
        sections=[
            partners_section((OrganisationFactory(name="Oslo"), "lead")),
            text_section("<p>Why</p>", heading="Why"),
        ],
    )


def test_a_card_leaves_out_what_only_one_project_needs(client, rich_project):
    (card,) = ask(client, PROJECTS)["results"]
    assert not {"sections", "partners", "contacts", "links"} & set(card)
    assert card["lead_partner"]["name"] == "Oslo"


def test_the_full_view_has_what_the_project_itself_has(client, rich_project):
    (full,) = ask(client, PROJECTS, view="full")["results"]
    assert full == ask(client, project_address(rich_project))


def test_a_card_says_the_same_as_the_project_itself(client, rich_project):
    (card,) = ask(client, PROJECTS)["results"]
    whole = ask(client, project_address(rich_project))
    assert card == {name: whole[name] for name in card}


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("title", {"title": "Rich"}),
        ("title,acronym", {"title": "Rich", "acronym": ""}),
        ("acronym,title", {"title": "Rich", "acronym": ""}),
        ("title,title", {"title": "Rich"}),
        ("budget.total", {"budget": {"total": "100.00"}}),
        (
            "budget.total,budget.currency",
            {"budget": {"total": "100.00", "currency": "EUR"}},
        ),
        ("programme.slug,programme.fund", {"programme": {"slug": "urbact", "fund": "ERDF"}}),
        ("period.start", {"period": {"start": "2020-03"}}),
        ("meta.locale,title", {"title": "Rich", "meta": {"locale": "en"}}),
        ("lead_partner.name", {"lead_partner": {"name": "Oslo"}}),
        ("cover.alt", {"cover": {"alt": "A bridge"}}),
        ("meta.translations.locale", {"meta": {"translations": []}}),
    ],
)
def test_fields_choose_a_part_of_each_project(client, rich_project, fields, found):
    assert ask(client, PROJECTS, fields=fields)["results"] == [found]


@pytest.mark.parametrize(
    "fields", [["title", "acronym"], ["title,acronym"], ["title", "title,acronym"]]
)
def test_clients_name_fields_by_commas_or_one_by_one(client, rich_project, fields):
    found = {"title": "Rich", "acronym": ""}
    assert ask(client, PROJECTS, fields=fields)["results"] == [found]
    assert ask(client, project_address(rich_project), fields=fields) == found


@pytest.mark.parametrize("fields", ["budget,budget.total", "budget.total,budget"])
def test_a_whole_object_and_a_part_of_it_is_the_whole_of_it(client, rich_project, fields):
    (project,) = ask(client, PROJECTS, fields=fields)["results"]
    assert set(project["budget"]) > {"total", "currency"}


def test_the_fields_of_what_is_not_there_are_null(client):
    ProjectPageFactory()
    assert ask(client, PROJECTS, fields="programme.slug")["results"] == [{"programme": None}]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("partners.role", {"partners": [{"role": "lead"}]}),
        ("partners.organisation.name", {"partners": [{"organisation": {"name": "Oslo"}}]}),
        ("sections.type", {"sections": [{"type": "partners"}, {"type": "text"}]}),
    ],
)
@pytest.mark.parametrize("where", ["list", "one"])
def test_fields_reach_into_lists(client, rich_project, fields, found, where):
    if where == "list":
        assert ask(client, PROJECTS, view="full", fields=fields)["results"] == [found]
    else:
        assert ask(client, project_address(rich_project), fields=fields) == found


@pytest.mark.parametrize(
    ("fields", "allowed"),
    [
        ("colour", "title"),
        ("", "title"),
        ("title,", "title"),
        ("budget.colour", "budget.total"),
        ("title.length", "title"),
        ("meta.translations.colour", "meta.translations.locale"),
        ("sections", "title"),
        ("partners.role", "title"),
    ],
)
def test_an_unknown_field_is_refused_with_those_beside_it(client, fields, allowed):
    error = refusal(client, f"{PROJECTS}?fields={fields}")
    assert error["parameter"] == "fields"
    assert allowed in error["allowed"]


def test_the_fields_of_a_card_do_not_include_those_of_the_full_view(client):
    assert "sections" not in refusal(client, f"{PROJECTS}?fields=sections")["allowed"]
    assert ask(client, PROJECTS, view="full", fields="sections")["count"] == 0


# --- Organisations, programmes, themes --------------------------------------------------------


def test_a_shared_record_says_how_many_projects_name_it_and_where_they_are(client):
    urbact = ProgrammeFactory(name="URBACT", slug="urbact", fund="ERDF")
    ProjectPageFactory(title="One", programme=urbact)
    ProjectPageFactory(title="Two", programme=urbact)
    (programme,) = ask(client, PROGRAMMES)["results"]
    assert programme["project_count"] == 2
    assert programme["fund"] == "ERDF"
    found = client.get(programme["projects_url"]).json()["results"]
    assert {project["title"] for project in found} == {"One", "Two"}


def test_an_organisation_twice_in_a_project_counts_it_once(client):
    oslo = OrganisationFactory()
    ProjectPageFactory(sections=[partners_section((oslo, "lead"), (oslo, "partner"))])
    assert ask(client, ORGANISATIONS)["results"][0]["project_count"] == 1


@pytest.mark.parametrize("address", [ORGANISATIONS, PROGRAMMES, THEMES])
def test_what_no_project_names_is_not_listed(client, address):
    OrganisationFactory(), ProgrammeFactory(), ThemeFactory()
    assert ask(client, address)["count"] == 0


@pytest.mark.parametrize("address", [ORGANISATIONS, PROGRAMMES, THEMES])
@pytest.mark.parametrize("query", ["search=a", "status=ongoing", "fields=name", "order=title"])
def test_shared_records_know_no_filters_but_the_language(client, address, query):
    error = refusal(client, f"{address}?{query}")
    assert error["parameter"] == query.split("=")[0]
    assert set(error["allowed"]) == {"locale", "site", "limit", "offset"}


@pytest.mark.parametrize("address", [ORGANISATIONS, PROGRAMMES, THEMES])
def test_shared_records_are_those_of_the_projects_in_this_language(client, five_projects, address):
    assert ask(client, address, locale="en")["count"] == 5
    assert ask(client, address, locale="et")["count"] == 0
