"""A list of projects as a visitor asks for it: filters, search, order, page, all in its address."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet, Value
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cms.bulk import make_ready_in_full
from cms.cards import cards
from cms.formats import country_name
from cms.publication import show_to_readers

from .filters import ORDERS, USUAL_ORDER, Choices, ProjectFilters, by_label, years
from .snippets import Organisation, Programme, Theme

PROJECTS_ON_A_PAGE = 20
PROJECTS_IN_FULL_ON_A_PAGE = 200
FEEDS = (
    ("rss", "RSS", "application/rss+xml"),
    ("atom", "Atom", "application/atom+xml"),
    ("json", "JSON Feed", "application/feed+json"),
)
NOT_IN_FEEDS = ("locale", "order")
# What the API calls by another name than the address of the list.
API_NAMES = {"q": "search", "sort": "order"}
DOWNLOADS: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "csv": (_("CSV, for spreadsheets"), [("bom", "true")]),
    "xlsx": (_("Excel workbook"), []),
    "geojson": (_("GeoJSON, for maps"), []),
    "ndjson": (_("JSON, in full"), []),
}


@dataclass(frozen=True)
class AppliedFilter:
    """A filter in force, with the address of the list without it."""

    label: str
    value: str
    address_without: str


class Listing:
    """The list on one address: what was asked, what was found, and where to go from here.

    ``fixed`` is the organisation or programme whose list this is, if it is not the whole.
    """

    def __init__(
        self,
        index_page: Any,
        request: HttpRequest,
        organisation: Organisation | None = None,
        programme: Programme | None = None,
    ):
        self.request = request
        self.path = request.path
        self.query = request.GET
        self.organisation = organisation
        self.programme = programme
        self.public: QuerySet = index_page.projects
        if organisation:
            self.public = self.public.filter(participations__organisation=organisation).distinct()
        if programme:
            self.public = self.public.filter(programme=programme)
        self.filters = ProjectFilters(self.query, queryset=self.public)
        for name, choices in self._choices():
            self.filters.offer(name, choices)

    @property
    def fixed(self) -> Organisation | Programme | None:
        return self.organisation or self.programme

    # --- What can be asked --------------------------------------------------------------------

    def _choices(self) -> Iterable[tuple[str, Choices]]:
        """The values that occur among the public projects of this list, in two queries."""
        ids = self.public.order_by().values("pk")
        rows = list(
            self.public.order_by().values_list(
                "country", "start", "end", "programme__slug", "programme__name"
            )
        )
        partners = Organisation.objects.filter(participations__project__in=ids).order_by()
        themes = Theme.objects.filter(projects__in=ids).annotate(country=Value("")).order_by()
        named = partners.values_list(Value("partner"), "slug", "name", "country").union(
            themes.values_list(Value("theme"), "slug", "name", "country")
        )
        choices: dict[str, list[tuple[str | None, Any]]] = {"partner": [], "theme": []}
        countries = {row[0] for row in rows}
        for kind, slug, name, country in named:
            choices[kind].append((slug, name))
            countries.add(country)
        yield "programme", by_label((slug, name) for *_dates, slug, name in rows)
        yield "theme", by_label(choices["theme"])
        yield "partner", by_label(choices["partner"])
        yield "country", by_label((code, country_name(code)) for code in countries if code)
        yield "year", years([(start, end) for _country, start, end, *_programme in rows])

    @property
    def form(self) -> forms.Form:
        return self.filters.form

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Each filter that was asked for something impossible, with a sentence on it."""
        return [
            (str(self.form.fields[name].label), str(message))
            for name, messages in self.form.errors.items()
            for message in messages
        ]

    @property
    def applied(self) -> list[AppliedFilter]:
        """The filters in force, in the order of the form."""
        applied = []
        for name, value in self.form.cleaned_data.items():
            if name == "sort" or not value:
                continue
            field = self.form.fields[name]
            labels = dict(getattr(field, "choices", ()))
            for single in value if isinstance(value, list) else [value]:
                applied.append(
                    AppliedFilter(
                        str(field.label),
                        str(labels.get(single, single)),
                        self._address(without=(name, single)),
                    )
                )
        return applied

    # --- What was found -----------------------------------------------------------------------

    @property
    def is_full(self) -> bool:
        """Whether the projects are shown whole, all on one page."""
        return self.query.get("view") == "full"

    @cached_property
    def page(self) -> Page:
        found = self.filters.qs
        asked = self.form.cleaned_data
        fields = ORDERS[asked.get("sort") or USUAL_ORDER][1]
        if asked.get("q") and not asked.get("sort"):
            fields = ["-title_matches", *fields]
        size = PROJECTS_IN_FULL_ON_A_PAGE if self.is_full else PROJECTS_ON_A_PAGE
        projects = found.order_by(*fields)
        if self.is_full:
            projects = found.model.for_cards(projects)
        return Paginator(projects, size).get_page(self.query.get("page"))

    @cached_property
    def projects(self) -> list[Any]:
        if not self.is_full:
            return cards(self.page.object_list)
        projects = list(self.page)
        make_ready_in_full(projects)
        show_to_readers(projects, self.request)
        return projects

    @property
    def count(self) -> int:
        return self.page.paginator.count

    @property
    def asked_page_is_missing(self) -> bool:
        asked = self.query.get("page")
        return asked is not None and asked != str(self.page.number)

    # --- Where to go from here ----------------------------------------------------------------

    def _address(self, without: tuple[str, str] | None = None, **changes: str | None) -> str:
        """The list's address with some parameters changed; another list starts on page 1."""
        query = self.query.copy()
        query.pop("page", None)
        if without:
            name, value = without
            query.setlist(name, [kept for kept in query.getlist(name) if kept != value])
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = value
        text = query.urlencode()
        return f"{self.path}?{text}" if text else self.path

    @cached_property
    def address(self) -> str:
        """The one address of what was asked: without fields that ask for nothing."""
        query = self.query.copy()
        for name, values in self.query.lists():
            asks_for_nothing = {"", USUAL_ORDER} if name == "sort" else {""}
            query.setlist(name, [value for value in values if value not in asks_for_nothing])
        text = query.urlencode()
        return f"{self.path}?{text}" if text else self.path

    @property
    def is_at_its_address(self) -> bool:
        """Whether the visitor came by that address, and not by the form's."""
        text = self.query.urlencode()
        return self.address == (f"{self.path}?{text}" if text else self.path)

    @property
    def full_address(self) -> str:
        return self._address(view="full")

    @property
    def cards_address(self) -> str:
        return self._address(view=None)

    @property
    def clear_address(self) -> str:
        """The list without any filter, in the same view."""
        return f"{self.path}?view=full" if self.is_full else self.path

    @cached_property
    def api_query(self) -> list[tuple[str, str]]:
        """The same question, as the API understands it."""
        asked = [(API_NAMES.get(name, name), value) for name, value in self.question]
        return [("locale", get_language() or ""), *asked]

    @property
    def question(self) -> list[tuple[str, str]]:
        """What was asked and can be, as the whole list understands it, of a programme or not."""
        asked = [
            (name, value)
            for name in self.form.fields
            if name not in self.form.errors
            for value in self.query.getlist(name)
            if value
        ]
        if self.organisation:
            asked.append(("partner", self.organisation.slug))
        if self.programme:
            asked.append(("programme", self.programme.slug))
        return asked

    @property
    def embed_query(self) -> str:
        """With it, the page for partners begins with this list."""
        return urlencode(self.question)

    @property
    def downloads(self) -> list[tuple[Any, str]]:
        """Each format with the address of exactly this list as a file."""
        return [
            (label, f"{reverse('api:export', args=[kind])}?{urlencode([*self.api_query, *own])}")
            for kind, (label, own) in DOWNLOADS.items()
        ]

    @property
    def feeds(self) -> list[tuple[str, str, str]]:
        """Each kind of feed of this list: its name, its content type, its address."""
        return [
            (name, content_type, reverse("feed", args=[get_language(), kind]) + self._feed_query)
            for kind, name, content_type in FEEDS
        ]

    @property
    def calendar_address(self) -> str:
        """The study visits and activities of this list, for a calendar."""
        return reverse("events", args=[get_language()]) + self._feed_query

    @property
    def _feed_query(self) -> str:
        asked = [(name, value) for name, value in self.api_query if name not in NOT_IN_FEEDS]
        return f"?{urlencode(asked)}" if asked else ""

    @property
    def pages(self) -> list[tuple[int | None, str]]:
        """Page numbers with their addresses; ``(None, "")`` stands for those left out."""
        numbers = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=1)
        return [
            (number, self._address(page=str(number))) if isinstance(number, int) else (None, "")
            for number in numbers
        ]

    @property
    def previous_address(self) -> str:
        if not self.page.has_previous():
            return ""
        return self._address(page=str(self.page.previous_page_number()))

    @property
    def next_address(self) -> str:
        if not self.page.has_next():
            return ""
        return self._address(page=str(self.page.next_page_number()))
