"""Between a page with display settings and the caches in front of it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers

from .requests import RequestedDisplay, write_cookie


class DisplaySettingsMiddleware:
    """Tell caches that a page depends on the settings, and rewrite cookies that are not ours.

    Every visitor without settings gets the same bytes, and a cookie is always written in the one
    form that ``DisplaySettings`` has, so that a cache that heeds ``Vary`` holds one copy for each
    look. A page that shows no settings stays as it is.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.display = display = RequestedDisplay(request)
        response = self.get_response(request)
        if display.is_used:
            patch_vary_headers(response, ["Cookie"])
            if display.is_cookie_to_be_rewritten:
                write_cookie(request, response, display.stored)
                patch_cache_control(response, private=True)
        return response
