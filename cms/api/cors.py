"""Any site may read the API and documents from a browser, and named ones drafts.

A browser sends no cookies along where any site may read: who is signed in here is not, there.
"""

from corsheaders.middleware import (
    ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS,
    CorsMiddleware,
)
from django.conf import settings
from django.http import HttpRequest, HttpResponse

VARY = "Vary"
RESOURCE_POLICY = "Cross-Origin-Resource-Policy"
PREVIEW = "v1/preview/"


class OpenToAllMiddleware(CorsMiddleware):
    """The same answer for every origin, so without ``Vary``, and with its leave in every copy.

    It stands before all that add the header, so that it sees what they did.
    """

    def add_response_headers(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(settings.DOCUMENTS_PATH):
            # The captions of a video, which a front end on another origin shows.
            response[ACCESS_CONTROL_ALLOW_ORIGIN] = "*"
            return response
        if not request.path_info.startswith(settings.API_PATH):
            return response
        response = super().add_response_headers(request, response)
        if request.path_info.startswith(settings.API_PATH + PREVIEW):
            return self._for_named_origins(request, response)
        response[ACCESS_CONTROL_ALLOW_ORIGIN] = "*"
        response[ACCESS_CONTROL_EXPOSE_HEADERS] = ", ".join(settings.CORS_EXPOSE_HEADERS)
        if not response.get("Content-Type", "").startswith("text/html"):
            del response[VARY]
        return response

    def _for_named_origins(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """No cache keeps a draft, so here the answer may depend on who asks."""
        origin = request.headers.get("origin")
        if origin in settings.PREVIEW_ORIGINS:
            response[ACCESS_CONTROL_ALLOW_ORIGIN] = origin
        else:
            del response[ACCESS_CONTROL_ALLOW_ORIGIN]
        return response


def open_to_all(response: HttpResponse) -> HttpResponse:
    """What lies outside the API and is for other sites: scripts may read it, pages load it."""
    response[ACCESS_CONTROL_ALLOW_ORIGIN] = "*"
    response[RESOURCE_POLICY] = "cross-origin"
    return response
