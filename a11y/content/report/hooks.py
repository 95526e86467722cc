"""The report in the menu of the admin, and what is open on its first page."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from . import reading
from .checking import CheckAll
from .views import ICON, NAME, TITLE, FindingsReport, PageFindings, SiteReport


@hooks.register("register_admin_urls")
def register_report() -> list[Any]:
    below = "reports/accessibility/"
    return [
        path(below, SiteReport.as_view(), name=NAME),
        path(f"{below}results/", SiteReport.as_view(results_only=True), name=f"{NAME}_results"),
        path(f"{below}findings/", FindingsReport.as_view(), name=f"{NAME}_findings"),
        path(
            f"{below}findings/results/",
            FindingsReport.as_view(results_only=True),
            name=f"{NAME}_findings_results",
        ),
        path(f"{below}pages/<int:page_id>/", PageFindings.as_view(), name=f"{NAME}_page"),
        path(f"{below}check/", CheckAll.as_view(), name=f"{NAME}_check"),
    ]


class ReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return reading.may(request.user, reading.MAY_SEE)


@hooks.register("register_reports_menu_item")
def register_in_menu() -> MenuItem:
    return ReportMenuItem(TITLE, reverse(NAME), icon_name=ICON, order=1100)


class AccessibilityPanel(Component):
    """How many errors stand open, with the way to them."""

    name = "accessibility"
    order = 120
    template_name = "a11y_content/home_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "heading": _("Accessibility of pages"),
            "totals": reading.totals(parent_context["request"].user),
        }


@hooks.register("construct_homepage_panels")
def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    if reading.may(request.user, reading.MAY_SEE):
        panels.append(AccessibilityPanel())
