"""What the head of a list of projects tells machines."""

from typing import Any
from urllib.parse import urlencode

from django.utils.functional import cached_property

from cms.head import Address, Metadata, in_languages
from cms.linked_data import Node
from cms.visibility import public

from .api.serializers import ProgrammeSerializer
from .exports import linked_data
from .filters import USUAL_ORDER
from .listing import Listing
from .lists_below import LISTS, address_below, projects_in


class ListMetadata(Metadata):
    """That of a list as it was asked for: of all projects, or of an organisation or programme."""

    def __init__(self, request: Any, page: Any, listing: Listing):
        super().__init__(request, page)
        self.listing = listing

    @cached_property
    def _query(self) -> list[tuple[str, str]]:
        """What was asked, without what only changes the look, in one order of the parameters.

        A page of the list keeps its number; the view in full has other pages.
        """
        listing = self.listing
        number = listing.page.number  # to find the page, the form is read
        asked = [
            (name, value)
            for name, chosen in listing.form.cleaned_data.items()
            for value in (sorted(chosen) if isinstance(chosen, list) else [chosen])
            if value and (name, value) != ("sort", USUAL_ORDER)
        ]
        if number > 1 and not listing.is_full:
            asked.append(("page", str(number)))
        return asked

    @cached_property
    def canonical(self) -> str:
        """Its own also where the page is a copy: its projects are those of its language."""
        address = self.data["meta"]["html_url"] + self._below
        return f"{address}?{urlencode(self._query)}" if self._query else address

    @property
    def title(self) -> str:
        return self.listing.fixed.name if self.listing.fixed else super().title

    @property
    def description(self) -> str:
        return "" if self.listing.fixed else super().description

    @cached_property
    def languages(self) -> list[Address]:
        """What was asked for may find nothing in another language: only whole lists are told."""
        if self._query:
            return []
        if not self.listing.fixed:
            return super().languages
        pages = public(self.page.get_translations(inclusive=True)).order_by("path")
        slug = {f"{LISTS[self._kind][2]}__slug": self.listing.fixed.slug}
        named = projects_in(self._kind, pages).filter(**slug)
        there = set(named.values_list("locale__language_code", flat=True))
        return in_languages(
            (page.locale.language_code, page.get_full_url(self.request) + self._below)
            for page in pages.select_related("locale")
            if page.locale.language_code in there
        )

    @cached_property
    def subject(self) -> Node | None:
        if self.listing.organisation:
            return linked_data.organisation(self.listing.organisation.representation, self.origin)
        if self.listing.programme:
            return linked_data.programme(ProgrammeSerializer(self.listing.programme).data)
        return None

    @property
    def page_node(self) -> Node:
        """When the list of an organisation or programme changed, its page does not know."""
        node = super().page_node
        dates = ("datePublished", "dateModified") if self.listing.fixed else ()
        return {name: value for name, value in node.items() if name not in dates}

    @property
    def _kind(self) -> str:
        return "organisations" if self.listing.organisation else "programmes"

    @property
    def _below(self) -> str:
        """The end of the address of an organisation's or programme's list."""
        fixed = self.listing.fixed
        return address_below(self._kind, fixed.slug) if fixed else ""
