"""The start of the API, any page, where a path leads, and the site itself."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.db.models import F
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from rest_framework.request import Request
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.clock import memory
from cms.models import BasePage, SiteSettings
from cms.navigation import Navigation, language_name, live_homes
from cms.published import as_json, read_published
from cms.security import CONTROL_CHARACTERS
from cms.visibility import public

from .answers import PublicView
from .described import PATH, PROBLEM_SCHEMA, SiteSerializer, any_page, described, resolved, start
from .parameters import LONGEST_PATH, check_names, invalid
from .problems import PROBLEMS, InvalidParameters, answer

VERSION = "1.0"
ADDRESSES = (
    *("projects", "facets", "export", "changes", "organisations", "programmes", "themes"),
    *("catalogue", "site", "accessibility_statement", "resolve", "display_settings", "schema"),
    "docs",
)
LANGUAGES = {code for code, _name in settings.LANGUAGES}
ARGUMENTS = {"export": ["csv"]}


class Start(PublicView):
    """What there is, and under which terms."""

    @described("getStart", "What there is, and under which terms", start(ADDRESSES), tag="About")
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, [])
        base = self.site.root_url
        return self.answer_data(
            {
                "version": VERSION,
                "licence": settings.DATA_LICENCE,
                "deprecation_policy": (
                    "Within version 1 things are only added. What is to go is announced by the "
                    "headers Deprecation and Sunset at least twelve months ahead."
                ),
                "addresses": {
                    name: base + reverse(f"api:{name}", args=ARGUMENTS.get(name))
                    for name in ADDRESSES
                },
            },
            keys=("site",),
        )


class PageDetail(PublicView):
    """Any page, whatever its type."""

    @described("getPage", "Any page, whatever its type", any_page(), tag="Pages")
    def get(self, request: Request, pk: int) -> HttpResponse:
        check_names(request.query_params, [])
        key = ("page", self.site.pk, pk)
        ids = memory.recall(self.time, key, lambda: self._ids(pk))
        row = next(iter(read_published(ids, "detail", self.time)), None)
        if row is None:
            raise Http404
        return self.answer(
            row.body,
            etag=row.etag,
            modified_at=row.modified_at,
            keys=("pages", f"page-{row.page_id}"),
        )

    def _ids(self, pk: int) -> list[int]:
        """The page's id, if it is one of this site that has a representation."""
        page = Page.objects.filter(self.on_this_site, pk=pk).specific().first()
        return [pk] if isinstance(page, BasePage) else []


class Resolve(PublicView):
    """What is at a path of the site: a page, or where it leads."""

    @described("resolvePath", "What is at a path of the site", resolved(), PATH, tag="Pages")
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, ["path"])
        path = request.query_params.get("path", "")
        if not path.startswith("/") or len(path) > LONGEST_PATH:
            detail = (
                "“path” is a path of the site, such as /en/projects/innocape/, "
                f"with at most {LONGEST_PATH} characters."
            )
            raise InvalidParameters([invalid("path", detail)])
        if CONTROL_CHARACTERS.search(unquote(path)):
            raise Http404  # no page has any, and databases refuse them
        found = memory.recall(self.time, ("path", self.site.pk, path), lambda: self._find(path))
        if found is None:
            raise Http404
        return self.answer_data(found, keys=("pages", "site"))

    def _find(self, path: str) -> dict[str, Any] | None:
        asked, path = path, re.split("[?#]", path)[0]
        page = page_at(self.site, path)
        if page is not None:
            return self._page(page)
        found_list = self._list(path)
        if found_list is not None:
            return found_list
        if path == "/" or path.strip("/") in LANGUAGES:
            return self._start()
        found = (
            Redirect.get_for_site(self.site)
            .filter(old_path__in={Redirect.normalise_path(asked), path})
            .order_by(F("site").asc(nulls_last=True))
            .first()
        )
        target = found and self._target(found)
        if not target:
            return None
        return {"kind": "redirect", "permanent": found.is_permanent, "location": target}

    def _page(self, page: Any) -> dict[str, Any]:
        detail = self.site.root_url + reverse(page.api_address, args=[page.pk])
        return {
            "kind": "page",
            "id": page.pk,
            "type": page.api_type,
            "locale": page.locale.language_code,
            "detail_url": detail,
            "html_url": page.full_url,
        }

    def _list(self, path: str) -> dict[str, Any] | None:
        """A list that a page has below itself."""
        found = list_at(self.site, path)
        if found is None:
            return None
        page, below, title, address = found
        return {
            **self._page(page),
            "kind": "list",
            "title": title,
            "detail_url": self.site.root_url + address,
            "html_url": f"{page.full_url}{below}",
        }

    def _start(self) -> dict[str, Any] | None:
        """From the root, and from a language without pages, readers are led to the home page."""
        homes = live_homes(self.request._request)
        home = homes.get(settings.LANGUAGE_CODE) or next(iter(homes.values()), None)
        return home and {"kind": "redirect", "permanent": False, "location": home.full_url}

    def _target(self, redirect: Redirect) -> str | None:
        """Where the redirect leads; nowhere, if that is a page that not everyone may read."""
        page_id = redirect.redirect_page_id
        if page_id and not public(Page.objects.filter(pk=page_id)).exists():
            return None
        link = redirect.link
        return self.site.root_url + link if link and link.startswith("/") else link


def page_at(site: Site, path: str) -> BasePage | None:
    """The public page at this path of the site, percent-encoded or not."""
    path = unquote(path)
    path = path if path.endswith("/") else f"{path}/"
    for root in site.root_page.get_translations(inclusive=True).select_related("locale"):
        prefix = f"/{root.locale.language_code}/"
        if path.startswith(prefix):
            wanted = Page.objects.filter(url_path=root.url_path + path.removeprefix(prefix))
            page = public(wanted).specific().first()
            return page if isinstance(page, BasePage) else None
    return None


def list_at(site: Site, path: str) -> tuple[BasePage, str, str, str] | None:
    """The list that a page has below itself at this path of the site.

    The page, the rest of the path, the list's title, and its address in the API.
    """
    above, below = path.rstrip("/"), ""
    while above:
        above, _slash, name = above.rpartition("/")
        below = f"{name}/{below}"
        page = page_at(site, f"{above}/")
        if page is not None:
            found = page.list_at(unquote(below))
            return found and (page, below, *found)
    return None


class SiteView(PublicView):
    """Who publishes here, in which languages, and what the menus lead to."""

    @described("getSite", "Who publishes here, in which languages", SiteSerializer, tag="About")
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, [])
        body = memory.recall(self.time, ("site-data", self.site.pk), self._body)
        return self.answer(body, keys=("site", "pages"))

    def _body(self) -> bytes:
        settings_of_site = SiteSettings.for_site(self.site)
        return as_json(
            {
                "name": self.site.site_name,
                "url": self.site.root_url,
                "publisher": {
                    "name": settings_of_site.publisher_name,
                    "url": settings_of_site.publisher_url,
                },
                "contact": {
                    "email": settings_of_site.contact_email,
                    "phone": settings_of_site.contact_phone,
                    "address": settings_of_site.address,
                },
                "locales": list(self._locales()),
            }
        )

    def _locales(self) -> Iterator[dict[str, Any]]:
        """Each language with its home page and menus."""
        request = self.request._request
        for code, home in Navigation(request).homes.items():
            with translation.override(code):
                around = Navigation(request)
                yield {
                    "code": code,
                    "name": language_name(code),
                    "home": self._link(home),
                    "main_menu": [self._link(page) for page in around.main],
                    "footer_menu": [self._link(page) for page in around.footer],
                    "barrier_report_url": self.site.root_url + reverse("barrier-report"),
                }

    def _link(self, page: Page) -> dict[str, Any]:
        return {"id": page.pk, "title": page.title, "html_url": page.full_url}


class ProblemView(PublicView):
    """What a problem type means, for those who follow its address."""

    @described("getProblem", "What a type of problem means", PROBLEM_SCHEMA, tag="About")
    def get(self, request: Request, name: str) -> HttpResponse:
        if name not in PROBLEMS:
            raise Http404
        problem = PROBLEMS[name]
        return self.answer_data(
            {
                "type": request.path,
                "title": problem.title,
                "status": problem.status,
                "detail": problem.advice,
            }
        )


@csrf_exempt
def nothing_here(request: Any, path: str = "") -> HttpResponse:
    """Any other address under /api/."""
    return answer("not-found")
