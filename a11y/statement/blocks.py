"""What the statement lists: content that not everyone can use, and where else it can be had."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ObstacleBlock(blocks.StructBlock):
    content = blocks.TextBlock(
        label=_("What is not accessible"),
        help_text=_(
            "Which content, for whom, and against which requirement. Example: The maps of the "
            "project areas cannot be used by keyboard (WCAG 2.1.1)."
        ),
    )
    alternative = blocks.TextBlock(
        required=False,
        default="",
        label=_("Alternative"),
        help_text=_("Where or how people get the same. Example: Each area is described in words."),
    )

    class Meta:
        icon = "warning"
        label = _("Content")
        label_format = "{content}"
        description = _("Content that not everyone can use, with its alternative.")
        preview_value = {
            "content": "The maps of the project areas cannot be used by keyboard (WCAG 2.1.1).",
            "alternative": "Each area is described in words below its map.",
        }


class Obstacles(blocks.StreamBlock):
    """A list under one of the three heads of the model statement."""

    item = ObstacleBlock()
