"""The page on which readers report a barrier, and the one that tells them the reference."""

from functools import partial
from math import ceil

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Site

from a11y.views import SeeOther, is_from_this_site

from .forms import BarrierForm
from .reports import page_of_this_site
from .tasks import send_report
from .throttle import ReportThrottle

# So that nobody is shown a reference that was never given.
REFERENCES = Signer(salt="a11y.statement.reference")


# The form has no rights that another site could misuse, and works without any cookie: what another
# site lets a reader's browser send is known by the browser's own headers.
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Take a report; say at each field what is wrong with it, and lose nothing."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    if request.method != "POST":
        page = page_of_this_site(request.GET.get("page", ""))
        return _page(request, BarrierForm(initial={"page": page}))
    form = BarrierForm(request.POST)
    if not is_from_this_site(request):
        return _page(request, form, status=403)
    if not form.is_valid():
        return _page(request, form, status=400)
    throttle = ReportThrottle()
    if not throttle.allow_request(request, None):
        return _page(request, form, status=429, seconds=ceil(throttle.wait() or 1))
    form.instance.site = site
    form.instance.language = get_language()
    given = form.save()
    transaction.on_commit(partial(send_report.enqueue, given.pk), robust=True)
    return _kept_nowhere(
        SeeOther(reverse("barrier-report-sent", args=[REFERENCES.sign(given.reference)]))
    )


@require_safe
def sent(request: HttpRequest, signed: str) -> HttpResponse:
    """Thank for a report; loading the page again sends nothing."""
    try:
        reference = REFERENCES.unsign(signed)
    except BadSignature:
        raise Http404 from None
    context = {"reference": reference, "reported_page": f"/{get_language()}/"}
    return _kept_nowhere(render(request, "pages/barrier_report_sent.html", context))


def _page(
    request: HttpRequest, form: BarrierForm, status: int = 200, seconds: int = 0
) -> HttpResponse:
    context = {
        "form": form,
        "status": status,
        "minutes": ceil(seconds / 60),
        "days": settings.BARRIER_RETENTION_DAYS,
        "reported_page": page_of_this_site(form["page"].value() or "") or f"/{get_language()}/",
    }
    response = render(request, "pages/barrier_report.html", context, status=status)
    if seconds:
        response["Retry-After"] = str(seconds)
    return _kept_nowhere(response)


def _kept_nowhere(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, private=True, no_store=True)
    return response
