"""What the site adds to how Wagtail serves pages."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.models import Page


@hooks.register("before_serve_page")
def lead_to_the_language_of_the_page(
    page: Page, request: HttpRequest, args: list, kwargs: dict
) -> HttpResponse | None:
    """A page that is not translated is read at its own address, never under another language."""
    address = page.get_url(request)
    if address and not urlsplit(address).path.startswith(f"/{get_language()}/"):
        return redirect(address)
    return None
