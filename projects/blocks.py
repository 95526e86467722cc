"""The sections of a project: what it aims at, does, and leaves behind; with whom and where."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks import (
    CaptionedPictureBlock,
    GalleryBlock,
    LinksBlock,
    QuoteBlock,
    SectionBlock,
    SectionValue,
    TableSectionBlock,
    TextBlock,
    VideoBlock,
)
from cms.formats import country_name
from cms.leaf_blocks import DocumentBlock, ProseBlock

from .choices import PartnerRole, ResultKind
from .date_blocks import PartialDateBlock, PeriodBlock
from .funding import FundingStatement
from .leaf_blocks import CountryBlock, OrganisationBlock

ABOUT_TEN_LINES = 1000


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


class PartnerBlock(blocks.StructBlock):
    organisation = OrganisationBlock(label=_("Organisation"))
    role = blocks.ChoiceBlock(
        choices=PartnerRole.choices, default=PartnerRole.PARTNER, label=_("Role")
    )
    note = blocks.CharBlock(
        required=False,
        max_length=200,
        label=_("Note"),
        help_text=_("What else is to be said of it. Example: Good Practice City"),
    )

    class Meta:
        icon = "group"
        label = _("Partner")
        description = _("An organisation and its role in the project.")
        template = "components/partner.html"
        preview_value = {"role": PartnerRole.LEAD, "note": "Good Practice City"}


class PartnersValue(SectionValue):
    """The partners as readers see them: those whose organisation is still there, by role."""

    @property
    def present(self) -> list[Any]:
        return [partner for partner in self["items"] if partner["organisation"] is not None]

    @property
    def by_role(self) -> Iterator[tuple[PartnerRole, list[Any]]]:
        """Each role that occurs, with its partners in the editor's order."""
        for role in PartnerRole:
            partners = [partner for partner in self.present if partner["role"] == role]
            if partners:
                yield role, partners


class PartnersBlock(SectionBlock):
    items = blocks.ListBlock(PartnerBlock(), min_num=1, label=_("Partners"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        leads = [item for item in value["items"] if item["role"] == PartnerRole.LEAD]
        if len(leads) > 1:
            raise blocks.StructBlockValidationError(
                {
                    "items": ValidationError(
                        _("A project has one lead partner: give the others another role.")
                    )
                }
            )
        return value

    class Meta:
        icon = "group"
        label = _("Partners")
        usual_heading = _("Partners")
        description = _("The organisations of the project: lead, project and associated partners.")
        template = "blocks/partners.html"
        value_class = PartnersValue
        preview_value = {
            "items": [
                PartnerBlock._meta_class.preview_value,
                {"role": PartnerRole.PARTNER, "note": ""},
            ]
        }


class StudyVisitValue(blocks.StructValue):
    @property
    def title(self) -> str:
        """The editor's title, or the place: ``Study visit to Oslo, Norway``."""
        return self.get("title") or str(_("Study visit to %(place)s") % {"place": self.where})

    @property
    def where(self) -> str:
        """``Oslo, Norway``."""
        country = self.get("country")
        return ", ".join(filter(None, [self["place"], country and country_name(country)]))


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
