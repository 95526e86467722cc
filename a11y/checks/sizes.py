"""Lengths of CSS, as far as they are known without a browser."""

import re

LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|pc|cm|mm|in|em|rem|ex|ch|%|vw|vh|)")
PIXELS = {
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 9.6 / 2.54,
    "em": 16.0,
    "rem": 16.0,
    "ex": 8.0,
    "ch": 8.0,
    "%": 0.16,
}
OF_KEYWORDS = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
# They do not grow with what the reader sets as the size of text.
FIXED = ("px", "pt", "pc", "in", "cm", "mm")


def length(text: str) -> tuple[float, str] | None:
    """The number and the unit of a length; nothing for what has to be computed."""
    found = LENGTH.fullmatch(text.strip())
    return (float(found[1]), found[2]) if found else None


def pixels(text: str) -> float | None:
    """In pixels, where text has its usual size of 16; nothing for what depends on more."""
    if text in OF_KEYWORDS:
        return OF_KEYWORDS[text]
    parts = length(text)
    if parts is None:
        return None
    number, unit = parts
    if number == 0:
        return 0.0
    return number * PIXELS[unit] if unit in PIXELS else None
