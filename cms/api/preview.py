"""A draft as data, for the front end of whoever has a preview link."""

from typing import ClassVar

from django.http import Http404, HttpResponse
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView

from cms.preview import LinkIsOver, NoSuchLink, link_of
from cms.publication import Publication
from cms.published import represent

from .described import TOKEN, any_page, described
from .parameters import check_names, invalid
from .problems import Gone, InvalidParameters


class Preview(APIView):
    """The newest draft of the page whose link the token names; kept by nobody."""

    authentication_classes: ClassVar = []
    permission_classes: ClassVar = []
    renderer_classes: ClassVar = [JSONRenderer]
    throttle_classes: ClassVar = [ScopedRateThrottle]
    throttle_scope = "preview"
    http_method_names: ClassVar = ["get", "head", "options"]

    @described(
        "getPreview",
        "A draft, for who has its link",
        any_page(),
        TOKEN,
        tag="Pages",
        problems=["gone"],
    )
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, ["token"])
        token = request.query_params.get("token")
        if not token:
            raise InvalidParameters([invalid("token", "Give the token of a preview link.")])
        try:
            page = link_of(token).page
        except NoSuchLink:
            raise Http404 from None
        except LinkIsOver:
            raise Gone(
                "This preview link is over: it holds for an hour, and its editor may take it back. "
                "Ask the editor for a new one."
            ) from None
        draft = page.specific.get_latest_revision_as_object()
        body = represent(draft, Publication([draft])).detail
        response = HttpResponse(body, content_type="application/json")
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response
