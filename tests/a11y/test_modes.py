"""How settings are written as text and read again, whatever the text is."""

import pytest
from django.http import SimpleCookie
from hypothesis import given
from hypothesis import strategies as st

from a11y.colours import Colour, OwnColours, contrast_ratio
from a11y.modes import BY_NAME, LONGEST, MODES, PRESETS, DisplaySettings

digits = st.integers(0, 0xFFFFFF).map("{:06x}".format)
values = {
    mode.name: st.sampled_from([v.code for v in mode.values if v.code != "own"]) for mode in MODES
}
values["colours"] |= st.builds("own-{}-{}".format, digits, digits)
settings = st.builds(
    lambda chosen, is_remembered: DisplaySettings({}, is_remembered).changed(chosen),
    st.fixed_dictionaries({}, optional=values),
    st.booleans(),
)


@given(settings)
def test_what_is_written_is_read_again(written):
    read = DisplaySettings.read(str(written))
    assert dict(read.chosen) == dict(written.chosen)
    assert read.is_remembered == written.is_remembered
    assert str(read) == str(written)
    assert len(str(written)) <= LONGEST


@given(settings)
def test_what_is_written_needs_no_quotes_in_a_cookie(written):
    cookie = SimpleCookie({"display": str(written)})
    assert cookie["display"].OutputString() == f"display={written}"


@given(
    st.one_of(
        st.text(),
        st.text(alphabet="1.:-abcdefghijklmnopqrstuvwxyz0234567890", max_size=LONGEST),
        st.lists(
            st.sampled_from([*BY_NAME, "200", "own-000000-ffffff", "1", ".", ":", "remembered"])
        ).map("".join),
    )
)
def test_any_text_is_read_and_nothing_of_it_comes_out_that_is_not_ours(text):
    read = DisplaySettings.read(text)
    for name, value in read.chosen.items():
        codes = {v.code for v in BY_NAME[name].values}
        assert value in codes or (name == "colours" and OwnColours.read(value))
    assert str(DisplaySettings.read(str(read))) == str(read)


def test_settings_are_read_one_by_one():
    read = DisplaySettings.read("1.text-size:9000.nonsense.spacing:wider.colours:own-zz-00.x:y")
    assert dict(read.chosen) == {"spacing": "wider"}


@pytest.mark.parametrize("version", ["0", "2", "", "99"])
def test_another_version_is_read_as_far_as_it_is_known(version):
    read = DisplaySettings.read(f"{version}.text-size:200.font:comic")
    assert str(read) == "1.text-size:200"


def test_a_text_that_is_too_long_says_nothing():
    assert not DisplaySettings.read("1.text-size:200" + "." * LONGEST).chosen


def test_the_order_of_settings_is_always_the_same():
    one = DisplaySettings.read("1.colours:white-on-black.text-size:200")
    other = DisplaySettings.read("1.text-size:200.colours:white-on-black")
    assert str(one) == str(other)


def test_the_site_as_it_is_is_not_written():
    standard = DisplaySettings().changed({mode.name: mode.standard for mode in MODES})
    assert str(standard) == "1"
    assert list(standard.attributes) == []


def test_own_colours_are_one_attribute_value_whatever_the_pair():
    read = DisplaySettings.read("1.colours:own-1A2B3C-FFFFFF")
    assert list(read.attributes) == [("data-colours", "own")]
    assert str(read.own_colours) == "own-1a2b3c-ffffff"


def test_there_are_the_settings_of_the_specification():
    assert {mode.name: [value.code for value in mode.values] for mode in MODES} == {
        "text-size": ["100", "125", "150", "200", "250", "300"],
        "spacing": ["standard", "wider", "widest"],
        "colours": [
            *("auto", "black-on-white", "white-on-black", "black-on-ivory"),
            *("yellow-on-black", "yellow-on-navy", "dark-on-cream", "own"),
        ],
        "font": ["site", "system", "atkinson"],
        "line-width": ["standard", "narrow"],
        "links": ["underlined", "bold"],
        "background": ["on", "off"],
        "pictures": ["shown", "described"],
        "motion": ["auto", "off"],
        "targets": ["standard", "large"],
        "layout": ["standard", "plain"],
    }
    assert [preset.code for preset in PRESETS] == ["visually-impaired", "easy-reading", "standard"]


def test_presets_hold_nothing_that_is_not_a_setting():
    for preset in PRESETS:
        assert DisplaySettings().changed(preset.settings.chosen).chosen == preset.settings.chosen


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "ffffff", 21),
        ("ffffff", "ffffff", 1),
        # The greys that are known for being just too light, just dark enough for AA, and for AAA.
        ("777777", "ffffff", 4.48),
        ("767676", "ffffff", 4.54),
        ("595959", "ffffff", 7.0),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast_ratio(Colour(one), Colour(other)) == pytest.approx(ratio, abs=0.01)
    assert contrast_ratio(Colour(other), Colour(one)) == pytest.approx(ratio, abs=0.01)
