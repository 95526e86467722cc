"""The display settings as data: the one definition, read for front ends elsewhere."""

import pytest
from django.contrib.staticfiles import finders
from django.utils import translation

from a11y.api import WORDS
from a11y.colours import OwnColours
from a11y.modes import GROUPS, MODES, PRESETS, DisplaySettings
from tests.a11y.style_sheet import ROOT

from .asking import DISPLAY_SETTINGS, ask, refusal

pytestmark = pytest.mark.django_db
TEMPLATES = "".join(
    " ".join(path.read_text().split()) for path in (ROOT / "a11y" / "templates").rglob("*.html")
)


def settings_in(answer):
    return [setting for group in answer["groups"] for setting in group["settings"]]


@pytest.mark.parametrize("locale", ["en", "et", "ru"])
def test_every_setting_is_there_with_its_labels(client, locale):
    answer = ask(client, DISPLAY_SETTINGS, locale=locale)
    with translation.override(locale):
        assert settings_in(answer) == [
            {
                "name": mode.name,
                "attribute": f"data-{mode.name}",
                "label": str(mode.label),
                "about": str(mode.about),
                "standard": mode.standard,
                "is_in_bar": mode.is_in_bar,
                "values": [{"code": v.code, "label": str(v.label)} for v in mode.values],
            }
            for mode in MODES
        ]
        assert [group["label"] for group in answer["groups"]] == [str(g.label) for g in GROUPS]
        presets = [(preset["about"], preset["settings"]) for preset in answer["presets"]]
        assert presets == [(preset.about, preset.settings.chosen) for preset in PRESETS]
    assert answer["locale"] == locale


def test_without_a_locale_they_are_in_the_site_s_first_language(client):
    assert ask(client, DISPLAY_SETTINGS) == ask(client, DISPLAY_SETTINGS, locale="en")


def test_a_language_that_is_none_is_refused(client):
    assert refusal(client, f"{DISPLAY_SETTINGS}?locale=xx")["allowed"] == ["en", "et", "ru"]


def test_what_is_written_by_this_is_read_by_the_site(client):
    answer = ask(client, DISPLAY_SETTINGS)
    cookie, own = answer["cookie"], answer["own_colours"]
    pair = "-".join([own["value"], own["text"][1:], own["ground"][1:]])
    text = f"{cookie['version']}.{cookie['remembered']}.{own['setting']}:{pair}"
    read = DisplaySettings.read(text)
    assert str(read) == text
    assert read.is_remembered
    assert read.own_colours == OwnColours.read(pair)


def test_the_style_sheets_are_there_under_names_that_stay(client):
    answer = ask(client, DISPLAY_SETTINGS)
    for name in ("style_sheet", "settings_page_style_sheet"):
        before, _static, path = answer[name].partition("/static/")
        assert before == "http://localhost"
        assert finders.find(path), path


def test_the_settings_page_is_named_in_the_language_that_was_asked_for(client):
    answer = ask(client, DISPLAY_SETTINGS, locale="et")
    assert answer["html_url"] == "http://localhost/et/accessibility/settings/"


@pytest.mark.parametrize("name", WORDS)
def test_the_words_around_them_are_those_of_the_site_s_own_page_in_each_language(client, name):
    """So that there is one sentence to translate, and not two."""
    english = str(WORDS[name])
    in_python = {"own_text", "own_ground"}
    assert english in TEMPLATES or name in in_python
    for locale in ("et", "ru"):
        assert ask(client, DISPLAY_SETTINGS, locale=locale)["words"][name] != english
