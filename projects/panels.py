"""What the editor's page asks about a project, grouped as an editor thinks."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)

from cms.models import BasePage

WHAT = [
    TitleFieldPanel("title"),
    FieldPanel("acronym"),
    FieldPanel("summary"),
    BasePage.cover_panel,
    FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("place"), FieldPanel("country")]),
            FieldPanel("nuts_code"),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        ],
        heading=_("Where"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel("operation_code"),
            FieldRowPanel(
                [FieldPanel("specific_objective"), FieldPanel("category_of_intervention")]
            ),
            InlinePanel("identifiers", label=_("number elsewhere")),
        ],
        heading=_("Codes and numbers"),
        classname="collapsed",
    ),
]
WHO = [
    FieldPanel("programme"),
    InlinePanel(
        "contacts",
        heading=_("Contact persons"),
        label=_("contact person"),
        help_text=_("Whom readers may call or write to, the first one first."),
    ),
    HelpPanel(
        _("The partners and their roles are a section: add “Partners” under Content."),
        heading=_("Partners"),
    ),
]
WHEN_AND_HOW_MUCH = [
    MultiFieldPanel([FieldRowPanel([FieldPanel("start"), FieldPanel("end")])], _("When")),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("total_budget"), FieldPanel("currency")]),
            FieldRowPanel([FieldPanel("own_share"), FieldPanel("eu_contribution")]),
            FieldPanel("co_financing_rate"),
        ],
        heading=_("How much"),
    ),
]
