"""The organisations of a project and their roles."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.section_block import SectionBlock, SectionValue

from .choices import PartnerRole
from .leaf_blocks import OrganisationBlock


class PartnerBlock(blocks.StructBlock):
    organisation = OrganisationBlock(label=_("Organisation"))
    role = blocks.ChoiceBlock(
        choices=PartnerRole.choices, default=PartnerRole.PARTNER, label=_("Role")
    )
    note = blocks.CharBlock(
        required=False,
        max_length=200,
        label=_("Note"),
        help_text=_("What else is to be said of it. Example: Good Practice City"),
    )

    class Meta:
        icon = "group"
        label = _("Partner")
        description = _("An organisation and its role in the project.")
        template = "components/partner.html"
        preview_value = {"role": PartnerRole.LEAD, "note": "Good Practice City"}


class PartnersValue(SectionValue):
    """The partners as readers see them: those whose organisation is still there, by role."""

    @property
    def present(self) -> list[Any]:
        return [partner for partner in self["items"] if partner["organisation"] is not None]

    @property
    def by_role(self) -> Iterator[tuple[PartnerRole, list[Any]]]:
        """Each role that occurs, with its partners in the editor's order."""
        for role in PartnerRole:
            partners = [partner for partner in self.present if partner["role"] == role]
            if partners:
                yield role, partners


class PartnersBlock(SectionBlock):
    items = blocks.ListBlock(PartnerBlock(), min_num=1, label=_("Partners"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        leads = [item for item in value["items"] if item["role"] == PartnerRole.LEAD]
        if len(leads) > 1:
            raise blocks.StructBlockValidationError(
                {
                    "items": ValidationError(
                        _("A project has one lead partner: give the others another role.")
                    )
                }
            )
        return value

    class Meta:
        icon = "group"
        label = _("Partners")
        usual_heading = _("Partners")
        description = _("The organisations of the project: lead, project and associated partners.")
        template = "blocks/partners.html"
        value_class = PartnersValue
        preview_value = {
            "items": [
                PartnerBlock._meta_class.preview_value,
                {"role": PartnerRole.PARTNER, "note": ""},
            ]
        }
