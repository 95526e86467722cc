"""Colours, how far two of them are apart by WCAG 2.2, and a visitor's own pair."""

import re
from dataclasses import dataclass

# The level AAA of WCAG 2.2, 1.4.6, for text of any size.
ENOUGH_FOR_TEXT = 7
OWN = "own"


@dataclass(frozen=True)
class Colour:
    """An opaque colour by its six hexadecimal digits, red, green and blue."""

    digits: str

    @property
    def luminance(self) -> float:
        """Relative luminance between 0 and 1 (WCAG 2.2, definition "relative luminance")."""
        channels = (int(self.digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        red, green, blue = (
            channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
            for channel in channels
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: Colour, other: Colour) -> float:
    """From 1 to 21 (WCAG 2.2, definition "contrast ratio")."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class OwnColours:
    """A visitor's own pair of colours; any pair, for some eyes need little contrast."""

    text: Colour
    ground: Colour

    PATTERN = re.compile(rf"{OWN}-([0-9a-f]{{6}})-([0-9a-f]{{6}})")

    @classmethod
    def read(cls, text: str) -> "OwnColours | None":
        found = cls.PATTERN.fullmatch(text)
        return found and cls(Colour(found[1]), Colour(found[2]))

    def __str__(self) -> str:
        return f"{OWN}-{self.text.digits}-{self.ground.digits}"

    @property
    def contrast(self) -> float:
        return contrast_ratio(self.text, self.ground)
