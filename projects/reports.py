"""For editors: what the list of operations still lacks."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from .exports.columns import BETWEEN_VALUES
from .exports.kohesio import Operation
from .exports.records import Projects
from .project_page import ProjectPage

COMPLETE, NOT_READ = _("Nothing: it is in the file"), _("Not for the public yet")
OTHER_MONEY = _("Not of a fund that Kohesio shows")


class KohesioReport(ReportView):
    """Each published project, and the facts that keep it out of the file for Kohesio."""

    page_title = _("Facts for Kohesio")
    header_icon = "clipboard-list"
    index_url_name = "kohesio_report"
    index_results_url_name = "kohesio_report_results"
    model = ProjectPage
    any_permission_required = ["add", "change", "publish"]
    is_searchable = False
    columns = [
        TitleColumn(
            "title",
            label=_("Project"),
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("missing", label=_("What is missing"), accessor="missing_for_kohesio"),
    ]
    list_export = ["title", "operation_code", "missing_for_kohesio"]
    export_headings = {"missing_for_kohesio": _("What is missing")}
    export_filename = "kohesio"

    def get_queryset(self) -> QuerySet:
        """The first page of each project, of those that this editor may edit."""
        before = ProjectPage.objects.live().filter(
            translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk")
        )
        mine = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change", "publish"]
        )
        projects = ProjectPage.objects.live().filter(~Exists(before), pk__in=mine.values("pk"))
        return projects.order_by("title", "pk")

    def decorate_paginated_queryset(self, object_list: Any) -> list[ProjectPage]:
        pages = list(object_list)
        keys = [page.translation_key for page in pages]
        projects = Projects(ProjectPage.objects.filter(translation_key__in=keys), [])
        operations = {
            next(iter(project.values()))["uid"]: Operation(project) for project in projects
        }
        for page in pages:
            page.missing_for_kohesio = _missing(operations.get(str(page.translation_key)))
        return pages


def _missing(operation: Operation | None) -> str:
    if operation is None:
        return str(NOT_READ)
    if not operation.belongs_to_kohesio:
        return str(OTHER_MONEY)
    return BETWEEN_VALUES.join(map(str, operation.missing)) or str(COMPLETE)
