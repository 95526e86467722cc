"""The settings page, the style sheet of a visitor's own colours, and errors with settings."""

from urllib.parse import urlencode, urlsplit

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseRedirect,
    HttpResponseServerError,
)
from django.shortcuts import render
from django.template import loader
from django.utils.cache import patch_cache_control
from django.utils.encoding import iri_to_uri
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from . import context_processors
from .colours import OwnColours
from .forms import DisplayForm
from .modes import PRESETS
from .requests import RequestedDisplay, write_cookie

# Where a visitor lands after a change: the message in the bar, or on the settings page. A browser
# opens the closed part of a page that holds its target.
SAVED = "#display-saved"
LONGEST_ADDRESS = 2000  # characters to come back to


class SeeOther(HttpResponseRedirect):
    """Go on with GET, whatever the request was."""

    status_code = 303


# There is no CSRF token, for it would be another one in every cacheable page.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def settings_page(request: HttpRequest) -> HttpResponse:
    """Show every setting; take changes from here and from the bar of any page."""
    if request.method == "POST":
        return _change(request)
    display = RequestedDisplay(request)
    return _page(request, DisplayForm(display.stored), request.GET.get("next", ""))


def _change(request: HttpRequest) -> HttpResponse:
    display = RequestedDisplay(request)
    form = DisplayForm(display.stored, request.POST)
    back = request.POST.get("next", "")
    if not is_from_this_site(request):
        return _page(request, DisplayForm(display.stored), back, status=403)
    if not form.is_valid():
        return _page(request, form, back, status=400)
    # The settings page comes back to itself, and keeps where the visitor came from.
    if "from_settings_page" in request.POST:
        back = f"{display.url}?{urlencode({'next': _safe(back)}, safe='/')}"
    response = SeeOther(_safe(back) + SAVED)
    write_cookie(request, response, form.chosen())
    patch_cache_control(response, no_store=True)
    return response


def _page(request: HttpRequest, form: DisplayForm, back: str, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "back": _safe(back),
        "presets": PRESETS,
        "is_refused": status == 403,
    }
    response = render(request, "a11y/display_settings.html", context, status=status)
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _safe(address: str) -> str:
    """``address`` as path and query on this site; ``/`` if it leads anywhere else."""
    is_here = address.startswith("/") and url_has_allowed_host_and_scheme(address, None)
    if not is_here or len(iri_to_uri(address)) > LONGEST_ADDRESS:
        return "/"
    return urlsplit(address)._replace(fragment="").geturl()


def is_from_this_site(request: HttpRequest) -> bool:
    """Whether the request comes from one of our own pages, as far as the browser says.

    No browser lets another site leave out both headers. A visitor whose browser, or whose proxy,
    knows neither keeps the settings: all that could be forged is a look.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site is not None:
        return fetch_site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


@require_safe
@cache_control(public=True, max_age=365 * 24 * 60 * 60, immutable=True)
def own_colours(request: HttpRequest, pair: str) -> HttpResponse:
    """The style sheet for a pair of colours: so a strict security policy can stay as it is."""
    own = OwnColours.read(pair)
    if own is None:
        raise Http404
    is_dark = own.ground.luminance < own.text.luminance
    return HttpResponse(
        ":root{"
        f"--own-text:#{own.text.digits};--own-ground:#{own.ground.digits};"
        f"--own-color-scheme:{'dark' if is_dark else 'light'}"
        "}",
        content_type="text/css",
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """For ``handler400``: Django's own gives the template nothing, not even the request."""
    return HttpResponseBadRequest(_with_settings_alone(request, "400.html"))


def server_error(request: HttpRequest) -> HttpResponse:
    """For ``handler500``. Nothing else may be relied on here."""
    return HttpResponseServerError(_with_settings_alone(request, "500.html"))


def _with_settings_alone(request: HttpRequest, template: str) -> str:
    return loader.get_template(template).render(context_processors.display(request))
