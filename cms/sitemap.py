"""The sitemap of a site (sitemaps.org): what anyone may read, with the addresses of its languages.

Wagtail's own knows the pages of one language only, and Django's takes it that the addresses of two
languages differ by their prefix alone.
"""

import datetime
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import QuerySet
from django.utils.xmlutils import SimplerXMLGenerator
from wagtail.models import Page, Site

from .head import Address, in_languages
from .publication import fresh_addresses
from .visibility import below_site, public

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
MOST_ENTRIES = 50_000  # that the protocol allows in one file
ENTRIES_IN_A_FILE = 10_000  # so that no file takes long


class Entry(NamedTuple):
    """An address, when what is there last changed, and the same in other languages."""

    address: str
    changed: datetime.datetime | None
    languages: list[Address]


class Sitemap:
    """The public pages of a site, and the lists that they have below themselves.

    Its queries do not depend on how many there are.
    """

    def __init__(self, site: Site):
        self.site = site
        self.addresses = fresh_addresses()
        pages = public(Page.objects.filter(below_site(site), depth__gt=1))
        self.with_copies = pages.select_related("locale").order_by("path")
        # An alias is a copy in another language, not a translation.
        self.pages = self.with_copies.filter(alias_of=None)
        self.count = self.pages.count()
        self.lists = list(self._lists())

    @property
    def files(self) -> int:
        """How many files it takes."""
        return max(1, -(-(self.count + len(self.lists)) // ENTRIES_IN_A_FILE))

    def entries(self, number: int) -> list[Entry]:
        """Those of one of its files, counted from 1."""
        first = (number - 1) * ENTRIES_IN_A_FILE
        last = first + ENTRIES_IN_A_FILE
        pages = self._pages(first, last) if first < self.count else []
        lists = self.lists[max(0, first - self.count) : max(0, last - self.count)]
        # A site may lie below another: its addresses are not this one's.
        here = f"{self.site.root_url}/"
        return [entry for entry in (*pages, *lists) if entry.address.startswith(here)]

    def _pages(self, first: int, last: int) -> Iterator[Entry]:
        pages = list(self.pages[first:last])
        keys = self.pages[first:last].values("translation_key")
        languages = self._in_languages(self.pages.filter(translation_key__in=keys))
        for page in pages:
            yield Entry(
                self._address(page), page.last_published_at, languages[page.translation_key]
            )

    def _in_languages(self, pages: Iterable[Page]) -> dict[Any, list[Address]]:
        """The addresses of the same content, by its key."""
        found: dict[Any, list[Address]] = {}
        homes = {self.site.root_page.translation_key: f"{self.site.root_url}/"}
        for page in pages:
            address = (page.locale.language_code, self._address(page))
            found.setdefault(page.translation_key, []).append(address)
        return {
            key: in_languages(addresses, homes.get(key, "")) for key, addresses in found.items()
        }

    def _lists(self) -> Iterator[Entry]:
        for model in _page_models():
            # What a copy has below itself is that of its language.
            of_this_type = self.with_copies.filter(pk__in=model.objects.values("pk"))
            found = list(model.all_lists_below(of_this_type))
            if found:
                yield from self._below(of_this_type, found)

    def _below(self, pages: QuerySet, found: list[tuple[str, str, Any]]) -> Iterator[Entry]:
        by_path = {page.path: page for page in pages}
        same: dict[Any, list[Address]] = {}
        for path, below, _changed in found:
            page = by_path[path]
            address = (page.locale.language_code, self._address(page) + below)
            same.setdefault((page.translation_key, below), []).append(address)
        for path, below, changed in found:
            page = by_path[path]
            languages = in_languages(same[page.translation_key, below])
            yield Entry(self._address(page) + below, changed, languages)

    def _address(self, page: Page) -> str:
        return page.get_full_url(self.addresses)


def _page_models() -> list[Any]:
    return [model for model in apps.get_models() if hasattr(model, "all_lists_below")]


# --- Written --------------------------------------------------------------------------------------


def in_xml(entries: Iterable[Entry]) -> bytes:
    """A file of entries."""
    document = _Document("urlset")
    for entry in entries:
        with_languages = [
            ("xhtml:link", {"rel": "alternate", "hreflang": code, "href": address})
            for code, address in entry.languages
        ]
        document.add("url", entry.address, entry.changed, with_languages)
    return document.end()


def index_in_xml(addresses: Iterable[str]) -> bytes:
    """The file that names the files."""
    document = _Document("sitemapindex")
    for address in addresses:
        document.add("sitemap", address)
    return document.end()


class _Document:
    """One of the two kinds of files of the protocol."""

    def __init__(self, root: str):
        self.root = root
        self.written = StringIO()
        self.xml = SimplerXMLGenerator(self.written, "utf-8")
        self.xml.startDocument()
        self.xml.startElement(root, {"xmlns": NAMESPACE, "xmlns:xhtml": XHTML})

    def add(
        self,
        name: str,
        address: str,
        changed: datetime.datetime | None = None,
        more: Iterable[tuple[str, dict[str, str]]] = (),
    ) -> None:
        self.xml.startElement(name, {})
        self.xml.addQuickElement("loc", address)
        if changed:
            self.xml.addQuickElement("lastmod", changed.isoformat(timespec="seconds"))
        for element, attributes in more:
            self.xml.addQuickElement(element, attrs=attributes)
        self.xml.endElement(name)

    def end(self) -> bytes:
        self.xml.endElement(self.root)
        self.xml.endDocument()
        return self.written.getvalue().encode()
