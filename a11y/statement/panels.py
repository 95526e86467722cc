"""What the editor's page asks about the statement, in the order of the model."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    Panel,
    TitleFieldPanel,
)
from wagtail.models import Site

from .evidence import evidence_for


class EvidencePanel(Panel):
    """What is known to be inaccessible, for the person who decides on the status."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "a11y_statement/evidence_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            site = self.instance.get_site() if self.instance.pk else None
            site = site or Site.find_for_request(self.request)
            may_see_reports = self.request.user.has_perm("a11y_statement.view_barrierreport")
            return super().get_context_data(parent_context) | {
                "evidence": site and evidence_for(site),
                "may_see_reports": may_see_reports,
            }


PARTS = [
    TitleFieldPanel("title"),
    HelpPanel(
        _(
            "A draft can be saved at any time. Before it is published, the parts that the model "
            "statement of the EU prescribes must be filled in."
        ),
        heading=_("How to fill this in"),
    ),
    FieldPanel("external_url"),
    MultiFieldPanel(
        [
            FieldPanel("body"),
            FieldPanel("transposing_law"),
            FieldPanel("transposing_law_url"),
        ],
        heading=_("1. The body and the law"),
    ),
    MultiFieldPanel([FieldPanel("scope")], heading=_("2. Scope")),
    EvidencePanel(heading=_("What is known: evidence for parts 3 and 4")),
    MultiFieldPanel(
        [FieldPanel("standard"), FieldPanel("status", widget=forms.RadioSelect)],
        heading=_("3. Compliance status"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("non_compliance"),
            FieldPanel("disproportionate_burden"),
            FieldPanel("outside_scope"),
        ],
        heading=_("4. Non-accessible content"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("prepared_on"),
            FieldPanel("method", widget=forms.RadioSelect),
            FieldPanel("assessed_by"),
            FieldPanel("assessment"),
            InlinePanel(
                "reviews",
                heading=_("Reviews"),
                label=_("review"),
                help_text=_("At least one a year. Readers see the day of the last one."),
            ),
        ],
        heading=_("5. Preparation and reviews"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("contact_name"),
            FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
            FieldPanel("feedback_note"),
        ],
        heading=_("6. Feedback and contact"),
        help_text=_("The form for barrier reports is linked here by itself."),
    ),
    MultiFieldPanel(
        [
            FieldPanel("enforcement_body"),
            FieldPanel("enforcement_procedure"),
            FieldPanel("enforcement_url"),
        ],
        heading=_("7. Enforcement procedure"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("measures"),
            FieldPanel("evaluation_url"),
            FieldPanel("last_substantial_update"),
        ],
        heading=_("If you like: what else readers may want to know"),
        classname="collapsed",
    ),
]
