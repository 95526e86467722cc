"""What the site says is there in every language of the site, in full."""

import shutil
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.conf import settings as site_settings
from django.core.management import call_command

from tests.services import ROOT, skip_or_fail

# The texts of projects and frontend are in the catalogue of cms.
APPS = ["a11y", "cms", "frontend", "projects"]

pytestmark = [
    pytest.mark.parametrize("app", ["a11y", "cms"]),
    pytest.mark.parametrize(
        "language", [code for code, _name in site_settings.LANGUAGES if code != "en"]
    ),
]


def path_of(app, language, suffix, root=ROOT):
    return root / app / "locale" / language / "LC_MESSAGES" / f"django{suffix}"


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


def test_every_text_is_translated_and_no_translation_is_a_guess(app, language):
    catalog = read(path_of(app, language, ".po"), language)
    assert len(catalog)
    assert [message.id for message in catalog if message.id and not is_translated(message)] == []


def test_every_translation_has_the_places_for_values_that_the_text_has(app, language):
    catalog = read(path_of(app, language, ".po"), language)
    # Babel takes every "%" for a place, also where the catalogue says that it is none.
    wrong = [m.id for m, _errors in catalog.check() if "no-python-format" not in m.flags]
    assert wrong == []


def test_the_translations_hold_the_texts_of_the_sources_and_no_others(
    app, language, tmp_path, monkeypatch, settings
):
    if not shutil.which("xgettext"):
        skip_or_fail("xgettext", "Get it with: apt-get install gettext")
    for name in APPS:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("locale"))
    for name in ("a11y", "cms"):
        (tmp_path / name / "locale").mkdir()
    monkeypatch.chdir(tmp_path)
    settings.LOCALE_PATHS = [tmp_path / "cms" / "locale"]
    call_command("makemessages", locale=[language], verbosity=0)
    in_sources = texts_of(read(path_of(app, language, ".po", root=tmp_path), language))
    translated = texts_of(read(path_of(app, language, ".po"), language))
    assert set(translated) == set(in_sources), "Run make messages, and translate what is new."


def test_what_is_compiled_is_what_was_translated(app, language):
    compiled_now = BytesIO()
    write_mo(compiled_now, read(path_of(app, language, ".po"), language))
    compiled_now.seek(0)
    with path_of(app, language, ".mo").open("rb") as file:
        compiled = texts_of(read_mo(file))
    assert compiled == texts_of(read_mo(compiled_now)), "Run make messages."
