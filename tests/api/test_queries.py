"""What an answer costs: as many queries for many projects as for one."""

import pytest

from projects.dates import PartialDate
from projects.models import ProjectPage
from tests.factories import (
    DocumentFileFactory,
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    ThemeFactory,
    home_page,
    partners_section,
)

from .asking import (
    DISPLAY_SETTINGS,
    FACETS,
    ORGANISATIONS,
    PAGES,
    PROGRAMMES,
    PROJECTS,
    RESOLVE,
    SITE,
    THEMES,
    links_section,
    queries,
    text_section,
)

pytestmark = pytest.mark.django_db
ADDRESSES = [
    f"{PROJECTS}?limit=100",
    f"{PROJECTS}?limit=100&view=full",
    f"{PROJECTS}?limit=100&view=full&fields=sections,partners",
    f"{PROJECTS}?limit=100&search=project&status=ongoing&country=FI&role=lead",
    f"{PROJECTS}?limit=100&updated_after=2020-01-01&order=budget&fund=ERDF&budget_max=9",
    f"{PROJECTS}{{project}}/",
    f"{PROJECTS}{{project}}/?locale=en",
    f"{PROJECTS}by-slug/en/first/",
    FACETS,
    f"{FACETS}?country=FI&search=project",
    f"{ORGANISATIONS}?limit=100",
    f"{PROGRAMMES}?limit=100",
    f"{THEMES}?limit=100",
    f"{PAGES}{{home}}/",
    f"{RESOLVE}?path=/en/projects/first/",
    SITE,
    DISPLAY_SETTINGS,
    "/api/v1/changes/?limit=100",
    "/api/v1/changes/?limit=100&view=full&type=project",
    "/feeds/en/projects.atom",
    f"{PROJECTS}{{project}}.jsonld",
    "/api/v1/catalogue.jsonld",
    "/api/v2/pages/?limit=100",
    "/api/v2/pages/?limit=100&fields=*",
    "/api/v2/pages/?limit=100&type=projects.ProjectPage&fields=*",
    "/api/v2/pages/{project}/",
    "/api/v2/images/?limit=100&fields=*",
    "/api/v2/documents/?limit=100&fields=*",
]


def _more(number, **first):
    """Projects with all that costs queries, and as much around them."""
    projects = []
    for n in range(number):
        picture, document = PictureFactory(), DocumentFileFactory()
        picture.tags.add("bridge")
        one, other = OrganisationFactory.create_batch(2, country="FI")
        page = StandardPageFactory(show_in_menus=True, show_in_footer=True)
        project = ProjectPageFactory(
            **(first if n == 0 else {}),
            programme=ProgrammeFactory(fund="ERDF"),
            start=PartialDate(2020),
            total_budget=5,
            cover=picture,
            cover_alt_text="A bridge",
            sections=[
                partners_section((one, "lead"), (other, "partner")),
                text_section(f'<p><a linktype="page" id="{page.pk}">Read</a></p>'),
                links_section({"text": "Read", "page": page}),
                (
                    "deliverables",
                    {"items": [{"title": "Report", "document": document}]},
                ),
                ("gallery", {"pictures": [{"picture": picture}]}),
            ],
        )
        project.themes.add(ThemeFactory())
        project.contacts.create(person=PersonFactory(organisation=one))
        project.identifiers.create(scheme="cordis", value="1")
        project.save()
        projects.append(project)
    home = home_page()
    for project in projects:
        home.featured.create(page=project)
    home.save()


def _costs(client, project):
    return {
        address: len(queries(client, address.format(project=project.pk, home=home_page().pk)))
        for address in ADDRESSES
    }


@pytest.mark.slow
@pytest.mark.parametrize("number", [20, pytest.param(100, marks=pytest.mark.long)])
def test_an_answer_takes_as_many_queries_for_many_as_for_one(client, number):
    _more(1, slug="first")
    first = ProjectPage.objects.get(slug="first")
    for_one = _costs(client, first)
    _more(number - 1)
    assert _costs(client, first) == for_one
