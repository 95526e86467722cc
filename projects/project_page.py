"""A project: what the public must be told about it."""

import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from cms.contents import Section, number_sections
from cms.formats import country_name
from cms.models import BasePage

from . import panels
from .amounts import AmountField
from .blocks import ProjectSections
from .choices import (
    CURRENCIES,
    LAST_CATEGORY_OF_INTERVENTION,
    CountryField,
    PartnerRole,
)
from .date_blocks import validate_period
from .dates import Period, midnight
from .fields import PartialDateField
from .funding import FundingStatement, funding_statement
from .money import Money
from .partner_blocks import PartnersValue
from .project_parts import Participation
from .querysets import ProjectQuerySet
from .snippets import Organisation, Person, Programme, Theme
from .status import Status


class ProjectPage(BasePage):
    """A project: what the public must be told about it, each fact in a field of its own."""

    acronym = models.CharField(
        _("acronym"), max_length=50, blank=True, help_text=_("Example: InnoCAPE")
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=1500,
        help_text=_(
            "What the project is for, in words that a neighbour understands. "
            "Shown under the title and in lists."
        ),
    )
    operation_code = models.CharField(
        _("operation code"),
        max_length=100,
        blank=True,
        help_text=_("The project’s unique code in the programme’s list of operations."),
    )
    specific_objective = models.CharField(
        _("specific objective"),
        max_length=255,
        db_default="",
        blank=True,
        help_text=_("Which of the programme’s it serves. Example: RSO1.2 Digitisation"),
    )
    category_of_intervention = models.PositiveSmallIntegerField(
        _("category of intervention"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LAST_CATEGORY_OF_INTERVENTION)],
        help_text=_("Its number in the grant decision. Example: 66, or 066"),
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
        help_text=_("What funds the project. Example: Interreg BSR"),
    )
    start = PartialDateField(
        verbose_name=_("start"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("As exactly as it is known: 2019, 5/2016 or 01.02.2021"),
    )
    end = PartialDateField(
        verbose_name=_("end"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("The actual or expected end: 2021, 12/2020 or 31.01.2022"),
    )
    total_budget = AmountField(
        verbose_name=_("total budget"),
        db_index=True,
        help_text=_("Of all partners together. Example: 2 501 050"),
    )
    own_share = AmountField(
        verbose_name=_("own share"),
        help_text=_("The part of the total budget that is ours. Example: 48 675"),
    )
    eu_contribution = AmountField(
        verbose_name=_("EU contribution"), help_text=_("What the European Union pays.")
    )
    currency = models.CharField(
        _("currency"), max_length=3, choices=[(code, code) for code in CURRENCIES], default="EUR"
    )
    co_financing_rate = models.DecimalField(
        _("Union co-financing rate, %"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("The rate in the grant decision, from 0 to 100. It is not calculated."),
    )
    country = CountryField(
        db_index=True, help_text=_("Where the project takes place, if it has one place.")
    )
    place = models.CharField(_("place"), max_length=100, blank=True)
    nuts_code = models.CharField(
        _("NUTS code"),
        max_length=5,
        blank=True,
        validators=[
            RegexValidator(
                r"^[A-Z]{2}[A-Z0-9]{0,3}$",
                _("Two letters for the country and up to three characters. Example: EE008"),
            )
        ],
        help_text=_("The region by the EU’s classification. Example: EE008 for Lõuna-Eesti"),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    themes = ParentalManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="projects"
    )
    sections = StreamField(ProjectSections(), blank=True, verbose_name=_("sections"))

    content_panels = [FieldPanel("sections")]
    edit_handler = TabbedInterface(
        [
            ObjectList(panels.WHAT, heading=_("What")),
            ObjectList(panels.WHO, heading=_("Who")),
            ObjectList(panels.WHEN_AND_HOW_MUCH, heading=_("When and how much")),
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(
                [*BasePage.promote_panels, *BasePage.settings_panels], heading=_("Publishing")
            ),
        ]
    )

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("acronym"),
        index.AutocompleteField("acronym"),
        index.SearchField("summary"),
        index.SearchField("operation_code"),
        index.SearchField("place"),
        index.SearchField("partner_names"),
        index.SearchField("sections"),
        index.RelatedFields("programme", [index.SearchField("name")]),
        index.RelatedFields("themes", [index.SearchField("name")]),
        index.FilterField("programme"),
        index.FilterField("start"),
        index.FilterField("end"),
    ]

    objects = PageManager.from_queryset(ProjectQuerySet)()

    api_type = "project"
    api_address = "api:project"
    serializer = "projects.api.serializers.ProjectSerializer"
    card = "projects.cards.ProjectCard"
    linked_data = "projects.exports.linked_data.project"
    linked_data_address = "api:project-linked-data"
    needed_in_full = ("contacts__person__organisation", "identifiers", "themes")
    template = "pages/project_page.html"
    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    @property
    def lead(self) -> str:
        return self.summary

    @cached_property
    def contents(self) -> list[Section]:
        return number_sections(self.sections)

    @property
    def index_page(self) -> BasePage | None:
        """The list that the project is in, whose addresses its partners and programme have."""
        parent = self.get_parent()
        return parent and parent.specific

    @property
    def has_facts(self) -> bool:
        """Whether the box of facts has anything to say."""
        return any(
            (
                self.programme,
                self.period,
                self.total_budget is not None,
                self.own_share is not None,
                self.eu_contribution is not None,
                self.co_financing_rate is not None,
                self.lead_partner,
                self.where,
                self.operation_code,
                self.specific_objective,
                self.category_of_intervention,
                self.themes.exists(),
                self.identifiers.exists(),
            )
        )

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)

    @property
    def status(self) -> Status | None:
        """Planned, ongoing or finished today; ``None`` where the dates do not tell."""
        return Status.on(self.start, self.end, timezone.localdate())

    @property
    def status_label(self) -> str:
        return self.status.label if self.status else ""

    def _money(self, amount: Decimal | None) -> Money | None:
        return None if amount is None else Money(amount, self.currency)

    @property
    def total(self) -> Money | None:
        """The total budget, as readers see it."""
        return self._money(self.total_budget)

    @property
    def publisher_share(self) -> Money | None:
        """The publisher's own share of it."""
        return self._money(self.own_share)

    @property
    def eu_share(self) -> Money | None:
        """What the European Union pays of it."""
        return self._money(self.eu_contribution)

    @property
    def where(self) -> str:
        """``Tartu, Estonia``; empty where no place is given."""
        return ", ".join(filter(None, [self.place, self.country and country_name(self.country)]))

    @property
    def funding_statement(self) -> FundingStatement:
        return funding_statement(self.programme, self.co_financing_rate)

    @property
    def places_funding_statement_itself(self) -> bool:
        """Whether an editor chose where in the text the programme's sentence stands."""
        return any(section.type == "funding_statement" for section in self.contents)

    @cached_property
    def partners(self) -> list:
        """The partners of all sections whose organisation is still there."""
        return [
            partner
            for section in self.contents
            if isinstance(section.block.value, PartnersValue)
            for partner in section.block.value.present
        ]

    @property
    def lead_partner(self) -> Organisation | None:
        leads = [p["organisation"] for p in self.partners if p["role"] == PartnerRole.LEAD]
        return leads[0] if leads else None

    @property
    def partner_names(self) -> str:
        return " ".join(partner["organisation"].name for partner in self.partners)

    @property
    def contact_persons(self) -> list[Person]:
        return [contact.person for contact in self.contacts.all()]

    def moments_of_change(self) -> list[datetime.datetime]:
        today = timezone.localdate()
        return [midnight(day) for day in Status.changes(self.start, self.end) if day > today]

    @classmethod
    def changes_after(cls, moment: datetime.datetime) -> list[datetime.datetime]:
        """When a project next starts or ends after this moment, or the year does."""
        day = timezone.localdate(moment)
        new_year = midnight(datetime.date(day.year + 1, 1, 1))
        return [new_year, *cls.objects.live().next_changes_of_status(day)]

    @classmethod
    def for_cards(cls, pages: models.QuerySet) -> models.QuerySet:
        return super().for_cards(pages).select_related("programme")

    def clean(self) -> None:
        super().clean()
        validate_period(self.start, self.end)
        total = self.total_budget
        for name in ("own_share", "eu_contribution"):
            part = getattr(self, name)
            if total is not None and part is not None and part > total:
                raise ValidationError({name: _("This is more than the total budget: check both.")})
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("A point needs both latitude and longitude.")})

    def write_derived_rows(self) -> None:
        super().write_derived_rows()
        Participation.objects.filter(project=self).delete()
        Participation.objects.bulk_create(
            Participation(project=self, organisation=partner["organisation"], role=partner["role"])
            for partner in self.partners
        )
