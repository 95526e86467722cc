"""WAI-ARIA 1.2, DPUB-ARIA 1.1 and Graphics-ARIA 1.0 as tables.

Attributes stand without their "aria-". What ARIA 1.3 adds and people use already is let through.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple


class Role(NamedTuple):
    """One role, as ARIA's section 5.4 lists it; words are parted by spaces.

    ``parents``: what it inherits from. ``supports``: attributes beyond those of its parents and
    the global ones. ``requires``: attributes without a default. ``context``: one of these must own
    it. ``owns``: it may own nothing else.
    """

    parents: str
    supports: str = ""
    requires: str = ""
    context: str = ""
    owns: str = ""


# No document may use them; they hand down their attributes.
ABSTRACT_ROLES = {
    "command": Role("widget"),
    "composite": Role("widget", "activedescendant disabled"),
    "input": Role("widget", "disabled"),
    "landmark": Role("section"),
    "range": Role("structure", "valuemax valuemin valuenow valuetext"),
    "roletype": Role(""),
    "section": Role("structure"),
    "sectionhead": Role("structure"),
    "select": Role("composite group", "orientation"),
    "structure": Role("roletype"),
    "widget": Role("roletype"),
    "window": Role("roletype", "modal"),
}
MENU_ITEMS = "menuitem menuitemcheckbox menuitemradio"
IN_TABLES = "grid table treegrid"
# Separators are let in by ARIA 1.3; a submenu stands beside the item that opens it.
IN_MENUS = f"group menu separator {MENU_ITEMS}"
ARIA_ROLES = {
    "alert": Role("section"),
    "alertdialog": Role("alert dialog"),
    "application": Role(
        "structure", "activedescendant disabled errormessage expanded haspopup invalid"
    ),
    "article": Role("document", "posinset setsize"),
    "banner": Role("landmark"),
    "blockquote": Role("section"),
    "button": Role("command", "disabled expanded haspopup pressed"),
    "caption": Role("section", context=f"figure {IN_TABLES}"),
    "cell": Role(
        "section", "colindex colindextext colspan rowindex rowindextext rowspan", context="row"
    ),
    "checkbox": Role("input", "errormessage expanded invalid readonly required", "checked"),
    "code": Role("section"),
    "columnheader": Role("cell gridcell sectionhead", "sort", context="row"),
    # It controls its popup only while that is open, and ARIA 1.3 asks for no more.
    "combobox": Role(
        "input",
        "activedescendant autocomplete controls errormessage haspopup invalid placeholder readonly "
        "required",
        "expanded",
    ),
    "comment": Role("article", "level"),
    "complementary": Role("landmark"),
    "contentinfo": Role("landmark"),
    "definition": Role("section"),
    "deletion": Role("section"),
    "dialog": Role("window"),
    "directory": Role("list"),
    "document": Role("structure"),
    "emphasis": Role("section"),
    "feed": Role("list", owns="article"),
    "figure": Role("section"),
    "form": Role("landmark"),
    "generic": Role("structure"),
    "grid": Role("composite table", "multiselectable readonly", owns="row rowgroup caption"),
    "gridcell": Role(
        "cell widget",
        "disabled errormessage expanded haspopup invalid readonly required selected",
        context="row",
    ),
    "group": Role("section", "activedescendant disabled"),
    "heading": Role("sectionhead", requires="level"),
    "image": Role("section"),
    "img": Role("section"),
    "insertion": Role("section"),
    "link": Role("command", "disabled expanded haspopup"),
    "list": Role("section", owns="listitem"),
    "listbox": Role(
        "select",
        "errormessage expanded invalid multiselectable readonly required",
        owns="group option separator",
    ),
    "listitem": Role("section", "level posinset setsize", context="directory list"),
    "log": Role("section"),
    "main": Role("landmark"),
    "mark": Role("section"),
    "marquee": Role("section"),
    "math": Role("section"),
    "menu": Role("select", owns=IN_MENUS),
    "menubar": Role("menu", owns=IN_MENUS),
    "menuitem": Role(
        "command", "disabled expanded haspopup posinset setsize", context="group menu menubar"
    ),
    "menuitemcheckbox": Role("menuitem", requires="checked", context="group menu menubar"),
    "menuitemradio": Role("menuitem", requires="checked", context="group menu menubar"),
    "meter": Role("range", requires="valuenow"),
    "navigation": Role("landmark"),
    "none": Role("structure"),
    "note": Role("section"),
    "option": Role("input", "checked posinset selected setsize", context="group listbox"),
    "paragraph": Role("section"),
    "presentation": Role("structure"),
    "progressbar": Role("range widget"),
    "radio": Role("input", "posinset setsize", "checked"),
    "radiogroup": Role("select", "errormessage invalid readonly required"),
    "region": Role("landmark"),
    "row": Role(
        "group widget",
        "colindex expanded level posinset rowindex rowindextext selected setsize",
        context=f"rowgroup {IN_TABLES}",
        owns="cell columnheader gridcell rowheader",
    ),
    "rowgroup": Role("structure", context=IN_TABLES, owns="row"),
    "rowheader": Role("cell gridcell sectionhead", "sort", context="row"),
    "scrollbar": Role("range", "disabled orientation", "controls valuenow"),
    "search": Role("landmark"),
    "searchbox": Role("textbox"),
    # It needs a value only where it can be moved: see REQUIRED_IF_FOCUSABLE.
    "separator": Role("structure", "disabled orientation valuemax valuemin valuenow valuetext"),
    "slider": Role("input range", "errormessage haspopup invalid orientation readonly", "valuenow"),
    "spinbutton": Role("composite input range", "errormessage invalid readonly required"),
    "status": Role("section"),
    "strong": Role("section"),
    "subscript": Role("section"),
    "suggestion": Role("section"),
    "superscript": Role("section"),
    "switch": Role("checkbox", requires="checked"),
    "tab": Role(
        "sectionhead widget",
        "disabled expanded haspopup posinset selected setsize",
        context="tablist",
    ),
    "table": Role("section", "colcount rowcount", owns="row rowgroup caption"),
    "tablist": Role("composite", "level multiselectable orientation", owns="tab"),
    "tabpanel": Role("section"),
    "term": Role("section"),
    "textbox": Role(
        "input",
        "activedescendant autocomplete errormessage haspopup invalid multiline placeholder "
        "readonly required",
    ),
    "time": Role("section"),
    "timer": Role("status"),
    "toolbar": Role("group", "orientation"),
    "tooltip": Role("section"),
    "tree": Role("select", "errormessage invalid multiselectable required", owns="group treeitem"),
    "treegrid": Role("grid tree", owns="row rowgroup caption"),
    "treeitem": Role("listitem option", "expanded haspopup", context="group tree"),
}
# By what they inherit from.
DPUB_ROLES = {
    "img": "doc-cover",
    "landmark": "doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter "
    "doc-conclusion doc-credits doc-endnotes doc-epilogue doc-errata doc-foreword doc-glossary "
    "doc-introduction doc-part doc-preface doc-prologue",
    "link": "doc-backlink doc-biblioref doc-glossref doc-noteref",
    "listitem": "doc-biblioentry doc-endnote",
    "navigation": "doc-index doc-pagelist doc-toc",
    "note": "doc-notice doc-tip",
    "section": "doc-abstract doc-colophon doc-credit doc-dedication doc-epigraph doc-example "
    "doc-footnote doc-pagefooter doc-pageheader doc-pullquote doc-qna",
    "sectionhead": "doc-subtitle",
    "separator": "doc-pagebreak",
}
GRAPHICS_ROLES = {
    "graphics-document": Role("document"),
    "graphics-object": Role("group"),
    "graphics-symbol": Role("img"),
}
ROLES: Mapping[str, Role] = {
    **ARIA_ROLES,
    **{name: Role(parent) for parent, names in DPUB_ROLES.items() for name in names.split()},
    **GRAPHICS_ROLES,
}
REQUIRED_IF_FOCUSABLE = {"separator": "valuenow"}

# Their name may come from what stands in them.
NAMED_BY_CONTENT = {
    *("button", "cell", "checkbox", "columnheader", "doc-backlink", "doc-biblioref"),
    *("doc-glossref", "doc-noteref", "doc-subtitle", "graphics-object", "gridcell", "heading"),
    *("link", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio", "row"),
    *("rowgroup", "rowheader", "switch", "tab", "tooltip", "treeitem"),
}
# What stands in them is for assistive technology no more than their name.
LEAVES = {
    *("button", "checkbox", "doc-cover", "doc-pagebreak", "graphics-symbol", "image", "img"),
    *("menuitemcheckbox", "menuitemradio", "meter", "option", "progressbar", "radio"),
    *("scrollbar", "separator", "slider", "switch", "tab"),
}
# What people act on.
WIDGETS = {
    *("button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio"),
    *("option", "progressbar", "radio", "scrollbar", "searchbox", "separator", "slider"),
    *("spinbutton", "switch", "tab", "tabpanel", "textbox", "treeitem"),
    *("combobox", "grid", "listbox", "menu", "menubar", "radiogroup", "tablist", "tree"),
    "treegrid",
}
# They may not be named; ARIA's section 5.2.8.6.
NEVER_NAMED = {
    *("caption", "code", "deletion", "doc-pagefooter", "doc-pageheader", "emphasis", "generic"),
    *("insertion", "mark", "none", "paragraph", "strong", "subscript", "suggestion"),
    "superscript",
}
NAMING = ("aria-label", "aria-labelledby", "aria-braillelabel")
DESCRIBING_ROLE = ("aria-roledescription", "aria-brailleroledescription")

# Global in ARIA 1.2, and thus what makes an element count that is marked as decoration.
GLOBAL_ATTRIBUTES = {
    *("aria-atomic", "aria-busy", "aria-controls", "aria-current", "aria-describedby"),
    *("aria-description", "aria-details", "aria-dropeffect", "aria-flowto", "aria-grabbed"),
    *("aria-hidden", "aria-keyshortcuts", "aria-label", "aria-labelledby", "aria-live"),
    *("aria-owns", "aria-relevant", "aria-roledescription"),
}
# Also let through: from ARIA 1.3, and global until ARIA 1.1.
ALLOWED_ANYWHERE = GLOBAL_ATTRIBUTES | {
    *("aria-braillelabel", "aria-brailleroledescription", "aria-disabled", "aria-errormessage"),
    *("aria-haspopup", "aria-invalid"),
}

TRUE_FALSE = "true false"
# What attributes may say, after ARIA's section 6.6: a kind of value, or the words; and which.
ATTRIBUTES_BY_VALUE = {
    TRUE_FALSE: "atomic busy disabled modal multiline multiselectable readonly required",
    f"{TRUE_FALSE} undefined": "expanded grabbed hidden selected",
    f"{TRUE_FALSE} mixed undefined": "checked pressed",
    "{id}": "activedescendant",
    "{ids}": "controls describedby details errormessage flowto labelledby owns",
    "{integer}": "colcount colindex colspan level posinset rowcount rowindex rowspan setsize",
    "{number}": "valuemax valuemin valuenow",
    "{text}": "braillelabel brailleroledescription colindextext description keyshortcuts label "
    "placeholder roledescription rowindextext valuetext",
    "inline list both none": "autocomplete",
    f"page step location date time {TRUE_FALSE}": "current",
    f"{TRUE_FALSE} menu listbox tree grid dialog": "haspopup",
    f"{TRUE_FALSE} grammar spelling": "invalid",
    "assertive off polite": "live",
    "horizontal vertical undefined": "orientation",
    "ascending descending none other": "sort",
    "copy execute link move none popup": "dropeffect",
    "additions all removals text": "relevant",
}
VALUES: Mapping[str, str] = {
    f"aria-{name}": value for value, names in ATTRIBUTES_BY_VALUE.items() for name in names.split()
}
SEVERAL_WORDS = ("aria-dropeffect", "aria-relevant")


@cache
def lineage(role: str) -> frozenset[str]:
    """The role and all that it inherits from."""
    known = ROLES.get(role) or ABSTRACT_ROLES[role]
    return frozenset({role}).union(*map(lineage, known.parents.split()))


LANDMARKS = tuple(role for role in ROLES if "landmark" in lineage(role))


@cache
def attributes_of(role: str) -> frozenset[str]:
    """All attributes that it takes beside the global ones, with their "aria-"."""
    roles = [ROLES.get(name) or ABSTRACT_ROLES[name] for name in lineage(role)]
    return frozenset(
        f"aria-{name}" for one in roles for name in f"{one.supports} {one.requires}".split()
    )


@cache
def allowed_in(role: str) -> frozenset[str]:
    """All attributes that it takes, with the global ones."""
    return attributes_of(role) | ALLOWED_ANYWHERE


def prohibited_in(role: str) -> tuple[str, ...]:
    """The attributes that it must not have."""
    if role not in NEVER_NAMED:
        return ()
    return (*NAMING, *DESCRIBING_ROLE) if role in ("generic", "none") else NAMING
