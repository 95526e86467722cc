"""Which language a text is written in, as far as its letters and words tell.

Each language is known by its frequent words, by the letters that it adds to its alphabet, and by
its most frequent groups of three letters, in order (after Cavnar and Trenkle, "N-Gram-Based Text
Categorization", 1994). Certainty grows with the text: of a few words, little is said.
"""

import json
import re
from functools import cache
from math import log
from pathlib import Path
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+")
PROFILES = Path(__file__).with_name("languages.json")
MOST_WORDS = 400
LONGEST_TEXT = 20_000  # characters; there are words enough in it
NO_WORD = re.compile(r"\w@|://|[^\W\d_][.\d_/]\w|\d[.\d_/]*[^\W\d_]")
LONGEST_WORD = 80
# Where a word may have a capital without being a name.
BEGINS = re.compile(r"(?:\A|[.!?:;…“„«\"(–•|-])\s*\Z")
# A frequent word says more than the letters it is made of.
FREQUENT_WORD = 3.0
# Nobody writes a language with the letters of another, but for names.
STRANGE_LETTER = 2.5
# They share most of what they are known by: no text tells one as a fault of the other.
ALIKE = (
    {"da", "nb", "nn", "no", "sv"},
    {"cs", "sk"},
    {"bs", "hr", "sl", "sr", "sh"},
    {"es", "pt", "gl", "ca", "ast", "it"},
    {"de", "gsw", "lb", "nds"},
    {"nl", "af", "fy"},
    {"ru", "be", "uk", "bg", "mk", "sr"},
    {"et", "vro"},
    {"fr", "oc", "co"},
    {"en", "sco"},
    {"ro", "mo"},
)
SCRIPTS = {
    "Grek": (0x0370, 0x03FF),
    "Cyrl": (0x0400, 0x052F),
    "Armn": (0x0530, 0x058F),
    "Hebr": (0x0590, 0x05FF),
    "Arab": (0x0600, 0x06FF),
    "Deva": (0x0900, 0x097F),
    "Thai": (0x0E00, 0x0E7F),
    "Geor": (0x10A0, 0x10FF),
    "Kana": (0x3040, 0x30FF),
    "Hani": (0x4E00, 0x9FFF),
    "Hang": (0xAC00, 0xD7A3),
}
LANGUAGE_OF_SCRIPT = {
    "Grek": "el",
    "Armn": "hy",
    "Hebr": "he",
    "Arab": "ar",
    "Thai": "th",
    "Geor": "ka",
    "Kana": "ja",
    "Hani": "zh",
    "Hang": "ko",
}
# Scripts that are written with others count as one.
SAME_SCRIPT = {"Jpan": ("Kana", "Hani"), "Hans": ("Hani",), "Hant": ("Hani",), "Kore": ("Hang",)}


class Profile(NamedTuple):
    letters: frozenset[str]
    words: frozenset[str]
    weights: dict[str, float]


class Reading(NamedTuple):
    """The language that a text reads like, out of how many words, and how much more so than what
    it is said to be in. ``per_word`` is that margin for each word."""

    language: str
    words: int
    margin: float

    @property
    def per_word(self) -> float:
        return self.margin / self.words


@cache
def profiles() -> dict[str, Profile]:
    known = {}
    for language, profile in json.loads(PROFILES.read_text(encoding="utf-8")).items():
        groups = profile["trigrams"]
        size = len(groups) // 3
        weights = {
            groups[3 * rank : 3 * rank + 3]: log((size + 60) / (rank + 20)) for rank in range(size)
        }
        words = frozenset(profile["words"].split())
        known[language] = Profile(frozenset(profile["letters"]), words, weights)
    return known


def is_prose(part: str) -> bool:
    """Whether it is no address, no name of a file, no code."""
    return len(part) <= LONGEST_WORD and not NO_WORD.search(part)


def words_of(text: str) -> list[str]:
    """Its words in lower case, without those that are of no language: codes, addresses, names."""
    text = " ".join(part for part in text[:LONGEST_TEXT].split() if is_prose(part))
    words = []
    for found in WORD.finditer(text):
        word = found[0]
        if len(word) > 1 and word.isupper():
            continue
        if word[0].isupper() and not BEGINS.search(text, max(0, found.start() - 3), found.start()):
            continue
        words.append(word.lower())
    return words


def scores(words: list[str]) -> dict[str, float]:
    found = dict.fromkeys(profiles(), 0.0)
    for word in words[:MOST_WORDS]:
        padded = f" {word} "
        groups = [padded[at : at + 3] for at in range(len(padded) - 2)]
        strange = [letter for letter in word if not "a" <= letter <= "z"]
        for language, profile in profiles().items():
            score = sum(profile.weights.get(group, 0.0) for group in groups)
            if word in profile.words:
                score += FREQUENT_WORD
            if any(letter not in profile.letters for letter in strange):
                score -= STRANGE_LETTER
            found[language] += score
    return found


def script_in(text: str) -> str:
    """The script that most of its letters belong to; empty where there are no letters."""
    counts: dict[str, int] = {}
    for letter in text[:2000]:
        if letter.isalpha():
            code = ord(letter)
            script = "Latn"
            if code > 0x36F:
                script = next(
                    (name for name, (low, high) in SCRIPTS.items() if low <= code <= high), "Zyyy"
                )
                if 0x1E00 <= code <= 0x1EFF:
                    script = "Latn"
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: counts[script]) if counts else ""


def is_written_in(script: str, expected: str) -> bool:
    return script in ("", "Zyyy", expected) or script in SAME_SCRIPT.get(expected, ())


def are_alike(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in ALIKE)


def reading_of(text: str, said: str) -> Reading | None:
    """What a text reads like, if not like the language that it is said to be in.

    None where it does, where that language is not known here, or where there are no words.
    """
    words = words_of(text)
    known = profiles()
    if not words or said not in (*known, "no", "nn"):
        return None
    found = scores(words)
    best = max(found, key=lambda language: found[language])
    if found[best] <= 0 or are_alike(best, said):
        return None
    return Reading(best, min(len(words), MOST_WORDS), found[best] - found[said])


def language_in(text: str) -> str:
    """The language that a text reads like, at its best guess; empty where nothing tells."""
    script = script_in(text)
    if script in LANGUAGE_OF_SCRIPT:
        return LANGUAGE_OF_SCRIPT[script]
    found = scores(words_of(text))
    best = max(found, key=lambda language: found[language])
    return best if found[best] > 0 else ""


def share_of_frequent_words(words: list[str], language: str) -> float:
    profile = profiles().get(language)
    if profile is None or not words:
        return 0.0
    return sum(word in profile.words for word in words) / len(words)
