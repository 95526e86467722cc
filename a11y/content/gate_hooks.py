"""Where the gate stands in the admin: a page's editor, many pages at once, the log, permissions."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from cms.models import BasePage

from .gate import (
    DESPITE_FINDINGS,
    NOT_ON_TIME,
    findings_address,
    let_through,
    noting,
    stop_errors,
    was_left,
)
from .gate_api import PagesBehindTheGate
from .pages import counted

# Of many pages that are refused at once, so many are named.
MOST_TOLD = 20

hooks.register("before_going_public", stop_errors)


@hooks.register("before_publish_page")
def look_before_publishing(request: HttpRequest, page: Page) -> None:
    """Wagtail's editor publishes by an action of its own, past ``Page.publish``."""
    if not isinstance(page, BasePage):
        return
    remarks = counted(let_through(page.latest_revision).findings)
    if remarks:
        messages.info(
            request,
            _("Nothing stops this page. Look all the same at: %(remarks)s.") % {"remarks": remarks},
            buttons=[messages.button(findings_address(page.pk), _("See what they are"))],
        )


@hooks.register("before_edit_page")
def say_that_it_was_left(request: HttpRequest, page: Page) -> None:
    if request.method == "GET" and was_left(page):
        messages.warning(
            request,
            _(
                "This page was not published at the time that was set, because of its errors. "
                "Mend them, and set a new time or publish it."
            ),
            buttons=[messages.button(findings_address(page.pk), _("See what stands in the way"))],
        )


class PublishWhatMayBe(PublishBulkAction):
    """Publishes those of many pages that may be, and names the others, each with why not."""

    def get_execution_context(self) -> dict[str, Any]:
        self.refusals: list = []
        return {**super().get_execution_context(), "refusals": self.refusals}

    @classmethod
    def execute_action(
        cls, objects: list[Page], refusals: list | None = None, **kwargs: Any
    ) -> tuple[int, int]:
        with noting() as noted:
            chosen, below = super().execute_action(objects, **kwargs)
        if refusals is not None:
            refusals += noted
        asked_for = {page.pk for page in objects}
        refused = sum(refusal.look.page.pk in asked_for for refusal in noted)
        return chosen - refused, below - (len(noted) - refused)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        for refusal in self.refusals[:MOST_TOLD]:
            refusal.tell(self.request)
        more = len(self.refusals) - MOST_TOLD
        if more > 0:
            sentence = ngettext(
                "%(number)s more page is not published because of errors.",
                "%(number)s more pages are not published because of errors.",
                more,
            )
            messages.error(self.request, sentence % {"number": more})
        if num_parent_objects + num_child_objects == 0:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)


# After Wagtail's own, which it replaces.
hooks.register("register_bulk_action", PublishWhatMayBe, order=100)


@hooks.register("construct_admin_api")
def put_the_admin_api_behind_the_gate(router: Any) -> None:
    router.register_endpoint("pages", PagesBehindTheGate)


@hooks.register("register_permissions")
def offer_the_permission() -> QuerySet[Permission]:
    app, codename = DESPITE_FINDINGS.split(".")
    return Permission.objects.filter(content_type__app_label=app, codename=codename)


@hooks.register("register_log_actions")
def name_in_logs(actions: Any) -> None:
    @actions.register_action(DESPITE_FINDINGS)
    class DespiteFindings(LogFormatter):
        label = gettext_lazy("Publish despite errors")

        def format_message(self, entry: Any) -> str:
            return _("Published despite errors, because: “%(reason)s”. Errors: %(errors)s") % {
                "reason": entry.data["reason"],
                "errors": what_stood_in_the_way(entry),
            }

    @actions.register_action(NOT_ON_TIME)
    class NotOnTime(LogFormatter):
        label = gettext_lazy("Not published on time")

        def format_message(self, entry: Any) -> str:
            return _("Not published at the time that was set. Errors: %(errors)s") % {
                "errors": what_stood_in_the_way(entry)
            }


def what_stood_in_the_way(entry: Any) -> str:
    messages = [finding["message"] for finding in entry.data["findings"]]
    return " ".join(dict.fromkeys(filter(None, [entry.data["unseen"], *messages])))
