"""The OpenAPI document as it is served, and the page that lets readers try it."""

import json
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from rest_framework.request import Request

from .answers import PublicView
from .described import described
from .parameters import check_names
from .schema import FILE, as_text


@lru_cache
def served_document() -> tuple[dict[str, Any], bytes]:
    """The committed document, under the terms that the operator set."""
    document = json.loads(FILE.read_text())
    document["info"]["license"] = {name: settings.DATA_LICENCE[name] for name in ("name", "url")}
    return document, as_text(document).encode()


class SchemaView(PublicView):
    @described(
        "getOpenApi",
        "This document",
        {"type": "object", "additionalProperties": True, "description": "OpenAPI 3.1"},
        tag="About",
    )
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, [])
        return self.answer(served_document()[1])


def docs(request: Any) -> HttpResponse:
    return HttpResponse("docs")
