"""The twin: Wagtail's own API v2 over the same pages, with plain Wagtail means only.

The viewset is Wagtail's, unmodified; what a project tells is named by ``api_fields``, as Wagtail's
documentation has it, and gives about the data of ``/api/v1/projects/?view=full``.
"""

from copy import deepcopy
from types import MethodType
from typing import Any

from rest_framework import serializers
from wagtail.api import APIField
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.serializers import StreamField
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.blocks import Block
from wagtail.images.api.fields import ImageRenditionField

from cms.pictures import FILTERS
from projects.models import (
    Organisation,
    Person,
    Programme,
    ProjectContact,
    ProjectIdentifier,
    ProjectPage,
    Theme,
)

router = WagtailAPIRouter("stock")
router.register_endpoint("pages", PagesAPIViewSet)


def expose() -> None:
    """Say, as Wagtail wants it said, what its API tells of a project."""
    ProjectIdentifier.api_fields = [APIField("scheme"), APIField("value"), APIField("url")]
    ProjectContact.api_fields = [APIField("person", serializer=PersonSerializer())]
    ProjectPage.api_fields = [
        *map(APIField, ("acronym", "summary", "operation_code", "status", "start", "end")),
        *map(APIField, ("total_budget", "own_share", "eu_contribution", "currency")),
        *map(APIField, ("co_financing_rate", "country", "place", "nuts_code")),
        *map(APIField, ("latitude", "longitude", "identifiers", "contacts")),
        *map(APIField, ("cover", "cover_alt_text", "cover_is_decorative")),
        *(
            APIField(
                "cover_" + spec.replace("|", "_").replace("-", "_"),
                serializer=ImageRenditionField(spec, source="cover"),
            )
            for spec in FILTERS
        ),
        APIField("programme", serializer=ProgrammeSerializer()),
        APIField("funding_statement", serializer=FundingStatementSerializer()),
        APIField("themes", serializer=ThemeSerializer(many=True)),
        APIField("lead_partner", serializer=OrganisationSerializer()),
        APIField("partners", serializer=PartnerSerializer(many=True)),
        APIField("sections", serializer=SectionsField()),
    ]


def stock(block: Block) -> Block:
    """A copy of these blocks that represents values as Wagtail's own classes do."""
    copy = deepcopy(block)
    _represent_as_wagtail(copy)
    return copy


def _represent_as_wagtail(block: Block) -> None:
    """Give the block, and those in it, the representation of the Wagtail class it derives from."""
    wagtails = next(kind for kind in type(block).__mro__ if kind.__module__.startswith("wagtail."))
    block.get_api_representation = MethodType(wagtails.get_api_representation, block)
    for child in getattr(block, "child_blocks", {}).values():
        _represent_as_wagtail(child)
    if hasattr(block, "child_block"):
        _represent_as_wagtail(block.child_block)


SECTIONS = stock(ProjectPage._meta.get_field("sections").stream_block)


class SectionsField(StreamField):
    """Wagtail's own field for a stream, the sections represented by Wagtail's own classes."""

    def to_representation(self, value: Any) -> Any:
        # As StreamBlock does, but for the copies. The stream is the page's: it is read once.
        return [
            {
                "type": child.block_type,
                "value": SECTIONS.child_blocks[child.block_type].get_api_representation(
                    child.value, context=self.context
                ),
                "id": child.id,
            }
            for child in value
        ]


class ProgrammeSerializer(serializers.ModelSerializer):
    class Meta:
        model = Programme
        fields = [
            *("id", "slug", "name", "full_name", "programming_period", "fund", "funding_body"),
            *("website", "emblem_rule"),
        ]


class OrganisationSerializer(serializers.ModelSerializer):
    # As text: the field's own serializer would list the countries of the world for each person.
    country = serializers.CharField()

    class Meta:
        model = Organisation
        fields = ["id", "slug", "name", "country", "website"]


class ThemeSerializer(serializers.ModelSerializer):
    class Meta:
        model = Theme
        fields = ["id", "slug", "name"]


class PersonSerializer(serializers.ModelSerializer):
    organisation = OrganisationSerializer()

    class Meta:
        model = Person
        fields = ["name", "job_title", "organisation", "phone", "email"]


class FundingStatementSerializer(serializers.Serializer):
    text = serializers.CharField()
    sentence = serializers.CharField()
    disclaimer = serializers.CharField()


class PartnerSerializer(serializers.Serializer):
    organisation = OrganisationSerializer()
    role = serializers.CharField()
    note = serializers.CharField()
