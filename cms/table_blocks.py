"""A table: every column has a heading, the table a caption."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from .section_block import SectionBlock


class TableBlock(TypedTableBlock):
    """Rows and columns; each column has a heading, the table a caption."""

    text = blocks.CharBlock(required=False, label=_("Text"))
    number = blocks.DecimalBlock(required=False, label=_("Number"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        problems = []
        if not value.columns:
            problems.append(_("Add at least one column."))
        if not value.caption.strip():
            problems.append(_("Give the table a caption: it tells what the table shows."))
        if any(not column["heading"].strip() for column in value.columns):
            problems.append(_("Give every column a heading."))
        if problems:
            raise ValidationError(problems)
        return value

    def get_api_schema(self) -> dict[str, Any]:
        cell = {"type": ["string", "number", "null"]}
        return {
            "type": "object",
            "properties": {
                "caption": {"type": "string"},
                "columns": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "type": {"enum": list(self.child_blocks)},
                            "heading": {"type": "string"},
                        },
                        "required": ["type", "heading"],
                        "additionalProperties": False,
                    },
                },
                "rows": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {"values": {"type": "array", "items": cell}},
                        "required": ["values"],
                        "additionalProperties": False,
                    },
                },
            },
            "required": ["caption", "columns", "rows"],
            "additionalProperties": False,
        }

    def value_from_api(self, data: dict[str, Any]) -> Any:
        width = len(data["columns"])
        if any(len(row["values"]) != width for row in data["rows"]):
            raise ValidationError(
                _("Every row of a table has as many values as there are columns.")
            )
        return self.to_python(data)


class TableSectionBlock(SectionBlock):
    heading = blocks.CharBlock(max_length=150, label=_("Heading"))
    table = TableBlock(label=_("Table"))

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Figures in rows and columns, with a caption and column headings.")
        template = "blocks/table.html"
        preview_value = {
            "heading": "Participants",
            "table": {
                "caption": "Participants of the training programmes by year",
                "columns": [
                    {"type": "text", "heading": "Year"},
                    {"type": "number", "heading": "Participants"},
                ],
                "rows": [{"values": ["2021", 48]}, {"values": ["2022", 112]}],
            },
        }
