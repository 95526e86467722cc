"""All addresses of the site."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from a11y.api import urlpatterns as of_display_settings
from a11y.statement.api import urlpatterns as of_the_statement
from cms.api.urls import otherwise
from cms.api.urls import urlpatterns as of_the_site
from cms.api.v2 import router
from projects.api.feeds import urlpatterns as feeds
from projects.api.urls import urlpatterns as of_projects
from projects.embeds.urls import urlpatterns as embeds

from . import views
from .crawlers import urlpatterns as for_crawlers

handler400 = "a11y.views.bad_request"
handler500 = "a11y.views.server_error"

urlpatterns = [
    path("", views.choose_language),
    path(settings.ADMIN_PATH.strip("/") + "/", include(admin_urls)),
    path(settings.DOCUMENTS_PATH.strip("/") + "/", include(document_urls)),
    path(
        "api/v1/",
        include(([*of_the_site, *of_display_settings, *of_the_statement, *of_projects], "api")),
    ),
    path("api/v2/", router.urls),
    path("api/", include(otherwise)),
    path("feeds/", include(feeds)),
    *for_crawlers,
    path("", include(embeds)),
]

if settings.SERVE_MEDIA:
    # Pictures only: documents go through Wagtail's view, which asks who may read them.
    pictures = settings.MEDIA_URL.strip("/") + "/images/"
    urlpatterns.append(
        re_path(
            rf"^{pictures}(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT / "images"}
        )
    )

urlpatterns += i18n_patterns(
    path("search/", views.search, name="search"),
    path("accessibility/", include("a11y.urls")),
    path("accessibility/", include("a11y.statement.urls")),
    path("", include(wagtail_urls)),
)
