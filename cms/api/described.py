"""What the OpenAPI document says of addresses: their parameters, and answers that are no pages."""

from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils.module_loading import import_string
from drf_spectacular.utils import (
    OpenApiParameter,
    OpenApiResponse,
    PolymorphicProxySerializer,
    extend_schema,
    inline_serializer,
)
from rest_framework import serializers

from cms.schema import Schema

from .parameters import DEEPEST_OFFSET, LONGEST_PATH, MOST_AT_ONCE, MOST_FIELDS, USUAL_LIMIT
from .serializers import PublishedSerializer, SchemaField

PROBLEMS_HERE = "x-problems"
LANGUAGES: Schema = {"type": "string", "enum": [code for code, _name in settings.LANGUAGES]}

LIMIT = OpenApiParameter(
    "limit",
    {"type": "integer", "minimum": 1, "maximum": MOST_AT_ONCE, "default": USUAL_LIMIT},
    description="How many to give at once.",
)
OFFSET = OpenApiParameter(
    "offset",
    {"type": "integer", "minimum": 0, "maximum": DEEPEST_OFFSET, "default": 0},
    description="How many to pass over first.",
)
SITE = OpenApiParameter(
    "site",
    {"type": "string", "maxLength": 255},
    description="Another site of this installation, by its host; by default the one that is asked.",
)


def described(
    name: str,
    summary: str,
    answer: Any,
    *parameters: OpenApiParameter,
    tag: str,
    problems: Iterable[str] = (),
    content_types: Iterable[str] = ("application/json",),
) -> Callable[[Any], Any]:
    """Say what ``get`` answers; ``problems`` are those that only this address has."""
    return extend_schema(
        operation_id=name,
        summary=summary,
        tags=[tag],
        parameters=list(parameters),
        responses={
            (200, content_type): OpenApiResponse(answer, description=summary)
            for content_type in content_types
        },
        extensions={PROBLEMS_HERE: list(problems)},
    )


def choice(
    name: str, values: Iterable[str], description: str, usual: str | None = None
) -> OpenApiParameter:
    """A parameter that takes one of these words."""
    schema: Schema = {"type": "string", "enum": list(values)}
    if usual is not None:
        schema["default"] = usual
    return OpenApiParameter(name, schema, description=description)


def names_in(shape: dict[str, Any], before: str = "") -> list[str]:
    """All that ``fields=`` may name in an object of this shape: ``budget``, ``budget.total``."""
    return [
        name
        for key, inside in shape.items()
        for name in (f"{before}{key}", *names_in(inside, f"{before}{key}."))
    ]


def fields_parameter(component: str, shape: dict[str, Any], description: str) -> OpenApiParameter:
    """The parameter ``fields``; the names that it takes are a component."""
    names: Schema = {"type": "string", "enum": names_in(shape), "x-component": component}
    schema: Schema = {"type": "array", "items": names, "minItems": 1, "maxItems": MOST_FIELDS}
    return OpenApiParameter("fields", schema, style="form", explode=False, description=description)


class EitherField(SchemaField):
    """An object in any of several shapes."""

    def __init__(self, *shapes: type[serializers.Serializer], **kwargs: Any):
        self.shapes = shapes
        super().__init__(**{"read_only": True, **kwargs})


class PartSerializer(PublishedSerializer):
    """The fields that ``fields`` chose, each in the shape that it has in the whole."""


def part_of_a_list(name: str, result: serializers.Field) -> serializers.Serializer:
    """A part of a list, with the way to the parts beside it."""
    return inline_serializer(
        name,
        {
            "count": serializers.IntegerField(help_text="of all parts together"),
            "next": serializers.URLField(allow_null=True),
            "previous": serializers.URLField(allow_null=True),
            "results": serializers.ListField(child=result, max_length=MOST_AT_ONCE),
        },
    )


# --- Pages ----------------------------------------------------------------------------------------


def any_page() -> PolymorphicProxySerializer:
    """A page of any type."""

    def of_all_types() -> list[type[serializers.Serializer]]:
        base = apps.get_model("cms", "HomePage").__base__
        models = [model for model in apps.get_models() if issubclass(model, base)]
        return [import_string(path) for path in sorted({model.serializer for model in models})]

    return PolymorphicProxySerializer("AnyPage", of_all_types, None)


class ResolvedPageSerializer(PublishedSerializer):
    """A page is at this path."""

    kind = serializers.ChoiceField(["page"])
    id = serializers.IntegerField()
    type = serializers.CharField(help_text="as in “meta” of the page")
    locale = serializers.CharField()
    detail_url = serializers.URLField()
    html_url = serializers.URLField()


class ResolvedListSerializer(ResolvedPageSerializer):
    """A list that a page has below itself, such as that of a programme."""

    kind = serializers.ChoiceField(["list"])
    id = serializers.IntegerField(help_text="of the page")
    title = serializers.CharField(help_text="whose list it is")
    detail_url = serializers.URLField(help_text="the list as data")


class ResolvedRedirectSerializer(PublishedSerializer):
    """This path leads elsewhere."""

    kind = serializers.ChoiceField(["redirect"])
    permanent = serializers.BooleanField()
    location = serializers.CharField()


def resolved() -> PolymorphicProxySerializer:
    """What is at a path: ``kind`` tells which."""
    return PolymorphicProxySerializer(
        "Resolved",
        {
            "page": ResolvedPageSerializer,
            "list": ResolvedListSerializer,
            "redirect": ResolvedRedirectSerializer,
        },
        "kind",
    )


PATH = OpenApiParameter(
    "path",
    {
        "type": "string",
        "pattern": "^/[!-~]*$",
        "maxLength": LONGEST_PATH,
        "examples": ["/en/projects/innocape/"],
    },
    required=True,
    description="A path of the site, as it stands in a link; what follows `?` or `#` is left out.",
)

TOKEN = OpenApiParameter(
    "token",
    {"type": "string", "minLength": 1, "maxLength": 200},
    required=True,
    description="The token of the link that an editor gave out.",
)


# --- The site and the API itself ------------------------------------------------------------------


class PublisherSerializer(PublishedSerializer):
    """Who publishes here; texts are empty where nothing was said."""

    name = serializers.CharField()
    url = serializers.CharField()


class SiteContactSerializer(PublishedSerializer):
    """How to reach the publisher; texts are empty where nothing was said."""

    email = serializers.CharField()
    phone = serializers.CharField()
    address = serializers.CharField()


class MenuEntrySerializer(PublishedSerializer):
    """A page that a menu leads to."""

    id = serializers.IntegerField()
    title = serializers.CharField()
    html_url = serializers.URLField()


class SiteLocaleSerializer(PublishedSerializer):
    """A language of the site, with its home page and menus."""

    code = serializers.ChoiceField(LANGUAGES["enum"])
    name = serializers.CharField(help_text="as its speakers call it")
    home = MenuEntrySerializer()
    main_menu = MenuEntrySerializer(many=True)
    footer_menu = MenuEntrySerializer(many=True)
    barrier_report_url = serializers.URLField(
        help_text="where readers tell what keeps them out; `?page=` takes the path of a page"
    )


class SiteSerializer(PublishedSerializer):
    """The site: who publishes it, in which languages, and what its menus lead to."""

    name = serializers.CharField()
    url = serializers.URLField()
    publisher = PublisherSerializer()
    contact = SiteContactSerializer()
    locales = SiteLocaleSerializer(many=True)


PROBLEM_SCHEMA: Schema = {"$ref": "#/components/schemas/Problem"}


class LicenceSerializer(PublishedSerializer):
    """The terms of the data."""

    name = serializers.CharField()
    url = serializers.URLField()


def start(addresses: Iterable[str]) -> serializers.Serializer:
    """What there is, and under which terms."""
    named = {name: serializers.URLField() for name in addresses}
    return inline_serializer(
        "Start",
        {
            "version": serializers.CharField(),
            "licence": LicenceSerializer(),
            "deprecation_policy": serializers.CharField(),
            "addresses": inline_serializer("Addresses", named),
        },
    )
