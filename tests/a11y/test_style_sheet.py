"""The style sheet does what the settings say, no more and no less; every scheme can be read."""

import re

import pytest

from a11y.colours import OWN, contrast_ratio
from a11y.modes import COLOURS, MODES

from . import style_sheet
from .style_sheet import colour, over, tokens

ATTRIBUTE = re.compile(r'\[data-([a-z-]+)(?:="([^"]*)")?\]')
COLOUR_VALUE = re.compile(r"#[0-9a-f]{3,8}|rgb\(.*|transparent")

LIGHT_GROUNDS = ["--surface", "--surface-quiet", "--surface-tint", "--surface-raised"]
STRONG_GROUNDS = ["--surface-strong", "--surface-strong-edge"]
# What each colour owes, as tokens.css says beside it: contrast, and the grounds it stands on.
OWED = {
    "--text": (7, LIGHT_GROUNDS),
    "--text-quiet": (7, LIGHT_GROUNDS),
    "--text-strong": (7, STRONG_GROUNDS),
    "--link": (7, LIGHT_GROUNDS),
    "--link-hover": (7, LIGHT_GROUNDS),
    "--error": (7, ["--surface", "--surface-quiet", "--surface-raised"]),
    "--action-text": (7, ["--action", "--action-hover"]),
    "--action-strong-text": (7, ["--action-strong"]),
    "--action": (3, LIGHT_GROUNDS),
    "--action-hover": (3, LIGHT_GROUNDS),
    "--action-strong": (3, ["--surface-strong"]),
    "--line-strong": (3, LIGHT_GROUNDS),
    "--mark": (3, ["--surface", "--surface-raised"]),
    "--focus-halo": (3, ["--focus"]),
}
SCHEMES = {
    "light": tokens(),
    "dark": tokens(dark=True),
    "light, more contrast": tokens(more_contrast=True),
    "dark, more contrast": tokens(dark=True, more_contrast=True),
    **{
        f"{value.code}, {system}": tokens(dark=system == "dark", colours=value.code)
        for value in COLOURS.values
        if value.code not in (COLOURS.standard, OWN)
        for system in ("light", "dark")
    },
    "own": tokens(
        colours=OWN,
        own={"--own-text": "#ffffff", "--own-ground": "#000000", "--own-color-scheme": "dark"},
    ),
}


@pytest.mark.parametrize("token", OWED)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_colour_has_the_contrast_that_it_owes(scheme, token):
    values = SCHEMES[scheme]
    needed, grounds = OWED[token]
    for ground in grounds:
        assert contrast_ratio(colour(values, token), colour(values, ground)) >= needed, ground


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_on_the_masthead_can_be_read_under_both_cones_of_light(scheme):
    values = SCHEMES[scheme]
    lit = over(colour(values, "--surface-strong"), [values["--beam-faint"], values["--beam"]])
    assert contrast_ratio(colour(values, "--text-strong"), lit) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
def test_one_ring_of_the_focus_is_seen_on_any_ground(scheme):
    values = SCHEMES[scheme]
    for ground in [*LIGHT_GROUNDS, *STRONG_GROUNDS]:
        assert (
            max(
                contrast_ratio(colour(values, ring), colour(values, ground))
                for ring in ("--focus", "--focus-halo")
            )
            >= 3
        )


def test_every_scheme_sets_every_colour_and_so_does_paper():
    """What they left out would come from the system, and might not go with the rest."""
    colours = {name for name, value in tokens().items() if COLOUR_VALUE.fullmatch(value)}
    mapping = next(
        declarations
        for _media, selector, declarations in style_sheet.rules(style_sheet.MODES)
        if selector.startswith("[data-colours]:not")
    )
    assert set(mapping) == colours
    _media, _selector, paper = style_sheet.rules(style_sheet.PRINT)[0]
    assert colours - set(paper) == set()


@pytest.mark.parametrize("scheme", [value.code for value in COLOURS.values if value.code != OWN])
def test_paper_is_dark_on_white_whatever_the_scheme(scheme):
    values = tokens(dark=True, colours=scheme, paper=True)
    for ground in [*LIGHT_GROUNDS, *STRONG_GROUNDS]:
        assert colour(values, ground).digits == "ffffff", ground
    for text in ("--text", "--text-quiet", "--text-strong", "--link", "--error"):
        assert contrast_ratio(colour(values, text), colour(values, "--surface")) >= 7, text
    assert values["color-scheme"] == "light"


def values_with_a_rule():
    return {
        (name, value)
        for _media, selector, declarations in style_sheet.rules(style_sheet.MODES)
        for name, value in ATTRIBUTE.findall(selector)
        if value and declarations
    }


def test_every_value_changes_something_and_every_rule_is_for_a_value():
    expected = {
        (mode.name, value.code)
        for mode in MODES
        for value in mode.values
        if value.code != mode.standard
    }
    # The rule for all schemes leaves one value out by its name.
    assert values_with_a_rule() - {(COLOURS.name, COLOURS.standard)} == expected


def test_settings_change_tokens_that_the_site_has():
    known = set(tokens()) | {"--ink", "--paper"}
    for _media, selector, declarations in style_sheet.rules(style_sheet.MODES):
        custom = {name for name in declarations if name.startswith("--")}
        assert custom - known == set(), selector


def test_schemes_override_tokens_and_nothing_else():
    for _media, selector, declarations in style_sheet.rules(style_sheet.MODES):
        if "data-colours" in selector:
            other = {name for name in declarations if not name.startswith("--")}
            assert other <= {"color-scheme"}, selector


def test_components_know_no_setting():
    folder = style_sheet.TOKENS.parent
    for path in folder.glob("*.css"):
        text = path.read_text()
        for mode in MODES:
            assert f"[{mode.attribute}" not in text, (path.name, mode.name)


def test_components_have_no_colour_of_their_own():
    """The white edge of the emblem of the European Union is part of the emblem."""
    folders = (style_sheet.TOKENS.parent, style_sheet.MODES.parent)
    for path in (path for folder in folders for path in folder.glob("*.css")):
        if path in (style_sheet.TOKENS, style_sheet.MODES, style_sheet.PRINT):
            continue
        for _media, selector, declarations in style_sheet.rules(path):
            if selector != ".emblem__flag":
                for name, value in declarations.items():
                    assert not re.search(r"#[0-9a-f]{3}|rgb\(|hsl\(", value), (selector, name)
