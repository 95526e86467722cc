"""The OpenAPI document as it is served, and the page that lets readers try it."""

import json
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.http import require_safe
from rest_framework.request import Request

from .answers import PublicView
from .described import described
from .parameters import check_names
from .reference import Reference
from .schema import FILE, as_text


@lru_cache
def served_document() -> bytes:
    """The committed document, under the terms that the operator set."""
    document = json.loads(FILE.read_text())
    document["info"]["license"] = {name: settings.DATA_LICENCE[name] for name in ("name", "url")}
    return as_text(document).encode()


@lru_cache
def reference() -> Reference:
    return Reference(json.loads(served_document()))


class SchemaView(PublicView):
    """This document, in OpenAPI 3.1."""

    @described(
        "getOpenApi",
        "This document",
        {"type": "object", "additionalProperties": True, "description": "OpenAPI 3.1"},
        tag="About",
    )
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, [])
        return self.answer(served_document())


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """The document for people. Its forms come back here and lead on to what they ask."""
    operation = reference().operations.get(request.GET.get("operation", ""))
    if operation is not None:
        return redirect(operation.address(request.GET))
    # The document is English, so the page around it is too.
    with translation.override("en"):
        return render(request, "pages/api_docs.html", {"reference": reference()})
