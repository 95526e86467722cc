"""What templates need to write HTML, and nothing about what it says."""

import json
import re
from typing import Any
from urllib.parse import urljoin

from django import template
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText, expand_db_html

from cms import linked_data as schema_org
from cms.formats import language_name, phone_uri

register = template.Library()
# Django has a "language_name" among its own tags for translations, in English only.
register.filter("language_in_words", language_name)
register.filter(phone_uri)

DEEPEST = 6
_HEADING = re.compile(r"(</?h)([1-6])(?=[\s>])")
# With none of these, no text can end the script element or open a comment in it.
_IN_SCRIPTS = {ord(char): f"\\u{ord(char):04X}" for char in "<>&"}


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


@register.filter
def linked_data(document: dict[str, Any]) -> SafeString:
    """A JSON-LD document in a page: data, which no browser runs and no security policy refuses."""
    text = json.dumps(document, ensure_ascii=False).translate(_IN_SCRIPTS)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(text),  # noqa: S308 - nothing in it is HTML any more
    )


@register.simple_tag(takes_context=True)
def way_here(context: template.Context) -> list[tuple[str, str]]:
    """The names and addresses from the home page to this one, which itself comes without one.

    ``above`` is a page between the trail and this one, and ``trail`` the name of this one.
    """
    page, above = context.get("page"), context.get("above")
    pages = [*context["navigation"].trail, *([above] if above else [])]
    links = [(each.title, each.get_url(context.get("request"))) for each in pages]
    here = context.get("trail") or getattr(page, "acronym", "") or getattr(page, "title", "")
    return [*links, *([(str(here), "")] if here else [])]


@register.simple_tag(takes_context=True)
def breadcrumb_data(context: template.Context, links: list[tuple[str, str]]) -> SafeString:
    """The same way as linked data, with whole addresses."""
    origin, metadata = context["navigation"].origin, context.get("metadata")
    here = metadata.canonical if metadata else ""
    whole = [(name, urljoin(origin, address) if address else here) for name, address in links]
    name = metadata.breadcrumb_name if metadata else ""
    return linked_data(schema_org.document(schema_org.breadcrumb(whole, name)))
