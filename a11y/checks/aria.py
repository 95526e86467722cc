"""Roles, states and properties of WAI-ARIA 1.2, DPUB-ARIA 1.1 and Graphics-ARIA 1.0, as tables.

Abstract roles are left out: no document may use them.
"""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Role:
    """What ARIA says of a role; attributes without ``aria-``, several parted by spaces.

    ``named_by_content``: its name may come from what stands in it; ``takes_no_name``: authors may
    give it none. ``hides_its_parts``: what stands in it is presentational. ``requires`` and
    ``takes``: beside the global attributes. ``belongs_in``: the roles of which one must be around
    it; ``consists_of``: those of which one must be in it, if anything is.
    """

    named_by_content: bool = False
    hides_its_parts: bool = False
    takes_no_name: bool = False
    requires: str = ""
    takes: str = ""
    belongs_in: str = ""
    consists_of: str = ""


class Kind(NamedTuple):
    """What a state or property is set to: the type, and its tokens."""

    type: str
    tokens: str = ""


GLOBAL_ATTRIBUTES = {
    *("aria-atomic", "aria-braillelabel", "aria-brailleroledescription", "aria-busy"),
    *("aria-controls", "aria-current", "aria-describedby", "aria-description", "aria-details"),
    *("aria-dropeffect", "aria-flowto", "aria-grabbed", "aria-hidden", "aria-keyshortcuts"),
    *("aria-label", "aria-labelledby", "aria-live", "aria-owns", "aria-relevant"),
    "aria-roledescription",
}
# Global until ARIA 1.2, which still lets authors use them anywhere.
ONCE_GLOBAL = {"aria-disabled", "aria-errormessage", "aria-haspopup", "aria-invalid"}

ROLES: dict[str, Role] = {
    "alert": Role(),
    "alertdialog": Role(takes="modal"),
    "application": Role(takes="activedescendant expanded"),
    "article": Role(takes="posinset setsize"),
    "banner": Role(),
    "blockquote": Role(),
    "button": Role(named_by_content=True, hides_its_parts=True, takes="expanded pressed"),
    "caption": Role(takes_no_name=True, belongs_in="figure grid table"),
    "cell": Role(
        named_by_content=True, takes="colindex colspan rowindex rowspan", belongs_in="row"
    ),
    "checkbox": Role(
        named_by_content=True,
        hides_its_parts=True,
        requires="checked",
        takes="checked expanded readonly required",
    ),
    "code": Role(takes_no_name=True),
    "columnheader": Role(
        named_by_content=True,
        takes="colindex colspan expanded readonly required rowindex rowspan selected sort",
        belongs_in="row",
    ),
    "combobox": Role(
        requires="expanded", takes="activedescendant autocomplete expanded readonly required"
    ),
    "complementary": Role(),
    "contentinfo": Role(),
    "definition": Role(),
    "deletion": Role(takes_no_name=True),
    "dialog": Role(takes="modal"),
    "directory": Role(),
    "doc-abstract": Role(),
    "doc-acknowledgments": Role(),
    "doc-afterword": Role(),
    "doc-appendix": Role(),
    "doc-backlink": Role(named_by_content=True),
    "doc-biblioentry": Role(takes="level posinset setsize", belongs_in="doc-bibliography"),
    "doc-bibliography": Role(consists_of="doc-biblioentry"),
    "doc-biblioref": Role(named_by_content=True),
    "doc-chapter": Role(),
    "doc-colophon": Role(),
    "doc-conclusion": Role(),
    "doc-cover": Role(),
    "doc-credit": Role(),
    "doc-credits": Role(),
    "doc-dedication": Role(),
    "doc-endnote": Role(takes="level posinset setsize", belongs_in="doc-endnotes"),
    "doc-endnotes": Role(consists_of="doc-endnote"),
    "doc-epigraph": Role(),
    "doc-epilogue": Role(),
    "doc-errata": Role(),
    "doc-example": Role(),
    "doc-footnote": Role(),
    "doc-foreword": Role(),
    "doc-glossary": Role(consists_of="definition term"),
    "doc-glossref": Role(named_by_content=True),
    "doc-index": Role(),
    "doc-introduction": Role(),
    "doc-noteref": Role(named_by_content=True),
    "doc-notice": Role(),
    "doc-pagebreak": Role(
        hides_its_parts=True, takes="orientation valuemax valuemin valuenow valuetext"
    ),
    "doc-pagefooter": Role(takes_no_name=True),
    "doc-pageheader": Role(takes_no_name=True),
    "doc-pagelist": Role(),
    "doc-part": Role(),
    "doc-preface": Role(),
    "doc-prologue": Role(),
    "doc-pullquote": Role(),
    "doc-qna": Role(),
    "doc-subtitle": Role(),
    "doc-tip": Role(),
    "doc-toc": Role(),
    "document": Role(),
    "emphasis": Role(takes_no_name=True),
    "feed": Role(consists_of="article"),
    "figure": Role(),
    "form": Role(),
    "generic": Role(takes_no_name=True),
    "graphics-document": Role(),
    "graphics-object": Role(named_by_content=True, takes="activedescendant"),
    "graphics-symbol": Role(hides_its_parts=True),
    "grid": Role(
        takes="activedescendant colcount multiselectable readonly rowcount",
        consists_of="row rowgroup",
    ),
    "gridcell": Role(
        named_by_content=True,
        takes="colindex colspan expanded readonly required rowindex rowspan selected",
        belongs_in="row",
    ),
    "group": Role(takes="activedescendant"),
    "heading": Role(named_by_content=True, requires="level", takes="level"),
    "image": Role(hides_its_parts=True),
    "img": Role(hides_its_parts=True),
    "insertion": Role(takes_no_name=True),
    "link": Role(named_by_content=True, takes="expanded"),
    "list": Role(consists_of="listitem"),
    "listbox": Role(
        takes="activedescendant expanded multiselectable orientation readonly required",
        consists_of="group option",
    ),
    "listitem": Role(takes="level posinset setsize", belongs_in="directory list"),
    "log": Role(),
    "main": Role(),
    "mark": Role(takes_no_name=True),
    "marquee": Role(),
    "math": Role(),
    "menu": Role(
        takes="activedescendant orientation",
        consists_of="group menuitem menuitemcheckbox menuitemradio",
    ),
    "menubar": Role(
        takes="activedescendant orientation",
        consists_of="group menuitem menuitemcheckbox menuitemradio",
    ),
    "menuitem": Role(
        named_by_content=True, takes="expanded posinset setsize", belongs_in="group menu menubar"
    ),
    "menuitemcheckbox": Role(
        named_by_content=True,
        hides_its_parts=True,
        requires="checked",
        takes="checked expanded posinset readonly required setsize",
        belongs_in="group menu menubar",
    ),
    "menuitemradio": Role(
        named_by_content=True,
        hides_its_parts=True,
        requires="checked",
        takes="checked expanded posinset readonly required setsize",
        belongs_in="group menu menubar",
    ),
    "meter": Role(
        hides_its_parts=True, requires="valuenow", takes="valuemax valuemin valuenow valuetext"
    ),
    "navigation": Role(),
    "none": Role(),
    "note": Role(),
    "option": Role(
        named_by_content=True, hides_its_parts=True, takes="checked posinset selected setsize"
    ),
    "paragraph": Role(takes_no_name=True),
    "presentation": Role(takes_no_name=True),
    "progressbar": Role(hides_its_parts=True, takes="valuemax valuemin valuenow valuetext"),
    "radio": Role(
        named_by_content=True,
        hides_its_parts=True,
        requires="checked",
        takes="checked posinset setsize",
    ),
    "radiogroup": Role(takes="activedescendant orientation readonly required", consists_of="radio"),
    "region": Role(),
    "row": Role(
        named_by_content=True,
        takes="activedescendant colindex expanded level posinset rowindex selected setsize",
        belongs_in="grid rowgroup table treegrid",
        consists_of="cell columnheader gridcell rowheader",
    ),
    "rowgroup": Role(named_by_content=True, belongs_in="grid table treegrid", consists_of="row"),
    "rowheader": Role(
        named_by_content=True,
        takes="colindex colspan expanded readonly required rowindex rowspan selected sort",
        belongs_in="row rowgroup",
    ),
    "scrollbar": Role(
        hides_its_parts=True,
        requires="controls valuenow",
        takes="orientation valuemax valuemin valuenow valuetext",
    ),
    "search": Role(),
    "searchbox": Role(
        takes="activedescendant autocomplete multiline placeholder readonly required"
    ),
    "separator": Role(
        hides_its_parts=True, takes="orientation valuemax valuemin valuenow valuetext"
    ),
    "slider": Role(
        hides_its_parts=True,
        requires="valuenow",
        takes="orientation readonly valuemax valuemin valuenow valuetext",
    ),
    "spinbutton": Role(
        takes="activedescendant readonly required valuemax valuemin valuenow valuetext"
    ),
    "status": Role(),
    "strong": Role(takes_no_name=True),
    "subscript": Role(takes_no_name=True),
    "suggestion": Role(takes_no_name=True),
    "superscript": Role(takes_no_name=True),
    "switch": Role(
        named_by_content=True,
        hides_its_parts=True,
        requires="checked",
        takes="checked expanded readonly required",
    ),
    "tab": Role(
        named_by_content=True,
        hides_its_parts=True,
        takes="expanded posinset selected setsize",
        belongs_in="tablist",
    ),
    "table": Role(takes="colcount rowcount", consists_of="row rowgroup"),
    "tablist": Role(takes="activedescendant level multiselectable orientation", consists_of="tab"),
    "tabpanel": Role(),
    "term": Role(),
    "textbox": Role(takes="activedescendant autocomplete multiline placeholder readonly required"),
    "time": Role(),
    "timer": Role(),
    "toolbar": Role(takes="activedescendant orientation"),
    "tooltip": Role(named_by_content=True),
    "tree": Role(
        takes="activedescendant multiselectable orientation required", consists_of="group treeitem"
    ),
    "treegrid": Role(
        takes="activedescendant colcount multiselectable orientation readonly required rowcount",
        consists_of="row rowgroup",
    ),
    "treeitem": Role(
        named_by_content=True,
        takes="checked expanded level posinset selected setsize",
        belongs_in="group tree",
    ),
}

ATTRIBUTES: dict[str, Kind] = {
    "aria-activedescendant": Kind("id"),
    "aria-atomic": Kind("boolean"),
    "aria-autocomplete": Kind("token", "both inline list none"),
    "aria-braillelabel": Kind("string"),
    "aria-brailleroledescription": Kind("string"),
    "aria-busy": Kind("boolean"),
    "aria-checked": Kind("tristate"),
    "aria-colcount": Kind("integer"),
    "aria-colindex": Kind("integer"),
    "aria-colspan": Kind("integer"),
    "aria-controls": Kind("idlist"),
    "aria-current": Kind("token", "date false location page step time true"),
    "aria-describedby": Kind("idlist"),
    "aria-description": Kind("string"),
    "aria-details": Kind("id"),
    "aria-disabled": Kind("boolean"),
    "aria-dropeffect": Kind("tokenlist", "copy execute link move none popup"),
    "aria-errormessage": Kind("id"),
    "aria-expanded": Kind("boolean"),
    "aria-flowto": Kind("idlist"),
    "aria-grabbed": Kind("boolean"),
    "aria-haspopup": Kind("token", "dialog false grid listbox menu tree true"),
    "aria-hidden": Kind("boolean"),
    "aria-invalid": Kind("token", "false grammar spelling true"),
    "aria-keyshortcuts": Kind("string"),
    "aria-label": Kind("string"),
    "aria-labelledby": Kind("idlist"),
    "aria-level": Kind("integer"),
    "aria-live": Kind("token", "assertive off polite"),
    "aria-modal": Kind("boolean"),
    "aria-multiline": Kind("boolean"),
    "aria-multiselectable": Kind("boolean"),
    "aria-orientation": Kind("token", "horizontal undefined vertical"),
    "aria-owns": Kind("idlist"),
    "aria-placeholder": Kind("string"),
    "aria-posinset": Kind("integer"),
    "aria-pressed": Kind("tristate"),
    "aria-readonly": Kind("boolean"),
    "aria-relevant": Kind("tokenlist", "additions all removals text"),
    "aria-required": Kind("boolean"),
    "aria-roledescription": Kind("string"),
    "aria-rowcount": Kind("integer"),
    "aria-rowindex": Kind("integer"),
    "aria-rowspan": Kind("integer"),
    "aria-selected": Kind("boolean"),
    "aria-setsize": Kind("integer"),
    "aria-sort": Kind("token", "ascending descending none other"),
    "aria-valuemax": Kind("number"),
    "aria-valuemin": Kind("number"),
    "aria-valuenow": Kind("number"),
    "aria-valuetext": Kind("string"),
}
