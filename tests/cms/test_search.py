"""Words are found however they are written, and drafts never."""

import pytest
from wagtail.models import Page

from cms.search import matching, normalise
from tests.factories import OrganisationFactory, ProjectPageFactory, partners_section


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("TÖÖSTUS", "toostus"),
        ("Seinäjoki, Ёлка!", "seinajoki елка"),
        ("Straße  №5", "strasse no5"),
    ],
)
def test_case_marks_and_punctuation_make_no_difference(text, plain):
    assert normalise(text) == plain


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["tööstus", "TOOSTUS", "toos", "елка", "Ёлка", "ёл toostus"])
def test_a_page_is_found_by_the_beginning_of_its_words(query):
    page = ProjectPageFactory(title="Tööstus ja Ёлка")
    assert list(matching(Page.objects.all(), query)) == [page.page_ptr]


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["ostus", "toostus kask", "%", "_", "???", ""])
def test_a_page_is_not_found_by_what_it_does_not_say(query):
    ProjectPageFactory(title="Tööstus")
    assert not matching(Page.objects.all(), query).exists()


@pytest.mark.django_db
def test_a_project_is_found_by_its_partners():
    organisation = OrganisationFactory(name="Seinäjoki University")
    project = ProjectPageFactory(sections=[partners_section((organisation, "partner"))])
    assert list(matching(Page.objects.all(), "seinajoki")) == [project.page_ptr]


@pytest.mark.django_db
def test_titles_come_first():
    ProjectPageFactory(title="One", summary="robots")
    in_title = ProjectPageFactory(title="Robots")
    assert matching(Page.objects.all(), "robots").order_by("-title_matches")[0] == in_title.page_ptr


@pytest.mark.django_db
def test_the_words_of_a_draft_are_not_found(django_capture_on_commit_callbacks):
    project = ProjectPageFactory(title="Public")
    with django_capture_on_commit_callbacks(execute=True):
        project.summary = "secret plans"
        project.save_revision()
    assert not matching(Page.objects.all(), "secret").exists()


@pytest.mark.django_db
def test_a_new_name_of_an_organisation_is_found_on_its_projects(django_capture_on_commit_callbacks):
    organisation = OrganisationFactory(name="Before")
    ProjectPageFactory(sections=[partners_section((organisation, "partner"))])
    with django_capture_on_commit_callbacks(execute=True):
        organisation.name = "Afterwards"
        organisation.save()
    assert matching(Page.objects.all(), "afterwards").exists()
