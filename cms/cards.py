"""Pages in a list for readers: read from the same stored card as partners get."""

import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.db.models import QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.module_loading import import_string
from wagtail.models import Page, Site

from .pictures import FORMATS
from .published import read_cards


class CardPicture:
    """The picture of a card, at addresses of this site."""

    def __init__(self, data: dict[str, Any], origin: str):
        self.alt: str = data["alt"]
        self.width: int = data["width"]
        self.height: int = data["height"]
        self.src = _without(origin, data["src"])
        self.sources = [
            (f"image/{kind}", _without(origin, data["srcset"][kind]))
            for kind in FORMATS
            if data["srcset"][kind]
        ]

    @property
    def better_sources(self) -> list[tuple[str, str]]:
        """All but the one that every browser knows."""
        return self.sources[:-1]

    @property
    def srcset(self) -> str:
        return self.sources[-1][1] if self.sources else ""


def _without(origin: str, text: str) -> str:
    """Addresses of this site without its host: under whatever host it is read, they are right."""
    return text.replace(f"{origin}/", "/")


class Card:
    """A page as its stored card says; what its template shows."""

    card_template = "components/page-card.html"

    def __init__(self, data: dict[str, Any], is_only_site: bool):
        self.data = data
        address = urlsplit(data["meta"]["html_url"])
        origin = f"{address.scheme}://{address.netloc}"
        self.url = address.path if is_only_site else data["meta"]["html_url"]
        self.cover = CardPicture(data["cover"], origin) if data["cover"] else None

    @property
    def title(self) -> str:
        return self.data["title"]

    @property
    def lead(self) -> str:
        return self.data["summary"]

    @property
    def language(self) -> str:
        return self.data["meta"]["locale"]

    @property
    def last_changed(self) -> datetime.datetime | None:
        published = self.data["meta"]["last_published_at"]
        return published and parse_datetime(published)


@lru_cache
def _card_classes() -> dict[str, type[Card]]:
    """How the pages of each type look in a list, by the name of the type in the API."""
    return {
        model.api_type: import_string(model.card)
        for model in apps.get_models()
        if issubclass(model, Page) and hasattr(model, "api_type")
    }


def cards(pages: QuerySet) -> list[Card]:
    """The cards of these pages, in their order; the caller says which anyone may read."""
    is_only_site = len({root.site_id for root in Site.get_site_root_paths()}) < 2
    contents = (row.data for row in read_cards(pages))
    return [_card_classes()[content["meta"]["type"]](content, is_only_site) for content in contents]
