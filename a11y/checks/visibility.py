"""For whom an element is there: those who see it, those who hear it, or nobody."""

import re

from bs4 import Tag

from . import names
from .lengths import pixels
from .styles import Style

NOT_RENDERED = {"script", "style", "template", "noscript", "datalist", "param"}
# Other elements are in a head only where the parser missed its end, and are shown.
OF_THE_HEAD = ("base", "link", "meta", "title")
# What stands in them is shown only where they cannot be.
ONLY_A_FALLBACK = {"audio", "video", "iframe"}
# The old way to hide something from the eye alone.
CUT_AWAY = re.compile(r"rect\((?:\s*[01](?:px)?\s*,?){4}\)")
# Nothing that is to be seen is put so far to the left, or above the top.
FAR_AWAY = -300


class Visibility:
    """The elements that are hidden, by their ``id()``: from whom, and how."""

    def __init__(self) -> None:
        self.not_rendered: set[int] = set()
        self.not_visible: set[int] = set()
        self.not_exposed: set[int] = set()
        self.aria_hidden: set[int] = set()
        self.inert: set[int] = set()
        self.off_screen: set[int] = set()
        self.made_invisible: set[int] = set()

    def add(self, element: Tag, style: Style) -> None:
        """What holds for an element, once it is known what holds for the one around it."""
        key, attributes = id(element), element.attrs
        above = id(element.parent)
        parent = element.parent.name if element.parent is not None else ""
        if (
            above in self.not_rendered
            or element.name in NOT_RENDERED
            or (parent == "head" and element.name in OF_THE_HEAD)
            or parent in ONLY_A_FALLBACK
            or "hidden" in attributes
            or ("display" in style and style["display"].text == "none")
            or (element.name == "dialog" and "open" not in attributes)
            or (element.name == "input" and names.kind_of(element) == "hidden")
        ):
            self.not_rendered.add(key)
        if "visibility" in style:
            if style["visibility"].text in ("hidden", "collapse"):
                self.made_invisible.add(key)
        elif above in self.made_invisible:
            self.made_invisible.add(key)
        if above in self.off_screen or (style and is_put_away(style)):
            self.off_screen.add(key)
        if above in self.aria_hidden or attributes.get("aria-hidden") == "true":
            self.aria_hidden.add(key)
        if above in self.inert or "inert" in attributes:
            self.inert.add(key)
        if key in self.not_rendered or key in self.made_invisible:
            self.not_visible.add(key)
        if key in self.not_visible or key in self.aria_hidden or key in self.inert:
            self.not_exposed.add(key)


def is_put_away(style: Style) -> bool:
    """Whether it is moved out of sight, or made so faint that nobody sees it."""
    if "opacity" in style and pixels(style["opacity"].text) == 0:
        return True
    moved = ["margin-left", "text-indent"]
    if "position" in style and style["position"].text in ("absolute", "fixed"):
        moved += ["left", "top"]
        if "clip" in style and CUT_AWAY.fullmatch(style["clip"].text):
            return True
    for name in moved:
        if name in style:
            offset = pixels(style[name].text, 16)
            if offset is not None and offset < FAR_AWAY:
                return True
    return False
