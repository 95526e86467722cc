"""How often one client may report a barrier: counted for an hour, under a hash of its address."""

from typing import Any

from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from rest_framework.throttling import SimpleRateThrottle


class ReportThrottle(SimpleRateThrottle):
    scope = "barrier_report"

    def get_cache_key(self, request: HttpRequest, view: Any) -> str:
        client = salted_hmac("a11y.statement.throttle", self.get_ident(request), algorithm="sha256")
        return self.cache_format % {"scope": self.scope, "ident": client.hexdigest()}
