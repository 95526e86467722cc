"""What was published last, for feed readers: the same in RSS 2.0, Atom and JSON Feed 1.1."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils import feedgenerator

from cms.published import as_json

CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # that XML cannot have
JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class Feed:
    """A list of projects as a feed: ``address`` is its own, ``link`` the list for readers."""

    title: str
    description: str
    author: str
    language: str
    address: str
    link: str
    entries: list[dict[str, Any]]  # cards, as the API has them

    @property
    def updated(self) -> datetime.datetime | None:
        return max((_moment(entry, "last_published_at") for entry in self.entries), default=None)


def _moment(entry: dict[str, Any], name: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(entry["meta"][name])


def _plain(text: str) -> str:
    return CONTROL_CHARACTERS.sub("", text)


def _categories(entry: dict[str, Any]) -> list[str]:
    programme = entry["programme"]
    return [theme["name"] for theme in entry["themes"]] + ([programme["name"]] if programme else [])


def _in_xml(kind: type[feedgenerator.SyndicationFeed]) -> Callable[[Feed], bytes]:
    def write(feed: Feed) -> bytes:
        written = kind(
            title=_plain(feed.title),
            link=feed.link,
            description=_plain(feed.description),
            language=feed.language,
            author_name=_plain(feed.author),
            feed_url=feed.address,
            feed_guid=feed.address,
        )
        for entry in feed.entries:
            written.add_item(
                title=_plain(entry["title"]),
                link=entry["meta"]["html_url"],
                description=escape(_plain(entry["summary"])),  # readers take it for HTML
                unique_id=f"urn:uuid:{entry['uid']}#{entry['meta']['locale']}",
                unique_id_is_permalink=False,
                pubdate=_moment(entry, "first_published_at"),
                updateddate=_moment(entry, "last_published_at"),
                categories=[_plain(name) for name in _categories(entry)],
            )
        return written.writeString("utf-8").encode()

    return write


def _in_json(feed: Feed) -> bytes:
    items = []
    for entry in feed.entries:
        picture = entry["cover"] and entry["cover"]["src"]
        items.append(
            {
                "id": f"urn:uuid:{entry['uid']}#{entry['meta']['locale']}",
                "url": entry["meta"]["html_url"],
                "title": entry["title"],
                "content_text": entry["summary"] or entry["title"],
                "date_published": entry["meta"]["first_published_at"],
                "date_modified": entry["meta"]["last_published_at"],
                "tags": _categories(entry),
                "language": entry["meta"]["locale"],
                **({"image": picture} if picture else {}),
            }
        )
    return as_json(
        {
            "version": JSON_FEED,
            "title": feed.title,
            "description": feed.description,
            "home_page_url": feed.link,
            "feed_url": feed.address,
            "language": feed.language,
            "authors": [{"name": feed.author}],
            "items": items,
        }
    )


FORMATS: dict[str, tuple[str, Callable[[Feed], bytes]]] = {
    "rss": ("application/rss+xml; charset=utf-8", _in_xml(feedgenerator.Rss201rev2Feed)),
    "atom": ("application/atom+xml; charset=utf-8", _in_xml(feedgenerator.Atom1Feed)),
    "json": ("application/feed+json", _in_json),
}
