"""What templates need to write HTML, and nothing about what it says."""

import re
from typing import Any

from django import template
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText, expand_db_html

from cms.formats import language_name, phone_uri

register = template.Library()
register.filter(language_name)
register.filter(phone_uri)

DEEPEST = 6
_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")


def _level(context: template.Context, level: int) -> int:
    """The heading level here: deeper where a whole page is shown inside another."""
    return min(level + int(context.get("heading_offset") or 0), DEEPEST)


@register.simple_block_tag(takes_context=True)
def heading(
    context: template.Context, content: SafeString, level: int, **attributes: Any
) -> SafeString:
    """``{% heading 2 id="partners" %}Partners{% endheading %}`` at the level that fits the place.

    An attribute without a value is left out.
    """
    kept = {name: value for name, value in attributes.items() if value}
    return format_html(
        "<h{level}{attributes}>{content}</h{level}>",
        level=_level(context, level),
        attributes=flatatt(kept),
        content=mark_safe(content.strip()),  # noqa: S308 - a template's own output
    )


@register.simple_tag(takes_context=True)
def prose(context: template.Context, text: RichText) -> SafeString:
    """An editor's formatted text, its headings at the level that fits the place."""
    place = context.get("readers_place") or getattr(context.get("page"), "readers_place", None)
    html = place.html(text.source) if place else expand_db_html(text.source)
    shifted = _HEADING.sub(lambda found: found[1] + str(_level(context, int(found[2]))), html)
    return mark_safe(shifted)  # noqa: S308 - Wagtail's rich text is clean
