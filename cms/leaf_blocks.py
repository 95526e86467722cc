"""The blocks that hold one value each: prose, a picture, a document, a page, a language.

A leaf gives its own shape: ``get_api_representation`` says how partners read the value,
``get_api_schema`` describes that shape as JSON Schema, and ``value_from_api`` reads it back.
Containers (struct, list, stream) recurse and never override these.

Migrations refer to these classes by their path: they never move.
"""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from .languages import language_choices

# What the editor needs to tell paragraphs apart, and no reader does.
DATA_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
ITEM_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
# A section's heading is an h2, so the one level that an editor may add below it is h3.
SECTION_FEATURES = ["h3", *ITEM_FEATURES]


class ProseBlock(blocks.RichTextBlock):
    """Formatted text; partners read it as HTML."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": ITEM_FEATURES, **kwargs})

    def get_api_representation(self, value: RichText, context: dict | None = None) -> str:
        return DATA_BLOCK_KEY.sub("", expand_db_html(value.source))

    def get_api_schema(self) -> dict[str, Any]:
        return {"type": "string", "contentMediaType": "text/html"}

    def value_from_api(self, data: str) -> RichText:
        """Read HTML, keeping only what the editor could have written."""
        # Wagtail's converters need the models, which need the blocks.
        from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

        converter = ContentstateConverter(self.features)
        return RichText(converter.to_database_format(converter.from_database_format(data)))


def _find(model: Any, data: dict[str, Any] | None, name: str) -> Any:
    """The object that ``data`` names by ``id`` or ``title``; a clear error where there is none."""
    if data is None:
        return None
    wanted = {key: data[key] for key in ("id", "title") if key in data}
    found = model.objects.filter(**wanted).first() if wanted else None
    if found is None:
        raise ValidationError(
            _("There is no %(name)s “%(wanted)s”. Add it first, or correct the name."),
            params={"name": name, "wanted": data.get("title", data.get("id"))},
        )
    return found


class PictureBlock(ImageBlock):
    """A picture, with what it shows or the word that it is decoration."""

    @property
    def required(self) -> bool:
        return self.child_blocks["image"].required

    def get_api_representation(self, value: Any, context: dict | None = None) -> dict | None:
        if value is None:
            return None
        return {
            "id": value.pk,
            "title": value.title,
            "alt": value.contextual_alt_text or "",
            "decorative": bool(value.decorative),
            "width": value.width,
            "height": value.height,
            "credit": value.credit,
        }

    def get_api_schema(self) -> dict[str, Any]:
        return {
            "type": ["object", "null"],
            "properties": {
                "id": {"type": "integer"},
                "title": {"type": "string"},
                "alt": {"type": "string"},
                "decorative": {"type": "boolean"},
                "width": {"type": "integer"},
                "height": {"type": "integer"},
                "credit": {"type": "string"},
            },
            "additionalProperties": False,
        }

    def value_from_api(self, data: dict[str, Any] | None) -> Any:
        return self._struct_value_to_image(
            {
                "image": _find(get_image_model(), data, _("picture")),
                "alt_text": (data or {}).get("alt", ""),
                "decorative": (data or {}).get("decorative", False),
            }
        )

    def get_sample(self) -> Any:
        """The newest picture of the library: a preview shows real content or none."""
        image = get_image_model().objects.order_by("-created_at").first()
        return self._struct_value_to_image(
            {"image": image, "alt_text": _("The newest picture of this site"), "decorative": False}
        )


class DocumentBlock(DocumentChooserBlock):
    """A file to download; readers see its type, size and language."""

    def get_api_representation(self, value: Any, context: dict | None = None) -> dict | None:
        if value is None:
            return None
        return {
            "id": value.pk,
            "title": value.title,
            "url": value.url,
            "type": value.file_type,
            "size": value.get_file_size(),
            "language": value.language,
        }

    def get_api_schema(self) -> dict[str, Any]:
        return {
            "type": ["object", "null"],
            "properties": {
                "id": {"type": "integer"},
                "title": {"type": "string"},
                "url": {"type": "string"},
                "type": {"type": "string"},
                "size": {"type": ["integer", "null"], "description": "bytes"},
                "language": {"type": "string"},
            },
            "additionalProperties": False,
        }

    def value_from_api(self, data: dict[str, Any] | None) -> Any:
        return _find(get_document_model(), data, _("document"))

    def get_sample(self) -> Any:
        return get_document_model().objects.order_by("-created_at").first()


class PageBlock(blocks.PageChooserBlock):
    """A page of this site."""

    def get_api_representation(self, value: Any, context: dict | None = None) -> dict | None:
        if value is None or not value.live:
            return None
        return {"id": value.pk, "title": value.title, "url": value.url}

    def get_api_schema(self) -> dict[str, Any]:
        return {
            "type": ["object", "null"],
            "properties": {
                "id": {"type": "integer"},
                "title": {"type": "string"},
                "url": {"type": ["string", "null"]},
            },
            "additionalProperties": False,
        }

    def value_from_api(self, data: dict[str, Any] | None) -> Any:
        return _find(Page, data, _("page"))


class LanguageBlock(blocks.ChoiceBlock):
    """The language of a part, where it differs from the page's."""

    choices = staticmethod(language_choices)

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, **kwargs})

    def deconstruct(self):
        """Without the choices: a longer list of languages is no change of the table."""
        return "cms.leaf_blocks.LanguageBlock", [], {}

    class Meta:
        icon = "globe"
        label = gettext_lazy("Language, if other than the page’s")
