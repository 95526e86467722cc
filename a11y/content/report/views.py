"""The report's lists: every page with its counts, every finding, and the findings of one page."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from a11y.content.keeping import Look, check_and_keep
from a11y.content.listing import item
from a11y.content.models import SEVERITIES, KnownFinding
from a11y.content.places import labels_of
from cms.models import BasePage
from cms.search import matching

from . import reading
from .filters import FindingsFilterSet, PagesFilterSet
from .trend import trend_of

NAME = "accessibility_report"
TITLE = gettext_lazy("Accessibility of pages")
ICON = "tasks"


def home() -> dict[str, Any]:
    return {"url": reverse(NAME), "label": TITLE}


class SiteReport(ReportView):
    """Every live page with what is open on it."""

    template_name = "a11y_content/report.html"
    results_template_name = "a11y_content/report_results.html"
    page_title = TITLE
    header_icon = ICON
    index_url_name = NAME
    index_results_url_name = f"{NAME}_results"
    model = Page
    any_permission_required = reading.MAY_SEE
    filterset_class = PagesFilterSet
    is_searchable = True
    columns = [
        TitleColumn("title", label=gettext_lazy("Page"), url_name=f"{NAME}_page", sort_key="title"),
        Column("language", label=gettext_lazy("Language"), accessor="locale.get_display_name"),
        Column(
            "type",
            label=gettext_lazy("Type"),
            accessor="page_type_display_name",
            sort_key="content_type__model",
        ),
        Column("errors", label=gettext_lazy("Errors"), sort_key="errors"),
        Column("warnings", label=gettext_lazy("Warnings"), sort_key="warnings"),
        Column("questions", label=gettext_lazy("Questions"), sort_key="questions"),
        Column("state", label=gettext_lazy("State"), accessor=lambda page: page.state_in_words),
        DateColumn("checked_at", label=gettext_lazy("Checked"), sort_key="checked_at"),
    ]
    list_export = [
        *("title", "address", "locale.get_display_name", "page_type_display_name", "errors"),
        *("warnings", "questions", "state_in_words", "checked_at"),
    ]
    export_headings = {
        "title": gettext_lazy("Page"),
        "address": gettext_lazy("Address"),
        "locale.get_display_name": gettext_lazy("Language"),
        "page_type_display_name": gettext_lazy("Type"),
        "errors": gettext_lazy("Errors"),
        "warnings": gettext_lazy("Warnings"),
        "questions": gettext_lazy("Questions"),
        "state_in_words": gettext_lazy("State"),
        "checked_at": gettext_lazy("Checked"),
    }
    export_filename = "accessibility"

    def get_base_queryset(self) -> QuerySet:
        pages = reading.with_counts(reading.pages_of(self.request.user))
        return pages.select_related("checked", "content_type", "locale")

    def order_queryset(self, pages: QuerySet) -> QuerySet:
        """What is worst comes first, unless another order is asked for."""
        chosen = [self.ordering] if self.ordering else []
        return pages.order_by(*chosen, "-errors", "-warnings", "-questions", "title", "pk")

    def search_queryset(self, pages: QuerySet) -> QuerySet:
        return matching(pages, self.search_query) if self.is_searching else pages

    def get_filtered_queryset(self) -> QuerySet:
        return self.get_queryset()

    def decorate_paginated_queryset(self, object_list: Any) -> list[Page]:
        pages = list(object_list)
        for page in pages:
            page.state_in_words = reading.STATES[page.state]
            if page.state == reading.FAILED:
                page.state_in_words = f"{page.state_in_words}. {page.checked.unchecked_because}"
            page.address = page.get_full_url(self.request) if self.is_export else None
        return pages

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if self.is_export or self.results_only:
            return context
        return context | overview(self.request)


def overview(request: HttpRequest) -> dict[str, Any]:
    """What stands above the list, for the whole site as this editor sees it."""
    findings = reading.findings_of(request.user)
    return {
        "totals": reading.totals(request.user),
        "trend": trend_of(findings, timezone.localdate()),
        "severities": [(severity.value, name) for severity, name in SEVERITIES.items()],
        "may_check_all": reading.may(request.user, reading.MAY_CHECK_ALL),
    }


class FindingsReport(ReportView):
    """Every finding with its page: those that are open, or new or gone since last week."""

    template_name = "a11y_content/findings.html"
    results_template_name = "a11y_content/findings_results.html"
    permission_policy = reading.policy
    page_title = gettext_lazy("Findings")
    header_icon = ICON
    index_url_name = f"{NAME}_findings"
    index_results_url_name = f"{NAME}_findings_results"
    model = KnownFinding
    any_permission_required = reading.MAY_SEE
    filterset_class = FindingsFilterSet
    is_searchable = False
    columns = [
        TitleColumn(
            "page",
            label=gettext_lazy("Page"),
            accessor="page.title",
            get_url=lambda finding: reverse(f"{NAME}_page", args=[finding.page_id]),
            sort_key="page__title",
        ),
        Column("severity", label=gettext_lazy("Severity"), accessor="get_severity_display"),
        Column("message", label=gettext_lazy("What to do")),
        Column("check_id", label=gettext_lazy("Check"), sort_key="check_id"),
        DateColumn("first_seen", label=gettext_lazy("First seen"), sort_key="first_seen"),
        DateColumn("gone_at", label=gettext_lazy("Gone"), sort_key="gone_at"),
    ]
    list_export = [
        *("page.title", "address", "page.locale.get_display_name", "place", "get_severity_display"),
        *("check_id", "criteria", "message", "snippet", "first_seen", "last_seen", "gone_at"),
    ]
    export_headings = {
        "page.title": gettext_lazy("Page"),
        "address": gettext_lazy("Address"),
        "page.locale.get_display_name": gettext_lazy("Language"),
        "place": gettext_lazy("Place"),
        "get_severity_display": gettext_lazy("Severity"),
        "check_id": gettext_lazy("Check"),
        "criteria": gettext_lazy("WCAG"),
        "message": gettext_lazy("What to do"),
        "snippet": gettext_lazy("HTML"),
        "first_seen": gettext_lazy("First seen"),
        "last_seen": gettext_lazy("Last seen"),
        "gone_at": gettext_lazy("Gone"),
    }
    custom_field_preprocess = {"criteria": {"csv": ", ".join, "xlsx": ", ".join}}
    export_filename = "accessibility-findings"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        first, *others = super().get_breadcrumbs_items()
        return [first, home(), *others]

    def get_base_queryset(self) -> QuerySet:
        findings = reading.findings_of(self.request.user).select_related("page__locale")
        week_ago = timezone.now() - reading.WEEK
        match self.request.GET.get("change"):
            case "new":
                return findings.filter(reading.new_since(week_ago))
            case "gone":
                return findings.filter(reading.gone_since(week_ago))
            case _:
                return findings.filter(gone_at=None)

    def order_queryset(self, findings: QuerySet) -> QuerySet:
        chosen = [self.ordering] if self.ordering else []
        return findings.order_by(*chosen, "-first_seen", "page__title", "pk")

    def get_filtered_queryset(self) -> QuerySet:
        return self.get_queryset()

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        if not self.is_export:
            return object_list
        findings = list(object_list)
        for finding in findings:
            finding.address = finding.page.get_full_url(self.request)
        return findings


class PageFindings(WagtailAdminTemplateMixin, TemplateView):
    """What is open on one page, each with a link to the field in which it is mended."""

    template_name = "a11y_content/page_findings.html"
    page_title = gettext_lazy("Findings")
    header_icon = ICON

    @cached_property
    def page(self) -> Page:
        pages = reading.with_counts(reading.pages_of(self.request.user))
        return get_object_or_404(pages.select_related("checked"), pk=self.kwargs["page_id"])

    def get_page_subtitle(self) -> str:
        return self.page.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": self.page_title, "sublabel": self.page.title}
        return [*self.breadcrumbs_items, home(), here]

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Check the page again, once this request has let go of the database."""
        pk = self.page.pk  # or there is no such page for this user
        transaction.on_commit(lambda: tell(request, check_and_keep(pk)), robust=True)
        return redirect(f"{NAME}_page", pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = self.page
        may_edit = page.permissions_for_user(self.request.user).can_edit()
        edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if may_edit else ""
        return super().get_context_data(**kwargs) | {
            "page": page,
            "checked": None if page.state == reading.NEVER else page.checked,
            "is_due": page.state == reading.DUE,
            "edit_url": edit_url,
            "groups": grouped(page, edit_url),
        }


def tell(request: HttpRequest, look: Look) -> None:
    if look.unchecked_because:
        messages.warning(request, look.unchecked_because)
    else:
        messages.success(request, _("The page was checked."))


def grouped(page: Page, edit_url: str) -> list[tuple[str, list[dict[str, Any]]]]:
    """What is open on a page, by severity, the worst first."""
    findings = page.known_findings.filter(gone_at=None).order_by("pk")
    specific = page.specific
    labels = labels_of(specific) if isinstance(specific, BasePage) else {}
    shown: dict[str, list[dict[str, Any]]] = {severity.value: [] for severity in SEVERITIES}
    for finding in findings:
        shown[finding.severity].append(
            item(
                finding.check_id,
                finding.path,
                edit_url,
                message=finding.message,
                place=labels.get(finding.path, finding.place),
                snippet=finding.snippet,
                fix=finding.fix,
                first_seen=finding.first_seen,
            )
        )
    return [(name, shown[s.value]) for s, name in SEVERITIES.items() if shown[s.value]]
