"""Barrier reports in the Wagtail admin: for accessibility officers, and nobody else."""

from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from . import admin_views
from .reports import BarrierReport


class FromReadersOnly(ModelPermissionPolicy):
    """Nobody writes a report in the admin."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)


register_permission_policy(BarrierReport, FromReadersOnly(BarrierReport))


class ReportFilterSet(WagtailFilterSet):
    class Meta:
        model = BarrierReport
        fields = ["state", "site"]


class ReportIndexView(generic.IndexView):
    results_template_name = "a11y_statement/reports_results.html"

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("site")


class ReportInspectView(generic.InspectView):
    """One report, what was noted at it, and what can be done with it."""

    template_name = "a11y_statement/report.html"

    def get_page_title(self) -> str:
        return _("Barrier report")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        can_change = self.permission_policy.user_has_permission(self.request.user, "change")
        return super().get_context_data(**kwargs) | {
            "report": self.object,
            "notes": self.object.notes.select_related("author"),
            "note_form": admin_views.NoteForm(),
            "states": [state for state in BarrierReport.State if state != self.object.state],
            "can_change": can_change,
        }


class ReportViewSet(ModelViewSet):
    model = BarrierReport
    name = "barrier_reports"
    icon = "comment"
    menu_order = 220
    add_to_admin_menu = True
    copy_view_enabled = False
    add_to_reference_index = False
    inspect_view_enabled = True
    index_view_class = ReportIndexView
    inspect_view_class = ReportInspectView
    filterset_class = ReportFilterSet
    search_fields = ["reference"]
    search_backend_name = None
    form_fields: list[str] = []
    list_display = [
        TitleColumn(
            "reference",
            label=_("Reference"),
            url_name="barrier_reports:inspect",
            sort_key="reference",
        ),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        DateColumn("created_at", label=_("Received"), sort_key="created_at"),
        DateColumn("answered_at", label=_("Answered"), sort_key="answered_at"),
        Column("language", label=_("Language"), sort_key="language"),
        Column("mail", label=_("Mail"), accessor="mail_in_words", sort_key="mailed_at"),
    ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        kwargs = {"edit_url_name": None, "usage_url_name": None, **kwargs}
        return super().get_common_view_kwargs(**kwargs)

    def get_urlpatterns(self):
        unwanted = ("add", "edit", "usage")
        return [
            *(pattern for pattern in super().get_urlpatterns() if pattern.name not in unwanted),
            path("do/<int:pk>/", admin_views.change, name="change"),
        ]
