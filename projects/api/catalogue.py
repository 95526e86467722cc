"""What the catalogue of the exports says of a site, in queries that do not grow with it."""

from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Min, Q, QuerySet
from wagtail.models import Site

from cms.models import HomePage, SiteSettings
from cms.visibility import public
from projects.exports.dcat import Contents
from projects.index_page import ProjectIndexPage
from projects.snippets import Theme

ENGLISH = "en"


def contents_of(site: Site, on_site: Q, projects: QuerySet) -> Contents:
    """What there is to say of this site; ``projects`` are its public ones."""
    about = SiteSettings.for_site(site)
    publisher = about.publisher_name or site.site_name or site.hostname
    homes = _by_language(HomePage.objects.filter(translation_key=site.root_page.translation_key))
    lists = _by_language(ProjectIndexPage.objects.filter(on_site))
    known = projects.order_by().aggregate(
        first=Min("start"),
        last=Max("end"),
        issued=Min("first_published_at"),
        modified=Max("last_published_at"),
        without_end=Count("pk", filter=Q(end=None, start__isnull=False)),
    )
    countries = projects.exclude(country="").order_by("country").values_list("country", flat=True)
    return Contents(
        origin=site.root_url,
        publisher=publisher,
        publisher_url=about.publisher_url,
        email=about.contact_email,
        phone=about.contact_phone,
        licence=settings.DATA_LICENCE,
        languages=list(homes),
        titles={code: home.title for code, home in homes.items()} or {ENGLISH: publisher},
        descriptions=_texts(homes, f"What {publisher} publishes of its projects."),
        set_titles={code: f"{page.title} – {publisher}" for code, page in lists.items()}
        or {ENGLISH: f"Projects – {publisher}"},
        set_descriptions=_texts(
            lists,
            f"The projects of {publisher}: status, programme, period, partners, budget, place.",
        ),
        landing_pages=[page.full_url for page in lists.values()],
        keywords=_keywords(projects),
        countries=list(countries.distinct()),
        start=known["first"],
        end=None if known["without_end"] else known["last"],
        issued=known["issued"],
        modified=known["modified"],
    )


def _by_language(pages: QuerySet) -> dict[str, Any]:
    """The first public page in each language of the site."""
    found: dict[str, Any] = {}
    originals = public(pages.filter(alias_of=None))
    for page in originals.select_related("locale").order_by("path"):
        found.setdefault(page.locale.language_code, page)
    return {code: found[code] for code, _name in settings.LANGUAGES if code in found}


def _texts(pages: dict[str, Any], otherwise: str) -> dict[str, str]:
    """What search engines are told of each page; in English, where nothing is said."""
    said = {code: page.search_description or page.lead for code, page in pages.items()}
    return {code: text for code, text in said.items() if text} or {ENGLISH: otherwise}


def _keywords(projects: QuerySet) -> list[tuple[str, str]]:
    themes = Theme.objects.filter(projects__in=projects.order_by().values("pk")).distinct()
    named = themes.values_list("locale__language_code", "name")
    return list(named.order_by("locale__language_code", "name"))
