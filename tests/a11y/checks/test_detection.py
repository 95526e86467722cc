"""Languages told by letters and words, and the tags that are known."""

import pytest

from a11y.checks.detection import language_in, reading_of, words_of
from a11y.checks.language_subtags import is_known, meant, script_of

SENTENCES = {
    "de": "Die Stadt hat einen neuen Weg für alle, die mit dem Rad zur Schule fahren.",
    "el": "Η πόλη έχει έναν νέο δρόμο για όλους.",  # noqa: RUF001 - Greek is meant
    "en": "The city has built a new road for all who cycle to their school.",
    "es": "La ciudad ha hecho un nuevo camino para todos los que van a la escuela.",
    "et": "Linn on teinud uue tee kõigile, kes sõidavad rattaga kooli.",
    "fi": "Kaupunki on tehnyt uuden tien kaikille, jotka ajavat pyörällä kouluun.",
    "fr": "La ville a fait une nouvelle route pour tous ceux qui vont à l’école.",
    "it": "La città ha fatto una nuova strada per tutti quelli che vanno a scuola.",
    "lt": "Miestas padarė naują kelią visiems, kurie važiuoja į mokyklą.",
    "lv": "Pilsēta ir uzcēlusi jaunu ceļu visiem, kas brauc uz skolu.",
    "nl": "De stad heeft een nieuwe weg gemaakt voor iedereen die naar school fietst.",
    "pl": "Miasto zrobiło nową drogę dla wszystkich, którzy jeżdżą do szkoły.",
    "ru": "Город построил новую дорогу для всех, кто ездит в школу.",
    "sv": "Staden har byggt en ny väg för alla som cyklar till skolan.",
    "uk": "Місто збудувало нову дорогу для всіх, хто їздить до школи.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_a_sentence_is_told_by_its_language(language, sentence):
    assert language_in(sentence) == language
    assert reading_of(sentence, language) is None


@pytest.mark.parametrize(("one", "other"), [("en", "et"), ("et", "fi"), ("ru", "lv"), ("de", "nl")])
def test_a_sentence_does_not_read_like_another_language(one, other):
    reading = reading_of(SENTENCES[one], other)
    assert reading is not None
    assert reading.language == one
    assert reading.per_word > 1


def test_names_codes_and_addresses_are_no_words():
    assert words_of("We met Anna Kask at URBACT, see https://riga.example or a@b.example.") == [
        *("we", "met", "at", "see", "or"),
    ]
    assert words_of("Riga, Tartu, Narva") == ["riga"]


@pytest.mark.parametrize("tag", ["et", "EN-gb", "vro", "zh-Hans", "qaa", "en-nowhere", "iw"])
def test_registered_languages_are_known(tag):
    assert is_known(tag)


@pytest.mark.parametrize(
    "tag", ["", " ", "eng", "est", "english", "xx", "en_GB", "i-lux", "#", "e"]
)
def test_others_are_not(tag):
    assert not is_known(tag)


@pytest.mark.parametrize(
    ("tag", "code"),
    [("est", "et"), ("English", "en"), ("eesti", "et"), ("en_GB", "en-GB"), ("klingonish", "")],
)
def test_what_was_meant_is_guessed(tag, code):
    assert meant(tag) == code


def test_the_script_of_a_language_is_known():
    assert [script_of(tag) for tag in ("et", "ru", "ar", "sr-Latn")] == [
        *("Latn", "Cyrl", "Arab", "Latn"),
    ]
