"""How far two colours are apart, by WCAG 2.2."""

from dataclasses import dataclass

# The level AAA of WCAG 2.2, 1.4.6, for text of any size.
ENOUGH_FOR_TEXT = 7


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
