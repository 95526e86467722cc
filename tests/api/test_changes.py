"""An answer changes with the content, at once: outside a transaction, as on a server."""

import datetime

import pytest
from django.utils import timezone

from projects.models import ProjectIndexPage, ProjectPage
from tests.factories import (
    OrganisationFactory,
    PictureFactory,
    ProjectPageFactory,
    StandardPageFactory,
    index_page,
    partners_section,
)

from .asking import (
    FACETS,
    ORGANISATIONS,
    PROJECTS,
    RESOLVE,
    SITE,
    ask,
    links_section,
    page_address,
    project_address,
    queries,
    titles,
    translated,
)

pytestmark = pytest.mark.usefixtures("committed_site")


@pytest.fixture
def asked_before(client):
    """A project that everything was asked about already."""
    oslo = OrganisationFactory(name="Oslo", slug="oslo", country="NO")
    project = ProjectPageFactory(title="Before", sections=[partners_section((oslo, "lead"))])
    for address in (PROJECTS, FACETS, ORGANISATIONS, SITE, project_address(project)):
        assert client.get(address).status_code == 200
    return ProjectPage.objects.get(pk=project.pk)


def test_what_is_published_is_listed(client, asked_before):
    project = ProjectPageFactory(title="New", live=False)
    assert titles(client) == ["Before"]
    project.save_revision().publish()
    assert titles(client) == ["Before", "New"]
    assert ask(client, FACETS)["count"] == 2
    assert ask(client, project_address(project))["title"] == "New"


def test_what_is_withdrawn_past_the_clock_is_gone_nevertheless(client, asked_before):
    ProjectPage.objects.filter(pk=asked_before.pk).update(live=False)
    assert titles(client) == []
    assert client.get(project_address(asked_before)).status_code == 404


def test_what_is_unpublished_is_gone(client, asked_before):
    asked_before.unpublish()
    assert titles(client) == []
    assert ask(client, FACETS)["count"] == 0
    assert ask(client, ORGANISATIONS)["count"] == 0
    assert client.get(project_address(asked_before)).status_code == 404


def test_what_is_deleted_is_gone(client, asked_before):
    asked_before.delete()
    assert titles(client) == []
    assert client.get(project_address(asked_before)).status_code == 404


def test_what_is_restricted_is_gone_and_comes_back(client, asked_before):
    restriction = index_page().view_restrictions.create(restriction_type="login")
    assert titles(client) == []
    assert client.get(project_address(asked_before)).status_code == 404
    restriction.delete()
    assert titles(client) == ["Before"]


def test_a_draft_changes_nothing(client, asked_before):
    before = client.get(project_address(asked_before))
    asked_before.title = "Draft"
    asked_before.save_revision()
    after = client.get(project_address(asked_before))
    assert after["ETag"] == before["ETag"]
    assert titles(client) == ["Before"]


def test_a_new_title_is_told_and_found(client, asked_before):
    assert titles(client, "?search=after") == []
    asked_before.title = "After"
    asked_before.save_revision().publish()
    assert titles(client) == titles(client, "?search=after") == ["After"]
    assert ask(client, project_address(asked_before))["title"] == "After"


def test_the_new_name_of_an_organisation_is_told_everywhere(client, asked_before):
    oslo = asked_before.participations.get().organisation
    oslo.name = "Oslo kommune"
    oslo.save()
    assert ask(client, project_address(asked_before))["lead_partner"]["name"] == "Oslo kommune"
    assert ask(client, PROJECTS)["results"][0]["lead_partner"]["name"] == "Oslo kommune"
    assert ask(client, ORGANISATIONS)["results"][0]["name"] == "Oslo kommune"
    assert titles(client, "?search=kommune") == ["Before"]


def test_the_new_country_of_a_partner_is_counted(client, asked_before):
    oslo = asked_before.participations.get().organisation
    oslo.country = "SE"
    oslo.save()
    assert [value["value"] for value in ask(client, FACETS)["facets"]["country"]] == ["SE"]
    assert titles(client, "?country=NO") == []


def test_the_new_title_of_a_page_is_told_where_it_is_linked(client):
    page = StandardPageFactory(title="Before", slug="before")
    project = ProjectPageFactory(sections=[("links", {"items": [{"text": "Go", "page": page}]})])
    assert ask(client, project_address(project))["sections"][0]["items"][0]["page"]["title"]
    page.title, page.slug = "After", "after"
    page.save_revision().publish()
    link = ask(client, project_address(project))["sections"][0]["items"][0]["page"]
    assert link["title"] == "After"
    assert link["url"].endswith("/en/after/")


def test_a_link_to_a_page_goes_with_the_page(client):
    page = StandardPageFactory(title="Quicksilver")
    project = ProjectPageFactory(sections=[links_section({"text": "Go", "page": page})])
    assert len(ask(client, project_address(project))["links"]) == 1
    page.unpublish()
    response = client.get(project_address(project))
    assert response.json()["links"] == []
    assert "Quicksilver" not in response.content.decode()


def test_a_new_translation_is_named_by_the_original(client, asked_before):
    estonian = translated(asked_before, "et", title="Projekt")
    (there,) = ask(client, project_address(asked_before))["meta"]["translations"]
    assert there["id"] == estonian.pk
    estonian.unpublish()
    assert ask(client, project_address(asked_before))["meta"]["translations"] == []


def test_the_new_address_of_the_list_is_told_by_its_projects(client, asked_before):
    assert ask(client, RESOLVE, path="/en/projects/")["kind"] == "page"
    page = ProjectIndexPage.objects.get()
    page.slug = "our-projects"
    page.save_revision().publish()
    assert "/en/our-projects/" in ask(client, project_address(asked_before))["meta"]["html_url"]
    assert ask(client, RESOLVE, path="/en/our-projects/")["id"] == page.pk
    old = ask(client, RESOLVE, path="/en/projects/")
    assert (old["kind"], old["location"][-17:]) == ("redirect", "/en/our-projects/")


def test_a_moved_project_has_its_new_address(client, asked_before):
    other = ProjectIndexPage(title="Archive", slug="archive")
    index_page().get_parent().add_child(instance=other)
    asked_before.move(other, "last-child")
    assert "/en/archive/" in ask(client, project_address(asked_before))["meta"]["html_url"]


def test_a_new_page_of_the_menu_is_told(client):
    ask(client, SITE)
    StandardPageFactory(title="About", show_in_menus=True)
    (english,) = ask(client, SITE)["locales"]
    assert [page["title"] for page in english["main_menu"]] == ["About"]


def test_what_has_expired_is_gone_before_anything_withdraws_it(client, asked_before):
    asked_before.expire_at = timezone.now() + datetime.timedelta(seconds=1.5)
    asked_before.save()
    assert titles(client) == ["Before"]
    while timezone.now() <= asked_before.expire_at:
        pass
    assert titles(client) == []
    assert ask(client, FACETS)["count"] == 0
    assert ask(client, ORGANISATIONS)["count"] == 0
    assert client.get(page_address(asked_before)).status_code == 404
    assert asked_before.live


@pytest.mark.parametrize(
    ("address", "most"),
    [
        (f"{PROJECTS}?limit=100", 4),
        (f"{PROJECTS}?limit=100&view=full&search=project&country=FI", 4),
        (FACETS, 2),
        (f"{ORGANISATIONS}?limit=100", 2),
        (SITE, 2),
        (f"{RESOLVE}?path=/en/projects/", 2),
    ],
)
def test_a_question_that_was_asked_before_takes_next_to_no_queries(client, address, most):
    for _ in range(3):
        ProjectPageFactory()
    client.get(address)
    asked = queries(client, address)
    assert len(asked) <= most, "\n".join(asked)


def test_a_picture_that_only_the_draft_of_a_published_page_shows_is_not_listed(client):
    project = ProjectPageFactory()
    project.cover = PictureFactory(title="Of a draft")
    project.cover_is_decorative = True
    project.save_revision()
    assert ask(client, "/api/v2/images/")["items"] == []
