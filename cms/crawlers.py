"""What crawlers ask for first: which addresses there are, and which they may follow."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import path, reverse
from rest_framework.request import Request

from . import sitemap
from .api.answers import PublicView
from .api.parameters import check_names
from .clock import memory
from .sitemap import Sitemap

# What is for editors, and drafts that were lent for an hour.
CLOSED = (settings.ADMIN_PATH, f"{settings.API_PATH}v1/preview/")


class SitemapFile(PublicView):
    """The sitemap; from so many entries on that they take several files, it names these files."""

    is_json = False

    def get(self, request: Request, number: int | None = None) -> HttpResponse:
        check_names(request.query_params, [])
        body = memory.recall(
            self.time, ("sitemap", self.site.pk, number), lambda: self._body(number)
        )
        response = self.answer(body, keys=("pages",))
        if response.status_code == 200:
            response["Content-Type"] = "application/xml"
        return response

    def _body(self, number: int | None) -> bytes:
        of_the_site = Sitemap(self.site)
        files = of_the_site.files
        if number is None and files > 1:
            return sitemap.index_in_xml(
                self.site.root_url + reverse("sitemap-part", args=[part])
                for part in range(1, files + 1)
            )
        if number is not None and not 1 <= number <= files:
            raise Http404
        return sitemap.in_xml(of_the_site.entries(number or 1))


class Robots(PublicView):
    """Everything may be read but what is for editors."""

    is_json = False

    def get(self, request: Request) -> HttpResponse:
        lines = [
            "User-agent: *",
            *(f"Disallow: {closed}" for closed in CLOSED),
            "",
            f"Sitemap: {self.site.root_url}{reverse('sitemap')}",
            "",
        ]
        response = self.answer("\n".join(lines).encode(), keys=("site",))
        if response.status_code == 200:
            response["Content-Type"] = "text/plain; charset=utf-8"
        return response


urlpatterns = [
    path("robots.txt", Robots.as_view(), name="robots"),
    path("sitemap.xml", SitemapFile.as_view(), name="sitemap"),
    path("sitemap-<int:number>.xml", SitemapFile.as_view(), name="sitemap-part"),
]
