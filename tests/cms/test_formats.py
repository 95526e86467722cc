"""Dates and names in the reader's language."""

import datetime

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from cms.formats import babel_locale, country_name, format_days, format_months, language_name

JANUARY, MARCH, MAY = (datetime.date(2019, month, 22) for month in (1, 3, 5))


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "22 March – 22 May 2019"),
        ("et", "22. märts – 22. mai 2019"),
        ("ru", "22 марта – 22 мая 2019 г."),
    ],
)
def test_days_of_two_months_say_the_year_once(language, shown):
    assert " ".join(format_days(MARCH, MAY, language).split()) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "March – May 2019"), ("et", "märts – mai 2019"), ("ru", "март – май 2019 г.")],
)
def test_months_of_one_year_say_it_once(language, shown):
    assert " ".join(format_months(MARCH, MAY, language).replace("–", " – ").split()) == shown


def test_names_are_in_the_reader_s_language():
    assert (country_name("NO", "et"), language_name("et", "en")) == ("Norra", "Estonian")


def test_an_unknown_code_stands_for_itself():
    assert (country_name("ZY"), language_name("qqq")) == ("ZY", "qqq")


def test_an_unknown_language_is_written_as_english():
    assert babel_locale("zz").language == "en"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "(in Estonian)"), ("et", "(keel: eesti)"), ("ru", "эстонский")]
)
def test_a_link_says_in_the_words_of_its_page_in_which_language_it_goes_on(language, said):
    link = {"href": "https://example.org/", "text": "Guide", "language": "et"}
    with override(language):
        assert said in render_to_string("components/link.html", {"value": link})
