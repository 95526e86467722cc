"""The form that the bar and the settings page send: any part of the settings, or a preset."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from .colours import ENOUGH_FOR_TEXT, OWN, Colour, OwnColours
from .modes import COLOURS, GROUPS, MODES, PRESETS, DisplaySettings, Mode, Text

PRESETS_BY_CODE = {preset.code: preset for preset in PRESETS}
# A pair to begin with, at 13:1.
FIRST_OWN_COLOURS = OwnColours(Colour("2b2118"), Colour("f2e8cf"))


class ColourField(forms.CharField):
    """A colour as ``<input type="color">`` sends it: ``#`` and six hexadecimal digits."""

    widget = forms.TextInput(attrs={"type": "color"})
    default_validators = [
        RegexValidator(
            r"\A#[0-9a-fA-F]{6}\Z",
            _("Write a colour as # and six digits or letters from a to f. Example: #2b2118"),
        )
    ]


class DisplayForm(forms.Form):
    """Changes to ``current``; what is not sent stays as it is.

    ``remembered`` is sent as ``yes`` or ``no``: a box that is not ticked sends nothing.
    """

    preset = forms.ChoiceField(
        required=False, choices=[(preset.code, preset.label) for preset in PRESETS]
    )
    own_text = ColourField(required=False, label=_("Colour of text"))
    own_ground = ColourField(required=False, label=_("Colour of background"))
    remembered = forms.ChoiceField(required=False, choices=[("no", "no"), ("yes", "yes")])

    def __init__(self, current: DisplaySettings, *args: Any, **kwargs: Any):
        self.current = current
        self.own_pair = own = current.own_colours or FIRST_OWN_COLOURS
        initial = {"own_text": f"#{own.text.digits}", "own_ground": f"#{own.ground.digits}"}
        super().__init__(*args, initial=initial, **kwargs)
        for mode in MODES:
            self.fields[mode.name] = forms.ChoiceField(
                required=False,
                label=mode.label,
                choices=[(value.code, value.label) for value in mode.values],
                error_messages={
                    "invalid_choice": _(
                        "“%(value)s” is not one of the choices. Choose one of these."
                    )
                },
            )

    def groups(self) -> Iterator[tuple[Text, list[tuple[Mode, forms.BoundField, str]]]]:
        """The groups of the settings page: each mode with its field and the value to show."""
        for group in GROUPS:
            yield (
                group.label,
                [
                    (mode, self[mode.name], self[mode.name].value() or self.current.value(mode))
                    for mode in group.modes
                ],
            )

    def own_fields(self) -> list[forms.BoundField]:
        return [self["own_text"], self["own_ground"]]

    @property
    def own_contrast(self) -> str:
        """As ``12.6 : 1``, rounded down: never better than it is."""
        return f"{int(self.own_pair.contrast * 10) / 10:.1f} : 1"

    @property
    def own_contrast_is_enough(self) -> bool:
        return self.own_pair.contrast >= ENOUGH_FOR_TEXT

    @property
    def has_cookie(self) -> bool:
        return self.current != DisplaySettings()

    @property
    def is_remembered(self) -> bool:
        return (
            (self["remembered"].value() == "yes") if self.is_bound else self.current.is_remembered
        )

    def chosen(self) -> DisplaySettings:
        """The settings as they are after this form; call it on a valid form only."""
        data = self.cleaned_data
        is_remembered = {"yes": True, "no": False}.get(
            data["remembered"], self.current.is_remembered
        )
        if data["preset"]:
            chosen = PRESETS_BY_CODE[data["preset"]].settings.chosen
            # The set that chooses nothing takes everything back, also that it is remembered.
            return DisplaySettings(chosen, is_remembered and bool(chosen))
        changes = {mode.name: data[mode.name] for mode in MODES if data[mode.name]}
        # To choose another colour is to choose one's own, as the script does at once.
        is_pair_new = self.own_colours() != self.own_pair
        is_scheme_old = changes.get(COLOURS.name) == self.current.value(COLOURS)
        if changes.get(COLOURS.name) == OWN or (is_pair_new and is_scheme_old):
            changes[COLOURS.name] = str(self.own_colours())
        chosen = self.current.changed(changes)
        return DisplaySettings(chosen.chosen, is_remembered)

    def own_colours(self) -> OwnColours:
        """The pair that was sent, else the one in force."""
        sent = [self.cleaned_data[name].lower().lstrip("#") for name in ("own_text", "own_ground")]
        if all(sent):
            return OwnColours(Colour(sent[0]), Colour(sent[1]))
        return self.own_pair
