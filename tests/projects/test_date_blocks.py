"""Dates and periods in sections, and the rule that a period keeps everywhere."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlockValidationError

from projects.date_blocks import PartialDateBlock, PeriodBlock
from projects.dates import PartialDate
from tests.factories import ProjectPageFactory


def test_partners_read_a_date_as_reduced_iso_8601():
    assert PartialDateBlock().get_api_representation(PartialDate(2019, 5)) == "2019-05"


def test_a_date_is_stored_and_read_back():
    block = PartialDateBlock()
    assert block.to_python(block.get_prep_value(PartialDate(2019, 5))) == PartialDate(2019, 5)


def test_an_impossible_date_from_outside_is_refused_in_words():
    with pytest.raises(ValidationError, match="no such day"):
        PartialDateBlock().value_from_api("2019-02-31")


def test_a_period_that_ends_before_it_starts_is_refused_at_its_end():
    block = PeriodBlock()
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python({"start": "2021", "end": "2020"}))
    assert list(refused.value.block_errors) == ["end"]


@pytest.mark.django_db
def test_a_project_that_ends_before_it_starts_is_refused_at_its_end():
    project = ProjectPageFactory()
    project.start, project.end = PartialDate(2021), PartialDate(2020)
    with pytest.raises(ValidationError) as refused:
        project.full_clean()
    assert list(refused.value.message_dict) == ["end"]
