"""What is not public appears nowhere in the API: no title, no address, no count, no name."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Collection, Page, Site

from projects.dates import PartialDate
from tests.factories import (
    DocumentFileFactory,
    OrganisationFactory,
    ProgrammeFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    StandardPageFactory,
    ThemeFactory,
    home_page,
    index_page,
    partners_section,
)

from .asking import (
    FACETS,
    ORGANISATIONS,
    PROGRAMMES,
    PROJECTS,
    RESOLVE,
    SITE,
    THEMES,
    ask,
    language,
    links_section,
    page_address,
    project_address,
    text_section,
    titles,
    translated,
)

pytestmark = pytest.mark.django_db
HIDDEN = "Quicksilver"


def _unpublish(page):
    page.unpublish()


def _never_publish(page):
    type(page).objects.filter(pk=page.pk).update(first_published_at=None)
    page.refresh_from_db()
    page.live = False
    page.save()


def _expire(page):
    """Its time is over, and ``publish_scheduled`` has not run yet."""
    page.expire_at = timezone.now() - datetime.timedelta(minutes=1)
    page.save()


def _ask_to_sign_in(page):
    page.view_restrictions.create(restriction_type="login")


def _ask_for_a_password(page):
    page.view_restrictions.create(restriction_type="password", password="open")  # noqa: S106 - of a test


def _ask_for_a_group(page):
    restriction = page.view_restrictions.create(restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Insiders"))


def _restrict_what_is_above(page):
    _ask_to_sign_in(page.get_parent())


def _restrict_far_above(page):
    _ask_for_a_password(Page.objects.get(pk=home_page().pk))


HIDE = [_unpublish, _never_publish, _expire, _ask_to_sign_in, _ask_for_a_password, _ask_for_a_group]
HIDE_FROM_ABOVE = [_restrict_what_is_above, _restrict_far_above]
hidden_in_every_way = pytest.mark.parametrize("hide", [*HIDE, *HIDE_FROM_ABOVE])
hidden_itself = pytest.mark.parametrize("hide", HIDE)


def _secret_project(**more):
    """A project of which every name says that it is one of the secrets."""
    project = ProjectPageFactory(
        title=HIDDEN,
        slug=HIDDEN.lower(),
        programme=ProgrammeFactory(name=f"{HIDDEN} programme", slug="secret", fund="JTF"),
        country="IS",
        start=PartialDate(1999),
        end=PartialDate(1999),
        sections=[
            partners_section((OrganisationFactory(name=f"{HIDDEN} Ltd", slug="secret"), "lead"))
        ],
        **more,
    )
    project.themes.add(ThemeFactory(name=f"{HIDDEN} theme", slug="secret"))
    project.save()
    return project


def _says_nothing(response):
    text = response.content.decode().casefold()
    return HIDDEN.casefold() not in text


@pytest.mark.parametrize(
    "address",
    [
        *(PROJECTS, f"{PROJECTS}?view=full", f"{PROJECTS}?search=quick", f"{PROJECTS}?country=IS"),
        *(f"{PROJECTS}?fund=JTF", f"{PROJECTS}by-slug/en/quicksilver/", FACETS),
        *(ORGANISATIONS, PROGRAMMES, THEMES, f"{RESOLVE}?path=/en/projects/quicksilver/"),
    ],
)
def test_while_it_is_public_the_same_project_is_named_everywhere(client, address):
    """So that the tests below see something vanish that was there."""
    _secret_project()
    assert not _says_nothing(client.get(address))


# --- A hidden project by itself -----------------------------------------------------------------


@hidden_in_every_way
def test_a_hidden_project_is_not_found_at_its_address(client, hide):
    project = _secret_project()
    hide(project)
    response = client.get(project_address(project))
    assert response.status_code == 404
    assert _says_nothing(response)


@hidden_in_every_way
@pytest.mark.parametrize(
    "address", ["by-slug/en/quicksilver/", "{pk}/?locale=en", "{pk}/?fields=id"]
)
def test_a_hidden_project_is_not_found_at_any_other_address(client, hide, address):
    project = _secret_project()
    hide(project)
    assert client.get(PROJECTS + address.format(pk=project.pk)).status_code == 404


@hidden_in_every_way
def test_a_hidden_project_is_not_found_among_pages(client, hide):
    project = _secret_project()
    path = project.url
    hide(project)
    assert client.get(page_address(project)).status_code == 404
    assert client.get(RESOLVE, {"path": path}).status_code == 404


@hidden_in_every_way
@pytest.mark.parametrize("query", ["", "?view=full", "?search=quick", "?country=IS", "?fund=JTF"])
def test_a_hidden_project_is_neither_listed_nor_counted(client, hide, query):
    hide(_secret_project())
    assert ask(client, f"{PROJECTS}{query}")["count"] == 0


@hidden_in_every_way
def test_a_hidden_project_is_counted_in_no_facet(client, hide):
    hide(_secret_project())
    answer = ask(client, FACETS)
    assert answer["count"] == 0
    assert not any(answer["facets"].values())


@hidden_in_every_way
@pytest.mark.parametrize("address", [ORGANISATIONS, PROGRAMMES, THEMES])
def test_what_only_a_hidden_project_names_is_not_listed(client, hide, address):
    hide(_secret_project())
    response = client.get(address)
    assert response.json()["count"] == 0
    assert _says_nothing(response)


@hidden_in_every_way
@pytest.mark.parametrize("name", ["programme", "theme", "partner"])
def test_what_only_a_hidden_project_names_is_not_known_as_a_filter(client, hide, name):
    hide(_secret_project())
    response = client.get(f"{PROJECTS}?{name}=secret")
    assert response.status_code == 400
    assert "allowed" not in response.json()["errors"][0]


def test_an_organisation_counts_the_projects_that_anyone_may_read(client):
    oslo = OrganisationFactory()
    for live in (True, False):
        ProjectPageFactory(live=live, sections=[partners_section((oslo, "lead"))])
    assert ask(client, ORGANISATIONS)["results"][0]["project_count"] == 1


def test_who_is_signed_in_sees_what_everyone_sees(admin_client):
    project = _secret_project()
    _ask_to_sign_in(project)
    assert admin_client.get(project_address(project)).status_code == 404
    assert titles(admin_client) == []


def test_a_project_below_an_unrestricted_list_beside_a_restricted_one_is_read(client):
    """A path that begins alike is not a page below."""
    _ask_to_sign_in(ProjectIndexPageFactory(title="Closed", slug="closed"))
    ProjectPageFactory(title="Open", parent=ProjectIndexPageFactory(title="Open", slug="open"))
    assert titles(client) == ["Open"]


def test_a_draft_of_a_published_project_is_not_told(client):
    project = ProjectPageFactory(title="As published")
    project.title = project.summary = HIDDEN
    project.sections = [text_section(f"<p>{HIDDEN}</p>", heading=HIDDEN)]
    project.save_revision()
    for address in (PROJECTS, f"{PROJECTS}?view=full", project_address(project)):
        assert _says_nothing(client.get(address))
    assert titles(client, "?search=quicksilver") == []


@pytest.mark.parametrize("kind", ["programme", "partner", "theme"])
def test_what_only_the_draft_of_a_published_project_names_is_not_listed(client, kind):
    project = ProjectPageFactory()
    project.programme = ProgrammeFactory(name=HIDDEN, slug="secret")
    project.themes.add(ThemeFactory(name=HIDDEN, slug="secret"))
    project.sections = [partners_section((OrganisationFactory(name=HIDDEN, slug="secret"), "lead"))]
    project.save_revision()
    address = {"programme": PROGRAMMES, "partner": ORGANISATIONS, "theme": THEMES}[kind]
    assert ask(client, address)["count"] == 0
    assert client.get(f"{PROJECTS}?{kind}=secret").status_code == 400


# --- Translations and aliases -------------------------------------------------------------------


@hidden_itself
def test_a_hidden_translation_is_not_named(client, hide):
    project = ProjectPageFactory(title="Open")
    hide(translated(project, "et", title=HIDDEN, slug=HIDDEN.lower()))
    for address in (PROJECTS, project_address(project)):
        response = client.get(address)
        assert _says_nothing(response)
    assert ask(client, project_address(project))["meta"]["translations"] == []


@hidden_itself
def test_a_hidden_translation_is_not_found(client, hide):
    project = ProjectPageFactory()
    hide(translated(project, "et"))
    assert client.get(f"{project_address(project)}?locale=et").status_code == 404


@hidden_itself
def test_the_translation_of_a_hidden_project_is_not_found_by_its_id(client, hide):
    project = _secret_project()
    translated(project, "et", title="Open")
    hide(project)
    assert client.get(f"{project_address(project)}?locale=et").status_code == 404


@hidden_itself
def test_a_translation_does_not_name_the_hidden_original(client, hide):
    project = ProjectPageFactory(title=HIDDEN, slug=HIDDEN.lower())
    copy = translated(project, "et", title="Open", slug="open")
    hide(project)
    response = client.get(project_address(copy))
    assert response.status_code == 200
    assert _says_nothing(response)


def test_an_alias_is_no_translation(client):
    project = ProjectPageFactory()
    project.copy_for_translation(language("et"), copy_parents=True, alias=True)
    assert ask(client, project_address(project))["meta"]["translations"] == []


@pytest.mark.parametrize("hide", [_unpublish, _expire])
def test_an_alias_is_hidden_with_its_original(client, hide):
    project = ProjectPageFactory(title=HIDDEN)
    alias = project.create_alias(update_slug="alias", parent=ProjectIndexPageFactory(slug="other"))
    hide(project)
    project.refresh_from_db()
    if project.live:  # as an editor does it: publishing takes the aliases along
        project.save_revision().publish()
    assert client.get(project_address(alias)).status_code == 404
    assert titles(client) == []


# --- Hidden pages that public ones lead to --------------------------------------------------------


def _link(page, text="Read on"):
    return {"text": text, "url": "", "page": page, "language": ""}


@pytest.fixture
def secret_page():
    return StandardPageFactory(title=HIDDEN, slug=HIDDEN.lower())


@hidden_itself
def test_a_link_in_a_list_does_not_name_a_hidden_page(client, hide, secret_page):
    project = ProjectPageFactory(sections=[links_section(_link(secret_page))])
    hide(secret_page)
    response = client.get(project_address(project))
    assert response.status_code == 200
    assert _says_nothing(response)
    assert response.json()["links"] == []


@hidden_itself
def test_a_link_in_a_text_does_not_name_a_hidden_page(client, hide, secret_page):
    source = f'<p><a linktype="page" id="{secret_page.pk}">Read on</a></p>'
    project = ProjectPageFactory(sections=[text_section(source)])
    hide(secret_page)
    response = client.get(project_address(project))
    assert _says_nothing(response)
    assert response.json()["sections"][0]["text"] == "<p><a>Read on</a></p>"


@hidden_itself
def test_a_link_on_a_page_of_text_does_not_name_a_hidden_page(client, hide, secret_page):
    source = f'<p><a linktype="page" id="{secret_page.pk}">Read on</a></p>'
    page = StandardPageFactory(sections=[text_section(source), links_section(_link(secret_page))])
    hide(secret_page)
    response = client.get(page_address(page))
    assert response.status_code == 200
    assert _says_nothing(response)


@hidden_itself
def test_the_home_page_does_not_name_a_hidden_page_that_it_shows_first(client, hide, secret_page):
    home = home_page()
    home.featured.create(page=secret_page)
    home.list_page = secret_page
    home.save()
    hide(secret_page)
    response = client.get(page_address(home))
    assert response.status_code == 200
    assert _says_nothing(response)


@hidden_itself
def test_the_menus_do_not_name_a_hidden_page(client, hide):
    page = StandardPageFactory(title=HIDDEN, show_in_menus=True, show_in_footer=True)
    assert not _says_nothing(client.get(SITE))
    hide(page)
    assert _says_nothing(client.get(SITE))


@hidden_itself
def test_a_link_in_a_text_does_not_name_a_hidden_translation(client, hide):
    """Links lead to the page in the reader's language; if that is hidden, to the one they name."""
    page = StandardPageFactory(title="Open", slug="open")
    copy = translated(page, "et", title=HIDDEN, slug=HIDDEN.lower())
    project = ProjectPageFactory()
    estonian = translated(
        project,
        "et",
        sections=[text_section(f'<p><a linktype="page" id="{page.pk}">Loe</a></p>')],
    )
    assert not _says_nothing(client.get(project_address(estonian)))
    hide(copy)
    response = client.get(project_address(estonian))
    assert _says_nothing(response)
    assert "/en/open/" in response.json()["sections"][0]["text"]


def test_a_redirect_to_a_hidden_page_is_not_told(client, secret_page):
    from wagtail.contrib.redirects.models import Redirect

    Redirect.objects.create(old_path="/old", redirect_page=secret_page)
    assert ask(client, RESOLVE, path="/old/")["kind"] == "redirect"
    _ask_to_sign_in(secret_page)
    assert client.get(RESOLVE, {"path": "/old/"}).status_code == 404


# --- Documents ------------------------------------------------------------------------------------


@pytest.fixture
def secret_document():
    """A document in a collection below a private one."""
    private = Collection.get_first_root_node().add_child(name="Private")
    private.view_restrictions.create(restriction_type="login")
    below = private.add_child(name="Below")
    return DocumentFileFactory(title=HIDDEN, collection=below)


def test_a_private_document_is_not_named_in_a_section(client, secret_document):
    project = ProjectPageFactory(
        sections=[
            (
                "deliverables",
                {"items": [{"title": "Report", "document": secret_document, "url": ""}]},
            )
        ]
    )
    response = client.get(project_address(project))
    assert _says_nothing(response)
    assert response.json()["sections"][0]["items"][0]["document"] is None


def test_a_private_document_is_not_named_on_a_page_of_text(client, secret_document):
    page = StandardPageFactory(sections=[("documents", {"items": [secret_document]})])
    assert _says_nothing(client.get(page_address(page)))


def test_a_private_document_is_not_linked_in_a_text(client, secret_document):
    source = f'<p><a linktype="document" id="{secret_document.pk}">Report</a></p>'
    project = ProjectPageFactory(sections=[text_section(source)])
    response = client.get(project_address(project))
    assert response.json()["sections"][0]["text"] == "<p><a>Report</a></p>"
    assert f"/documents/{secret_document.pk}/" not in response.content.decode()


def test_a_public_document_is_named_and_linked(client):
    """So that the tests above see something missing that would be there."""
    document = DocumentFileFactory(title="Report")
    source = f'<p><a linktype="document" id="{document.pk}">Report</a></p>'
    project = ProjectPageFactory(
        sections=[
            text_section(source),
            ("deliverables", {"items": [{"title": "R", "document": document, "url": ""}]}),
        ]
    )
    text, deliverables = ask(client, project_address(project))["sections"]
    assert document.url in text["text"]
    assert deliverables["items"][0]["document"]["title"] == "Report"


# --- Other sites ----------------------------------------------------------------------------------


@pytest.fixture
def other_site():
    """A second site with a list of its own; ours has one too."""
    index_page()
    home = type(home_page())(title="Other home", slug="other-home")
    home_page().get_parent().add_child(instance=home)
    site = Site.objects.create(hostname="other.example.org", port=443, root_page=home)
    site.index = ProjectIndexPageFactory(parent=home, title="Other list", slug="other-list")
    return site


def test_the_projects_of_another_site_are_neither_listed_nor_found(client, other_site):
    ours = ProjectPageFactory(title="Ours")
    theirs = ProjectPageFactory(title="Theirs", parent=other_site.index)
    assert titles(client) == ["Ours"]
    assert client.get(project_address(theirs)).status_code == 404
    assert client.get(page_address(theirs)).status_code == 404
    assert client.get(project_address(ours)).status_code == 200


def test_another_site_is_asked_for_by_its_name(client, other_site):
    ProjectPageFactory(title="Ours")
    ProjectPageFactory(title="Theirs", parent=other_site.index)
    assert titles(client, "?site=other.example.org") == ["Theirs"]
    assert titles(client, "?site=other.example.org:443") == ["Theirs"]


def test_a_site_is_asked_at_its_own_address(client, other_site, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ProjectPageFactory(title="Ours")
    theirs = ProjectPageFactory(title="Theirs", parent=other_site.index)
    response = client.get(PROJECTS, headers={"host": "other.example.org"}, secure=True)
    (project,) = response.json()["results"]
    base = "https://other.example.org"
    assert project["title"] == "Theirs"
    assert project["meta"]["html_url"] == f"{base}/en/other-list/{theirs.slug}/"
    assert project["meta"]["detail_url"] == f"{base}/api/v1/projects/{theirs.pk}/"


def test_the_shared_records_of_another_site_are_not_listed(client, other_site):
    oslo = OrganisationFactory(name="Oslo", slug="oslo")
    ProjectPageFactory(parent=other_site.index, sections=[partners_section((oslo, "lead"))])
    assert ask(client, ORGANISATIONS)["count"] == 0
    assert client.get(f"{PROJECTS}?partner=oslo").status_code == 400
    found = ask(client, ORGANISATIONS, site="other.example.org")
    assert [organisation["name"] for organisation in found["results"]] == ["Oslo"]


def test_the_addresses_that_another_site_answers_with_lead_back_to_it(client, other_site, settings):
    """What a list links to has to answer what the list counted."""
    settings.ALLOWED_HOSTS = ["*"]
    oslo = OrganisationFactory(slug="oslo")
    ProjectPageFactory.create_batch(
        2, parent=other_site.index, sections=[partners_section((oslo, "lead"))]
    )
    following = ask(client, PROJECTS, site="other.example.org", limit=1)["next"]
    host, _, path = following.removeprefix("https://").partition("/")
    answer = client.get(f"/{path}", headers={"host": host}, secure=True)
    assert answer.json()["count"] == 2


def test_the_home_pages_of_two_sites_do_not_resolve_for_each_other(client, other_site):
    ours = StandardPageFactory(slug="ours")
    assert ask(client, RESOLVE, path="/en/ours/")["id"] == ours.pk
    assert client.get(RESOLVE, {"path": "/en/other-list/"}).status_code == 404


def test_the_list_page_itself_is_hidden_with_what_is_above(client):
    page = index_page()
    _restrict_far_above(page)
    assert client.get(page_address(page)).status_code == 404
