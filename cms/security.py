"""What every answer owes to security, and what no client may break."""

import re

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from cms.api.cors import RESOURCE_POLICY

# Data that a browser opens by itself loads nothing and stands in no frame.
POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'"
CONTROL_CHARACTERS = re.compile(r"[\x00-\x1f\x7f]")


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """A strict policy for the public pages, others for the Wagtail admin, for data, and for frames.

    A preview is a public page that the admin shows in a frame, and asks for inside the server
    under the page's own address.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        is_page = response.get("Content-Type", "").startswith("text/html")
        if request.path_info.startswith(settings.API_PATH) and not is_page:
            response[HEADER] = POLICY_OF_DATA
            return response
        if _is_for_frames(request):
            response[RESOURCE_POLICY] = "cross-origin"
            del response["X-Frame-Options"]
        return super().process_response(request, response)

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponse, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        is_admin = request.path_info.startswith(settings.ADMIN_PATH)
        if (is_admin or getattr(request, "is_preview", False)) and not report_only:
            parts.config = parts.config or settings.ADMIN_CONTENT_SECURITY_POLICY
        if _is_for_frames(request) and not report_only:
            parts.config = settings.FRAMED_CONTENT_SECURITY_POLICY
        return parts


def _is_for_frames(request: HttpRequest) -> bool:
    """Whether pages of any site may show what is here, also when it is an error."""
    return request.path_info.startswith(settings.FRAMED_PATH)


class UnreadableAddressMiddleware:
    """Refuse addresses with control characters, which no page can have and databases refuse."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if CONTROL_CHARACTERS.search(request.path_info):
            raise Http404
        return self.get_response(request)
