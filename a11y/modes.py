"""The display settings: every way in which a visitor may want to read a page.

``GROUPS`` with their modes, and ``PRESETS`` over them, are the one definition. The form, the bar,
the cookie, the attributes on ``<html>`` and the documentation are made from it, and tests hold the
style sheet to it: a value that changes nothing, or a rule for no value, fails.

A visitor's settings are written as text, in the cookie and in ``?display=``::

    1.remembered.text-size:200.colours:own-1a1a1a-fdf6e3

The version comes first, then only what differs from the site as it is, in the order of ``MODES``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .colours import OWN, OwnColours

Text: TypeAlias = str | Promise

VERSION = "1"
LONGEST = 400  # characters; the longest that this module writes is under 300
REMEMBERED = "remembered"


@dataclass(frozen=True)
class Value:
    """One way, by the name that stands in the cookie and in the style sheet."""

    code: str
    label: Text


@dataclass(frozen=True)
class Mode:
    """One setting; its first value is the site as it is, which needs no attribute and no rule."""

    name: str
    label: Text
    about: Text
    values: tuple[Value, ...]
    is_in_bar: bool = False

    @property
    def attribute(self) -> str:
        """On ``<html>``, and in the selectors of the style sheet."""
        return f"data-{self.name}"

    @property
    def standard(self) -> str:
        return self.values[0].code

    def read(self, text: str) -> str | None:
        """``text`` if it names a value of this setting, without regard to case, else nothing."""
        text = text.lower()
        is_own = self is COLOURS and OwnColours.read(text)
        return text if is_own or text in {value.code for value in self.values} - {OWN} else None


TEXT_SIZE = Mode(
    "text-size",
    _("Text size"),
    _("Everything that is written grows, and the page is laid out anew around it."),
    tuple(Value(size, f"{size} %") for size in ("100", "125", "150", "200", "250", "300")),
    is_in_bar=True,
)
SPACING = Mode(
    "spacing",
    _("Line spacing"),
    _("More room between lines, paragraphs, words and letters."),
    (
        Value("standard", _("Standard")),
        # WCAG 2.2, 1.4.12: lines 1.5, paragraphs 2, letters 0.12, words 0.16 times the size.
        Value("wider", _("Wider")),
        Value("widest", _("Widest")),
    ),
    is_in_bar=True,
)
COLOURS = Mode(
    "colours",
    _("Colours"),
    _(
        "Colours of text and background. “Automatic” follows your system: light or dark, "
        "with ordinary or stronger contrast."
    ),
    (
        Value("auto", _("Automatic")),
        Value("black-on-white", _("Black on white")),
        Value("white-on-black", _("White on black")),
        Value("black-on-ivory", _("Black on ivory")),
        Value("yellow-on-black", _("Yellow on black")),
        Value("yellow-on-navy", _("Yellow on navy")),
        Value("dark-on-cream", _("Dark on cream")),
        Value(OWN, _("Your own")),
    ),
    is_in_bar=True,
)
FONT = Mode(
    "font",
    _("Typeface"),
    _(
        "The typeface of your system is familiar to you. Atkinson Hyperlegible makes similar "
        "Latin letters easy to tell apart."
    ),
    (
        Value("site", _("The site’s")),
        Value("system", _("Your system’s")),
        Value("atkinson", _("Atkinson Hyperlegible")),
    ),
)
LINE_WIDTH = Mode(
    "line-width",
    _("Line width"),
    _("In short lines it is easier to keep your place and to find the next line."),
    (Value("standard", _("Standard")), Value("narrow", _("Narrow"))),
)
LINKS = Mode(
    "links",
    _("Links"),
    _("How a link stands out from the text around it."),
    (Value("underlined", _("Underlined")), Value("bold", _("Underlined and bold"))),
)
BACKGROUND = Mode(
    "background",
    _("Background image"),
    _("What is behind the text for decoration only."),
    (Value("on", _("On")), Value("off", _("Off"))),
    is_in_bar=True,
)
PICTURES = Mode(
    "pictures",
    _("Pictures"),
    _("Their descriptions can stand in their place."),
    (Value("shown", _("Shown")), Value("described", _("Replaced by their descriptions"))),
)
MOTION = Mode(
    "motion",
    _("Motion"),
    _("“Automatic” follows your system. “Off”: nothing glides, turns or plays by itself."),
    (Value("auto", _("Automatic")), Value("off", _("Off"))),
)
TARGETS = Mode(
    "targets",
    _("Buttons and focus"),
    _("What you press, and the ring around what the keyboard is on."),
    (Value("standard", _("Standard")), Value("large", _("Large"))),
)
LAYOUT = Mode(
    "layout",
    _("Layout"),
    _("One plain column has nothing side by side."),
    (Value("standard", _("Standard")), Value("plain", _("One plain column"))),
)


@dataclass(frozen=True)
class Group:
    """Settings that stand together on the settings page."""

    label: Text
    modes: tuple[Mode, ...]


GROUPS = (
    Group(_("Text"), (TEXT_SIZE, SPACING, FONT, LINE_WIDTH, LINKS)),
    Group(_("Colours and pictures"), (COLOURS, BACKGROUND, PICTURES)),
    Group(_("Layout and use"), (LAYOUT, TARGETS, MOTION)),
)
MODES = tuple(mode for group in GROUPS for mode in group.modes)
BY_NAME = {mode.name: mode for mode in MODES}


@dataclass(frozen=True)
class DisplaySettings:
    """What a visitor has chosen: ``chosen`` holds only what differs from the site as it is."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    is_remembered: bool = False

    @classmethod
    def read(cls, text: str) -> "DisplaySettings":
        """Read what ``str()`` has written, or anything: what is not known is left out.

        Texts of other versions are read the same way, setting by setting. Never raises.
        """
        if len(text) > LONGEST:
            return cls()
        _version, *parts = text.split(".")
        return cls(is_remembered=REMEMBERED in parts).changed(
            dict(part.split(":", 1) for part in parts if ":" in part)
        )

    def changed(self, changes: Mapping[str, str]) -> "DisplaySettings":
        """These settings with ``changes`` over them, by mode; values that are unknown are not."""
        wanted = {**self.chosen, **changes}
        read = {mode: mode.read(wanted.get(mode.name, "")) for mode in MODES}
        return DisplaySettings(
            {
                mode.name: value
                for mode, value in read.items()
                if value not in (None, mode.standard)
            },
            self.is_remembered,
        )

    def __str__(self) -> str:
        parts = [VERSION, *([REMEMBERED] if self.is_remembered else []), self.appearance]
        return ".".join(filter(None, parts))

    @property
    def appearance(self) -> str:
        """All that a page's look depends on, as text: what a cache of pages has in its key."""
        return ".".join(f"{name}:{value}" for name, value in self.chosen.items())

    @cached_property
    def own_colours(self) -> OwnColours | None:
        return OwnColours.read(self.chosen.get(COLOURS.name, ""))

    def value(self, mode: Mode) -> str:
        """The code of the value in force."""
        if mode is COLOURS and self.own_colours:
            return OWN
        return self.chosen.get(mode.name, mode.standard)

    @property
    def attributes(self) -> Iterator[tuple[str, str]]:
        """Those on ``<html>``, with their values."""
        for name in self.chosen:
            yield BY_NAME[name].attribute, self.value(BY_NAME[name])


@dataclass(frozen=True)
class Preset:
    """Settings that go together, for one press; they replace all others."""

    code: str
    label: Text
    settings: DisplaySettings
    is_in_bar: bool = False

    @property
    def about(self) -> str:
        """Everything that it chooses, in the reader's language."""
        if not self.settings.chosen:
            return gettext("The site as it is, with every setting taken back.")
        labels = {mode: {value.code: value.label for value in mode.values} for mode in MODES}
        return " · ".join(
            f"{mode.label}: {labels[mode][value]}"
            for mode in MODES
            if (value := self.settings.chosen.get(mode.name))
        )


PRESETS = (
    Preset(
        "visually-impaired",
        _("For visually impaired"),
        DisplaySettings(
            {
                "text-size": "200",
                "spacing": "wider",
                "colours": "black-on-white",
                "links": "bold",
                "background": "off",
                "targets": "large",
            }
        ),
        is_in_bar=True,
    ),
    Preset(
        "easy-reading",
        _("Easy reading"),
        DisplaySettings(
            {
                "text-size": "125",
                "spacing": "wider",
                "colours": "dark-on-cream",
                "font": "atkinson",
                "line-width": "narrow",
                "background": "off",
                "motion": "off",
                "layout": "plain",
            }
        ),
    ),
    Preset(
        "standard",
        _("Standard"),
        DisplaySettings(),
        is_in_bar=True,
    ),
)
