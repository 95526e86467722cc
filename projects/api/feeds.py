"""The projects that the filters leave, as feeds: the last published first."""

from typing import ClassVar

from django.http import Http404, HttpResponse
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext as _
from rest_framework.request import Request

from cms.api.parameters import check_names
from cms.models import SiteSettings
from cms.published import read_published
from cms.visibility import public
from projects.feeds import FORMATS, Feed
from projects.index_page import ProjectIndexPage

from .views import FILTERS, REPEATABLE, ProjectsView

MOST_ENTRIES = 50


class ProjectFeed(ProjectsView):
    """The projects in one language that were published last."""

    is_json = False
    names: ClassVar = [name for name in FILTERS if name != "locale"]

    def get(self, request: Request, locale: str, extension: str) -> HttpResponse:
        if extension not in FORMATS:
            raise Http404
        check_names(request.query_params, self.names, REPEATABLE)
        content_type, write = FORMATS[extension]
        response = self.answer(write(self._feed(request, locale)), keys=("projects", "site"))
        if response.status_code == 200:
            response["Content-Type"] = content_type
        return response

    def _feed(self, request: Request, language: str) -> Feed:
        lists = public(ProjectIndexPage.objects.filter(self.on_this_site))
        index = lists.filter(locale__language_code=language).order_by("path").first()
        if index is None:
            raise Http404
        published = self.asked().filter(locale__language_code=language)
        published = published.exclude(first_published_at=None).exclude(last_published_at=None)
        newest = published.order_by("-last_published_at", "-pk").values_list("pk", flat=True)
        rows = read_published(list(newest[:MOST_ENTRIES]), "card", self.time)
        publisher = SiteSettings.for_site(self.site).publisher_name or self.site.site_name
        with translation.override(language):
            description = _("The projects of %(publisher)s that were published last") % {
                "publisher": publisher
            }
        return Feed(
            title=f"{index.title} – {publisher}",
            description=description,
            author=publisher,
            language=language,
            address=self.site.root_url + request.get_full_path(),
            link=index.full_url,
            entries=[row.data for row in rows],
        )


urlpatterns = [
    path("<slug:locale>/projects.<str:extension>", ProjectFeed.as_view(), name="feed"),
]
