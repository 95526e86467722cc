"""The blocks of the domain that hold one value each: an organisation, a country.

Migrations refer to these classes by their path: they never move.
"""

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.models import Locale
from wagtail.snippets.blocks import SnippetChooserBlock

from .choices import country_choices


class OrganisationBlock(SnippetChooserBlock):
    """An organisation; ``None`` when it was deleted."""

    def __init__(self, **kwargs):
        kwargs.pop("target_model", None)
        super().__init__("projects.Organisation", **kwargs)

    def get_api_representation(self, value: Any, context: dict | None = None) -> dict | None:
        return value and value.representation

    def get_api_schema(self) -> dict[str, Any]:
        return {
            "type": ["object", "null"],
            "properties": {
                "id": {"type": "integer"},
                "slug": {"type": "string"},
                "name": {"type": "string"},
                "country": {"type": ["string", "null"]},
                "website": {"type": "string"},
            },
            "additionalProperties": False,
            "examples": [
                {
                    "id": 12,
                    "slug": "example-city-council",
                    "name": "Example City Council",
                    "country": "FI",
                    "website": "https://example.org/",
                }
            ],
        }

    def value_from_api(self, data: dict[str, Any] | None) -> Any:
        if data is None:
            return None
        organisation = apps.get_model("projects", "Organisation")
        found = organisation.by_slug(data.get("slug", ""), Locale.get_active())
        if found is None:
            raise ValidationError(
                _("There is no organisation “%(slug)s”. Add it first, or correct the slug."),
                params={"slug": data.get("slug")},
            )
        return found

    def get_sample(self) -> Any:
        """An organisation of this site, or an example where there is none yet."""
        model = apps.get_model("projects", "Organisation")
        return model.objects.order_by("name").first() or model(
            name="Example City Council", slug="example", country="FI"
        )

    def deconstruct(self):
        kwargs = super().deconstruct()[2]
        return "projects.leaf_blocks.OrganisationBlock", [], kwargs


class CountryBlock(blocks.ChoiceBlock):
    """A country; partners read its ISO 3166 alpha-2 code."""

    choices = staticmethod(country_choices)

    def deconstruct(self):
        """Without the choices: a country's new name is no change of the table."""
        kwargs = {} if self.required else {"required": False}
        return "projects.leaf_blocks.CountryBlock", [], kwargs

    class Meta:
        icon = "globe"
        label = gettext_lazy("Country")
