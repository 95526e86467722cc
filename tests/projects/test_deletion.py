"""Shared records that pages name are kept; the editor is shown where they are used."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from projects.models import Organisation, Programme
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    partners_section,
)


def _delete(admin_client, record):
    url = reverse(type(record).snippet_viewset.get_url_name("delete"), args=[record.pk])
    return admin_client.post(url, follow=True)


@pytest.fixture
def partner(db):
    organisation = OrganisationFactory(name="Malta Enterprise")
    project = ProjectPageFactory(sections=[partners_section((organisation, "partner"))])
    ReferenceIndex.create_or_update_for_object(project)
    return organisation


def test_an_organisation_that_a_project_names_is_kept(admin_client, partner):
    answer = _delete(admin_client, partner).content.decode()
    assert Organisation.objects.filter(pk=partner.pk).exists()
    project = partner.participations.get().project
    assert f"“Malta Enterprise” is not deleted: it is used in 1 place (“{project}”)." in answer


def test_the_editor_is_led_to_the_pages_that_use_it(admin_client, partner):
    response = _delete(admin_client, partner)
    assert response.request["PATH_INFO"].endswith(f"/usage/{partner.pk}/")
    assert partner.participations.get().project.title in response.content.decode()


def test_many_at_once_are_kept_too(admin_client, partner):
    url = reverse("wagtail_bulk_action", args=["projects", "organisation", "delete"])
    admin_client.post(f"{url}?id={partner.pk}")
    assert Organisation.objects.filter(pk=partner.pk).exists()


def test_a_programme_that_funds_a_project_is_kept(admin_client):
    programme = ProgrammeFactory()
    ReferenceIndex.create_or_update_for_object(ProjectPageFactory(programme=programme))
    _delete(admin_client, programme)
    assert Programme.objects.filter(pk=programme.pk).exists()


def test_a_theme_or_a_person_that_a_project_names_is_kept(admin_client):
    theme, person = ThemeFactory(), PersonFactory()
    project = ProjectPageFactory()
    project.themes.add(theme)
    project.contacts.create(person=person)
    project.save()
    ReferenceIndex.create_or_update_for_object(project)
    for record in (theme, person):
        _delete(admin_client, record)
        assert type(record).objects.filter(pk=record.pk).exists()


@pytest.mark.django_db
def test_what_nothing_names_is_deleted(admin_client):
    organisation = OrganisationFactory()
    _delete(admin_client, organisation)
    assert not Organisation.objects.filter(pk=organisation.pk).exists()
