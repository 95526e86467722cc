"""The elements ``<project-list>`` and ``<project-card>``: one script, at an address that stays.

Version 1 is mended under its address. Who pins a file by its hash takes the address that names the
content; a file that was published once stays at it.
"""

import base64
import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_safe

from cms.api.cors import open_to_all

FOLDER = "frontend/embed/"
# Files that were published and have been changed since, each under its name with its digest.
KEPT = f"{FOLDER}kept/"
HOUR, DAY, YEAR = 3600, 86_400, 31_536_000
UNTIL_CHANGED = f"public, max-age={HOUR}, stale-while-revalidate={DAY}"
FOR_EVER = f"public, max-age={YEAR}, immutable"
JAVASCRIPT = "text/javascript; charset=utf-8"
LIFE = (
    "Version 1 is mended under its address and only added to. If it has to go, its answers say so "
    "at least twelve months ahead in the headers Deprecation and Sunset."
)


def content(name: str) -> bytes:
    """A file of the widget; ``Http404`` if there is none of this name."""
    path = finders.find(name)
    if path is None:
        raise Http404
    return Path(path).read_bytes()


def current() -> bytes:
    return content(f"{FOLDER}v1.js")


def digest_of(script: bytes) -> str:
    """What tells this content from all others, in its address."""
    return hashlib.sha384(script).hexdigest()[:16]


def integrity(script: bytes) -> str:
    """The attribute ``integrity`` that allows this content alone (W3C Subresource Integrity)."""
    return f"sha384-{base64.b64encode(hashlib.sha384(script).digest()).decode()}"


def _answer(body: bytes, content_type: str, lifetime: str) -> HttpResponse:
    response = HttpResponse(body, content_type=content_type)
    response["Cache-Control"] = lifetime
    return open_to_all(response)


def _etag_of_script(request: HttpRequest) -> str:
    return f'"{digest_of(current())}"'


@gzip_page
@require_safe
@condition(etag_func=_etag_of_script)
def script(request: HttpRequest) -> HttpResponse:
    """Version 1 as it is today."""
    return _answer(current(), JAVASCRIPT, UNTIL_CHANGED)


@gzip_page
@require_safe
def pinned(request: HttpRequest, digest: str) -> HttpResponse:
    """Version 1 with this content, today's or an older one."""
    body = current()
    if digest != digest_of(body):
        body = content(f"{KEPT}v1-{digest}.js")
    return _answer(body, JAVASCRIPT, FOR_EVER)


@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """The newest version there is."""
    return open_to_all(HttpResponseRedirect(reverse("embed-script")))


@require_safe
def types(request: HttpRequest) -> HttpResponse:
    """What TypeScript has to know."""
    return _answer(content(f"{FOLDER}v1.d.ts"), "text/plain; charset=utf-8", UNTIL_CHANGED)


def pinned_address() -> str:
    """The path at which today's script stays."""
    return reverse("embed-pinned", args=[digest_of(current())])


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Where the script is, how to pin it, and how long it stays."""
    response = JsonResponse(
        {
            "version": "1",
            "script": request.build_absolute_uri(reverse("embed-script")),
            "pinned": request.build_absolute_uri(pinned_address()),
            "integrity": integrity(current()),
            "types": request.build_absolute_uri(reverse("embed-types")),
            "life": LIFE,
            "licence": settings.DATA_LICENCE,
        }
    )
    response["Cache-Control"] = UNTIL_CHANGED
    return open_to_all(response)
