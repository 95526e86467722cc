"""Any site may read the API from a browser: the same answer for every origin."""

from corsheaders.middleware import CorsMiddleware
from django.conf import settings
from django.http import HttpResponse
from django.http.request import HttpRequest

VARY = "Vary"


class OpenToAllMiddleware(CorsMiddleware):
    """Without ``Vary``: no answer of the API depends on an origin, a cookie or a language.

    It stands before all that add the header, so that it sees what they did.
    """

    def add_response_headers(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if not request.path_info.startswith(settings.API_PATH):
            return response
        response = super().add_response_headers(request, response)
        del response[VARY]
        return response
