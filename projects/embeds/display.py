"""The display settings of a frame, chosen by whoever pastes it: in its address, one by one."""

from django.http import QueryDict

from a11y.colours import OWN
from a11y.modes import BY_NAME, MODES, DisplaySettings, Mode
from cms.api.parameters import invalid
from cms.api.problems import InvalidParameters

NAMES = tuple(BY_NAME)
OWN_COLOURS = f"{OWN}-2b2118-f2e8cf"


def display_settings(query: QueryDict) -> DisplaySettings:
    """``text-size=150&colours=black-on-white``; ``InvalidParameters`` for what is no value."""
    chosen = {name: query[name] for name in NAMES if query.get(name)}
    errors = [
        invalid(mode.name, f"“{chosen[mode.name]}” is no value of “{mode.name}”.", _values(mode))
        for mode in MODES
        if mode.name in chosen and not _is_value(mode, chosen[mode.name])
    ]
    if errors:
        raise InvalidParameters(errors)
    return DisplaySettings().changed(chosen)


def _is_value(mode: Mode, text: str) -> bool:
    return mode.read(text) is not None


def _values(mode: Mode) -> list[str]:
    return [OWN_COLOURS if value.code == OWN else value.code for value in mode.values]
