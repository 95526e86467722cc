"""Errors of the API: RFC 9457 problem documents, each with a type that does not change."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response

logger = logging.getLogger(__name__)

CONTENT_TYPE = "application/problem+json"
LONGEST_QUERY_STRING = 4000


class Problem(NamedTuple):
    """A kind of error: its HTTP status, its name, and what to do about it."""

    status: HTTPStatus
    title: str
    advice: str


PROBLEMS = {
    "bad-request": Problem(
        HTTPStatus.BAD_REQUEST,
        "Bad request",
        "Correct the address, the host or the headers: they cannot be read.",
    ),
    "invalid-parameter": Problem(
        HTTPStatus.BAD_REQUEST,
        "Invalid parameter",
        "Correct or leave out each parameter under “errors”; it says what is allowed.",
    ),
    "not-found": Problem(
        HTTPStatus.NOT_FOUND,
        "Not found",
        "There is nothing here that anyone may read. See /api/v1/docs/ for all addresses.",
    ),
    "not-allowed": Problem(
        HTTPStatus.FORBIDDEN, "Not allowed", "This address does not answer to you."
    ),
    "method-not-allowed": Problem(
        HTTPStatus.METHOD_NOT_ALLOWED, "Method not allowed", "Ask with GET, HEAD or OPTIONS."
    ),
    "not-acceptable": Problem(
        HTTPStatus.NOT_ACCEPTABLE,
        "Not acceptable",
        "Ask for application/json, or leave out the Accept header.",
    ),
    "gone": Problem(
        HTTPStatus.GONE, "Gone", "What was here is no longer given out; the detail says why."
    ),
    "precondition-failed": Problem(
        HTTPStatus.PRECONDITION_FAILED,
        "Precondition failed",
        "Ask without If-Match and If-Unmodified-Since: nothing is written here.",
    ),
    "uri-too-long": Problem(
        HTTPStatus.REQUEST_URI_TOO_LONG,
        "Address too long",
        f"Ask in at most {LONGEST_QUERY_STRING} characters after the question mark.",
    ),
    "too-many-requests": Problem(
        HTTPStatus.TOO_MANY_REQUESTS,
        "Too many requests",
        "Wait as many seconds as Retry-After says, then ask again.",
    ),
    "format-not-provided": Problem(
        HTTPStatus.NOT_IMPLEMENTED,
        "Format not provided",
        "Ask for one of the formats that this address names, or for none.",
    ),
    "server-error": Problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Server error",
        "This is our fault, and it has been noted. Try again later.",
    ),
}
_BY_STATUS = {problem.status: name for name, problem in reversed(PROBLEMS.items())}


def problem_name(status: int) -> str:
    """The most general problem with this status."""
    usual = "bad-request" if status < HTTPStatus.INTERNAL_SERVER_ERROR else "server-error"
    return _BY_STATUS.get(HTTPStatus(status), usual)


def document(name: str, detail: str = "", status: int | None = None, **more: Any) -> dict[str, Any]:
    """The problem document: what happened, and what to do."""
    problem = PROBLEMS[name]
    return {
        "type": f"/api/v1/problems/{name}/",
        "title": problem.title,
        "status": status or problem.status,
        "detail": detail or problem.advice,
        **more,
    }


def answer(name: str, detail: str = "", status: int | None = None, **more: Any) -> JsonResponse:
    """The problem as a response that no cache keeps."""
    data = document(name, detail, status, **more)
    response = JsonResponse(data, status=data["status"], content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    return response


class InvalidParameters(exceptions.APIException):
    """What was asked is not understood. ``errors`` names each parameter, and what is allowed."""

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, errors: list[dict[str, Any]]):
        self.errors = errors
        super().__init__(" ".join(error["detail"] for error in errors))


class OnlyPublic(exceptions.NotFound):
    """Nothing is told of what is not public, not even that it is there."""


class Gone(exceptions.APIException):
    status_code = HTTPStatus.GONE


class FormatNotProvided(exceptions.APIException):
    status_code = HTTPStatus.NOT_IMPLEMENTED


def exception_handler(error: Exception, context: dict[str, Any]) -> Response | None:
    """What Django REST framework makes of an exception in a view; ``None`` is a server error."""
    if isinstance(error, InvalidParameters):
        return respond("invalid-parameter", str(error.detail), errors=error.errors)
    if isinstance(error, (Http404, exceptions.NotFound)):
        return respond("not-found")
    if isinstance(error, PermissionDenied):
        return respond("not-allowed")
    if isinstance(error, exceptions.APIException):
        headers = {}
        if isinstance(error, exceptions.Throttled) and error.wait:
            headers["Retry-After"] = str(int(error.wait) + 1)
        name = problem_name(error.status_code)
        has_words = isinstance(error, (Gone, FormatNotProvided))
        detail = str(error.detail) if has_words else ""
        return respond(name, detail, headers=headers, status=error.status_code)
    return None


def respond(
    name: str, detail: str = "", headers: dict[str, str] | None = None, **more: Any
) -> Response:
    """The problem as Django REST framework sends it."""
    data = document(name, detail, **more)
    return Response(
        data,
        status=data["status"],
        headers={**(headers or {}), "Cache-Control": "no-store"},
        content_type=CONTENT_TYPE,
    )


class ProblemMiddleware:
    """Every error under /api/ is a problem document, also those of Django and of the server."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(settings.API_PATH):
            return self.get_response(request)
        if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY_STRING:
            return answer("uri-too-long")
        response = self.get_response(request)
        is_problem = response.get("Content-Type", "").startswith(CONTENT_TYPE)
        if response.status_code < HTTPStatus.BAD_REQUEST or is_problem:
            return response
        status = response.status_code
        problem = answer(problem_name(status), status=status)
        for header in ("Allow", "Retry-After"):
            if header in response:
                problem[header] = response[header]
        return problem

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A server error, without a word on what went wrong inside."""
        if not request.path_info.startswith(settings.API_PATH) or isinstance(
            error, (Http404, PermissionDenied)
        ):
            return None
        logger.error("Server error at %s", request.path_info, exc_info=error)
        return answer("server-error")
