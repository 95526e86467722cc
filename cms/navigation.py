"""What the head and the foot of every page link to."""

from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.db.models import Case, Q, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site

from .visibility import is_public, public


@dataclass(frozen=True)
class LanguageLink:
    """The same content in another language, or its home page where it is not translated."""

    code: str
    name: str
    url: str
    is_current: bool


def language_name(code: str) -> str:
    """The name that the language's own speakers use."""
    return get_language_info(code)["name_local"].capitalize()


def live_homes(request: HttpRequest) -> dict[str, Page]:
    """The site's public home pages by language code, in the order of ``LANGUAGES``."""
    site = Site.find_for_request(request)
    if site is None:
        return {}
    homes = public(Page.objects.filter(translation_key=site.root_page.translation_key))
    found = {home.locale.language_code: home for home in homes.select_related("locale")}
    return {code: found[code] for code, _name in settings.LANGUAGES if code in found}


class Navigation:
    """The links around a page; nothing is fetched before a template asks for it."""

    def __init__(self, request: HttpRequest, page: Page | None = None):
        self.request = request
        self.page = page

    @cached_property
    def homes(self) -> dict[str, Page]:
        return live_homes(self.request)

    @cached_property
    def home(self) -> Page | None:
        """The home page in the reader's language, or in the first language there is."""
        return self.homes.get(get_language()) or next(iter(self.homes.values()), None)

    @cached_property
    def _linked(self) -> list[Page]:
        """The pages of both menus and of the trail, in the order of the tree, in one query."""
        if self.home is None:
            return []
        kinds = [model for model in apps.get_models() if hasattr(model, "at_the_foot")]
        in_footer = [Q(pk__in=kind.at_the_foot().values("pk")) for kind in kinds]
        below_home = Q(path__startswith=self.home.path) & is_public()
        conditions = {
            "in_main": below_home & Q(show_in_menus=True, depth=self.home.depth + 1),
            "in_footer": below_home & Q(*in_footer, _connector=Q.OR),
            "in_trail": Q(path__in=self._paths_above()),
        }
        pages = Page.objects.annotate(
            **{
                name: Case(When(condition, then=True), default=False)
                for name, condition in conditions.items()
            }
        )
        return list(pages.filter(Q(in_main=True) | Q(in_footer=True) | Q(in_trail=True)))

    def _paths_above(self) -> list[str]:
        """The tree paths of the pages above the current one, without the root."""
        if self.page is None:
            return []
        length = Page.steplen
        return [self.page.path[: depth * length] for depth in range(2, self.page.depth)]

    @property
    def main(self) -> list[Page]:
        return [page for page in self._linked if page.in_main]

    @property
    def footer(self) -> list[Page]:
        return [page for page in self._linked if page.in_footer]

    @property
    def in_frames(self) -> list[Page]:
        """Those of the footer that frames on other sites link as well."""
        return [
            page
            for page in self.footer
            if getattr(page.specific_class, "is_linked_in_frames", False)
        ]

    @property
    def trail(self) -> list[Page]:
        """The pages above the current one, from the home page down."""
        return [page for page in self._linked if page.in_trail]

    @property
    def current_path(self) -> str:
        """The address of the main menu's entry that the reader is under."""
        inside = [page.url for page in self.main if self.request.path.startswith(page.url or "//")]
        return inside[0] if inside else ""

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """Empty where there is only one language to read in."""
        if len(self.homes) < 2:
            return []
        targets: dict[str, Page] = dict(self.homes)
        if self.page is not None:
            translations = public(self.page.get_translations(inclusive=True))
            targets |= {
                page.locale.language_code: page
                for page in translations.select_related("locale")
                if page.locale.language_code in targets
            }
        return [
            LanguageLink(
                code, language_name(code), page.get_url(self.request), code == get_language()
            )
            for code, page in targets.items()
        ]

    @cached_property
    def origin(self) -> str:
        """The address of the site, without a slash at the end."""
        site = Site.find_for_request(self.request)
        return site.root_url if site else ""

    @property
    def search_url(self) -> str:
        return reverse("search")


def navigation(request: HttpRequest) -> dict[str, Navigation]:
    """The context processor: ``navigation`` in every template."""
    return {"navigation": Navigation(request)}
