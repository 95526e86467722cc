"""Projects and what they share, as partners ask for them."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import translation
from drf_spectacular.utils import extend_schema_view
from rest_framework.request import Request

from cms.api.answers import PublicView
from cms.api.described import SITE, choice, described, part_of_a_list
from cms.api.parameters import Fields, Slice, check_names, invalid, one_of
from cms.api.problems import InvalidParameters
from cms.api.shapes import shape_of
from cms.clock import memory
from cms.published import Published, as_json, digest, read_published
from cms.visibility import public
from projects.filters import ORDERS, USUAL_ORDER
from projects.project_page import ProjectPage

from . import facets
from .described import (
    FACET_COUNTS,
    FIELDS,
    FILTER_PARAMETERS,
    LIST_PARAMETERS,
    LOCALE,
    PROJECT,
    PROJECT_LIST,
    RECORD_PARAMETERS,
)
from .filters import CodesFilter, ProjectQuery, RecordsFilter, YearsFilter, records_in_use
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
    if isinstance(found, (CodesFilter, RecordsFilter, YearsFilter))
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

    def in_order(self, projects: QuerySet) -> QuerySet:
        """In the order that was asked for, or in the usual one."""
        query = self.request.query_params
        searching = bool(query.get("search", "").strip())
        order = one_of(query, "order", API_ORDERS, BY_RELEVANCE if searching else USUAL_ORDER)
        if order == BY_RELEVANCE and not searching:
            raise InvalidParameters(
                [
                    invalid(
                        "order",
                        "Only a search has an order by relevance.",
                        [name for name in API_ORDERS if name != BY_RELEVANCE],
                    )
                ]
            )
        return projects.order_by(*API_ORDERS[order])


class ProjectList(ProjectsView):
    """Each is a `ProjectCard`; with `view=full`, a `Project`; with `fields`, a `ProjectPart`."""

    @described(
        "listProjects",
        "The projects that the filters leave",
        PROJECT_LIST,
        *LIST_PARAMETERS,
        choice("view", VIEWS, "How much to give of each project.", usual="card"),
        choice("order", API_ORDERS, "By relevance, only what is searched for."),
        tag="Projects",
    )
    def get(self, request: Request) -> HttpResponse:
        form, chosen, head, ids = memory.recall(
            self.time, ("projects", self.site.pk, request.META["QUERY_STRING"]), self._understand
        )
        # Whatever was worked out before, what may be read is decided now.
        rows = read_published(ids, FORMS[form], self.time)
        found = {row.page_id: as_json(chosen.of(row.data)) if chosen else row.body for row in rows}
        results = [found[pk] for pk in ids if pk in found]
        body = b'%s,"results":[%s]}' % (head[:-1], b",".join(results))
        # The digests tell as much as the bytes, and there are fewer of them.
        etag = None if chosen else digest(head + "".join(row.body_digest for row in rows).encode())
        return self.answer(body, etag=etag, keys=("projects",))

    def _understand(self) -> tuple[str, Fields, bytes, list[int]]:
        """What was asked, the ids that answer it, and what stands before the results."""
        query = self.request.query_params
        names = [*FILTERS, "site", "view", Fields.name, "order", *Slice.names]
        check_names(query, names, [*REPEATABLE, Fields.name])
        form = one_of(query, "view", VIEWS, "card")
        chosen = Fields(query, shape_of(VIEWS[form]))
        part = Slice(query)
        found = self.in_order(self.asked())
        ids = found.values_list("pk", flat=True)
        count = found.count()
        following, before = part.beside(self.site.root_url + self.request.path, count)
        head = as_json({"count": count, "next": following, "previous": before})
        return form, chosen, head, list(ids[part.offset : part.offset + part.limit])


class ProjectFacets(ProjectsView):
    """Each value of a filter, with the number of projects that it and the others would leave."""

    @described(
        "countProjects",
        "How many projects each filter would leave",
        FACET_COUNTS,
        *FILTER_PARAMETERS,
        SITE,
        tag="Projects",
    )
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
    """A whole `Project`; with `fields`, a `ProjectPart`."""

    names = (Fields.name, "locale", "site")

    @described("getProject", "One project", PROJECT, FIELDS, LOCALE, SITE, tag="Projects")
    def get(self, request: Request, **kwargs: Any) -> HttpResponse:
        check_names(request.query_params, self.names, [Fields.name])
        chosen = memory.recall(
            self.time,
            (Fields.name, *request.query_params.getlist(Fields.name)),
            lambda: Fields(request.query_params, shape_of(ProjectSerializer)),
        )
        row = self.row(**kwargs)
        keys = ("projects", f"page-{row.page_id}")
        if chosen:
            data = chosen.of(row.data)
            return self.answer_data(data, modified_at=row.modified_at, keys=keys)
        return self.answer(row.body, etag=row.etag, modified_at=row.modified_at, keys=keys)

    def row(self, **kwargs: Any) -> Published:
        """The one project that was asked for; ``Http404`` where nobody may read it."""
        query = self.request.query_params
        if "locale" in query:
            one_of(query, "locale", [code for code, _name in settings.LANGUAGES])
        key = ("project", self.site.pk, self.request.META["QUERY_STRING"], *kwargs.values())
        ids = memory.recall(self.time, key, lambda: self._ids(**kwargs))
        row = next(iter(read_published(ids, "detail", self.time)), None)
        if row is None:
            raise Http404
        return row

    def _ids(self, pk: int) -> list[int]:
        """The id of the one project; in another language, if ``?locale=`` asks for it."""
        found = self.projects.filter(pk=pk)
        if language := self.request.query_params.get("locale"):
            found = self.projects.filter(
                translation_key__in=found.values("translation_key"),
                locale__language_code=language,
                alias_of=None,
            )
        return list(found.values_list("pk", flat=True)[:1])


class ProjectBySlug(ProjectDetail):
    """A project by its language and the end of its address."""

    names = (Fields.name, "site")

    @described("getProjectBySlug", "One project by its slug", PROJECT, FIELDS, SITE, tag="Projects")
    def get(self, request: Request, **kwargs: Any) -> HttpResponse:
        return super().get(request, **kwargs)

    def _ids(self, locale: str, slug: str) -> list[int]:
        found = self.projects.filter(locale__language_code=locale, slug=slug)
        return list(found.order_by("pk").values_list("pk", flat=True)[:1])


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


def _list(kind: str, serializer: Any) -> Any:
    """Say that a view lists these records."""
    return extend_schema_view(
        get=described(
            f"list{kind}s",
            f"The {kind.lower()}s that projects name",
            part_of_a_list(f"{kind}List", serializer()),
            *RECORD_PARAMETERS,
            tag="Projects",
        )
    )


@_list("Programme", ProgrammeInUseSerializer)
class Programmes(RecordList):
    kind = "programme"
    serializer = ProgrammeInUseSerializer


@_list("Organisation", OrganisationInUseSerializer)
class Organisations(RecordList):
    kind = "partner"
    serializer = OrganisationInUseSerializer


@_list("Theme", ThemeInUseSerializer)
class Themes(RecordList):
    kind = "theme"
    serializer = ThemeInUseSerializer
