"""What editors of pages get: addresses, a button, and our findings in Wagtail's own checker."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from a11y.content.draft import FindingsOfDraft
from cms.models import BasePage

from .userbar import CheckerItem
from .views import CheckOnCreate, CheckOnEdit


@hooks.register("register_admin_urls")
def register_addresses() -> list[Any]:
    return [
        path(
            "pages/<int:page_id>/accessibility/",
            FindingsOfDraft.as_view(),
            name="a11y_findings_of_draft",
        ),
        path(
            "pages/<int:page_id>/accessibility/check/",
            CheckOnEdit.as_view(),
            name="a11y_check_on_edit",
        ),
        path(
            "pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/"
            "<int:parent_page_id>/accessibility/check/",
            CheckOnCreate.as_view(),
            name="a11y_check_on_create",
        ),
    ]


@hooks.register("register_page_header_buttons")
def offer_findings(page: Page, user: Any, view_name: str, next_url: str | None = None):
    if isinstance(page.specific, BasePage) and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Accessibility"),
            reverse("a11y_findings_of_draft", args=[page.pk]),
            icon_name="glasses",
            priority=75,
        )


@hooks.register("construct_wagtail_userbar")
def add_our_checks(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    """Our checks in place of Wagtail's own item, which brings them and what they leave out."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = CheckerItem(page, in_editor=item.in_editor)
