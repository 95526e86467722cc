"""What the domain adds to the Wagtail admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .admin_views import understand_partial_date
from .deletion import refuse_while_used
from .models import Organisation, Person, Programme, ProjectPage, Theme
from .reports import KohesioReport


class ProgrammeViewSet(SnippetViewSet):
    model = Programme
    icon = "tag"
    list_display = ["name", "fund", "programming_period", "funding_body", "locale"]
    list_filter = ["fund", "programming_period"]


class OrganisationViewSet(SnippetViewSet):
    model = Organisation
    icon = "group"
    list_display = ["name", "place", "country", "locale"]
    list_filter = ["country"]


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    list_display = ["name", "job_title", "organisation", "email", "phone"]
    list_filter = ["organisation"]


class ThemeViewSet(SnippetViewSet):
    model = Theme
    icon = "list-ul"
    list_display = ["name", "slug", "locale"]


class SharedRecordsViewSetGroup(SnippetViewSetGroup):
    """What projects share, together in the menu."""

    items = (ProgrammeViewSet, OrganisationViewSet, PersonViewSet, ThemeViewSet)
    menu_label = _("Shared records")
    menu_icon = "folder-open-inverse"
    menu_order = 210


register_snippet(SharedRecordsViewSetGroup)


_usual = {column.name: column for column in IndexView.base_columns}


class ProjectListingViewSet(PageListingViewSet):
    """All projects with what an editor looks for: status, programme, period, last change."""

    model = ProjectPage
    icon = "clipboard-list"
    menu_label = _("Projects")
    menu_order = 110
    add_to_admin_menu = True
    columns = [
        _usual["bulk_actions"],
        _usual["title"],
        Column("project_status", label=_("Project"), accessor=lambda page: page.status_label),
        Column("programme", label=_("Programme"), sort_key="programme__name"),
        Column("period", label=_("Period"), sort_key="start"),
        _usual["latest_revision_created_at"],
        _usual["status"],
    ]


@hooks.register("register_admin_viewset")
def register_project_listing():
    return ProjectListingViewSet("projects")


@hooks.register("register_admin_urls")
def register_admin_urls():
    report = KohesioReport
    return [
        path("partial-date/", understand_partial_date, name="understand_partial_date"),
        path("reports/kohesio/", report.as_view(), name=report.index_url_name),
        path(
            "reports/kohesio/results/",
            report.as_view(results_only=True),
            name=report.index_results_url_name,
        ),
    ]


class KohesioReportMenuItem(MenuItem):
    def is_shown(self, request):
        return policy_registry.get_by_type(ProjectPage).user_has_any_permission(
            request.user, KohesioReport.any_permission_required
        )


@hooks.register("register_reports_menu_item")
def register_kohesio_report():
    return KohesioReportMenuItem(
        KohesioReport.page_title,
        reverse(KohesioReport.index_url_name),
        icon_name=KohesioReport.header_icon,
        order=1200,
    )


@hooks.register("before_delete_snippet")
def keep_what_is_used(request, records):
    return refuse_while_used(request, records)


@hooks.register("before_bulk_action")
def keep_what_is_used_in_bulk(request, action_type, records, action):
    return refuse_while_used(request, records) if action_type == "delete" else None
