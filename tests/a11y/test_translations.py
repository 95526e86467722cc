"""The display settings are there in every language of the site, in full."""

import pytest
from django.utils.translation import override

from a11y.modes import GROUPS, MODES, PRESETS, TEXT_SIZE

SAME_EVERYWHERE = {"Atkinson Hyperlegible", *(value.label for value in TEXT_SIZE.values)}


def shown_texts(texts):
    """In the language in force; a preset's description is put together when it is read."""
    return [str(text) for text in [*texts, *(preset.about for preset in PRESETS)]]


@pytest.mark.parametrize("language", ["et", "ru"])
def test_every_setting_and_value_is_shown_in_the_language_of_the_page(language):
    texts = [
        *(group.label for group in GROUPS),
        *(text for mode in MODES for text in (mode.label, mode.about)),
        *(value.label for mode in MODES for value in mode.values),
        *(preset.label for preset in PRESETS),
    ]
    with override("en"):
        in_english = shown_texts(texts)
    with override(language):
        shown = shown_texts(texts)
    same = {text for text, other in zip(in_english, shown, strict=True) if text == other}
    assert same == SAME_EVERYWHERE
