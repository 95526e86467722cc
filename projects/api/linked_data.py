"""Linked data (JSON-LD): a project in the words of schema.org, and the catalogue of the exports."""

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from cms.api.described import SITE, described
from cms.api.parameters import check_names
from cms.clock import memory
from cms.linked_data import document
from cms.published import as_json
from projects.exports.dcat import catalogue
from projects.exports.linked_data import project

from .catalogue import contents_of
from .described import LOCALE
from .views import ProjectDetail, ProjectsView

JSON_LD = "application/ld+json"
DOCUMENT = {
    "type": "object",
    "description": "JSON-LD",
    "properties": {"@context": {}},
    "required": ["@context"],
    "additionalProperties": True,
}


class LinkedData:
    """Answers of this kind have an address for each, so there is nothing to negotiate."""

    is_json = False

    def linked_data(self, body: bytes, **how: Any) -> HttpResponse:
        response = self.answer(body, **how)
        if response.status_code == 200:
            response["Content-Type"] = JSON_LD
        return response


class ProjectLinkedData(LinkedData, ProjectDetail):
    """The same project as in its page: schema.org’s `Project`, its grant, its members.

    Persons are left out.
    """

    names = ("locale", "site")

    @described(
        "getProjectLinkedData",
        "One project as linked data",
        DOCUMENT,
        LOCALE,
        SITE,
        tag="Projects",
        content_types=[JSON_LD],
    )
    def get(self, request: Request, **kwargs: Any) -> HttpResponse:
        check_names(request.query_params, self.names)
        row = self.row(**kwargs)
        return self.linked_data(
            as_json(document(project(row.data))),
            modified_at=row.modified_at,
            keys=("projects", f"page-{row.page_id}"),
        )


class Catalogue(LinkedData, ProjectsView):
    """For data portals, in DCAT-AP 3: the projects as a data set, its files, and this API."""

    @described(
        "getCatalogue",
        "The exports as data portals read of them",
        DOCUMENT,
        SITE,
        tag="Exports",
        content_types=[JSON_LD],
    )
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, ["site"])
        body = memory.recall(self.time, ("catalogue", self.site.pk), self._body)
        return self.linked_data(body, keys=("projects", "site"))

    def _body(self) -> bytes:
        return as_json(catalogue(contents_of(self.site, self.on_this_site, self.projects)))
