"""Pages on their way to the world: many at once, with all that they name fetched together."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.blocks import StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.documents import get_document_model
from wagtail.models import Page, Site
from wagtail.rich_text import RichText
from wagtail.rich_text.rewriters import LinkRewriter

from .bulk import leaves
from .visibility import in_public_collections, public


@dataclass
class Place:
    """Where something is read: on which page, under which address, and what may be named there.

    Blocks find it in their context under ``place``.
    """

    publication: "Publication"
    language: str
    base_url: str = ""
    names_pages: bool = False
    moments: list[datetime.datetime] = field(default_factory=list)

    def absolute(self, url: str) -> str:
        """A path of this site with its host; what has one already stays as it is."""
        return self.base_url + url if url.startswith("/") else url

    def address_of(self, page: Page) -> str | None:
        return page.get_full_url(self.publication.addresses)

    def linked_page(self, page_id: int | None) -> Page | None:
        """The page, if the readers of this place may read it."""
        self.names_pages = True
        page = self.publication.linked.get(page_id)
        if page is not None and page.expire_at:
            self.moments.append(page.expire_at)
        return page

    def linked_document(self, document_id: int | None) -> Any:
        """The document, if the readers of this place may read it."""
        return self.publication.documents.get(document_id)

    def html(self, source: str) -> str:
        """An editor's formatted text as HTML whose links the readers of this place can follow."""
        rules = {"page": self._link_to_page, "document": self._link_to_document}
        return LinkRewriter(rules=rules)(source)

    def _link_to_page(self, attributes: dict[str, str]) -> str:
        page = self.linked_page(_number(attributes.get("id")))
        if page is not None:
            page = self.publication.localised(page, self.language)
        return _opening_tag(page and self.address_of(page))

    def _link_to_document(self, attributes: dict[str, str]) -> str:
        document = self.linked_document(_number(attributes.get("id")))
        return _opening_tag(document and self.absolute(document.url))


@dataclass
class PlaceOnSite(Place):
    """A page of the site itself: its addresses are as the visitor's request came."""

    request: HttpRequest | None = None

    def absolute(self, url: str) -> str:
        return url

    def address_of(self, page: Page) -> str | None:
        return page.get_url(self.request)


def _opening_tag(url: str | None) -> str:
    """A link's tag, or one that leads nowhere."""
    return f'<a href="{escape(url)}">' if url else "<a>"


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


class Publication:
    """These pages, with what they name: in queries whose number does not depend on theirs.

    What they name is seen by everyone who may see it anywhere; or, with ``for_everyone=False``,
    by the readers of a restricted page, whatever it is.
    """

    def __init__(self, pages: list[Any], for_everyone: bool = True):
        self.pages = pages
        self.for_everyone = for_everyone
        self.page_ids: set[int] = set()
        self.document_ids: set[int] = set()
        for page in pages:
            self.page_ids.update(page.named_page_ids)
            for leaf in leaves(list(page.streams)):
                self._note(leaf)

    def _note(self, leaf: Any) -> None:
        if isinstance(leaf, Page):
            self.page_ids.add(leaf.pk)
        elif isinstance(leaf, get_document_model()):
            self.document_ids.add(leaf.pk)
        elif isinstance(leaf, RichText):
            page_ids, document_ids = named_in(leaf.source)
            self.page_ids |= page_ids
            self.document_ids |= document_ids

    @cached_property
    def addresses(self) -> Any:
        return fresh_addresses()

    @cached_property
    def linked(self) -> dict[int, Page]:
        pages = Page.objects.select_related("locale")
        return (public(pages) if self.for_everyone else pages).in_bulk(self.page_ids)

    @cached_property
    def documents(self) -> dict[int, Any]:
        documents = get_document_model().objects.all()
        return (in_public_collections(documents) if self.for_everyone else documents).in_bulk(
            self.document_ids
        )

    @cached_property
    def _translations(self) -> dict[Any, list[Page]]:
        keys = {page.translation_key for page in [*self.pages, *self.linked.values()]}
        # An alias is a copy, not a translation.
        pages = public(Page.objects.filter(translation_key__in=keys, alias_of=None))
        by_key: dict[Any, list[Page]] = defaultdict(list)
        for page in pages.select_related("locale").order_by("locale__language_code", "pk"):
            by_key[page.translation_key].append(page)
        return by_key

    def translations_of(self, page: Page) -> list[Page]:
        """The public pages that say the same in other languages."""
        return [other for other in self._translations[page.translation_key] if other.pk != page.pk]

    def localised(self, page: Page, language: str) -> Page:
        """The page in this language, if it is there, as Wagtail's own links lead to it."""
        for other in self.translations_of(page):
            if other.locale.language_code == language:
                return other
        return page

    def place_of(self, page: Any) -> Place:
        parts = page.get_url_parts(self.addresses)
        return Place(self, page.locale.language_code, (parts and parts[1]) or "")


def named_in(source: str) -> tuple[set[int], set[int]]:
    """The ids of the pages and of the documents that formatted text links."""
    tags = LinkRewriter().extract_tags(source)
    found = []
    for kind in ("page", "document"):
        numbers = (_number(tag.attrs.get("id")) for tag in tags.get(kind, ()))
        found.append({number for number in numbers if number is not None})
    return found[0], found[1]


def fresh_addresses() -> Any:
    """The sites' addresses as they now stand: what pages are asked for their own with.

    Wagtail keeps them in the cache, where a change by another process may not have arrived.
    """
    Site.clear_site_root_paths_cache()
    return SimpleNamespace(_wagtail_cached_site_root_paths=Site.get_site_root_paths())


def show_to_readers(pages: list[Any], request: HttpRequest) -> None:
    """Give each page its ``readers_place``; take out of its streams what readers may not see."""
    publication = Publication(pages)
    if publication.page_ids or publication.document_ids:
        publication.for_everyone = not any(page.get_view_restrictions() for page in pages)
    for page in pages:
        page.readers_place = PlaceOnSite(publication, get_language(), request=request)
        for stream in page.streams:
            for child in stream:
                child.value = _shown(child.value, page.readers_place)


def _shown(value: Any, place: Place) -> Any:
    """The value without what may not be seen; a chooser that is left empty breaks nothing."""
    if isinstance(value, StructValue):
        for name, child in value.items():
            value[name] = _shown(child, place)
    elif isinstance(value, ListValue):
        for item in value.bound_blocks:  # an item that is put in anew would have another id
            item.value = _shown(item.value, place)
    elif isinstance(value, Page):
        return value if place.linked_page(value.pk) else None
    elif isinstance(value, get_document_model()):
        return value if place.linked_document(value.pk) else None
    return value
