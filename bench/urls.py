"""The site, with the twin and the constant views beside it."""

from django.urls import path

from cms.urls import handler400, handler500
from cms.urls import urlpatterns as of_the_site

from .constant import constant
from .twin import router

__all__ = ["handler400", "handler500", "urlpatterns"]

urlpatterns = [
    path("stock/api/v2/", router.urls),
    # Under /api/ the middleware does for it what it does for our API, elsewhere what for a page.
    path("api/constant/<slug:name>/", constant),
    path("constant/<slug:name>/", constant),
    *of_the_site,
]
