"""Search that finds a word however it is written: without case, diacritics, or ё and е apart.

The text of each page is kept normalised in one table, so the answers are the same on every
database. It holds what the page's ``search_fields`` name, and is written when the page changes.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import Case, Q, QuerySet, Value, When
from wagtail.models import Page
from wagtail.search.index import RelatedFields, SearchField

LONGEST_QUERY = 200
# Letters whose mark is a part of them: Unicode takes none off.
WITHOUT_MARK = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "ŧ": "t",
        "\u0131": "i",
        "ŋ": "n",
        "ĸ": "k",
    }
)


def normalise(text: str) -> str:
    """Lower-case words without marks, one space apart: ``Seinäjoki, Ёлка`` → ``seinajoki елка``."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", plain.translate(WITHOUT_MARK)))


class SearchText(models.Model):
    """What a page says, normalised; each word has a space before it."""

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="search_text"
    )
    title = models.TextField()
    text = models.TextField()

    def __str__(self) -> str:
        return self.title


def matching(pages: QuerySet, query: str) -> QuerySet:
    """Those of ``pages`` in which every word of ``query`` begins some word; titles come first."""
    words = normalise(query).split()
    if not words:
        pages = pages.filter(pk__in=[])
    for word in words:
        pages = pages.filter(search_text__text__contains=f" {word}")
    in_title = Q(*(Q(search_text__title__contains=f" {word}") for word in words), ~Q(pk__in=[]))
    return pages.annotate(title_matches=Case(When(in_title, then=Value(1)), default=Value(0)))


def _texts(fields: Iterable[Any], instance: models.Model) -> Iterator[str]:
    for field in fields:
        if isinstance(field, SearchField):
            value = field.get_value(instance)
            yield value if isinstance(value, str) else " ".join(map(str, value or ()))
        elif isinstance(field, RelatedFields):
            related = field.get_value(instance)
            several = related.all() if hasattr(related, "all") else [related]
            for item in several:
                if item is not None:
                    yield from _texts(field.fields, item)


def write_search_text(page: Page) -> None:
    """Store what ``page``, as it stands in the database, says."""
    words = normalise(" ".join(_texts(page.get_search_fields(), page)))
    SearchText.objects.update_or_create(
        page_id=page.pk, defaults={"title": f" {normalise(page.title)}", "text": f" {words}"}
    )
