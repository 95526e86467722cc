"""The site, and one address for each error that no visitor can cause at will."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.urls import path

from cms.urls import handler400, handler500  # noqa: F401 - Django reads them here
from cms.urls import urlpatterns as site


def _raise(error):
    def view(request):
        raise error

    return view


urlpatterns = [
    path("errors/400/", _raise(BadRequest())),
    path("errors/403/", _raise(PermissionDenied())),
    path("errors/500/", _raise(RuntimeError("asked for by a test"))),
    *site,
]
