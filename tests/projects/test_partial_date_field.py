"""A partial date in the table, in revisions and in forms."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from projects.dates import PartialDate
from projects.fields import PartialDateFormField, PartialDateInput
from projects.models import ProjectPage
from tests.factories import ProjectPageFactory

MAY = PartialDate(2019, 5)


@pytest.mark.django_db
def test_comes_back_from_the_database_as_it_was_put_in():
    project = ProjectPageFactory(start=MAY)
    assert ProjectPage.objects.get(pk=project.pk).start == MAY


@pytest.mark.django_db
def test_sorts_in_the_database():
    for date in (PartialDate(2020), PartialDate(2019, 5, 2), MAY):
        ProjectPageFactory(start=date)
    starts = list(ProjectPage.objects.order_by("start").values_list("start", flat=True))
    assert starts == [MAY, PartialDate(2019, 5, 2), PartialDate(2020)]


@pytest.mark.django_db
def test_survives_a_revision():
    project = ProjectPageFactory()
    project.start = MAY
    revision = project.save_revision()
    assert revision.content["start"] == "2019-05"
    assert revision.as_object().start == MAY


def test_the_form_takes_what_people_type():
    assert PartialDateFormField().clean("5/2019") == MAY


def test_the_form_says_what_to_type():
    with pytest.raises(ValidationError, match="Write the date as 2019"):
        PartialDateFormField().clean("spring 2019")


def test_an_empty_optional_field_is_nothing():
    assert PartialDateFormField(required=False).clean("  ") is None


def test_the_form_sees_a_change_of_precision():
    assert PartialDateFormField().has_changed(MAY, "2019")
    assert not PartialDateFormField().has_changed(MAY, "05.2019")


def test_the_field_says_what_it_understood():
    html = PartialDateInput().render("start", "01/02/2021", {"id": "id_start"})
    assert "Understood as: 1 February 2021" in html


def test_the_field_shows_a_date_as_it_may_be_typed_again():
    html = PartialDateInput().render("start", MAY, {"id": "id_start"})
    assert 'value="5/2019"' in html


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("5/2016", {"understood": "May 2016"}),
        (
            "x" * 5000,
            {"error": "Write the date as 2019, 5/2016 or 01.02.2021 – as exactly as it is known."},
        ),
    ],
)
def test_the_editor_is_told_at_once_what_was_understood(admin_client, text, answer):
    response = admin_client.get(reverse("understand_partial_date"), {"text": text})
    assert response.json() == answer


@pytest.mark.django_db
def test_only_editors_are_answered(client):
    assert client.get(reverse("understand_partial_date")).status_code == 302
