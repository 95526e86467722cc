"""What the W3C's feed validator and the JSON Feed specification ask of a feed.

Each function gives a sentence for every rule that is broken; none, for a good feed.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from html.parser import HTMLParser
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_822 = "%a, %d %b %Y %H:%M:%S %z"
ABSOLUTE = re.compile(r"^(https?://[^/\s]+|urn:[a-z0-9-]+:)\S*$")
LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
E_MAIL = re.compile(r"^\S+@\S+\.\S+$")
TEXT_TAGS = {"p", "br", "b", "i", "a", "ul", "ol", "li", "em", "strong"}


def of_rss(content: bytes, address: str) -> list[str]:
    root = ElementTree.fromstring(content)  # noqa: S314 - our own
    channel = root.find("channel")
    return [*_of_channel(root, channel, address), *_of_items(channel.findall("item"))]


def _of_channel(root, channel, address) -> Iterator[str]:
    if root.get("version") != "2.0":
        yield "The version of RSS is not 2.0."
    for name in ("title", "link", "description"):
        if not channel.findtext(name):
            yield f"The channel has no {name}."
    if not ABSOLUTE.match(channel.findtext("link") or ""):
        yield "The link of the channel is not a full address."
    if not LANGUAGE.match(channel.findtext("language") or ""):
        yield "The language is none."
    selves = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if [link.get("href") for link in selves] != [address]:
        yield "The channel does not name its own address."
    yield from _not_rfc_822(channel, "lastBuildDate")


def _of_items(items) -> Iterator[str]:
    yield from _repeated(item.findtext("guid") for item in items)
    for item in items:
        if not (item.findtext("title") or item.findtext("description")):
            yield "An item has neither title nor description."
        if not ABSOLUTE.match(item.findtext("link") or ""):
            yield "The link of an item is not a full address."
        guid = item.find("guid")
        if guid is None or (
            guid.get("isPermaLink") != "false" and not ABSOLUTE.match(guid.text or "")
        ):
            yield "A guid is no address, and does not say so."
        author = item.findtext("author")
        if author and not E_MAIL.match(author):
            yield "An author is no e-mail address."
        yield from _not_rfc_822(item, "pubDate")
        yield from _not_html(item.findtext("description") or "")


def of_atom(content: bytes, address: str) -> list[str]:
    root = ElementTree.fromstring(content)  # noqa: S314 - our own
    return [*_of_atom_feed(root, address), *_of_atom_entries(root)]


def _of_atom_feed(root, address) -> Iterator[str]:
    for name in ("id", "title", "updated"):
        if not root.findtext(f"{ATOM}{name}"):
            yield f"The feed has no {name}."
    yield from _of_atom_links(root, {"self": address})
    yield from _not_rfc_3339(root.findtext(f"{ATOM}updated"))


def _of_atom_entries(root) -> Iterator[str]:
    entries = root.findall(f"{ATOM}entry")
    has_author = root.find(f"{ATOM}author/{ATOM}name") is not None
    yield from _repeated(entry.findtext(f"{ATOM}id") for entry in entries)
    for entry in entries:
        for name in ("id", "title", "updated"):
            if not entry.findtext(f"{ATOM}{name}"):
                yield f"An entry has no {name}."
        if not (has_author or entry.find(f"{ATOM}author/{ATOM}name") is not None):
            yield "An entry has no author."
        if not ABSOLUTE.match(entry.findtext(f"{ATOM}id") or ""):
            yield "The id of an entry is no IRI."
        if any(not category.get("term") for category in entry.findall(f"{ATOM}category")):
            yield "A category has no term."
        yield from _of_atom_links(entry, {})
        yield from _not_rfc_3339(entry.findtext(f"{ATOM}updated"))
        yield from _not_rfc_3339(entry.findtext(f"{ATOM}published"))
        summary = entry.find(f"{ATOM}summary")
        if summary is not None and summary.get("type") == "html":
            yield from _not_html(summary.text or "")


def _of_atom_links(element, wanted) -> Iterator[str]:
    links = element.findall(f"{ATOM}link")
    kinds = [(li.get("rel", "alternate"), li.get("type"), li.get("hreflang")) for li in links]
    if any(number > 1 for number in Counter(kinds).values()):
        yield "Two links are of the same kind."
    for link in links:
        if not ABSOLUTE.match(link.get("href") or ""):
            yield "A link is not a full address."
    for rel, address in wanted.items():
        if [link.get("href") for link in links if link.get("rel") == rel] != [address]:
            yield f"The link “{rel}” is missing or another."


def of_json(content: bytes, address: str) -> list[str]:
    return list(_of_json_feed(json.loads(content), address))


def _of_json_feed(feed, address) -> Iterator[str]:
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        yield "The version is not 1.1."
    if not feed.get("title") or feed.get("feed_url") != address:
        yield "The feed has no title, or does not name its own address."
    if not ABSOLUTE.match(feed["home_page_url"]) or not LANGUAGE.match(feed["language"]):
        yield "The home page or the language is none."
    yield from _repeated(item["id"] for item in feed["items"])
    for item in feed["items"]:
        if not isinstance(item["id"], str) or not ABSOLUTE.match(item["url"]):
            yield "An item has no id that is a text, or no full address."
        if not (item.get("content_text") or item.get("content_html")):
            yield "An item has no content."
        if not all(isinstance(tag, str) and tag for tag in item["tags"]):
            yield "A tag is no text."
        yield from _not_rfc_3339(item["date_published"])
        yield from _not_rfc_3339(item["date_modified"])


def _repeated(ids) -> Iterator[str]:
    for name, number in Counter(ids).items():
        if number > 1:
            yield f"{number} items have the id {name}."


def _not_rfc_822(element, name) -> Iterator[str]:
    text = element.findtext(name)
    try:
        datetime.strptime(text or "", RFC_822)
    except ValueError:
        yield f"{name} is {text}, and no date of RFC 822."


def _not_rfc_3339(text) -> Iterator[str]:
    try:
        aware = datetime.fromisoformat(text or "").tzinfo is not None and "T" in text
    except ValueError:
        aware = False
    if not aware:
        yield f"{text} is no date of RFC 3339."


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attributes):
        self.found.add(tag)


def _not_html(text) -> Iterator[str]:
    tags = _Tags()
    tags.feed(text)
    if tags.found - TEXT_TAGS:
        yield f"A description has markup that readers refuse: {sorted(tags.found - TEXT_TAGS)}."
