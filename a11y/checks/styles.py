"""What a document says itself about how it looks: style attributes and ``<style>`` elements.

Only what checks ask for is read: no layout, no inheritance beyond visibility, no style sheets from
elsewhere. What only a browser can tell is not guessed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import tinycss2
from bs4 import BeautifulSoup, Tag
from soupsieve import SelectorSyntaxError

# Rules of <style> elements are read for these alone.
READ = {
    *("animation", "animation-duration", "animation-iteration-count", "animation-name"),
    *("background", "background-color", "background-image", "clip", "clip-path", "color"),
    *("direction", "display", "flex-direction", "flex-flow", "font", "font-size", "font-style"),
    *("font-weight", "height", "left", "letter-spacing", "line-height", "margin-left"),
    *("max-height", "max-width", "min-width", "opacity", "order", "overflow", "overflow-x"),
    *("overflow-y", "padding-left", "position", "rotate", "text-align", "text-decoration"),
    *("text-decoration-line", "text-indent", "text-shadow", "text-transform", "top"),
    *("transform", "unicode-bidi", "visibility", "white-space", "width", "word-spacing"),
    "writing-mode",
}
MOST_RULES = 400
# Selectors that are no plain chain of tags, classes and ids cost a walk through the document.
MOST_UNUSUAL = 20
# Ancestors to look at, for all selectors together.
MOST_STEPS = 500_000

PLAIN = r"(?:\*|[a-zA-Z][\w-]*)?(?:[.#][a-zA-Z_-][\w-]*)*"
CHAIN = re.compile(rf"{PLAIN}(?:(?:\s*>\s*|\s+){PLAIN})*")
STEP = re.compile(rf"(\s*>\s*|\s+)?({PLAIN})")
PART = re.compile(r"[.#]?(?:\*|[\w-]+)")
ORIENTATION = re.compile(r"orientation\s*:\s*(portrait|landscape)")


class Value(NamedTuple):
    """What a property was set to, in lower case, without ``!important``; inline: at the element."""

    text: str
    is_important: bool
    is_inline: bool = False


Style = dict[str, Value]


class Rule(NamedTuple):
    """``orientation``: of the screens that it is for, if it is not for all."""

    selector: str
    style: Style
    orientation: str = ""


def declarations(source: str | list[tinycss2.ast.Node], is_inline: bool = False) -> Style:
    """The declarations of a style attribute, or of what stands in a rule's braces."""
    found: Style = {}
    for node in tinycss2.parse_blocks_contents(source, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration" and not (
            node.lower_name in found and found[node.lower_name].is_important and not node.important
        ):
            text = tinycss2.serialize(node.value).strip().lower()
            found[node.lower_name] = Value(text, node.important, is_inline)
    return found


def rules(soup: BeautifulSoup) -> list[Rule]:
    """Rules that set what is read, for screens, in the order of the document."""
    found: list[Rule] = []
    for element in soup.find_all("style"):
        if str(element.get("media") or "all").strip().lower() in ("all", "screen"):
            sheet = tinycss2.parse_stylesheet(
                element.get_text(), skip_comments=True, skip_whitespace=True
            )
            found += rules_of(sheet)
    return found[:MOST_RULES]


def rules_of(sheet: list[tinycss2.ast.Node], orientation: str = "") -> Iterator[Rule]:
    for rule in sheet:
        if rule.type == "qualified-rule":
            style = {
                name: value for name, value in declarations(rule.content).items() if name in READ
            }
            if style:
                for selector in tinycss2.serialize(rule.prelude).split(","):
                    yield Rule(selector.strip(), style, orientation)
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and not orientation:
            condition = ORIENTATION.search(tinycss2.serialize(rule.prelude).lower())
            if condition and rule.content is not None:
                inner = tinycss2.parse_rule_list(
                    rule.content, skip_comments=True, skip_whitespace=True
                )
                yield from rules_of(inner, condition[1])


class Matcher:
    """Finds the elements of a selector, within bounds."""

    def __init__(self, soup: BeautifulSoup, elements: list[Tag]) -> None:
        self.soup = soup
        self.elements = elements
        self.unusual_left = MOST_UNUSUAL
        self.steps_left = MOST_STEPS
        self.parts: dict[int, set[str]] = {}
        self.by_part: dict[str, list[Tag]] = {}
        for element in elements:
            self.parts[id(element)] = parts = parts_of(element)
            for part in parts:
                self.by_part.setdefault(part, []).append(element)

    def matched(self, selector: str) -> list[Tag]:
        if ":" in selector or not selector:  # of a state or a pseudo-element, not as it stands
            return []
        if CHAIN.fullmatch(selector):
            steps = [
                (">" in (step[1] or ""), wanted(step[2]))
                for step in STEP.finditer(selector)
                if step[2]
            ]
            last = steps[-1][1]
            candidates = (
                min((self.by_part.get(part, []) for part in last), key=len)
                if last
                else self.elements
            )
            return [one for one in candidates if self.leads_to(one, steps)]
        self.unusual_left -= 1
        if self.unusual_left < 0:
            return []
        try:
            return list(self.soup.select(selector))
        except (SelectorSyntaxError, NotImplementedError):
            return []

    def leads_to(self, element: Tag, steps: list[tuple[bool, set[str]]]) -> bool:
        """Whether the steps, from the last one outwards, end at this element."""
        if not steps[-1][1] <= self.parts[id(element)]:
            return False
        current: Tag | None = element
        for at in range(len(steps) - 2, -1, -1):
            is_child, needed = steps[at + 1][0], steps[at][1]
            current = current.parent if current is not None else None
            while current is not None and not needed <= self.parts.get(id(current), NOTHING):
                self.steps_left -= 1
                current = None if is_child or self.steps_left < 0 else current.parent
            if current is None or current.parent is None:  # the document itself
                return False
        return True


NOTHING: set[str] = set()


def wanted(compound: str) -> set[str]:
    return {
        part if part[0] in ".#" else part.lower() for part in PART.findall(compound) if part != "*"
    }


def parts_of(element: Tag) -> set[str]:
    """The names that a selector may call it by."""
    parts = {element.name}
    attributes = element.attrs
    if "class" in attributes:
        classes = attributes["class"]
        parts.update(
            f".{one}" for one in (classes.split() if isinstance(classes, str) else classes)
        )
    if "id" in attributes:
        parts.add(f"#{attributes['id']}")
    return parts


def specificity(selector: str) -> tuple[int, int, int]:
    parts = re.findall(r"#[\w-]+|\.[\w-]+|\[[^\]]*\]|[a-zA-Z][\w-]*", selector)
    ids = sum(part[0] == "#" for part in parts)
    classes = sum(part[0] in ".[" for part in parts)
    return ids, classes, len(parts) - ids - classes


def set_on(style: Style, values: Style) -> None:
    """Add what comes later in the cascade."""
    for name, value in values.items():
        if value.is_important or name not in style or not style[name].is_important:
            style[name] = value


def styles_of(soup: BeautifulSoup, elements: list[Tag]) -> dict[int, Style]:
    """The style of each element that has one, by the element's ``id()``."""
    styles = styles_in("", soup, elements)
    for element in elements:
        inline = element.get("style")
        if inline:
            set_on(styles.setdefault(id(element), {}), declarations(str(inline), is_inline=True))
    return styles


def styles_in(orientation: str, soup: BeautifulSoup, elements: list[Tag]) -> dict[int, Style]:
    """What rules set on every screen, or only on one that stands ("portrait") or lies."""
    styles: dict[int, Style] = {}
    found = [rule for rule in rules(soup) if rule.orientation == orientation]
    if found:
        matcher = Matcher(soup, elements)
        for rule in sorted(found, key=lambda rule: specificity(rule.selector)):
            for element in matcher.matched(rule.selector):
                set_on(styles.setdefault(id(element), {}), rule.style)
    return styles
