"""What templates know."""

from django.http import HttpRequest

from .requests import RequestedDisplay


def display(request: HttpRequest) -> dict[str, RequestedDisplay]:
    """``display`` in every template; nothing is read before a template asks for it."""
    return {"display": getattr(request, "display", None) or RequestedDisplay(request)}
