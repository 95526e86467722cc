"""Lengths of CSS, as far as they are known without a browser."""

import re

LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)")
PIXELS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
}
USUAL_FONT_SIZE = 16.0
# They do not grow with what the reader sets as the size of text.
FIXED = ("px", "pt", "pc", "in", "cm", "mm", "q")
# CSS Fonts Module Level 4, 2.5: the keywords, as browsers size them.
FONT_SIZES = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}


def length(text: str) -> tuple[float, str] | None:
    """The number and the unit of a length; nothing for what has to be computed."""
    found = LENGTH.fullmatch(text.strip())
    return (float(found[1]), found[2]) if found else None


def usual_pixels(text: str) -> float | None:
    """A length or a size, where text has its usual one; nothing for what depends on more."""
    if text in FONT_SIZES:
        return FONT_SIZES[text]
    parts = length(text)
    if parts is None or (parts[0] and not parts[1]):
        return None
    return pixels(text.strip(), USUAL_FONT_SIZE)


def pixels(text: str, em: float | None = None) -> float | None:
    """A length, where it can be told; ``em`` is the size of the font. A bare number is itself."""
    parts = length(text)
    if parts is None:
        return None
    number, unit = parts
    if unit in PIXELS:
        return number * PIXELS[unit]
    if unit == "rem":
        return number * USUAL_FONT_SIZE
    if em is None:
        return None
    if unit == "em":
        return number * em
    if unit == "%":
        return number * em / 100
    return number * em / 2 if unit in ("ex", "ch") else None


def font_size(text: str, above: float) -> float | None:
    """The size that ``font-size`` sets, under one of ``above`` pixels."""
    if text in FONT_SIZES:
        return FONT_SIZES[text]
    if text in ("initial", "revert"):
        return USUAL_FONT_SIZE
    if text in ("inherit", "unset"):
        return above
    if text in ("larger", "smaller"):
        return above * 1.2 if text == "larger" else above / 1.2
    return pixels(text, above)
