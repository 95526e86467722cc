"""oEmbed (https://oembed.com): who pastes the address of a list or a project gets a frame of it."""

from typing import Any, ClassVar, NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit
from xml.etree import ElementTree

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from wagtail.models import Site

from cms.api.answers import PublicView
from cms.api.cors import open_to_all
from cms.api.parameters import LONGEST_PATH, invalid, whole_number
from cms.api.problems import FormatNotProvided, InvalidParameters
from cms.api.sites import on_site
from cms.api.views import list_at, page_at
from cms.models import SiteSettings
from cms.published import as_json
from cms.security import CONTROL_CHARACTERS
from cms.visibility import public
from projects.api.filters import ProjectQuery
from projects.filters import ProjectFilters
from projects.index_page import ProjectIndexPage
from projects.listing import API_NAMES
from projects.project_page import ProjectPage

from .codes import LIST_SIZE, PROJECT_SIZE, frame, with_query

VERSION = "1.0"
SECONDS_TO_KEEP = 86_400
LEAST, MOST = 1, 100_000  # pixels
LEAST_FRAME = (250, 200)  # in less, nothing can be read


class Found(NamedTuple):
    """What is at an address: its title, and the frame that shows it."""

    title: str
    language: str
    address: str
    size: tuple[int, int]


class OEmbed(PublicView):
    """The frame for an address of this site, or of another site of this installation."""

    is_json = False
    throttle_scope = "oembed"
    formats: ClassVar = {"json": "application/json", "xml": "text/xml; charset=utf-8"}

    def get_throttles(self) -> list[ScopedRateThrottle]:
        return [ScopedRateThrottle()]

    def get(self, request: Request) -> HttpResponse:
        """What consumers send besides is left alone: the format is not ours."""
        query = request.query_params
        kind = query.get("format", "json")
        if kind not in self.formats:
            raise FormatNotProvided(f"“{kind}” is not provided. Formats: json, xml.")
        width = whole_number(query, "maxwidth", MOST, LEAST, MOST)
        height = whole_number(query, "maxheight", MOST, LEAST, MOST)
        site, found = self._find(query.get("url", ""))
        data = self._data(site, found, width, height)
        body = as_json(data) if kind == "json" else _as_xml(data)
        response = self.answer(body, has_date=False, keys=("projects", "site"))
        if response.status_code == 200:
            response["Content-Type"] = self.formats[kind]
        return response

    def finalize_response(
        self, request: HttpRequest, response: HttpResponse | Response, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Also of what went wrong a script elsewhere may read."""
        return open_to_all(super().finalize_response(request, response, *args, **kwargs))

    def _find(self, text: str) -> tuple[Site, Found]:
        """What is at this address; ``Http404`` for whatever nobody may read, or is no list."""
        address = _split(text)
        site = self._site_of(address)
        page = page_at(site, address.path)
        if isinstance(page, ProjectPage):
            path = reverse("embed-project", args=[page.pk])
            return site, Found(page.title, page.locale.language_code, path, PROJECT_SIZE)
        if isinstance(page, ProjectIndexPage):
            return site, self._list(site, page, page.title, address.query, "")
        below = list_at(site, address.path)
        if below is None:
            raise Http404
        index_page, _rest, title, in_the_api = below
        own = urlsplit(in_the_api).query
        return site, self._list(site, index_page, title, address.query, own)

    def _list(self, site: Site, page: Any, title: str, asked: str, own: str) -> Found:
        """The list with the filters of its address; ``InvalidParameters`` if one is impossible."""
        fixed = dict(parse_qsl(own))
        language = page.locale.language_code
        pairs = [
            (API_NAMES.get(name, name), value)
            for name, value in parse_qsl(asked)
            if name in ProjectFilters.base_filters and name not in fixed
        ]
        pairs = [("locale", language), *((n, v) for n, v in fixed.items() if n != "locale"), *pairs]
        projects = public(ProjectPage.objects.filter(on_site(site, self.time)))
        ProjectQuery(QueryDict(urlencode(pairs)), queryset=projects).check()
        return Found(title, language, with_query(reverse("embed-projects"), pairs), LIST_SIZE)

    def _site_of(self, address: SplitResult) -> Site:
        if address.netloc.lower() == self.request.get_host().lower():
            return self.site
        for site in Site.objects.all():
            if urlsplit(site.root_url).netloc == address.netloc.lower():
                return site
        raise Http404

    def _data(self, site: Site, found: Found, width: int, height: int) -> dict[str, Any]:
        """The frame; where there is no room for one, what a link needs."""
        publisher = SiteSettings.for_site(site).publisher_name or site.site_name
        title = f"{found.title} – {publisher}" if publisher else found.title
        data = {
            "type": "link",
            "version": VERSION,
            "title": title,
            "provider_name": publisher,
            "provider_url": site.root_url,
            "cache_age": SECONDS_TO_KEEP,
        }
        if width < LEAST_FRAME[0] or height < LEAST_FRAME[1]:
            return data
        size = (min(found.size[0], width), min(found.size[1], height))
        html = str(frame(site.root_url + found.address, title, size))
        return {**data, "type": "rich", "html": html, "width": size[0], "height": size[1]}


def _split(text: str) -> SplitResult:
    """An address of the web in its parts; ``InvalidParameters`` for anything else."""
    try:
        address = urlsplit(text)
        is_address = address.scheme in ("http", "https") and bool(address.hostname)
    except ValueError:
        is_address = False
    if not is_address or len(text) > 2 * LONGEST_PATH or CONTROL_CHARACTERS.search(unquote(text)):
        raise InvalidParameters(
            [invalid("url", "“url” is the whole address of a list of projects or of a project.")]
        )
    return address


def _as_xml(data: dict[str, Any]) -> bytes:
    root = ElementTree.Element("oembed")
    for name, value in data.items():
        ElementTree.SubElement(root, name).text = CONTROL_CHARACTERS.sub("", str(value))
    return ElementTree.tostring(root, "utf-8", xml_declaration=True)
