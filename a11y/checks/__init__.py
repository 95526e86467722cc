"""Finds what keeps people out of a page, in HTML as it is sent.

One core for the editor, the publish gate, the site report, the command line and the statement.

What only a browser can tell (contrast as rendered, order of focus) is left to one.
"""

from collections.abc import Iterable

from . import (
    alternatives,
    appearance,
    behaviour,
    captions,
    decoration,
    emphasis,
    faked_headings,
    faked_lists,
    form_help,
    forms,
    frames,
    headings,
    images,
    keyboard,
    landmarks,
    language,
    language_of_parts,
    link_targets,
    link_texts,
    links,
    lists,
    markup,
    media,
    ownership,
    reading_order,
    signs,
    spacing,
    structure,
    tables,
    text,
    text_colours,
    widgets,
    wording,
)
from .documents import Document
from .findings import Check, Finding, Severity
from .parsing import Unreadable, paused_garbage_collection
from .registry import CHECKS

__all__ = [
    "CHECKS",
    "Check",
    "Document",
    "Finding",
    "Severity",
    "Unreadable",
    "check_html",
    "findings_in",
]

# Naming them defines their checks.
FAMILIES = (
    structure,
    landmarks,
    behaviour,
    markup,
    spacing,
    language,
    language_of_parts,
    headings,
    faked_headings,
    lists,
    faked_lists,
    text,
    signs,
    wording,
    appearance,
    reading_order,
    text_colours,
    emphasis,
    tables,
    captions,
    images,
    decoration,
    alternatives,
    media,
    frames,
    links,
    link_texts,
    link_targets,
    forms,
    form_help,
    widgets,
    ownership,
    keyboard,
)


def check_html(
    html: str | bytes, language: str = "", only: Iterable[str] | None = None
) -> list[Finding]:
    """What is at fault in a document or a fragment, in the order in which it stands there.

    ``language`` is that of a fragment, as a language tag; a document says its own. ``only`` names
    the checks to run. Raises ``Unreadable`` for what cannot be checked, with advice.
    """
    return findings_in(Document(html, language), only)


def findings_in(document: Document, only: Iterable[str] | None = None) -> list[Finding]:
    """The same for a document that is parsed already."""
    wanted = CHECKS.values() if only is None else [CHECKS[id] for id in only]
    with paused_garbage_collection():
        found = [finding for check in wanted for finding in check.findings(document)]
    return sorted(found, key=lambda finding: document.place_of(finding.element))
