"""Version 2, Wagtail's own API: for tools that already speak it, and nothing that is not public."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Collection, ReferenceIndex

from tests.factories import (
    DocumentFileFactory,
    PictureFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    home_page,
    index_page,
)

from .asking import ask, project_address, text_section, translated

pytestmark = pytest.mark.django_db
V2 = "/api/v2/pages/"
IMAGES = "/api/v2/images/"
DOCUMENTS = "/api/v2/documents/"
HIDDEN = "Quicksilver"


def _titles(client, query=""):
    return [item["title"] for item in ask(client, f"{V2}{query}")["items"]]


def _unpublish(page):
    page.unpublish()


def _expire(page):
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()


def _restrict(page):
    page.view_restrictions.create(restriction_type="login")


def _restrict_what_is_above(page):
    page.get_parent().view_restrictions.create(restriction_type="login")


hidden_in_every_way = pytest.mark.parametrize(
    "hide", [_unpublish, _expire, _restrict, _restrict_what_is_above]
)


def _of_projects(client, query=""):
    return _titles(client, f"?type=projects.ProjectPage{query}")


def test_pages_are_listed_and_counted(client):
    ProjectPageFactory(title="Project")
    answer = ask(client, V2)
    assert [item["title"] for item in answer["items"]] == [
        home_page().title,
        "Projects",
        "Project",
    ]
    assert answer["meta"]["total_count"] == 3


def test_a_page_carries_its_content_in_the_shape_of_version_1(client):
    project = ProjectPageFactory()
    answer = ask(client, f"{V2}{project.pk}/")
    assert answer["content"] == ask(client, project_address(project))


@hidden_in_every_way
def test_a_hidden_page_is_neither_listed_nor_found(client, hide):
    project = ProjectPageFactory(title=HIDDEN, slug=HIDDEN.lower())
    hide(project)
    assert _of_projects(client) == []
    for address in (
        f"{V2}{project.pk}/",
        f"{V2}find/?id={project.pk}",
        f"{V2}find/?html_path=/en/projects/quicksilver/",
    ):
        assert client.get(address).status_code == 404, address


@hidden_in_every_way
@pytest.mark.parametrize(
    "query",
    ["search=quicksilver", "slug=quicksilver", "title=Quicksilver", "fields=*", "locale=en"],
)
def test_a_hidden_page_is_found_by_no_question(client, hide, query):
    hide(ProjectPageFactory(title=HIDDEN, slug=HIDDEN.lower()))
    assert HIDDEN not in client.get(f"{V2}?{query}&limit=100").content.decode()


@pytest.mark.parametrize("query", ["child_of", "descendant_of", "ancestor_of", "translation_of"])
@hidden_in_every_way
def test_a_hidden_page_is_no_way_to_others(client, hide, query):
    project = ProjectPageFactory(title=HIDDEN)
    hide(project)
    response = client.get(f"{V2}?{query}={project.pk}")
    assert response.status_code == 400
    assert HIDDEN not in response.content.decode()


@pytest.mark.parametrize("hide", [_expire, _restrict])
@pytest.mark.parametrize("where", ["?fields=*", "{pk}/"])
def test_an_alias_does_not_name_its_hidden_original(client, hide, where):
    page = StandardPageFactory(title=HIDDEN, slug=HIDDEN.lower())
    alias = page.create_alias(update_slug="alias")
    type(page).objects.filter(pk=alias.pk).update(title="Open")
    hide(page)
    response = client.get(V2 + where.format(pk=alias.pk))
    assert response.status_code == 200
    assert f'"id":{page.pk},' not in response.content.decode().replace(" ", "")
    assert HIDDEN.lower() not in response.content.decode()


def test_a_page_does_not_name_a_draft_above(client):
    section = StandardPageFactory(title=HIDDEN, slug="section")
    below = StandardPageFactory(title="Below", parent=section)
    section.refresh_from_db()
    section.unpublish()
    response = client.get(f"{V2}{below.pk}/")
    assert HIDDEN not in response.content.decode()


def test_a_draft_of_a_published_page_is_not_told(client):
    project = ProjectPageFactory(title="As published")
    project.title = HIDDEN
    project.save_revision()
    for address in (f"{V2}?fields=*", f"{V2}{project.pk}/"):
        assert HIDDEN not in client.get(address).content.decode()


def test_who_is_signed_in_sees_what_everyone_sees(admin_client):
    project = ProjectPageFactory()
    _restrict(project)
    assert admin_client.get(f"{V2}{project.pk}/").status_code == 404


def test_the_pages_of_another_site_are_not_listed(client):
    from wagtail.models import Site

    ours, home = index_page(), type(home_page())(title="Other home", slug="other-home")
    home_page().get_parent().add_child(instance=home)
    Site.objects.create(hostname="other.example.org", root_page=home)
    theirs = ProjectPageFactory(
        title="Theirs", parent=ProjectIndexPageFactory(parent=home, slug="other-list")
    )
    assert _titles(client) == [home_page().title, ours.title]
    assert client.get(f"{V2}{theirs.pk}/").status_code == 404
    assert "Theirs" in _titles(client, "?site=other.example.org")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["A", "B", "C"]),
        ("&order=-title", ["C", "B", "A"]),
        ("&limit=2", ["A", "B"]),
        ("&limit=2&offset=2", ["C"]),
        ("&slug=b", ["B"]),
    ],
)
def test_questions_of_wagtails_own_api_are_answered(client, query, found):
    for title in "ABC":
        ProjectPageFactory(title=title, slug=title.lower())
    assert _of_projects(client, query) == found


def test_a_search_is_answered(client):
    ProjectPageFactory(title="Robots")
    assert _titles(client, "?search=robots") == ["Robots"]


def test_translations_are_found(client):
    project = ProjectPageFactory(title="Project")
    translated(project, "et", title="Projekt")
    assert _titles(client, f"?translation_of={project.pk}") == ["Projekt"]
    assert _of_projects(client, "&locale=et") == ["Projekt"]


@pytest.mark.parametrize(
    "query",
    [
        "colour=red",
        "limit=101",
        "limit=x",
        "offset=-1",
        "offset=99999999999999999999999",
        "id=99999999999999999999999",
        "id=x",
        "slug=%00",
        "title=%00",
        "child_of=x",
        "child_of=99999999999999999999999",
        "type=auth.User",
        "type=wagtailcore.Revision",
        "fields=colour",
        "fields=owner",
        "fields=password",
        "order=colour",
        "order=owner__password",
        "locale=xx",
        "search=%00",
        "search_operator=xor",
        "site=nowhere.example.org",
        "rich_text_format=pdf",
        "show_in_menus=perhaps",
    ],
)
def test_nothing_that_is_asked_breaks_a_list(client, query):
    ProjectPageFactory()
    client.raise_request_exception = False
    response = client.get(f"{V2}?{query}")
    assert response.status_code in (200, 400, 404), response.content
    if response.status_code >= 400:
        assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("where", [V2, IMAGES, DOCUMENTS])
@pytest.mark.parametrize(
    "path", ["0/", "99999999999999999999999/", "x/", "find/?id=99999999999999999999999", "find/"]
)
def test_what_is_not_there_is_not_found(client, where, path):
    client.raise_request_exception = False
    response = client.get(f"{where}{path}")
    assert response.status_code in (400, 404), response.content
    assert response["Content-Type"] == "application/problem+json"


# --- Pictures and documents -----------------------------------------------------------------------


def _indexed(page):
    """What the page names, noted as it is after a commit."""
    ReferenceIndex.create_or_update_for_object(type(page).objects.get(pk=page.pk))


def _showing(picture):
    project = ProjectPageFactory(cover=picture, cover_is_decorative=True)
    _indexed(project)
    return project


def _offering(document):
    source = f'<p><a linktype="document" id="{document.pk}">Report</a></p>'
    page = StandardPageFactory(sections=[text_section(source)])
    _indexed(page)
    return page


FILES = pytest.mark.parametrize(
    ("where", "factory", "named_by"),
    [(IMAGES, PictureFactory, _showing), (DOCUMENTS, DocumentFileFactory, _offering)],
)


@FILES
def test_a_file_that_a_public_page_names_is_listed_with_its_tags(client, where, factory, named_by):
    file = factory(title="Open")
    file.tags.add("bridge")
    named_by(file)
    (item,) = ask(client, f"{where}?fields=*")["items"]
    assert (item["id"], item["title"], item["meta"]["tags"]) == (file.pk, "Open", ["bridge"])
    assert client.get(f"{where}{file.pk}/").status_code == 200


@FILES
def test_a_file_that_no_page_names_is_not_listed(client, where, factory, named_by):
    file = factory()
    assert ask(client, where)["items"] == []
    assert client.get(f"{where}{file.pk}/").status_code == 404


@FILES
@hidden_in_every_way
def test_a_file_that_only_a_hidden_page_names_is_not_listed(client, where, factory, named_by, hide):
    file = factory()
    page = named_by(file)
    hide(page)
    _indexed(page)
    assert ask(client, where)["items"] == []
    assert client.get(f"{where}{file.pk}/").status_code == 404


@FILES
def test_a_file_in_a_private_collection_is_not_listed(client, where, factory, named_by):
    private = Collection.get_first_root_node().add_child(name="Private")
    private.view_restrictions.create(restriction_type="login")
    file = factory(collection=private.add_child(name="Below"))
    named_by(file)
    assert ask(client, where)["items"] == []
    assert client.get(f"{where}{file.pk}/").status_code == 404


def test_a_picture_is_where_it_can_be_fetched_and_not_where_it_was_uploaded(client):
    picture = PictureFactory()
    ProjectPageFactory(cover=picture, cover_alt_text="A bridge")
    (found,) = ask(client, "/api/v2/images/?fields=*")["items"]
    address = found["meta"]["download_url"]
    assert address.startswith("http://localhost/media/images/")
    response = client.get(address)
    response.close()
    assert response.status_code == 200
