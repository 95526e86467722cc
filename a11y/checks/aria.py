"""Roles and global attributes of WAI-ARIA 1.2, DPUB-ARIA 1.1 and Graphics-ARIA 1.0.

Abstract roles are left out: no document may use them.
"""

ROLES = {
    *("alert", "alertdialog", "application", "article", "banner", "blockquote", "button"),
    *("caption", "cell", "checkbox", "code", "columnheader", "combobox", "complementary"),
    *("contentinfo", "definition", "deletion", "dialog", "directory", "doc-abstract"),
    *("doc-acknowledgments", "doc-afterword", "doc-appendix", "doc-backlink", "doc-biblioentry"),
    *("doc-bibliography", "doc-biblioref", "doc-chapter", "doc-colophon", "doc-conclusion"),
    *("doc-cover", "doc-credit", "doc-credits", "doc-dedication", "doc-endnote", "doc-endnotes"),
    *("doc-epigraph", "doc-epilogue", "doc-errata", "doc-example", "doc-footnote"),
    *("doc-foreword", "doc-glossary", "doc-glossref", "doc-index", "doc-introduction"),
    *("doc-noteref", "doc-notice", "doc-pagebreak", "doc-pagefooter", "doc-pageheader"),
    *("doc-pagelist", "doc-part", "doc-preface", "doc-prologue", "doc-pullquote", "doc-qna"),
    *("doc-subtitle", "doc-tip", "doc-toc", "document", "emphasis", "feed", "figure", "form"),
    *("generic", "graphics-document", "graphics-object", "graphics-symbol", "grid", "gridcell"),
    *("group", "heading", "image", "img", "insertion", "link", "list", "listbox", "listitem"),
    *("log", "main", "mark", "marquee", "math", "menu", "menubar", "menuitem"),
    *("menuitemcheckbox", "menuitemradio", "meter", "navigation", "none", "note", "option"),
    *("paragraph", "presentation", "progressbar", "radio", "radiogroup", "region", "row"),
    *("rowgroup", "rowheader", "scrollbar", "search", "searchbox", "separator", "slider"),
    *("spinbutton", "status", "strong", "subscript", "suggestion", "superscript", "switch"),
    *("tab", "table", "tablist", "tabpanel", "term", "textbox", "time", "timer", "toolbar"),
    *("tooltip", "tree", "treegrid", "treeitem"),
}

# Their name may come from what stands in them.
NAMED_BY_CONTENT = {
    *("button", "cell", "checkbox", "columnheader", "doc-backlink", "doc-biblioref"),
    *("doc-glossref", "doc-noteref", "graphics-object", "gridcell", "heading", "link"),
    *("menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio", "row", "rowgroup"),
    *("rowheader", "switch", "tab", "tooltip", "treeitem"),
}

GLOBAL_ATTRIBUTES = {
    *("aria-atomic", "aria-braillelabel", "aria-brailleroledescription", "aria-busy"),
    *("aria-controls", "aria-current", "aria-describedby", "aria-description", "aria-details"),
    *("aria-dropeffect", "aria-flowto", "aria-grabbed", "aria-hidden", "aria-keyshortcuts"),
    *("aria-label", "aria-labelledby", "aria-live", "aria-owns", "aria-relevant"),
    "aria-roledescription",
}
