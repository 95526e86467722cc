"""Pages on their way to the world: many at once, with all that they name fetched together."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.db.models import QuerySet
from django.utils import translation
from django.utils.html import escape
from django.utils.module_loading import import_string
from wagtail.documents import get_document_model
from wagtail.models import Page, Site
from wagtail.rich_text import RichText
from wagtail.rich_text.rewriters import LinkRewriter

from .bulk import leaves, make_ready_in_full
from .models import BasePage
from .visibility import public, public_documents


@dataclass
class PageOnItsWay:
    """One page as data."""

    page_id: int
    content: dict[str, Any]
    card_names: tuple[str, ...]
    names_pages: bool
    valid_until: datetime.datetime | None


@dataclass
class Place:
    """Where something is represented: on which page, under which address, and what it names.

    Blocks find it in their context under ``place``.
    """

    publication: "Publication"
    base_url: str
    language: str
    names_pages: bool = False
    moments: list[datetime.datetime] = field(default_factory=list)

    def absolute(self, url: str) -> str:
        """A path of this site with its host; what has one already stays as it is."""
        return self.base_url + url if url.startswith("/") else url

    def linked_page(self, page_id: int | None) -> Page | None:
        """The page, if anyone may read it."""
        self.names_pages = True
        page = self.publication.linked.get(page_id)
        if page is not None and page.expire_at:
            self.moments.append(page.expire_at)
        return page

    def address_of(self, page: Page) -> str | None:
        return page.get_full_url(self.publication.addresses)

    def linked_document(self, document_id: int | None) -> Any:
        """The document, if anyone may read it."""
        return self.publication.documents.get(document_id)

    def html(self, source: str) -> str:
        """An editor's formatted text as HTML whose links anyone can follow."""
        return LinkRewriter(rules={"page": self._link_to_page, "document": self._link_to_document})(
            source
        )

    def _link_to_page(self, attributes: dict[str, str]) -> str:
        page = self.linked_page(_number(attributes.get("id")))
        if page is not None:
            page = self.publication.localised(page, self.language)
        return _opening_tag(page and self.address_of(page))

    def _link_to_document(self, attributes: dict[str, str]) -> str:
        document = self.linked_document(_number(attributes.get("id")))
        return _opening_tag(document and self.absolute(document.url))


def _opening_tag(url: str | None) -> str:
    """A link's tag, or one that leads nowhere."""
    return f'<a href="{escape(url)}">' if url else "<a>"


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


class Publication:
    """These pages, with what they name: in queries whose number does not depend on theirs."""

    def __init__(self, pages: list[BasePage]):
        self.pages = pages
        self.addresses = fresh_addresses()
        page_ids: set[int] = set()
        document_ids: set[int] = set()
        for page in self.pages:
            page_ids.update(page.named_page_ids)
            for leaf in leaves(list(page.streams)):
                if isinstance(leaf, Page):
                    page_ids.add(leaf.pk)
                elif isinstance(leaf, get_document_model()):
                    document_ids.add(leaf.pk)
                elif isinstance(leaf, RichText):
                    named_pages, named_documents = named_in(leaf.source)
                    page_ids |= named_pages
                    document_ids |= named_documents
        self.linked = public(Page.objects.select_related("locale")).in_bulk(page_ids)
        self.documents = public_documents(get_document_model().objects).in_bulk(document_ids)
        keys = {page.translation_key for page in [*self.pages, *self.linked.values()]}
        self._translations: dict[Any, list[Page]] = defaultdict(list)
        for page in _translations(keys):
            self._translations[page.translation_key].append(page)

    def translations_of(self, page: Page) -> list[Page]:
        """The public pages that say the same in other languages."""
        return [other for other in self._translations[page.translation_key] if other.pk != page.pk]

    def localised(self, page: Page, language: str) -> Page:
        """The page in this language, if it is there, as Wagtail's own links lead to it."""
        for other in self.translations_of(page):
            if other.locale.language_code == language:
                return other
        return page

    def place_of(self, page: BasePage) -> Place:
        parts = page.get_url_parts(self.addresses)
        return Place(self, (parts and parts[1]) or "", page.locale.language_code)

    def represent(self) -> Iterator[PageOnItsWay]:
        for page in self.pages:
            yield self.represent_page(page)

    def represent_page(self, page: BasePage) -> PageOnItsWay:
        place = self.place_of(page)
        translations = self.translations_of(page)
        place.moments += [other.expire_at for other in translations if other.expire_at]
        serializer_class = import_string(page.serializer)
        with translation.override(place.language):
            serializer = serializer_class(
                page, context={"place": place, "translations": translations}
            )
            content = serializer.data
            place.moments += page.moments_of_change()
        return PageOnItsWay(
            page.pk,
            content,
            serializer_class.card_names,
            place.names_pages,
            min(place.moments, default=None),
        )


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


def whole(pages: QuerySet) -> list[BasePage]:
    """These pages as their own types, with all that they show."""
    whole: list[BasePage] = []
    for model in {page.specific_class for page in pages.only("content_type")}:
        if model is not None and issubclass(model, BasePage):
            of_type = list(model.for_cards(model.objects.filter(pk__in=pages)))
            make_ready_in_full(of_type)
            whole += of_type
    return whole


def _translations(keys: set[Any]) -> QuerySet:
    """Public pages with these translation keys; an alias is a copy, not a translation."""
    pages = Page.objects.filter(translation_key__in=keys, alias_of=None)
    return public(pages).select_related("locale").order_by("locale__language_code", "pk")
