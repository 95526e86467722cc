"""What the OpenAPI document says of the addresses of projects."""

from drf_spectacular.utils import (
    OpenApiParameter,
    PolymorphicProxySerializer,
    inline_serializer,
)
from rest_framework import serializers

from cms.api.described import (
    LANGUAGES,
    LIMIT,
    OFFSET,
    SITE,
    EitherField,
    PartSerializer,
    fields_parameter,
    part_of_a_list,
)
from cms.api.serializers import PublishedSerializer
from cms.api.shapes import shape_of

from .facets import FACETS
from .filters import ProjectQuery
from .serializers import ProjectCardSerializer, ProjectSerializer


class ProjectPartSerializer(PartSerializer):
    """The fields that `fields` chose, each in the shape that it has in `Project`."""


class FacetValueSerializer(PublishedSerializer):
    """A value of a filter, and how many projects it would leave."""

    value = serializers.CharField(help_text="as the filter takes it")
    label = serializers.CharField(help_text="as readers read it")
    count = serializers.IntegerField()


FILTER_PARAMETERS = [
    OpenApiParameter(
        name, found.schema, description=found.extra.get("help_text", ""), explode=explode
    )
    for name, found in ProjectQuery.base_filters.items()
    for explode in [True if found.schema.get("type") == "array" else None]
]
LOCALE = OpenApiParameter(
    "locale", LANGUAGES, description="The same project in this language, if there is a translation."
)
FIELDS = fields_parameter(
    "ProjectField", shape_of(ProjectSerializer), "Give only these, such as `title,budget.total`."
)

PROJECT = PolymorphicProxySerializer(
    "ProjectOrPart", [ProjectSerializer, ProjectPartSerializer], None
)
PROJECT_LIST = part_of_a_list(
    "ProjectList", EitherField(ProjectCardSerializer, ProjectSerializer, ProjectPartSerializer)
)
FACET_COUNTS = inline_serializer(
    "FacetCounts",
    {
        "count": serializers.IntegerField(help_text="of the projects that all filters leave"),
        "facets": inline_serializer(
            "Facets", {name: FacetValueSerializer(many=True) for name in FACETS}
        ),
    },
)
LIST_PARAMETERS = [*FILTER_PARAMETERS, SITE, FIELDS, LIMIT, OFFSET]
RECORD_PARAMETERS = [
    OpenApiParameter(
        "locale",
        {**LANGUAGES, "enum": [*LANGUAGES["enum"], ""]},
        description="Only those that projects in it name.",
    ),
    *(SITE, LIMIT, OFFSET),
]
