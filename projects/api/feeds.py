"""The projects that the filters leave, as feeds and as a calendar of what happens in them."""

import json
from typing import ClassVar

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.urls import path
from django.utils import translation
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.throttling import ScopedRateThrottle

from cms.api.cors import open_to_all
from cms.api.parameters import check_names
from cms.clock import memory
from cms.models import SiteSettings
from cms.published import read_published
from cms.visibility import public
from projects.events import CONTENT_TYPE, calendar
from projects.exports.records import Projects
from projects.feeds import FORMATS, Feed
from projects.index_page import ProjectIndexPage

from .views import FILTERS, REPEATABLE, ProjectsView

MOST_ENTRIES = 50


class InOneLanguage(ProjectsView):
    """What is made of the projects in the language that the address names."""

    is_json = False
    names: ClassVar = [name for name in FILTERS if name != "locale"]

    def in_language(self, language: str) -> QuerySet:
        """The projects that the filters leave, the last published first."""
        check_names(self.request.query_params, self.names, REPEATABLE)
        published = self.asked().filter(locale__language_code=language)
        published = published.exclude(first_published_at=None).exclude(last_published_at=None)
        return published.order_by("-last_published_at", "-pk")

    def list_in(self, language: str) -> ProjectIndexPage:
        """The list of all projects in this language; ``Http404`` where there is none."""
        lists = public(ProjectIndexPage.objects.filter(self.on_this_site))
        index = lists.filter(locale__language_code=language).order_by("path").first()
        if index is None:
            raise Http404
        return index

    @property
    def publisher(self) -> str:
        return SiteSettings.for_site(self.site).publisher_name or self.site.site_name

    def answer_as(self, content_type: str, body: bytes) -> HttpResponse:
        response = self.answer(body, keys=("projects", "site"))
        if response.status_code == 200:
            response["Content-Type"] = content_type
        return open_to_all(response)


class ProjectFeed(InOneLanguage):
    """The projects in one language that were published last."""

    def get(self, request: Request, locale: str, extension: str) -> HttpResponse:
        if extension not in FORMATS:
            raise Http404
        content_type, write = FORMATS[extension]
        return self.answer_as(content_type, write(self._feed(request, locale)))

    def _feed(self, request: Request, language: str) -> Feed:
        index = self.list_in(language)
        newest = self.in_language(language).values_list("pk", flat=True)[:MOST_ENTRIES]
        rows = read_published(list(newest), "card", self.time)
        with translation.override(language):
            description = _("The projects of %(publisher)s that were published last") % {
                "publisher": self.publisher
            }
        return Feed(
            title=f"{index.title} – {self.publisher}",
            description=description,
            author=self.publisher,
            language=language,
            address=self.site.root_url + request.get_full_path(),
            link=index.full_url,
            entries=[row.data for row in rows],
        )


class EventsCalendar(InOneLanguage):
    """The study visits and activities of the projects in one language, for a calendar."""

    throttle_scope = "export"

    def get_throttles(self) -> list[ScopedRateThrottle]:
        return [ScopedRateThrottle()]

    def get(self, request: Request, locale: str) -> HttpResponse:
        key = ("events", self.site.pk, locale, request.META["QUERY_STRING"])
        body = memory.recall(self.time, key, lambda: self._calendar(locale))
        return self.answer_as(CONTENT_TYPE, body)

    def _calendar(self, language: str) -> bytes:
        index = self.list_in(language)
        projects = (json.loads(page) for page in Projects(self.in_language(language), []).pages())
        with translation.override(language):
            name = f"{index.title} – {self.publisher}"
            return calendar(name, self.site.hostname, projects)


urlpatterns = [
    path("<slug:locale>/projects.<str:extension>", ProjectFeed.as_view(), name="feed"),
    path("<slug:locale>/events.ics", EventsCalendar.as_view(), name="events"),
]
