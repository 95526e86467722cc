"""Projects and what they share, as partners ask for them."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import translation
from rest_framework.request import Request
from rest_framework.throttling import ScopedRateThrottle

from cms.api.answers import PublicView
from cms.api.parameters import Fields, Slice, check_names, invalid, one_of
from cms.api.problems import InvalidParameters
from cms.api.shapes import shape_of
from cms.clock import memory
from cms.published import as_json, read_published
from cms.visibility import public
from projects.filters import ORDERS, USUAL_ORDER
from projects.project_page import ProjectPage

from . import facets
from .filters import CodesFilter, ProjectQuery, RecordsFilter, records_in_use
from .serializers import (
    OrganisationInUseSerializer,
    ProgrammeInUseSerializer,
    ProjectCardSerializer,
    ProjectSerializer,
    ThemeInUseSerializer,
)

FILTERS = tuple(ProjectQuery.base_filters)
REPEATABLE = tuple(
    name
    for name, found in ProjectQuery.base_filters.items()
    if isinstance(found, (CodesFilter, RecordsFilter))
)
VIEWS = {"card": ProjectCardSerializer, "full": ProjectSerializer}
FORMS = {"card": "card", "full": "detail"}
BY_RELEVANCE = "relevance"
API_ORDERS: dict[str, list[Any]] = {
    **{name: fields for name, (_label, fields) in ORDERS.items()},
    "updated": ["-last_published_at", "pk"],
    BY_RELEVANCE: ["-title_matches", *ORDERS[USUAL_ORDER][1]],
}


class ProjectsView(PublicView):
    """What the views of projects share: the public projects of the site."""

    @property
    def projects(self) -> QuerySet:
        return public(ProjectPage.objects.filter(self.on_this_site))

    def asked(self, **without: Any) -> QuerySet:
        """The projects that the filters leave; ``InvalidParameters`` for an impossible value."""
        query = self.request.query_params.copy()
        for name in without:
            query.pop(name, None)
        found = ProjectQuery(query, queryset=self.projects)
        found.check()
        return found.qs


class ProjectList(ProjectsView):
    throttle_scope = "search"

    def get_throttles(self) -> list[ScopedRateThrottle]:
        """Only searching is counted: everything else is cheap."""
        return [ScopedRateThrottle()] if "search" in self.request.query_params else []

    def get(self, request: Request) -> HttpResponse:
        query = request.query_params
        form, chosen, count, ids = memory.recall(
            self.time, ("projects", self.site.pk, request.META["QUERY_STRING"]), self._understand
        )
        # Whatever was worked out before, what may be read is decided now.
        rows = read_published(
            public(ProjectPage.objects.filter(pk__in=ids)), FORMS[form], self.time
        )
        found = {
            row.page_id: as_json(chosen.of(row.data)) if chosen else bytes(row.body) for row in rows
        }
        results = [found[pk] for pk in ids if pk in found]
        address = self.site.root_url + request.path
        following, before = Slice(query).beside(address, count)
        head = as_json({"count": count, "next": following, "previous": before})
        body = b'%s,"results":[%s]}' % (head[:-1], b",".join(results))
        return self.answer(body, keys=("projects",))

    def _understand(self) -> tuple[str, Fields, int, list[int]]:
        """What was asked, and the ids that answer it."""
        query = self.request.query_params
        check_names(query, [*FILTERS, "site", "view", "fields", "order", *Slice.names], REPEATABLE)
        form = one_of(query, "view", VIEWS, "card")
        chosen = Fields(query.get("fields"), shape_of(VIEWS[form]))
        part = Slice(query)
        searching = bool(query.get("search"))
        order = one_of(query, "order", API_ORDERS, BY_RELEVANCE if searching else USUAL_ORDER)
        if order == BY_RELEVANCE and not searching:
            raise InvalidParameters(
                [invalid("order", "Only a search has an order by relevance.", ORDERS)]
            )
        found = self.asked()
        ids = found.order_by(*API_ORDERS[order]).values_list("pk", flat=True)
        return form, chosen, found.count(), list(ids[part.offset : part.offset + part.limit])


class ProjectFacets(ProjectsView):
    def get(self, request: Request) -> HttpResponse:
        key = ("facets", self.site.pk, request.META["QUERY_STRING"])
        body = memory.recall(self.time, key, self._count)
        return self.answer(body, keys=("projects",))

    def _count(self) -> bytes:
        query = self.request.query_params
        check_names(query, [*FILTERS, "site"], REPEATABLE)
        language = query.get("locale") or self.site.root_page.locale.language_code
        found = self.asked()
        with translation.override(language):
            counted = dict(facets.count(lambda name: self.asked(**{name: None})))
        return as_json({"count": found.count(), "facets": counted})


class ProjectDetail(ProjectsView):
    def get(self, request: Request, **kwargs: Any) -> HttpResponse:
        check_names(request.query_params, ["fields", "locale", "site"])
        chosen = memory.recall(
            self.time,
            ("fields", request.query_params.get("fields")),
            lambda: Fields(request.query_params.get("fields"), shape_of(ProjectSerializer)),
        )
        rows = read_published(self._wanted(**kwargs), "detail", self.time)
        if not rows:
            raise Http404
        row = rows[0]
        keys = ("projects", f"page-{row.page_id}")
        if chosen:
            data = chosen.of(row.data)
            return self.answer_data(data, modified_at=row.modified_at, keys=keys)
        return self.answer(row.body, etag=row.etag, modified_at=row.modified_at, keys=keys)

    def _wanted(self, pk: int | None = None, locale: str = "", slug: str = "") -> QuerySet:
        """The one project; in another language, if ``?locale=`` asks for it."""
        if slug:
            return self.projects.filter(locale__language_code=locale, slug=slug).order_by("pk")[:1]
        language = self.request.query_params.get("locale")
        if language is None:
            return self.projects.filter(pk=pk)
        same = self.projects.filter(pk=pk).values("translation_key")
        return self.projects.filter(
            translation_key__in=same, locale__language_code=language, alias_of=None
        )[:1]


class RecordList(ProjectsView):
    """Shared records that public projects name, each with the number of these projects."""

    kind: str
    serializer: type

    def get(self, request: Request) -> HttpResponse:
        key = (self.kind, self.site.pk, request.META["QUERY_STRING"])
        body = memory.recall(self.time, key, self._list)
        return self.answer(body, keys=("projects",))

    def _list(self) -> bytes:
        query = self.request.query_params
        check_names(query, ["locale", "site", *Slice.names])
        projects = ProjectQuery(query, queryset=self.projects)
        projects.check()
        part = Slice(query)
        records = records_in_use(self.kind, projects.qs).select_related("locale")
        count = records.count()
        results = [
            self.represent(record)
            for record in records.order_by("name", "pk")[part.offset : part.offset + part.limit]
        ]
        following, before = part.beside(self.site.root_url + self.request.path, count)
        return as_json({"count": count, "next": following, "previous": before, "results": results})

    def represent(self, record: Any) -> dict[str, Any]:
        projects_address = self.site.root_url + reverse("api:projects")
        return self.serializer(
            record, context={"projects": f"{projects_address}?{self.kind}="}
        ).data


class Programmes(RecordList):
    kind = "programme"
    serializer = ProgrammeInUseSerializer


class Organisations(RecordList):
    kind = "partner"
    serializer = OrganisationInUseSerializer


class Themes(RecordList):
    kind = "theme"
    serializer = ThemeInUseSerializer
