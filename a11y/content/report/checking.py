"""The button “Check all pages now”: some pages at a time, and a page that says how far it is."""

import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from a11y.content.keeping import check_since, live_pages, not_checked_since
from a11y.content.tasks import check_all

from . import reading
from .views import ICON, NAME, home

# Without a worker: how long one request checks before it answers.
SECONDS_A_REQUEST = 2


class CheckAll(WagtailAdminTemplateMixin, TemplateView):
    """Checks every live page that was not checked since the button was pressed.

    The moment stands in the address and in the form, so that nothing has to be kept: whoever loads
    the page sees how far it is, and going on begins where it stopped.
    """

    template_name = "a11y_content/check_all.html"
    page_title = _("Check all pages")
    header_icon = ICON

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not reading.may(request.user, reading.MAY_CHECK_ALL):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        begun = moment_in(request.POST.get("since", ""))
        since = begun or timezone.now()
        if not settings.HAS_WORKER:
            # Outside of the request's transaction, in which nobody else could write.
            transaction.on_commit(lambda: check_since(since, SECONDS_A_REQUEST), robust=True)
        elif begun is None:
            transaction.on_commit(lambda: check_all.enqueue(since.isoformat()))
        return redirect(reverse(f"{NAME}_check", query={"since": since.isoformat()}))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if moment_in(request.GET.get("since", "")) is None:
            return redirect(NAME)
        return super().get(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, home(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        since = self.request.GET["since"]
        pages = live_pages().count()
        left = not_checked_since(moment_in(since) or timezone.now()).count()
        return super().get_context_data(**kwargs) | {
            "since": since,
            "pages": pages,
            "done": pages - left,
            "is_done": not left,
            "has_worker": settings.HAS_WORKER,
        }


def moment_in(text: str) -> datetime.datetime | None:
    """A moment of the past, as this page itself writes it; none where it is anything else."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    if moment is None or timezone.is_naive(moment) or moment > timezone.now():
        return None
    return moment
