"""What a document says itself about how it looks: style attributes and ``<style>`` elements.

Only what checks ask for is read: no layout, no inheritance beyond visibility, no style sheets from
elsewhere. What only a browser can tell is not guessed.
"""

from collections.abc import Iterator
from typing import NamedTuple

import tinycss2
from bs4 import BeautifulSoup, Tag
from soupsieve import SelectorSyntaxError

# Rules of <style> elements are read for these alone: each costs a walk through the document.
HIDES = ("display", "visibility")
# How text is set, for the checks that ask.
SETS_TEXT = (
    *("animation", "animation-duration", "animation-iteration-count", "animation-name"),
    *("background", "background-color", "color", "font", "font-size", "font-style", "font-weight"),
    *("direction", "flex-direction", "flex-flow", "order", "unicode-bidi"),
    *("height", "letter-spacing", "line-height", "margin-left", "max-height", "max-width"),
    *("min-width", "overflow", "overflow-x", "overflow-y", "padding-left", "position", "rotate"),
    *("text-align", "text-decoration", "text-decoration-line", "text-indent", "text-transform"),
    *("transform", "width", "word-spacing", "writing-mode"),
)
MOST_RULES = 60
# Elements that rules of how text is set may be held against, all in all.
MOST_WALKED = 200_000


class Value(NamedTuple):
    """What a property was set to, in lower case, without ``!important``."""

    text: str
    is_important: bool


Style = dict[str, Value]


def declarations(source: str | list[tinycss2.ast.Node]) -> Style:
    """The declarations of a style attribute, or of what stands in a rule's braces."""
    found: Style = {}
    for node in tinycss2.parse_blocks_contents(source, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration" and not (
            node.lower_name in found and found[node.lower_name].is_important and not node.important
        ):
            text = tinycss2.serialize(node.value).strip().lower()
            found[node.lower_name] = Value(text, node.important)
    return found


def rules(soup: BeautifulSoup, names: tuple[str, ...], most: int) -> Iterator[tuple[str, Style]]:
    """Selectors of rules that set one of these, with what they set, in the document's order."""
    left = most
    for element in soup.find_all("style"):
        media = str(element.get("media") or "all").strip().lower()
        if media not in ("all", "screen"):
            continue
        for rule in tinycss2.parse_stylesheet(
            element.get_text(), skip_comments=True, skip_whitespace=True
        ):
            if rule.type != "qualified-rule" or not left:
                continue
            style = {
                name: value for name, value in declarations(rule.content).items() if name in names
            }
            if style:
                left -= 1
                yield tinycss2.serialize(rule.prelude).strip(), style


def styles_of(
    soup: BeautifulSoup, elements: list[Tag], names: tuple[str, ...] = HIDES
) -> dict[int, Style]:
    """The style of each element that has one, by the element's ``id()``."""
    styles: dict[int, Style] = {}
    most = MOST_RULES if names is HIDES else min(MOST_RULES, MOST_WALKED // max(len(elements), 1))
    for selector, style in rules(soup, names, most):
        if ":" in selector:  # of a state or a pseudo-element, not of the element as it stands
            continue
        try:
            matched = soup.select(selector)
        except (SelectorSyntaxError, NotImplementedError):
            continue
        for element in matched:
            styles.setdefault(id(element), {}).update(style)
    for element in elements:
        inline = element.get("style")
        if inline:
            mine = styles.setdefault(id(element), {})
            for name, value in declarations(str(inline)).items():
                if value.is_important or name not in mine or not mine[name].is_important:
                    mine[name] = value
    return styles
