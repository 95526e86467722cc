"""The style sheets, read the way a browser reads custom properties: for the tests of colours."""

import re
from pathlib import Path

import tinycss2

from a11y.colours import Colour

ROOT = Path(__file__).resolve().parent.parent.parent
TOKENS = ROOT / "frontend" / "static" / "frontend" / "css" / "tokens.css"
PRINT = ROOT / "frontend" / "static" / "frontend" / "css" / "print.css"
MODES = ROOT / "a11y" / "static" / "a11y" / "css" / "modes.css"

Rules = list[tuple[tuple[str, ...], str, dict[str, str]]]


def rules(path: Path) -> Rules:
    """Every rule as (media queries around it, selector, declarations), in order."""
    return list(_rules(path.read_text(), ()))


def _rules(css, media):
    found = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    for rule in found:
        if rule.type == "at-rule" and rule.content is not None:
            prelude = tinycss2.serialize(rule.prelude).strip()
            around = (*media, prelude) if rule.at_keyword == "media" else media
            yield from _rules(tinycss2.serialize(rule.content), around)
        elif rule.type == "qualified-rule":
            declarations = tinycss2.parse_declaration_list(
                rule.content, skip_comments=True, skip_whitespace=True
            )
            yield (
                media,
                tinycss2.serialize(rule.prelude).strip(),
                {d.name: tinycss2.serialize(d.value).strip() for d in declarations},
            )


def tokens(*, dark=False, more_contrast=False, colours=None, own=None, paper=False):
    """The custom properties of <html> under these circumstances, unresolved."""
    in_force = {
        "(prefers-color-scheme: dark)": dark,
        "(prefers-color-scheme: light)": not dark,
        "(prefers-contrast: more)": more_contrast,
        "(prefers-reduced-motion: reduce)": False,
        "print": paper,
    }
    selectors = {":root"}
    if colours:
        selectors |= {f'[data-colours="{colours}"]', '[data-colours]:not([data-colours="auto"])'}
    values = dict(own or {})
    for path in (TOKENS, MODES, PRINT):
        for media, selector, declarations in rules(path):
            conditions = [one for query in media for one in query.split(" and ")]
            if selector in selectors and all(in_force[one] for one in conditions):
                values |= declarations
    return values


def colour(values: dict[str, str], name: str) -> Colour:
    """The opaque colour that a token has in the end."""
    value = values[name]
    while found := re.fullmatch(r"var\((--[a-z-]+)\)", value):
        value = values[found[1]]
    digits = value.removeprefix("#")
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        digits = "".join(2 * digit for digit in digits)
    assert re.fullmatch(r"[0-9a-f]{6}", digits), f"{name} is no plain colour: {value}"
    return Colour(digits)


def over(ground: Colour, layers: list[str]) -> Colour:
    """``ground`` under layers such as ``rgb(255 226 160 / 13%)``."""
    channels = [int(ground.digits[at : at + 2], 16) for at in (0, 2, 4)]
    for layer in layers:
        if layer == "transparent":
            continue
        red, green, blue, percent = map(
            int, re.fullmatch(r"rgb\((\d+) (\d+) (\d+) / (\d+)%\)", layer).groups()
        )
        part = percent / 100
        channels = [
            new * part + old * (1 - part)
            for new, old in zip((red, green, blue), channels, strict=True)
        ]
    return Colour("".join(f"{round(channel):02x}" for channel in channels))
