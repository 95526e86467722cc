"""What mends a finding at one press: the new value of the field that it belongs to.

A repair changes the form of what was written, never its words; what it needs to know of them
(another caption, the right alt text) it leaves to the editor.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock

from a11y.checks.names import in_one_line
from cms.models import BasePage

from .pages import Look, PageFinding
from .prose_repairs import correct_levels, make_heading, make_list, mark_language, take_out_empty
from .values import Gone, put, value_at


@dataclass(frozen=True)
class Repair:
    """The value that mends a field: where, and as its block has it."""

    offer: "Offer"
    path: str
    block: Block | None
    value: Any

    @property
    def form_value(self) -> Any:
        """The value as the field's widget takes it in the editor's form."""
        return self.block.get_form_state(self.value) if self.block else self.value

    def apply(self, page: BasePage) -> None:
        put(page, self.path, self.value)


# For who asks for a repair of what somebody else has mended.
NOTHING_TO_MEND = _("This was changed in the meantime: there is nothing to mend here.")

Mend = Callable[[PageFinding, Block | None, Any], Any]


@dataclass(frozen=True)
class Offer:
    """A repair that a check has: what its button says, what is said when it is done, and how."""

    label: str | Promise
    done: str | Promise
    mend: Mend


def repair_for(page: BasePage, found: PageFinding) -> Repair | None:
    """What mends this finding on this page; None where only a person can."""
    offer = REPAIRS.get(found.finding.check.id)
    if offer is None:
        return None
    try:
        block, value = value_at(page, found.place.path)
    except Gone:
        return None
    new = offer.mend(found, block, value)
    return None if new is None else Repair(offer, found.place.path, block, new)


def repair_named(look: Look, key: str) -> Repair | None:
    """What mends the finding with this key, if it is still there."""
    found = next((found for found in look.findings if found.key == key), None)
    return repair_for(look.page, found) if found else None


# --- Pictures and tables ----------------------------------------------------------------------


def empty_text(found: PageFinding, block: Block | None, value: Any) -> str | None:
    """An alt text that says nothing of the picture goes; the editor writes another."""
    return "" if isinstance(value, str) and value else None


def caption_table(found: PageFinding, block: Block | None, value: Any) -> TypedTable | None:
    """The words right before the table, as its caption."""
    section = found.finding.element.find_parent("section")
    heading = section and section.find(["h2", "h3"])
    if not isinstance(block, TypedTableBlock) or value.caption.strip() or not heading:
        return None
    return TypedTable(value.columns, value.row_data, in_one_line(heading.get_text(" ")))


def head_table(found: PageFinding, block: Block | None, value: Any) -> TypedTable | None:
    """The first row becomes the headings of columns that have none."""
    if not isinstance(block, TypedTableBlock) or not value.row_data:
        return None
    if any(column["heading"].strip() for column in value.columns):
        return None
    first, *rows = value.row_data
    headings = ["" if cell is None else str(cell) for cell in first["values"]]
    if not all(heading.strip() for heading in headings):
        return None
    columns = [
        {**column, "heading": heading}
        for column, heading in zip(value.columns, headings, strict=True)
    ]
    return TypedTable(columns, rows, value.caption)


ALT_TEXT = Offer(
    _("Empty the alt text"), _("The alt text is empty: write what the picture shows."), empty_text
)
CAPTION = Offer(
    _("Use the heading as the caption"),
    _("The table has a caption now: see whether it says what the table shows."),
    caption_table,
)
COLUMNS = Offer(
    _("Make the first row the headings"), _("The columns have headings now."), head_table
)
LIST = Offer(_("Make it a list"), _("This is a list now."), make_list)

# Each check that has a repair, by its id.
REPAIRS: dict[str, Offer] = {
    "heading-faked": Offer(_("Make it a heading"), _("This is a heading now."), make_heading),
    "heading-level-skipped": Offer(
        _("Correct the level"), _("No level of heading is left out now."), correct_levels
    ),
    "list-faked": LIST,
    "list-numbers-faked": LIST,
    "part-language-unmarked": Offer(
        _("Mark its language"), _("The language of this part is marked now."), mark_language
    ),
    "paragraph-empty": Offer(
        _("Take out empty paragraphs"), _("The empty paragraphs are gone."), take_out_empty
    ),
    "image-alt-repeats-caption": ALT_TEXT,
    "image-alt-repeats-title": ALT_TEXT,
    "image-alt-file-name": ALT_TEXT,
    "image-alt-file-like": ALT_TEXT,
    "image-alt-placeholder": ALT_TEXT,
    "image-alt-address": ALT_TEXT,
    "table-caption-empty": CAPTION,
    "table-without-name": CAPTION,
    "table-header-empty": COLUMNS,
    "table-without-headers": COLUMNS,
}
