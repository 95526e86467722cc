"""The pages that are no Wagtail pages: the language choice at the root, and the search."""

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Site

from .cards import cards
from .navigation import live_homes
from .search import LONGEST_QUERY, matching
from .visibility import below_site, public

RESULTS_ON_A_PAGE = 20


def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead from ``/`` to the home page in the best language that there is."""
    homes = live_homes(request)
    if not homes:
        raise Http404
    wanted = get_language_from_request(request)
    home = homes.get(wanted) or homes.get(settings.LANGUAGE_CODE) or next(iter(homes.values()))
    response = HttpResponseRedirect(home.get_url(request))
    patch_vary_headers(response, ["Accept-Language"])
    return response


class SearchForm(forms.Form):
    q = forms.CharField(
        required=False,
        max_length=LONGEST_QUERY,
        label=_("Search"),
        error_messages={
            "max_length": _(
                "This search is too long: use at most %(limit_value)d characters. "
                "A few words are enough."
            )
        },
    )
    page = forms.IntegerField(required=False, min_value=1)


def search(request: HttpRequest) -> HttpResponse:
    """Find pages of every type in the language of the address."""
    form = SearchForm(request.GET)
    form.is_valid()
    query = form.cleaned_data.get("q", "")
    found = Page.objects.none()
    if query:
        site = Site.find_for_request(request)
        on_site = Page.objects.filter(below_site(site)) if site else Page.objects.none()
        pages = public(on_site.filter(locale=Locale.get_active()))
        found = matching(pages, query).order_by("-title_matches", "-last_published_at", "pk")
    results = Paginator(found, RESULTS_ON_A_PAGE).get_page(form.cleaned_data.get("page"))
    pages = cards(results.object_list)
    return render(
        request,
        "pages/search.html",
        {"form": form, "query": query, "results": results, "pages": pages},
    )
