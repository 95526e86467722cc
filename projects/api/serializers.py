"""A project, and what projects share, as partners read them."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cms.api.serializers import (
    BlockField,
    PageSerializer,
    PublishedSerializer,
    SchemaField,
    SectionsField,
)
from projects.blocks import ProjectSections
from projects.choices import (
    CURRENCIES,
    LAST_CATEGORY_OF_INTERVENTION,
    Fund,
    IdentifierScheme,
    PartnerRole,
    ProgrammingPeriod,
)
from projects.dates import PARTIAL_DATE_SCHEMA, PartialDate, Precision
from projects.leaf_blocks import OrganisationBlock
from projects.status import Status

EMBLEM = "frontend/img/eu-emblem.svg"


class PartialDateField(SchemaField):
    """A date in ISO 8601, reduced to what is known of it."""

    schema = {**PARTIAL_DATE_SCHEMA, "type": ["string", "null"]}

    def to_representation(self, value: PartialDate) -> str:
        return value.isoformat()


class AmountField(serializers.DecimalField):
    """An amount of money, or a rate, as a string: no reader rounds it."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{"max_digits": 14, "decimal_places": 2, "allow_null": True, **kwargs})


class CodeField(serializers.ChoiceField):
    """One of a closed list of words; ``null`` where none was chosen."""

    def __init__(self, choices: Any, **kwargs: Any):
        super().__init__(**{"choices": list(choices), "allow_null": True, **kwargs})

    def to_representation(self, value: Any) -> Any:
        return str(value) if value else None


class CountryCodeField(serializers.CharField):
    """A country's ISO 3166 alpha-2 code; ``null`` where none was chosen."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{"allow_null": True, "help_text": "ISO 3166 alpha-2", **kwargs})

    def to_representation(self, value: Any) -> Any:
        return value or None


class RecordSerializer(PublishedSerializer):
    """A thing with a name and a code, the same code in every language."""

    id = serializers.IntegerField()
    uid = serializers.UUIDField(source="translation_key", help_text="the same in all languages")
    slug = serializers.CharField()
    name = serializers.CharField()


class ThemeSerializer(RecordSerializer):
    """What a project is about."""


class ProgrammeSerializer(RecordSerializer):
    """What funds a project."""

    full_name = serializers.CharField()
    programming_period = CodeField(ProgrammingPeriod.values)
    fund = CodeField(Fund.values)
    funding_body = serializers.CharField()
    language = CodeField(
        [code for code, _name in settings.LANGUAGES], help_text="of its list of operations"
    )
    website = serializers.CharField()


class OrganisationSerializer(RecordSerializer):
    """A body that takes part in projects."""

    country = CountryCodeField()
    place = serializers.CharField()
    website = serializers.CharField()


class InUseSerializer(RecordSerializer):
    """A shared record by itself, with the projects that name it."""

    locale = serializers.CharField(source="locale.language_code")
    project_count = serializers.IntegerField()
    projects_url = serializers.SerializerMethodField()

    @extend_schema_field(serializers.URLField)
    def get_projects_url(self, record: Any) -> str:
        return f"{self.context['projects']}{record.pk}"


class ProgrammeInUseSerializer(ProgrammeSerializer, InUseSerializer):
    """A programme that funds projects."""


class OrganisationInUseSerializer(OrganisationSerializer, InUseSerializer):
    """An organisation that takes part in projects."""


class ThemeInUseSerializer(ThemeSerializer, InUseSerializer):
    """A theme of projects."""


class IdentifierSerializer(PublishedSerializer):
    """The project's number in another system."""

    scheme = serializers.ChoiceField(IdentifierScheme.values)
    value = serializers.CharField()
    url = serializers.CharField(help_text="empty where it is not known")


class PeriodSerializer(PublishedSerializer):
    """From when to when, as exactly as it is known."""

    start = PartialDateField(allow_null=True)
    end = PartialDateField(allow_null=True)
    start_precision = CodeField(list(Precision), source="start.precision", default=None)
    end_precision = CodeField(list(Precision), source="end.precision", default=None)


class BudgetSerializer(PublishedSerializer):
    """What the project costs and who pays; amounts in one currency (ISO 4217)."""

    total = AmountField(source="total_budget")
    own_share = AmountField(help_text="the publisher’s part of the total")
    eu_contribution = AmountField()
    currency = serializers.ChoiceField(CURRENCIES)
    co_financing_rate = AmountField(max_digits=5, help_text="per cent, as granted")


class FundingStatementSerializer(PublishedSerializer):
    """What must be said of the money wherever the project is shown (Reg. 2021/1060, Art. 50)."""

    text = serializers.CharField(help_text="stands beside the EU emblem; empty if none is due")
    sentence = serializers.CharField(help_text="the programme’s own words")
    disclaimer = serializers.CharField(help_text="whose views the project shows, where asked for")
    language = serializers.SerializerMethodField()
    emblem = serializers.SerializerMethodField()

    def get_language(self, statement: Any) -> str:
        return self.context["place"].language

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_emblem(self, statement: Any) -> str | None:
        """The address of the EU emblem, where it is due."""
        url = f"{settings.STATIC_URL}{EMBLEM}"
        return self.context["place"].absolute(url) if statement.text else None


class PartnerSerializer(PublishedSerializer):
    """An organisation and its role in the project."""

    organisation = BlockField(OrganisationBlock())
    role = serializers.ChoiceField(PartnerRole.values)
    note = serializers.CharField()


class ContactSerializer(PublishedSerializer):
    """A person whom readers may ask."""

    name = serializers.CharField()
    job_title = serializers.CharField()
    organisation = BlockField(OrganisationBlock(required=False))
    phone = serializers.CharField()
    email = serializers.CharField()


class LocationSerializer(PublishedSerializer):
    """Where the project takes place, if it has one place."""

    country = CountryCodeField()
    place = serializers.CharField()
    nuts_code = serializers.CharField()
    latitude = AmountField(max_digits=8, decimal_places=5)
    longitude = AmountField(max_digits=8, decimal_places=5)


class LinkSerializer(PublishedSerializer):
    """Where the project’s own links lead."""

    text = serializers.CharField()
    url = serializers.CharField()
    language = serializers.CharField(allow_null=True)


class ProjectCardSerializer(PageSerializer):
    """A project in a list."""

    acronym = serializers.CharField()
    status = CodeField(Status.values)
    operation_code = serializers.CharField()
    specific_objective = serializers.CharField(help_text="of the programme’s objectives")
    category_of_intervention = serializers.IntegerField(
        allow_null=True,
        min_value=1,
        max_value=LAST_CATEGORY_OF_INTERVENTION,
        help_text="the type of intervention, by its number in the regulation",
    )
    identifiers = IdentifierSerializer(many=True, source="identifiers.all")
    programme = ProgrammeSerializer(allow_null=True)
    period = PeriodSerializer(source="*")
    budget = BudgetSerializer(source="*")
    funding_statement = FundingStatementSerializer()
    lead_partner = BlockField(OrganisationBlock(required=False))
    location = LocationSerializer(source="*")
    themes = ThemeSerializer(many=True, source="themes.all")


class ProjectSerializer(ProjectCardSerializer):
    """A project: what the public must be told about it."""

    card_names = tuple(ProjectCardSerializer().fields)

    partners = PartnerSerializer(many=True)
    contacts = ContactSerializer(many=True, source="contact_persons")
    links = serializers.SerializerMethodField()
    sections = SectionsField(ProjectSections())

    @extend_schema_field(LinkSerializer(many=True))
    def get_links(self, project: Any) -> list[dict[str, Any]]:
        """The links of all sections, in their order."""
        return [
            {"text": link["text"], "url": url, "language": link["language"] or None}
            for section in project.contents
            if section.type == "links"
            for link in section.block.value["items"]
            if (url := link.absolute_href(self.context["place"]))
        ]
