"""What every answer owes to security, and what no client may break."""

import re

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

# Data that a browser opens by itself loads nothing and stands in no frame.
POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'"
CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f]")


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """A strict policy for the public pages, a second one for the Wagtail admin, a third for data.

    A preview is a public page that the admin shows in a frame, and asks for inside the server
    under the page's own address.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        is_page = response.get("Content-Type", "").startswith("text/html")
        if request.path_info.startswith(settings.API_PATH) and not is_page:
            response[HEADER] = POLICY_OF_DATA
            return response
        return super().process_response(request, response)

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponse, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        is_admin = request.path_info.startswith(settings.ADMIN_PATH)
        if (is_admin or getattr(request, "is_preview", False)) and not report_only:
            parts.config = parts.config or settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts


class UnreadableAddressMiddleware:
    """Refuse addresses with control characters, which no page can have and databases refuse."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if CONTROL_CHARACTERS.search(request.path_info):
            raise Http404
        return self.get_response(request)
