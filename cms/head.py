"""What the head of a page tells machines: its one address, its languages, its picture, its data."""

from collections.abc import Iterable
from typing import Any

from babel.core import get_global
from django.apps import apps
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.module_loading import import_string
from wagtail.models import Page, Site

from . import clock, linked_data
from .formats import babel_locale
from .linked_data import Node, largest
from .published import read_published
from .visibility import public

X_DEFAULT = "x-default"
HOME_DEPTH = 2  # under Wagtail's root
# What has the address of a page, and its language.
Address = tuple[str, str]


def open_graph_locale(language: str) -> str:
    """A language with a country, as Open Graph names it: ``et_EE``."""
    locale = babel_locale(language)
    if locale.territory:
        return f"{locale.language}_{locale.territory}"
    likely = get_global("likely_subtags").get(locale.language, "")
    return f"{locale.language}_{likely.rpartition('_')[2]}" if likely else locale.language


def in_languages(addresses: Iterable[Address], first: str = "") -> list[Address]:
    """Each language with its address, and where readers of other languages are sent.

    ``first`` is an address at which a language is chosen; without one, it is that of the first
    language there is. Nothing where there is only one language.
    """
    found = dict(addresses)
    if len(found) < 2:
        return []
    codes = [settings.LANGUAGE_CODE, *(code for code, _name in settings.LANGUAGES), *found]
    usual = next(found[code] for code in codes if code in found)
    return [*found.items(), (X_DEFAULT, first or usual)]


class Metadata:
    """The metadata of a page, of what anyone may read of it: none of a draft or a private page."""

    def __init__(self, request: HttpRequest, page: Any):
        self.request = request
        self.page = page

    def __bool__(self) -> bool:
        return self.data is not None

    @cached_property
    def data(self) -> Any:
        """What the API says of the page; ``None`` where it says nothing to everyone."""
        if getattr(self.request, "is_preview", False) or self.page.pk is None:
            return None
        rows = read_published([self.page.pk], "detail", clock.read())
        data = rows[0].data if rows else None
        return data if data and data["meta"]["html_url"] else None

    @cached_property
    def origin(self) -> str:
        return linked_data.origin_of(self.data)

    @property
    def language(self) -> str:
        return self.data["meta"]["locale"]

    @property
    def title(self) -> str:
        return self.page.seo_title or self.data["title"]

    @property
    def description(self) -> str:
        return self.page.search_description or self.data["summary"]

    @property
    def is_home(self) -> bool:
        return self.page.depth == HOME_DEPTH

    @cached_property
    def canonical(self) -> str:
        """The one address of what is read here; a copy in another language is its original's."""
        if self.page.alias_of_id:
            original = public(Page.objects.filter(pk=self.page.alias_of_id)).first()
            if original is not None:
                return original.full_url
        return self.data["meta"]["html_url"]

    @property
    def own_and_translations(self) -> list[Address]:
        """The page and its translations. A copy is no translation: it has none, and is none."""
        if self.page.alias_of_id:
            return []
        meta = self.data["meta"]
        others = [(page["locale"], page["html_url"]) for page in meta["translations"]]
        return [(self.language, meta["html_url"]), *others]

    @cached_property
    def languages(self) -> list[Address]:
        """The addresses of the same in each language, this one included.

        At the root of the site readers are led to their own language.
        """
        return in_languages(self.own_and_translations, f"{self.origin}/" if self.is_home else "")

    # --- Open Graph ---------------------------------------------------------------------------

    @property
    def locale(self) -> str:
        return open_graph_locale(self.language)

    @property
    def other_locales(self) -> list[str]:
        return [
            open_graph_locale(code)
            for code, _address in self.languages
            if code not in (self.language, X_DEFAULT)
        ]

    @cached_property
    def picture(self) -> dict[str, Any] | None:
        """The cover's address, size and words."""
        cover = self.data["cover"]
        if not cover or not cover["src"]:
            return None
        return {**largest(cover), "alt": cover["alt"]}

    # --- Linked data --------------------------------------------------------------------------

    @property
    def data_address(self) -> str:
        """Where the linked data of the page is as a file; empty where it has none."""
        name = self.page.linked_data_address
        return f"{self.origin}{reverse(name, args=[self.page.pk])}" if name else ""

    @property
    def breadcrumb_name(self) -> str:
        """By what name the page and the way to it refer to each other."""
        return f"{self.canonical}#breadcrumb"

    @cached_property
    def subject(self) -> Node | None:
        """What the page is about, if that is a thing of its own."""
        make = self.page.linked_data
        return import_string(make)(self.data) if make else None

    @property
    def graph(self) -> Node:
        """The page, what it is about, the site, and its publisher."""
        parts = (self.page_node, self.subject, self._site_node, self._publisher_node)
        return linked_data.document(*filter(None, parts))

    @property
    def page_node(self) -> Node:
        subject = self.subject
        return linked_data.web_page(
            self.data,
            self._site_node,
            address=self.canonical,
            title=self.title,
            kind=self.page.linked_data_type,
            description=self.description,
            breadcrumb=None if self.is_home else {"@id": self.breadcrumb_name},
            mainEntity=subject and linked_data.reference(subject),
            workTranslation=self._translations,
        )

    @property
    def _site_node(self) -> Node:
        return linked_data.website(self.origin, self.site_name, self._publisher_node)

    @property
    def _publisher_node(self) -> Node | None:
        by = self._publisher
        return linked_data.publisher(self.origin, by.publisher_name, by.publisher_url)

    @property
    def _translations(self) -> list[Node]:
        return [
            linked_data.page_in(code, address)
            for code, address in self.languages
            if code not in (self.language, X_DEFAULT)
        ]

    @cached_property
    def _publisher(self) -> Any:
        return apps.get_model("cms", "SiteSettings").for_request(self.request)

    @property
    def site_name(self) -> str:
        site = Site.find_for_request(self.request)
        return self._publisher.publisher_name or site.site_name or site.hostname
