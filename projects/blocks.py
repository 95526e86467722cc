"""The sections of a project: what it aims at, does, and leaves behind; with whom and where."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import (
    CaptionedPictureBlock,
    GalleryBlock,
    LinksBlock,
    QuoteBlock,
    TextBlock,
    VideoBlock,
)
from cms.formats import country_name
from cms.leaf_blocks import DocumentBlock, ProseBlock
from cms.section_block import ABOUT_TEN_LINES, SectionBlock
from cms.table_blocks import TableSectionBlock

from .date_blocks import PeriodBlock
from .funding import FundingStatement
from .leaf_blocks import CountryBlock, OrganisationBlock
from .partner_blocks import PartnersBlock
from .result_blocks import DeliverablesBlock, ResultsBlock


class ObjectivesBlock(SectionBlock):
    introduction = blocks.CharBlock(
        required=False,
        max_length=250,
        label=_("Introduction"),
        help_text=_("A sentence before the list. Example: The project pursues the objectives of:"),
    )
    items = blocks.ListBlock(
        blocks.TextBlock(max_length=ABOUT_TEN_LINES, rows=2, label=_("Objective")),
        min_num=1,
        label=_("Objectives"),
    )

    class Meta:
        icon = "crosshairs"
        label = _("Objectives")
        usual_heading = _("Objectives")
        description = _("What the project aims at, one objective a line.")
        template = "blocks/objectives.html"
        preview_value = {
            "introduction": "The project will pursue the objectives of:",
            "items": [
                "increasing the skills of public authorities;",
                "finding out which policies work;",
                "developing a tool that measures how digital a firm is.",
            ],
        }


class ActivityBlock(blocks.StructBlock):
    text = blocks.TextBlock(
        max_length=ABOUT_TEN_LINES,
        rows=2,
        label=_("Activity"),
        help_text=_("What is done. Example: Two training programmes for school teachers."),
    )
    period = PeriodBlock(label=_("When"))

    class Meta:
        icon = "list-ol"
        label = _("Activity")
        description = _("One task of the project, with its period if it has one.")
        template = "components/activity.html"
        preview_value = {
            "text": "To identify what manufacturers need from Industry 4.0.",
            "period": {"start": "2021-03", "end": "2021-09"},
        }


class ActivitiesBlock(SectionBlock):
    introduction = blocks.CharBlock(required=False, max_length=250, label=_("Introduction"))
    items = blocks.ListBlock(ActivityBlock(), min_num=1, label=_("Activities"))

    class Meta:
        icon = "list-ol"
        label = _("Activities")
        usual_heading = _("Project activities")
        description = _("What the project does, in order, with dates where they are known.")
        template = "blocks/activities.html"
        preview_value = {
            "items": [
                ActivityBlock._meta_class.preview_value,
                {"text": "To train teachers and engineers.", "period": {"start": "2022"}},
            ]
        }


class WorkPackageBlock(blocks.StructBlock):
    code = blocks.CharBlock(
        required=False, max_length=20, label=_("Code"), help_text=_("Example: WP2")
    )
    title = blocks.CharBlock(max_length=200, label=_("Title"))
    lead = OrganisationBlock(required=False, label=_("Led by"))
    period = PeriodBlock(label=_("When"))
    text = ProseBlock(required=False, label=_("Description"))

    class Meta:
        icon = "folder-open-1"
        label = _("Work package")
        description = _("A bundle of tasks, with who leads it and when.")
        template = "components/work-package.html"
        preview_value = {
            "code": "WP2",
            "title": "Digital maturity assessment",
            "lead": None,
            "period": {"start": "2020", "end": "2021"},
            "text": "<p>Develops and tests the assessment with 60 firms.</p>",
        }


class WorkPackagesBlock(SectionBlock):
    items = blocks.ListBlock(WorkPackageBlock(), min_num=1, label=_("Work packages"))

    class Meta:
        icon = "folder-open-1"
        label = _("Work packages")
        usual_heading = _("Work packages")
        description = _("How the work is divided, who leads each part, and when.")
        template = "blocks/work_packages.html"
        preview_value = {"items": [WorkPackageBlock._meta_class.preview_value]}


class StudyVisitValue(blocks.StructValue):
    @property
    def name(self) -> str:
        return name_of_study_visit(self)

    @property
    def where(self) -> str:
        return place_of_study_visit(self)


def name_of_study_visit(visit: Mapping[str, Any]) -> str:
    """The editor's title, or the place: ``Study visit to Oslo, Norway``."""
    place = place_of_study_visit(visit)
    return visit.get("title") or str(_("Study visit to %(place)s") % {"place": place})


def place_of_study_visit(visit: Mapping[str, Any]) -> str:
    """``Oslo, Norway``."""
    country = visit.get("country")
    return ", ".join(filter(None, [visit["place"], country and country_name(country)]))


class StudyVisitBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        required=False,
        max_length=200,
        label=_("Title"),
        help_text=_("Leave empty for “Study visit to” and the place."),
    )
    place = blocks.CharBlock(max_length=100, label=_("Place"), help_text=_("Example: Oslo"))
    country = CountryBlock(required=False)
    period = PeriodBlock(label=_("When"))
    text = ProseBlock(
        required=False, label=_("Report"), help_text=_("What was seen, and what was learnt.")
    )
    pictures = blocks.ListBlock(
        CaptionedPictureBlock(), default=[], required=False, label=_("Pictures")
    )
    documents = blocks.ListBlock(DocumentBlock(), default=[], required=False, label=_("Documents"))

    class Meta:
        icon = "site"
        label = _("Study visit")
        description = _("Partners visit a place to learn from it.")
        template = "components/study-visit.html"
        value_class = StudyVisitValue
        preview_value = {
            "title": "",
            "place": "Seinäjoki",
            "country": "FI",
            "period": {"start": "2019-09-17", "end": "2019-09-18"},
            "text": "<p>The partners saw how a university and its town share a laboratory.</p>",
            "pictures": [],
            "documents": [],
        }


class StudyVisitsBlock(SectionBlock):
    items = blocks.ListBlock(StudyVisitBlock(), min_num=1, label=_("Study visits"))

    class Meta:
        icon = "site"
        label = _("Study visits")
        usual_heading = _("Study visits")
        description = _("Where the partners went to learn, when, and what they brought home.")
        template = "blocks/study_visits.html"
        preview_value = {"items": [StudyVisitBlock._meta_class.preview_value]}


class FundingStatementBlock(blocks.StaticBlock):
    """Where in the text the programme's funding sentence stands."""

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """With the statement of the project that is shown, or a sample where there is none."""
        context = super().get_context(value, parent_context)
        project = context.get("project") or context.get("page")
        sample = FundingStatement(
            _("Co-funded by the European Union"), "Co-funded by the agency under the programme."
        )
        statement = getattr(project, "funding_statement", sample)
        return {**context, "statement": statement, "title": _("Funding")}

    class Meta:
        icon = "tag"
        label = _("Funding statement")
        description = _("The programme’s own sentence on who pays, with the emblem if it is due.")
        admin_text = _("The programme’s funding sentence stands here; it is set at the programme.")
        template = "blocks/funding_statement.html"
        preview_value = None


class ProjectSections(blocks.StreamBlock):
    """The sections of a project page."""

    text = TextBlock(group=_("Text"))
    objectives = ObjectivesBlock(group=_("The project"))
    activities = ActivitiesBlock(group=_("The project"))
    work_packages = WorkPackagesBlock(group=_("The project"))
    partners = PartnersBlock(group=_("The project"))
    study_visits = StudyVisitsBlock(group=_("The project"))
    results = ResultsBlock(group=_("What it leaves"))
    deliverables = DeliverablesBlock(group=_("What it leaves"))
    links = LinksBlock(group=_("What it leaves"))
    gallery = GalleryBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    video = VideoBlock(group=_("Text"))
    table = TableSectionBlock(group=_("Text"))
    funding_statement = FundingStatementBlock(group=_("The project"))

    class Meta:
        block_counts = {"partners": {"max_num": 1}, "funding_statement": {"max_num": 1}}
