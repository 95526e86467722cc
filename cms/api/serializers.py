"""Pages as partners read them. What is here is read off by the OpenAPI document too."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from wagtail.models import Page

from cms.blocks import PageSections
from cms.leaf_blocks import PICTURE_SCHEMA, picture_in_place
from cms.schema import Schema, all_required, block_schema, published_stream_schema


class PublishedSerializer(serializers.Serializer):
    """A part of what is published: nothing of it is ever written through the API."""

    def get_fields(self) -> dict[str, serializers.Field]:
        fields = super().get_fields()
        for field in fields.values():
            field.read_only = True
        return fields


class SchemaField(serializers.Field):
    """A value that says its own JSON Schema, as ``schema``."""

    schema: Schema


class BlockField(SchemaField):
    """A value as its block represents it."""

    def __init__(self, block: Any, **kwargs: Any):
        self.block = block
        super().__init__(**{"read_only": True, **kwargs})

    @property
    def schema(self) -> Schema:
        return all_required(block_schema(self.block))

    def to_representation(self, value: Any) -> Any:
        return self.block.get_api_representation(value, self.context)


class CoverField(SchemaField):
    """The page's picture, in the words that stand at the page."""

    schema = PICTURE_SCHEMA

    def __init__(self, **kwargs: Any):
        super().__init__(**{"read_only": True, "source": "*", **kwargs})

    def to_representation(self, page: Any) -> Any:
        return page.cover and picture_in_place(
            page.cover, page.cover_alt_text, page.cover_is_decorative, self.context["place"]
        )


class SectionsField(SchemaField):
    """The sections of a page in their order, each with its anchor, heading and language."""

    def __init__(self, stream_block: Any, **kwargs: Any):
        self.stream_block = stream_block
        super().__init__(**{"read_only": True, "source": "contents", **kwargs})

    @property
    def schema(self) -> Schema:
        return published_stream_schema(self.stream_block)

    def to_representation(self, sections: Any) -> list[dict[str, Any]]:
        return [section.as_data(self.context) for section in sections]


class PageLinkSerializer(PublishedSerializer):
    """Another page that this one leads to."""

    id = serializers.IntegerField()
    title = serializers.CharField()
    html_url = serializers.SerializerMethodField()

    @extend_schema_field(serializers.URLField)
    def get_html_url(self, page: Page) -> str:
        return self.context["place"].address_of(page) or ""

    @classmethod
    def of(cls, page_id: int | None, context: dict[str, Any]) -> dict[str, Any] | None:
        """The page with this id, if anyone may read it."""
        page = context["place"].linked_page(page_id)
        return page and cls(page, context=context).data


class TranslationSerializer(PageLinkSerializer):
    """The same page in another language."""

    locale = serializers.CharField(source="locale.language_code")


class MetaSerializer(PublishedSerializer):
    """Where the page is, since when, and in which languages."""

    type = serializers.CharField(source="api_type")
    detail_url = serializers.SerializerMethodField()
    html_url = serializers.SerializerMethodField()
    slug = serializers.CharField()
    locale = serializers.CharField(source="locale.language_code")
    first_published_at = serializers.DateTimeField(allow_null=True)
    last_published_at = serializers.DateTimeField(allow_null=True)
    translations = serializers.SerializerMethodField()

    @extend_schema_field(serializers.URLField)
    def get_detail_url(self, page: Any) -> str:
        return self.context["place"].absolute(reverse(page.api_address, args=[page.pk]))

    @extend_schema_field(serializers.URLField)
    def get_html_url(self, page: Page) -> str:
        return self.context["place"].address_of(page) or ""

    @extend_schema_field(TranslationSerializer(many=True))
    def get_translations(self, page: Page) -> list[dict[str, Any]]:
        return TranslationSerializer(
            self.context["translations"], many=True, context=self.context
        ).data


class PageSerializer(PublishedSerializer):
    """What every page has."""

    card_names: tuple[str, ...] = ("id", "uid", "title", "summary", "meta", "cover")

    id = serializers.IntegerField()
    uid = serializers.UUIDField(source="translation_key", help_text="the same in all languages")
    title = serializers.CharField()
    summary = serializers.CharField(source="lead", help_text="the sentences under the title")
    meta = MetaSerializer(source="*")
    cover = CoverField()


class StandardPageSerializer(PageSerializer):
    """A page of text."""

    sections = SectionsField(PageSections())


class HomePageSerializer(StandardPageSerializer):
    """The first page of the site in one language."""

    list_page = serializers.SerializerMethodField(
        help_text="the page with the list of all projects"
    )
    featured = serializers.SerializerMethodField(help_text="the pages to show first")

    def _linked(self, page_id: int | None) -> dict[str, Any] | None:
        return PageLinkSerializer.of(page_id, self.context)

    @extend_schema_field(PageLinkSerializer(allow_null=True))
    def get_list_page(self, page: Any) -> dict[str, Any] | None:
        return self._linked(page.list_page_id)

    @extend_schema_field(PageLinkSerializer(many=True))
    def get_featured(self, page: Any) -> list[dict[str, Any]]:
        linked = (self._linked(featured.page_id) for featured in page.featured.all())
        return [link for link in linked if link is not None]
