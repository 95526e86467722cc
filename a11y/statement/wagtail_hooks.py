"""What the statement and barrier reports add to the Wagtail admin."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .admin import ReportViewSet
from .admin_views import NOTED, STATE_CHANGED
from .reminders import ReminderPanel, reminders
from .reports import BarrierReport


@hooks.register("register_admin_viewset")
def register_reports():
    return ReportViewSet()


@hooks.register("construct_homepage_panels")
def remind_of_the_statement(request: HttpRequest, panels: list) -> None:
    pages = policy_registry.get_by_type(Page)
    if pages.user_has_any_permission(request.user, ["add", "change", "publish"]):
        due = list(reminders())
        if due:
            panels.append(ReminderPanel(due))


@hooks.register("register_log_actions")
def register_actions(actions: Any) -> None:
    actions.register_action(NOTED, _("Note"), _("Noted something"))

    @actions.register_action(STATE_CHANGED)
    class ChangeOfState(LogFormatter):
        label = _("Change the state")

        def format_message(self, log_entry: Any) -> str:
            state = BarrierReport.State(log_entry.data["state"])
            return _("Changed the state to “%(state)s”") % {"state": state.label}
