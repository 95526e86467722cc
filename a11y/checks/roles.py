"""Which role an element has: what its ``role`` says, or what HTML means by it.

After ARIA in HTML and HTML-AAM 1.0, for what a document shows by itself.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from bs4 import Tag

from .aria import GLOBAL_ATTRIBUTES, ROLES

if TYPE_CHECKING:
    from .documents import Document

PRESENTATIONAL = ("none", "presentation")
SECTIONING = ("article", "aside", "main", "nav", "section")
TABLES = ("table", "grid", "treegrid")
SECTIONING_ROLES = ("article", "complementary", "main", "navigation", "region")

# Tags whose role depends on nothing else.
ROLE_OF_TAG = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("ol", "ul", "menu"), "list"),
    **dict.fromkeys(("address", "details", "fieldset", "optgroup"), "group"),
    **{name: name for name in ("article", "blockquote", "button", "caption", "code", "dialog")},
    **{name: name for name in ("figure", "main", "mark", "math", "meter", "option", "search")},
    **{name: name for name in ("strong", "table", "time")},
    "aside": "complementary",
    "datalist": "listbox",
    "del": "deletion",
    "dfn": "term",
    "em": "emphasis",
    "hr": "separator",
    "html": "document",
    "ins": "insertion",
    "nav": "navigation",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "s": "deletion",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "graphics-document",
    "textarea": "textbox",
}
# ARIA has no role for the others (dates, files, passwords); people fill them in none the less.
ROLE_OF_INPUT = {
    **dict.fromkeys(("button", "image", "reset", "submit"), "button"),
    **dict.fromkeys(("color", "date", "datetime-local", "file", "hidden", "month"), ""),
    **dict.fromkeys(("password", "time", "week"), ""),
    "checkbox": "checkbox",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "search": "searchbox",
}
TEXT_BOXES = ("email", "tel", "text", "url")


def role_of(document: "Document", element: Tag) -> str:
    """The role in force: the one that its author gave it, or the implicit one."""
    role = explicit_role(element)
    if not role or (role in PRESENTATIONAL and must_be_exposed(element)):
        return implicit_role(document, element)
    return "none" if role == "presentation" else role


def explicit_role(element: Tag) -> str:
    """The first role that ``role`` names and ARIA knows; empty if there is none."""
    given = str(element.get("role") or "").lower().split()
    return next((role for role in given if role in ROLES), "")


def implicit_role(document: "Document", element: Tag) -> str:
    if element.name in ROLE_OF_TAG:
        return ROLE_OF_TAG[element.name]
    by_attributes = BY_ATTRIBUTES.get(element.name)
    return by_attributes(document, element) if by_attributes else ""


def is_focusable(element: Tag) -> bool:
    """Whether focus can be put on it, as far as its markup says."""
    if is_disabled(element):
        return False
    return tabindex_of(element) is not None or is_a_control(element) or is_editable(element)


def is_in_focus_order(document: "Document", element: Tag) -> bool:
    """Whether the tab key reaches it, as far as the document says."""
    if not document.is_visible(element) or document.is_inert(element) or is_disabled(element):
        return False
    tabindex = tabindex_of(element)
    if tabindex is not None:
        return tabindex >= 0
    return (is_a_control(element) and element.name in CONTROLS) or is_editable(element)


def tabindex_of(element: Tag) -> int | None:
    """After HTML's rules for parsing integers: what follows the number does not count."""
    found = re.match(r"[ \t\n\f\r]*([+-]?[0-9]{1,9})", str(element.get("tabindex") or ""))
    return int(found[1]) if found else None


def is_editable(element: Tag) -> bool:
    return str(element.get("contenteditable", "false")).lower() in ("", "true", "plaintext-only")


def is_disabled(element: Tag) -> bool:
    """Whether HTML disables it, alone or with its fieldset."""
    if element.name not in FORM_CONTROLS:
        return False
    if "disabled" in element.attrs:
        return True
    inner: Tag = element
    for above in element.parents:
        if above.name == "fieldset" and "disabled" in above.attrs:
            in_legend = inner.name == "legend" and inner.find_previous_sibling("legend") is None
            if not in_legend:
                return True
        inner = above
    return False


FORM_CONTROLS = ("button", "input", "select", "textarea")
# What the tab key may reach without an attribute that says so; frames are no stops themselves.
CONTROLS = (*FORM_CONTROLS, "a", "area", "audio", "summary", "video")


def is_a_control(element: Tag) -> bool:
    """Whether HTML itself puts it in the order of focus."""
    if element.name in FORM_CONTROLS:
        return str(element.get("type") or "").lower() != "hidden" or element.name != "input"
    if element.name in ("a", "area"):
        return leads_somewhere(element)
    if element.name in ("audio", "video"):
        return "controls" in element.attrs
    if element.name == "summary":
        above = element.parent
        return (
            above is not None
            and above.name == "details"
            and above.find("summary", recursive=False) is element
        )
    return element.name == "iframe"


def must_be_exposed(element: Tag) -> bool:
    """Whether "none" would hide what people meet: focus, or a global attribute of ARIA."""
    return is_focusable(element) or any(
        name in GLOBAL_ATTRIBUTES and name != "aria-hidden" and str(value).strip()
        for name, value in element.attrs.items()
    )


def leads_somewhere(element: Tag) -> bool:
    return "href" in element.attrs or "xlink:href" in element.attrs


def of_link(document: "Document", element: Tag) -> str:
    return "link" if leads_somewhere(element) else ""


def of_picture(document: "Document", element: Tag) -> str:
    if element.get("alt") == "" and not must_be_exposed(element):
        return "none"
    return "img"


def of_input(document: "Document", element: Tag) -> str:
    kind = str(element.get("type") or "text").strip().lower()
    if "list" in element.attrs and (kind in TEXT_BOXES or kind in ("search", "")):
        return "combobox"
    return ROLE_OF_INPUT.get(kind, "textbox")


def of_select(document: "Document", element: Tag) -> str:
    size = str(element.get("size") or "")
    many = "multiple" in element.attrs or (size.isdigit() and int(size) > 1)
    return "listbox" if many else "combobox"


def of_page_s_end(role: str) -> Callable[["Document", Tag], str]:
    def of_element(document: "Document", element: Tag) -> str:
        for above in document.ancestors(element):
            if above.name in SECTIONING or above.get("role") in SECTIONING_ROLES:
                return ""
        return role

    return of_element


def of_named(role: str) -> Callable[["Document", Tag], str]:
    """What counts only where it has a name of its own."""

    def of_element(document: "Document", element: Tag) -> str:
        named = any(
            str(element.get(name) or "").strip()
            for name in ("aria-label", "aria-labelledby", "title")
        )
        return role if named else ""

    return of_element


def of_list_item(document: "Document", element: Tag) -> str:
    """Of a list only: one that its author made something else has no items."""
    above = element.parent
    if above is None or above.name not in ("ol", "ul", "menu"):
        return ""
    return "listitem" if document.role_of(above) in ("list", "directory") else ""


def of_table_part(role: str) -> Callable[["Document", Tag], str]:
    """What counts only in a table that is one."""

    def of_element(document: "Document", element: Tag) -> str:
        table = document.inside(element, "table")
        return role if table is not None and document.role_of(table) in TABLES else ""

    return of_element


def of_cell(document: "Document", element: Tag) -> str:
    table = document.inside(element, "table")
    role = document.role_of(table) if table is not None else ""
    if role not in TABLES:
        return ""
    return "cell" if role == "table" else "gridcell"


def of_header_cell(document: "Document", element: Tag) -> str:
    """After its ``scope``, or after where it stands: first in a row of data, or above data."""
    if not of_cell(document, element):
        return ""
    scope = str(element.get("scope") or "").lower()
    if scope in ("row", "rowgroup"):
        return "rowheader"
    if scope in ("col", "colgroup"):
        return "columnheader"
    row = element.parent
    if row is not None and id(row) in document.rows_with_data:
        return "rowheader"
    return "columnheader"


def of_summary(document: "Document", element: Tag) -> str:
    return "button" if is_a_control(element) else ""


BY_ATTRIBUTES: dict[str, Callable[["Document", Tag], str]] = {
    "a": of_link,
    "area": of_link,
    "img": of_picture,
    "input": of_input,
    "select": of_select,
    "header": of_page_s_end("banner"),
    "footer": of_page_s_end("contentinfo"),
    "section": of_named("region"),
    "form": of_named("form"),
    "li": of_list_item,
    **dict.fromkeys(("tbody", "tfoot", "thead"), of_table_part("rowgroup")),
    "td": of_cell,
    "th": of_header_cell,
    "tr": of_table_part("row"),
    "summary": of_summary,
}
