"""The blocks that hold one value each: prose, a picture, a document, a page, a language.

A leaf gives its own shape: ``get_api_representation`` says how partners read the value,
``get_api_schema`` describes that shape as JSON Schema, and ``value_from_api`` reads it back.
Containers (struct, list, stream) recurse and never override these.

Migrations refer to these classes by their path: they never move.
"""

import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.rich_text import RichText

from . import parts_in_languages
from .languages import language_choices
from .pictures import FORMATS, USUAL_SIZE, make_renditions, srcset

# What the editor needs to tell paragraphs apart, and no reader does.
DATA_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
ITEM_FEATURES = settings.WAGTAILADMIN_RICH_TEXT_EDITORS["default"]["OPTIONS"]["features"]
# A section's heading is an h2, so the one level that an editor may add below it is h3.
SECTION_FEATURES = ["h3", *ITEM_FEATURES]


class ProseBlock(blocks.RichTextBlock):
    """Formatted text; partners read it as HTML. Any of it may be in another language."""

    def __init__(self, features=ITEM_FEATURES, **kwargs):
        # Not for migrations to see: another language of the site is no change of the table.
        super().__init__(features=[*features, *parts_in_languages.features()], **kwargs)

    def get_api_representation(self, value: RichText, context: dict[str, Any]) -> str:
        return DATA_BLOCK_KEY.sub("", context["place"].html(value.source))

    def get_api_schema(self) -> dict[str, Any]:
        return {
            "type": "string",
            "contentMediaType": "text/html",
            "description": "words in another language stand in a span with lang",
        }

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


_TEXT: dict[str, Any] = {"type": "string"}
_SRCSET = {"type": "string", "description": "as in HTML: addresses with their widths"}
PICTURE_SCHEMA: dict[str, Any] = {
    "type": ["object", "null"],
    "properties": {
        "id": {"type": "integer"},
        "title": _TEXT,
        "alt": {**_TEXT, "description": "what the picture shows; empty where it is decoration"},
        "decorative": {"type": "boolean"},
        "width": {"type": "integer", "description": "pixels of the original"},
        "height": {"type": "integer", "description": "pixels of the original"},
        "focal_point": {
            "type": ["object", "null"],
            "description": "what must stay in sight, as parts of the width and the height",
            "properties": {
                "x": {"type": "number", "minimum": 0, "maximum": 1},
                "y": {"type": "number", "minimum": 0, "maximum": 1},
            },
            "required": ["x", "y"],
            "additionalProperties": False,
        },
        "credit": {**_TEXT, "description": "who made it, as it must be named"},
        "src": {**_TEXT, "description": "a JPEG for readers that know no srcset"},
        "srcset": {
            "type": "object",
            "properties": dict.fromkeys(FORMATS, _SRCSET),
            "required": list(FORMATS),
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
    "examples": [
        {
            "id": 12,
            "title": "Training workshop",
            "alt": "Two engineers adjust a robot arm in a training workshop.",
            "decorative": False,
            "width": 1600,
            "height": 900,
            "focal_point": {"x": 0.5, "y": 0.4},
            "credit": "Example City Council",
            "src": "https://example.org/media/images/workshop.width-800.jpg",
            "srcset": dict.fromkeys(
                FORMATS, "https://example.org/media/images/workshop.width-800 800w"
            ),
        }
    ],
}


def picture_in_place(image: Any, alt: str, decorative: bool, place: Any) -> dict[str, Any]:
    """A picture as partners read it, in the words of the place where it is shown."""
    renditions = make_renditions(image)
    usual = renditions.get(USUAL_SIZE)
    focus = image.get_focal_point()
    return {
        "id": image.pk,
        "title": image.title,
        "alt": alt,
        "decorative": decorative,
        "width": image.width,
        "height": image.height,
        "focal_point": focus
        and {
            "x": round(focus.centroid_x / image.width, 4),
            "y": round(focus.centroid_y / image.height, 4),
        },
        "credit": image.credit,
        "src": place.absolute(usual.url) if usual else "",
        "srcset": {kind: srcset(renditions, kind, place.absolute) for kind in FORMATS},
    }


class PictureBlock(ImageBlock):
    """A picture, with what it shows or the word that it is decoration."""

    @property
    def required(self) -> bool:
        return self.child_blocks["image"].required

    def get_api_representation(self, value: Any, context: dict[str, Any]) -> dict | None:
        if value is None:
            return None
        return picture_in_place(
            value, value.contextual_alt_text or "", bool(value.decorative), context["place"]
        )

    def get_api_schema(self) -> dict[str, Any]:
        return PICTURE_SCHEMA

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

    def get_api_representation(self, value: Any, context: dict[str, Any]) -> dict | None:
        place = context["place"]
        if value is None or not place.linked_document(value.pk):
            return None
        return {
            "id": value.pk,
            "title": value.title,
            "url": place.absolute(value.url),
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
            "examples": [
                {
                    "id": 12,
                    "title": "Final report",
                    "url": "https://example.org/documents/12/final-report.pdf",
                    "type": "pdf",
                    "size": 250368,
                    "language": "et",
                }
            ],
        }

    def value_from_api(self, data: dict[str, Any] | None) -> Any:
        return _find(get_document_model(), data, _("document"))

    def get_sample(self) -> Any:
        return get_document_model().objects.order_by("-created_at").first()


class PageBlock(blocks.PageChooserBlock):
    """A page of this site."""

    def get_api_representation(self, value: Any, context: dict[str, Any]) -> dict | None:
        place = context["place"]
        page = value and place.linked_page(value.pk)
        return page and {"id": page.pk, "title": page.title, "url": place.address_of(page)}

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
