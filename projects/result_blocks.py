"""What a project leaves: outputs, results and deliverables."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.leaf_blocks import DocumentBlock
from cms.section_block import ABOUT_TEN_LINES, SectionBlock

from .choices import ResultKind
from .date_blocks import PartialDateBlock


class ResultValue(blocks.StructValue):
    @property
    def kind_label(self) -> str:
        return str(_("Output") if self["kind"] == ResultKind.OUTPUT else _("Result"))


class ResultBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=ResultKind.choices, default=ResultKind.OUTPUT, label=_("Kind")
    )
    figure = blocks.CharBlock(
        required=False,
        max_length=30,
        label=_("Figure"),
        help_text=_("If it can be counted. Example: 112 teachers"),
    )
    text = blocks.TextBlock(max_length=ABOUT_TEN_LINES, rows=2, label=_("What it is"))

    class Meta:
        icon = "success"
        label = _("Result")
        description = _("One thing that the project made or changed.")
        template = "components/result.html"
        value_class = ResultValue
        preview_value = {
            "kind": ResultKind.OUTPUT,
            "figure": "112 teachers",
            "text": "trained in programming industrial robots.",
        }


class ResultsBlock(SectionBlock):
    items = blocks.ListBlock(ResultBlock(), min_num=1, label=_("Results"))

    class Meta:
        icon = "success"
        label = _("Results")
        usual_heading = _("Results")
        description = _("What was made (outputs) and what changed (results).")
        template = "blocks/results.html"
        preview_value = {
            "items": [
                ResultBlock._meta_class.preview_value,
                {
                    "kind": ResultKind.RESULT,
                    "figure": "",
                    "text": "Firms in the region find trained people within a month.",
                },
            ]
        }


class DeliverableBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=200, label=_("Title"))
    date = PartialDateBlock(required=False, label=_("Date"))
    document = DocumentBlock(required=False, label=_("Document"))
    url = blocks.URLBlock(required=False, label=_("Or its address"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["document"] and value["url"]:
            raise blocks.StructBlockValidationError(
                {"url": ValidationError(_("Choose a document or give an address, not both."))}
            )
        return value

    class Meta:
        icon = "doc-full"
        label = _("Deliverable")
        description = _("A report, tool or other thing that was handed over.")
        template = "components/deliverable.html"
        preview_value = {
            "title": "Report on digital innovation hubs",
            "date": "2020-11",
            "document": None,
            "url": "https://example.org/report",
        }


class DeliverablesBlock(SectionBlock):
    items = blocks.ListBlock(DeliverableBlock(), min_num=1, label=_("Deliverables"))

    class Meta:
        icon = "doc-full"
        label = _("Deliverables")
        usual_heading = _("Deliverables")
        description = _("Reports and tools that were handed over, to read or to download.")
        template = "blocks/deliverables.html"
        preview_value = {"items": [DeliverableBlock._meta_class.preview_value]}
