"""Whose site was asked: by the address of the request, or by name."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from cms import clock
from cms.visibility import below_site

from .parameters import invalid
from .problems import InvalidParameters, OnlyPublic


def site_of(request: HttpRequest, reading: clock.Reading) -> Site:
    """The site that ``?site=`` names by its host, or else the one of the address.

    Raises ``InvalidParameters`` for a host that is none, and ``OnlyPublic`` where there is no site.
    """
    name = request.GET.get("site")
    key = ("site", request.get_host(), name)
    return clock.memory.recall(reading, key, lambda: _find(request, name))


def _find(request: HttpRequest, name: str | None) -> Site:
    if name is None:
        site = Site.find_for_request(request)
        if site is None:
            raise OnlyPublic
        return site
    sites = {f"{site.hostname}:{site.port}": site for site in Site.objects.all()}
    sites |= {site.hostname: site for site in sites.values()}
    if name not in sites:
        raise InvalidParameters([invalid("site", f"“{name}” is no site.", sorted(sites))])
    return sites[name]


def on_site(site: Site, reading: clock.Reading) -> Any:
    """The condition that a page is on this site."""
    return clock.memory.recall(reading, ("pages of", site.pk), lambda: below_site(site))
