"""What is written for visitors names the settings as the site does, all of them, in its order."""

import re

import pytest

from a11y.modes import GROUPS, PRESETS
from cms.demo import loader
from tests.a11y.style_sheet import ROOT

DOCUMENT = (ROOT / "docs" / "for-visitors" / "display-settings.md").read_text()


def test_the_table_has_every_setting_with_all_its_choices():
    rows = re.findall(r"^\| (.+?) \| (.+?) \| .+ \|$", DOCUMENT, re.MULTILINE)[1:]
    assert rows == [
        (str(mode.label), ", ".join(str(value.label) for value in mode.values))
        for group in GROUPS
        for mode in group.modes
    ]


def test_the_sets_are_described_as_on_the_site():
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", DOCUMENT, re.MULTILINE)[1:]
    assert rows == [(str(preset.label), str(preset.about)) for preset in PRESETS]


@pytest.mark.django_db
def test_the_demo_has_a_page_on_them(client):
    loader.load(lambda _line: None)
    page = client.get("/en/display-settings/").content.decode()
    for group in GROUPS:
        for mode in group.modes:
            assert f"<b>{mode.label}</b>" in page, mode.label
    assert 'href="/en/accessibility/settings/"' in page
