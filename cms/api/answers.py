"""Answers that anyone may keep: validators, lifetimes, and the same bytes for the same question."""

import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView
from wagtail.models import Site

from cms import clock
from cms.caching import EVERYTHING
from cms.published import as_json, digest

from .sites import on_site, site_of

ANYTHING = "*/*"
BROWSERS, SHARED_CACHES, MEANWHILE = 60, 86_400, 600  # seconds


def throttles_of(request: Request) -> list[ScopedRateThrottle]:
    """Only searching is counted: everything else is cheap."""
    return [ScopedRateThrottle()] if request.GET.get("search") else []


class PublicView(APIView):
    """Something that anyone may read, from any origin, and any cache may keep."""

    authentication_classes: ClassVar = []
    permission_classes: ClassVar = []
    renderer_classes: ClassVar = [JSONRenderer]
    parser_classes: ClassVar = []
    http_method_names: ClassVar = ["get", "head", "options"]
    throttle_scope = "search"
    # A file is written while it is sent: nothing is known of it that would tell whether it changed.
    is_file: ClassVar = False
    # What comes in another format has an address for each: only what went wrong comes as JSON.
    is_json: ClassVar = True

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        """Most take anything: with them there is nothing to negotiate."""
        if not self.is_json or request.META.get("HTTP_ACCEPT", ANYTHING) == ANYTHING:
            return self.renderer_classes[0](), self.renderer_classes[0].media_type
        return super().perform_content_negotiation(request, force)

    def get_throttles(self) -> list[ScopedRateThrottle]:
        return throttles_of(self.request)

    @property
    def time(self) -> clock.Reading:
        """The time of the content at which this request is answered."""
        if not hasattr(self, "_time"):
            self._time = clock.read()
        return self._time

    @property
    def site(self) -> Site:
        """The site that was asked; ``OnlyPublic`` where there is none."""
        return site_of(self.request._request, self.time)

    @property
    def on_this_site(self) -> Any:
        """The condition that a page is on this site."""
        return on_site(self.site, self.time)

    def answer(
        self,
        body: bytes,
        *,
        etag: str | None = None,
        modified_at: datetime.datetime | None = None,
        has_date: bool = True,
        keys: tuple[str, ...] = (),
    ) -> HttpResponse:
        """These bytes, or 304 to whom they are known. ``keys`` name what they were made from.

        ``has_date`` says whether they change only when content does.
        """
        etag = f'"{etag or digest(body)}"'
        response = HttpResponse(body, content_type="application/json")
        modified = modified_at or self.time.ticked_at
        response["ETag"] = etag
        response["Cache-Control"] = lifetime(self.time)
        if settings.SURROGATE_KEY_HEADER:
            response[settings.SURROGATE_KEY_HEADER] = " ".join((EVERYTHING, *keys))
        now = timezone.now()
        # In the second of a change, its date would also name what may follow in that second.
        seconds = int(modified.timestamp())
        if has_date and seconds < int(now.timestamp()):
            response["Last-Modified"] = http_date(seconds)
        else:
            seconds = None
        return get_conditional_response(
            self.request._request, etag=etag, last_modified=seconds, response=response
        )

    def answer_data(self, data: Any, **how: Any) -> HttpResponse:
        """This data as JSON."""
        return self.answer(as_json(data), **how)


def lifetime(reading: clock.Reading) -> str:
    """The ``Cache-Control`` of what was read at this time: never longer than it will hold.

    A shared cache keeps it long only where it is told of changes (``PROJEKTOR_PURGE``).
    """
    left = None
    if reading.next_change:
        left = max(0, int((reading.next_change - timezone.now()).total_seconds()))
    shared = SHARED_CACHES if settings.PURGE_BACKENDS else BROWSERS
    ages = {"max-age": BROWSERS, "s-maxage": shared}
    if left is not None:
        ages = {name: min(age, left) for name, age in ages.items()}
    meanwhile = MEANWHILE if left is None else min(MEANWHILE, left - ages["s-maxage"])
    ages["stale-while-revalidate"] = meanwhile
    return ", ".join(["public", *(f"{name}={age}" for name, age in ages.items() if age >= 0)])
