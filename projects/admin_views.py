"""Small answers for the editor's page."""

from django.http import HttpRequest, JsonResponse
from wagtail.admin.auth import require_admin_access

from .dates import understand


@require_admin_access
def understand_partial_date(request: HttpRequest) -> JsonResponse:
    """What the text typed into a date field means, or what to type instead."""
    try:
        return JsonResponse({"understood": str(understand(request.GET.get("text", "")[:40]))})
    except ValueError as error:
        return JsonResponse({"error": str(error)})
