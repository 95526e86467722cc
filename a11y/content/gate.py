"""What is certainly at fault stops a page from being published, by whatever way.

A page that is published by a person is refused to that person. One whose time has come is left as
it is, with an entry in its log. Where many are published at once, refusals are noted, and the rest
goes on. Warnings and questions stop nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.log_actions import log
from wagtail.models import PageLogEntry, Revision

from cms.gate import Refused
from cms.models import BasePage

from .pages import Look, look_at

SCHEDULED = "wagtail.publish.scheduled"  # as Wagtail logs what its clock publishes
NOT_ON_TIME = "a11y_content.not_published_on_time"
DESPITE_FINDINGS = "a11y_content.publish_despite_findings"  # the permission, and what is logged

_noted: ContextVar[list["NotAccessible"] | None] = ContextVar("noted", default=None)


class NotAccessible(Refused):
    """A page is not published, because of its errors or because it cannot be checked."""

    def __init__(self, look: Look):
        self.look = look
        super().__init__(look)

    def __str__(self) -> str:
        first = "".join(f" {error.finding.message}" for error in self.look.errors[:1])
        return _("“%(page)s” is not published. %(reason)s") % {
            "page": self.look.page.title,
            "reason": reason(self.look) + first,
        }

    def answer(self, request: HttpRequest) -> HttpResponse:
        address = findings_address(self.look.page.pk)
        if request.resolver_match and "wagtailadmin_api" in request.resolver_match.namespaces:
            errors = [error.as_json() for error in self.look.errors]
            return JsonResponse({"message": str(self), "findings": errors}, status=409)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            step = {"step": "success", "redirect": address}
            return render_modal_workflow(request, None, None, None, json_data=step)
        return redirect(address)

    def tell(self, request: HttpRequest) -> None:
        """Say so beside what else came of the request."""
        address = findings_address(self.look.page.pk)
        button = messages.button(address, _("See what stands in the way"))
        messages.error(request, str(self), buttons=[button])


def findings_address(page_id: int) -> str:
    return reverse("a11y_findings_of_draft", args=[page_id])


def reason(look: Look) -> str:
    """What stands in the way, in short: ``It has 2 errors …``."""
    number = len(look.errors)
    return look.unseen or ngettext(
        "It has an error that would shut readers out.",
        "It has %(number)s errors that would shut readers out.",
        number,
    ) % {"number": number}


@contextmanager
def noting() -> Iterator[list[NotAccessible]]:
    """Within, a page that may not be published is passed over and noted, and the next one tried."""
    refusals: list[NotAccessible] = []
    token = _noted.set(refusals)
    try:
        yield refusals
    finally:
        _noted.reset(token)


def stop_errors(page: Any, revision: Revision | None = None, log_action: bool | str = True) -> bool:
    """For the hook ``before_going_public``."""
    if getattr(revision, "was_let_through", False):
        return True
    look = look_at(page)
    if look.passes:
        return True
    refusal = NotAccessible(look)
    noted = _noted.get()
    if log_action == SCHEDULED and revision:
        leave_as_it_is(look, revision)
    elif noted is not None:
        noted.append(refusal)
    else:
        raise refusal
    return False


def let_through(revision: Revision) -> Look:
    """Look before it is published; then it is not looked at again. Raises ``NotAccessible``."""
    look = look_at(revision.as_object())
    if not look.passes:
        raise NotAccessible(look)
    revision.was_let_through = True
    return look


def leave_as_it_is(look: Look, revision: Revision) -> None:
    """Its time has come, and nobody is there to be told: take it off the plan, and log why."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(instance=look.page, action=NOT_ON_TIME, revision=revision, data=as_logged(look))


def was_left(page: BasePage) -> bool:
    """Whether its latest draft was to be published by the clock, and was not."""
    if page.latest_revision_id is None:
        return False
    left = PageLogEntry.objects.filter(page=page, revision=page.latest_revision_id)
    return left.filter(action=NOT_ON_TIME).exists()


def as_logged(look: Look) -> dict[str, Any]:
    return {"unseen": look.unseen, "findings": [error.as_json() for error in look.errors]}
