"""What somebody may have meant who wrote a word wrong."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST_TRIES = 100  # for one document: a hostile one may have any number of wrong words
LONGEST = 40


class Speller:
    """Finds the nearest of some words."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)
        self.tried: dict[str, str] = {}

    def nearest(self, word: str) -> str:
        """Empty if none is near."""
        if word not in self.tried:
            if len(self.tried) >= MOST_TRIES or len(word) > LONGEST:
                return ""
            self.tried[word] = next(iter(get_close_matches(word, self.words, 1, 0.8)), "")
        return self.tried[word]
