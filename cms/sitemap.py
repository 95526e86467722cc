"""The sitemap of a site (sitemaps.org): what anyone may read, with the addresses of its languages.

Wagtail's own knows the pages of one language only, and Django's takes it that the addresses of two
languages differ by their prefix alone.
"""

import datetime
import uuid
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any, NamedTuple
from urllib.parse import quote

from django.apps import apps
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
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


class Row(NamedTuple):
    """What a sitemap needs of a page: thousands of whole ones would take long."""

    path: str
    url_path: str
    key: uuid.UUID
    language: str
    changed: datetime.datetime | None


ROW = ("path", "url_path", "translation_key", "locale__language_code", "last_published_at")


class Sitemap:
    """The public pages of a site, and the lists that they have below themselves.

    Its queries do not depend on how many there are.
    """

    def __init__(self, site: Site):
        self.site = site
        self.roots = _roots(site)
        self.with_copies = public(Page.objects.filter(below_site(site), depth__gt=1))
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
        part = self.pages.order_by("path")[first:last]
        with_translations = self.pages.filter(translation_key__in=part.values("translation_key"))
        languages = self._in_languages(_rows(with_translations.order_by("path")))
        for page in _rows(part):
            yield Entry(self._address(page), page.changed, languages[page.key])

    def _in_languages(self, pages: Iterable[Row]) -> dict[Any, list[Address]]:
        """The addresses of the same content, by its key."""
        found: dict[Any, list[Address]] = {}
        homes = {self.site.root_page.translation_key: f"{self.site.root_url}/"}
        for page in pages:
            found.setdefault(page.key, []).append((page.language, self._address(page)))
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
        by_path = {page.path: page for page in _rows(pages)}
        same: dict[Any, list[Address]] = {}
        for path, below, _changed in found:
            page = by_path[path]
            address = (page.language, self._address(page) + below)
            same.setdefault((page.key, below), []).append(address)
        for path, below, changed in found:
            page = by_path[path]
            languages = in_languages(same[page.key, below])
            yield Entry(self._address(page) + below, changed, languages)

    def _address(self, page: Row) -> str:
        """As Wagtail has it, but worked out once for the pages below one root."""
        path, address = next(root for root in self.roots if page.url_path.startswith(root[0]))
        return address + quote(page.url_path.removeprefix(path))


def _roots(site: Site) -> list[tuple[str, str]]:
    """Where sites begin in the tree, and their addresses there: the nearest to a page first."""
    fresh_addresses()
    roots = Site.get_site_root_paths()
    nearest = sorted(roots, key=lambda root: (-len(root.root_path), root.site_id != site.pk))
    return [(root.root_path, root.root_url + _start(root.language_code)) for root in nearest]


def _start(language: str) -> str:
    with translation.override(language):
        return reverse("wagtail_serve", args=[""])


def _rows(pages: QuerySet) -> Iterator[Row]:
    return map(Row._make, pages.values_list(*ROW))


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
