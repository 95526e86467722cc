"""Projects in a frame on another site: small pages without script, cookie or state."""

from typing import Any, ClassVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from rest_framework.request import Request

from a11y.modes import DisplaySettings
from a11y.requests import GivenDisplay
from cms.api.parameters import Slice, check_names, one_of
from cms.api.problems import Gone, OnlyPublic
from cms.cards import cards
from cms.changes import Change
from cms.visibility import public
from projects.api.views import FILTERS, REPEATABLE, ProjectsView
from projects.index_page import ProjectIndexPage
from projects.project_page import ProjectPage

from .display import NAMES, display_settings

LANGUAGES = [code for code, _name in settings.LANGUAGES]
REPEATABLE_HERE = [name for name in REPEATABLE if name != "locale"]
HTML = "text/html; charset=utf-8"


class Frame(ProjectsView):
    """A page for a frame; what went wrong is one as well, and as small."""

    is_json = False
    keys: ClassVar = ("projects", "site")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """No visitor's cookie has a say here, nor in the page of an error."""
        super().setup(request, *args, **kwargs)
        request.display = GivenDisplay(DisplaySettings())

    def answer_page(self, template: str, language: str, **context: Any) -> HttpResponse:
        """The page in this language, in the display settings of its address."""
        request = self.request._request
        request.display = GivenDisplay(display_settings(request.GET))
        # It changes with the code as well, so it has no date.
        response = self.answer(
            self._written(template, language, context), has_date=False, keys=self.keys
        )
        if response.status_code == 200:
            response["Content-Type"] = HTML
        response["Content-Language"] = language
        return response

    def _written(self, template: str, language: str, context: dict[str, Any]) -> bytes:
        with translation.override(language):
            return render_to_string(template, context, self.request._request).encode()

    @property
    def language(self) -> str:
        """That of the address, or else the site's first."""
        usual = self.site.root_page.locale.language_code
        return one_of(self.request.query_params, "locale", LANGUAGES, usual)

    def index_page(self, language: str) -> ProjectIndexPage | None:
        """The list of this site in this language."""
        lists = public(ProjectIndexPage.objects.filter(self.on_this_site))
        return lists.filter(locale__language_code=language).order_by("path").first()

    def handle_exception(self, error: Exception) -> HttpResponse:
        """What went wrong, in the frame: to readers in their language, to its author in English."""
        problem = super().handle_exception(error)
        is_missing = problem.status_code in (404, 410)
        language = self.language_of_readers() if is_missing else settings.LANGUAGE_CODE
        context = {"problem": problem.data, "is_missing": is_missing}
        response = HttpResponse(
            self._written("embeds/problem.html", language, context),
            status=problem.status_code,
            content_type=HTML,
        )
        response["Content-Language"] = language
        for name in ("Cache-Control", "Retry-After", "Allow"):
            if name in problem:
                response[name] = problem[name]
        return response

    def language_of_readers(self) -> str:
        """In which they are told that nothing is here."""
        try:
            return self.site.root_page.locale.language_code
        except OnlyPublic:
            return settings.LANGUAGE_CODE


class ListInFrame(Frame):
    """The projects that the filters of the API leave, in one language."""

    def get(self, request: Request) -> HttpResponse:
        query = request.query_params
        names = [*FILTERS, "order", *Slice.names, *NAMES]
        check_names(query, names, REPEATABLE_HERE)
        language, part = self.language, Slice(query)
        found = self.asked().filter(locale__language_code=language)
        count = found.count()
        following, before = part.beside(request.path, count)
        shown = cards(self.in_order(found)[part.offset : part.offset + part.limit])
        return self.answer_page(
            "embeds/projects.html",
            language,
            index_page=self.index_page(language),
            projects=shown,
            count=count,
            first=part.offset + 1,
            last=part.offset + len(shown),
            following=following,
            before=before,
        )


class ProjectInFrame(Frame):
    """One project, in its language."""

    def get(self, request: Request, pk: int) -> HttpResponse:
        check_names(request.query_params, NAMES)
        found = self.projects.filter(pk=pk)
        shown = cards(found)
        if not shown and self._withdrawal(pk):
            raise Gone("This project is no longer published.")
        if not shown:
            raise Http404
        language = shown[0].language
        return self.answer_page(
            "embeds/project.html",
            language,
            index_page=self.index_page(language),
            listed=shown[0],
        )

    def _withdrawal(self, pk: int) -> Change | None:
        """That the project is gone, if the world was told so by the changes."""
        told = Change.objects.filter(site=self.site, page_id=pk, type=ProjectPage.api_type)
        return told.filter(etag="").first()

    def language_of_readers(self) -> str:
        """That which the project had."""
        withdrawal = self._withdrawal(self.kwargs["pk"])
        return withdrawal.language if withdrawal else super().language_of_readers()


class NothingInFrame(Frame):
    """Any other address below: a frame shows that nothing is there, not a whole page."""

    def get(self, request: Request) -> HttpResponse:
        raise Http404
