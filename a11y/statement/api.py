"""The accessibility statement at one address, whatever page it stands on."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import path
from rest_framework.request import Request

from cms.api.answers import PublicView
from cms.api.described import LANGUAGES, SITE, choice, described
from cms.api.parameters import check_names, one_of
from cms.clock import memory
from cms.published import read_published

from .page import statements_of
from .serializers import StatementSerializer

LOCALE = choice(
    "locale", LANGUAGES["enum"], "The language; by default the first that there is a statement in."
)


class StatementData(PublicView):
    """The same as the page of the statement has under ``pages/``."""

    @described(
        "getAccessibilityStatement",
        "The accessibility statement of the site",
        StatementSerializer,
        LOCALE,
        SITE,
        tag="About",
    )
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, ["locale", "site"])
        query = request.query_params
        locale = one_of(query, "locale", LANGUAGES["enum"]) if "locale" in query else ""
        key = ("accessibility-statement", self.site.pk, locale)
        ids = memory.recall(self.time, key, lambda: self._ids(locale))
        row = next(iter(read_published(ids, "detail", self.time)), None)
        if row is None:
            raise Http404
        return self.answer(
            row.body,
            etag=row.etag,
            modified_at=row.modified_at,
            keys=("pages", f"page-{row.page_id}"),
        )

    def _ids(self, locale: str) -> list[int]:
        """The one statement that is asked for, if it is there."""
        found = dict(statements_of(self.site).values_list("locale__language_code", "pk"))
        wanted = [locale] if locale else [code for code, _name in settings.LANGUAGES]
        return [found[code] for code in wanted if code in found][:1]


urlpatterns = [
    path("accessibility-statement/", StatementData.as_view(), name="accessibility_statement"),
]
