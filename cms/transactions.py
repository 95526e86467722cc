"""A request that changes content happens whole or not at all."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from .gate import Refused

ONLY_READ = ("GET", "HEAD", "OPTIONS", "TRACE")


class WholeRequestsMiddleware:
    """Wraps the view of every request by which an editor may write in one transaction.

    So what an editor saves, and what tells readers that it has changed, are safe at one moment.
    If a page may not be published, what was written with it is kept.
    The last of the middleware: what stands before it has had its say about the view.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        is_admin = request.path_info.startswith(settings.ADMIN_PATH)
        if request.method in ONLY_READ or not is_admin:
            return None
        with transaction.atomic():
            try:
                response = view(request, *args, **kwargs)
            except Refused as refusal:
                return refusal.answer(request)
            if hasattr(response, "render") and callable(response.render):
                return response.render() if not response.is_rendered else response
            return response
