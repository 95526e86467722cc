"""The display settings are there in every language of the site, in full."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.core.management import call_command
from django.utils.translation import override

import a11y
from a11y.modes import GROUPS, MODES, PRESETS, TEXT_SIZE
from tests.services import skip_or_fail

APP = Path(a11y.__file__).parent
SAME_EVERYWHERE = {"Atkinson Hyperlegible", *(value.label for value in TEXT_SIZE.values)}

pytestmark = pytest.mark.parametrize("language", ["et", "ru"])


def path_of(language, suffix, app=APP):
    return app / "locale" / language / "LC_MESSAGES" / f"django{suffix}"


def read(path, language):
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def texts_of(catalog: Catalog):
    """Every text with its translation, without the header."""
    return {
        (message.context, tuple(message.id) if message.pluralizable else message.id): message.string
        for message in catalog
        if message.id
    }


def is_translated(message):
    strings = message.string if message.pluralizable else [message.string]
    return all(strings) and not message.fuzzy


def test_every_text_is_translated_and_no_translation_is_a_guess(language):
    catalog = read(path_of(language, ".po"), language)
    assert len(catalog)
    assert [message.id for message in catalog if message.id and not is_translated(message)] == []


def test_the_translations_hold_the_texts_of_the_sources_and_no_others(
    language, tmp_path, monkeypatch, settings
):
    if not shutil.which("xgettext"):
        skip_or_fail("xgettext", "Get it with: apt-get install gettext")
    copy = shutil.copytree(APP, tmp_path / "a11y", ignore=shutil.ignore_patterns("locale"))
    (copy / "locale").mkdir()
    monkeypatch.chdir(copy)
    settings.LOCALE_PATHS = []
    call_command("makemessages", locale=[language], verbosity=0)
    in_sources = texts_of(read(path_of(language, ".po", app=copy), language))
    translated = texts_of(read(path_of(language, ".po"), language))
    assert set(translated) == set(in_sources), "Run make messages, and translate what is new."


def test_what_is_compiled_is_what_was_translated(language):
    compiled_now = BytesIO()
    write_mo(compiled_now, read(path_of(language, ".po"), language))
    compiled_now.seek(0)
    with path_of(language, ".mo").open("rb") as file:
        compiled = texts_of(read_mo(file))
    assert compiled == texts_of(read_mo(compiled_now)), "Run make messages."


def shown_texts(texts):
    """In the language in force; a preset's description is put together when it is read."""
    return [str(text) for text in [*texts, *(preset.about for preset in PRESETS)]]


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
