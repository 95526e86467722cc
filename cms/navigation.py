"""What the head and the foot of every page link to."""

from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site


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
    homes = Page.objects.live().public().filter(translation_key=site.root_page.translation_key)
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
    def main(self) -> list[Page]:
        if self.home is None:
            return []
        return list(self.home.get_children().live().public().in_menu())

    @cached_property
    def footer(self) -> list[Page]:
        if self.home is None:
            return []
        standard_pages = apps.get_model("cms", "StandardPage").objects
        pages = standard_pages.descendant_of(self.home).live().public()
        return list(pages.filter(show_in_footer=True).defer_streamfields())

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
            translations = self.page.get_translations(inclusive=True).live().public()
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

    @property
    def search_url(self) -> str:
        return reverse("search")


def navigation(request: HttpRequest) -> dict[str, Navigation]:
    """The context processor: ``navigation`` in every template."""
    return {"navigation": Navigation(request)}
