"""What the site adds to how Wagtail serves pages."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from . import parts_in_languages
from .models import BasePage
from .preview_views import preview_links
from .webhooks.admin import DeliveryViewSet, WebhookViewSet
from .webhooks.admin_views import SwitchedOffPanel, policy
from .webhooks.models import Webhook


@hooks.register("before_serve_page")
def lead_to_the_language_of_the_page(
    page: Page, request: HttpRequest, args: list, kwargs: dict
) -> HttpResponse | None:
    """A page that is not translated is read at its own address, never under another language."""
    address = page.get_url(request)
    if address and not urlsplit(address).path.startswith(f"/{get_language()}/"):
        return redirect(address)
    return None


hooks.register("register_rich_text_features", parts_in_languages.register)


@hooks.register("register_admin_urls")
def register_preview_links():
    return [path("pages/<int:page_id>/preview-links/", preview_links, name="preview_links")]


@hooks.register("register_page_header_buttons")
def offer_preview_links(page: Page, user: Any, view_name: str, next_url: str | None = None):
    if isinstance(page.specific, BasePage) and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Preview links"),
            reverse("preview_links", args=[page.pk]),
            icon_name="view",
            priority=70,
        )


@hooks.register("register_admin_viewset")
def register_webhooks():
    return [WebhookViewSet(), DeliveryViewSet()]


@hooks.register("construct_homepage_panels")
def tell_of_webhooks_that_are_off(request: HttpRequest, panels: list) -> None:
    may_see = policy().user_has_permission(request.user, "change")
    if may_see and Webhook.objects.switched_off_by_us().exists():
        panels.append(SwitchedOffPanel())
