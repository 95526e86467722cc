"""Dates and periods in sections, and the rule that a period keeps everywhere."""

import pytest
from django.core.exceptions import ValidationError
from jsonschema import Draft202012Validator
from wagtail.blocks import StructBlockValidationError
from wagtail.blocks.base import BlockField

from projects.date_blocks import PartialDateBlock, PeriodBlock
from projects.dates import PartialDate
from tests.factories import ProjectPageFactory


def test_partners_read_a_date_as_reduced_iso_8601():
    assert PartialDateBlock().get_api_representation(PartialDate(2019, 5)) == "2019-05"


def test_a_date_is_stored_and_read_back():
    block = PartialDateBlock()
    assert block.to_python(block.get_prep_value(PartialDate(2019, 5))) == PartialDate(2019, 5)


@pytest.mark.parametrize(
    ("typed", "changed"), [("5/2019", False), ("2019", True), ("soon", True), ("", True)]
)
def test_the_editor_sees_a_change_before_what_was_typed_is_checked(typed, changed):
    block = PeriodBlock()
    before = block.to_python({"start": "2019-05"})
    after = block.value_from_datadict({"period-start": typed, "period-end": ""}, {}, "period")
    assert BlockField(block).has_changed(before, after) is changed


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("2019-02-31", "no such day"),
        ("soon", "Write a date as 2019"),
        (2019, "Write a date as 2019"),
        ({}, "Write a date as 2019"),
    ],
)
def test_what_is_no_date_is_refused_from_outside_in_words(data, complaint):
    with pytest.raises(ValidationError, match=complaint):
        PartialDateBlock().value_from_api(data)


@pytest.mark.parametrize("required", [True, False])
def test_the_schema_takes_nothing_only_where_a_date_is_not_required(required):
    schema = PartialDateBlock(required=required).get_api_schema()
    assert Draft202012Validator(schema).is_valid(None) is not required


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
