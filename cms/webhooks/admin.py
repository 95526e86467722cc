"""Webhooks in the Wagtail admin: for administrators, and whomever they give the permission."""

import json
from typing import Any

from django import forms
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Site
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from . import admin_views, worker
from .messages import name_of
from .models import Delivery, Webhook

NEWEST_SHOWN = 10


class OnlyRead(ModelPermissionPolicy):
    """Who may see webhooks may see their messages; nobody writes one."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and any(
            super(OnlyRead, self).user_has_permission(user, of_webhooks)
            for of_webhooks in ("add", "change", "delete", "view")
        )


register_permission_policy(Delivery, OnlyRead(Delivery, auth_model=Webhook))


def page_type_choices() -> list[tuple[str, str]]:
    """What the change feed calls each type of page, with its name in the admin."""
    from cms.api.changes import TYPES

    models = [model for model in apps.get_models() if getattr(model, "api_type", "") in TYPES]
    return [(model.api_type, model._meta.verbose_name) for model in models]


class WebhookForm(WagtailAdminModelForm):
    page_types = forms.MultipleChoiceField(
        label=_("Types of page"),
        help_text=_("None ticked: all."),
        choices=page_type_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        help_text=_("None ticked: all."),
        choices=lambda: settings.LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        site = self.fields["site"]
        site.initial = Site.objects.filter(is_default_site=True).first()
        if self.instance.pk:
            # Each site counts its own changes, and messages are known by their numbers.
            site.disabled = True
            site.help_text = _("It stays as it is. For another site, add another webhook.")


class WebhookIndexView(generic.IndexView):
    results_template_name = "cms/webhooks_results.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"has_worker": settings.HAS_WORKER}


class SavedView:
    """Lets the worker know, and leads to the page of the webhook."""

    def save_instance(self) -> Webhook:
        webhook = super().save_instance()
        transaction.on_commit(worker.wake)
        return webhook

    def get_success_url(self) -> str:
        return reverse("webhooks:inspect", args=[self.object.pk])


class WebhookCreateView(SavedView, generic.CreateView):
    pass


class WebhookEditView(SavedView, generic.EditView):
    pass


class WebhookInspectView(generic.InspectView):
    """A webhook with its secret, what it was sent last, and what can be done with it."""

    template_name = "cms/webhook.html"

    def get_page_title(self) -> str:
        return _("Webhook")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        newest = self.object.deliveries.all()[:NEWEST_SHOWN]
        return super().get_context_data(**kwargs) | {
            "webhook": self.object,
            "deliveries": [(delivery, name_of(delivery)) for delivery in newest],
            "waiting": self.object.deliveries.waiting().count(),
            "can_change": self.user_has_permission("change"),
            "has_worker": settings.HAS_WORKER,
            "log": reverse("webhook_messages:index") + f"?webhook={self.object.pk}",
            "told_types": [
                name for kind, name in page_type_choices() if kind in self.object.page_types
            ],
            "told_languages": [
                name for code, name in settings.LANGUAGES if code in self.object.languages
            ],
        }


class WebhookViewSet(ModelViewSet):
    model = Webhook
    name = "webhooks"
    icon = "link-external"
    add_to_settings_menu = True
    copy_view_enabled = False
    add_to_reference_index = False
    inspect_view_enabled = True
    index_view_class = WebhookIndexView
    add_view_class = WebhookCreateView
    edit_view_class = WebhookEditView
    inspect_view_class = WebhookInspectView
    list_display = [
        TitleColumn("name", label=_("Name"), url_name="webhooks:inspect", sort_key="name"),
        Column("address", label=_("Address"), sort_key="address"),
        Column("state", label=_("State"), accessor="state_in_words", sort_key="state"),
        DateColumn("taken_at", label=_("Last message taken"), sort_key="taken_at"),
    ]
    list_filter = ["state"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel([FieldPanel("name"), FieldPanel("address")], heading=_("Receiver")),
            MultiFieldPanel(
                [
                    FieldPanel("site"),
                    FieldPanel("upserts"),
                    FieldPanel("deletions"),
                    FieldPanel("page_types"),
                    FieldPanel("languages"),
                ],
                heading=_("What it is told of"),
            ),
        ],
        base_form_class=WebhookForm,
    )

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("do/<int:pk>/", admin_views.change, name="change"),
        ]


class DeliveryFilterSet(WagtailFilterSet):
    state = ChoiceFilter(label=_("State"), choices=Delivery.State.choices, widget=forms.RadioSelect)

    class Meta:
        model = Delivery
        fields = ["webhook", "state"]


class DeliveryIndexView(generic.IndexView):
    results_template_name = "cms/webhook_messages_results.html"
    page_title = _("Webhook messages")

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("webhook")


class DeliveryInspectView(generic.InspectView):
    """One message: what it says, and what has become of it."""

    template_name = "cms/webhook_message.html"

    def get_page_title(self) -> str:
        return _("Webhook message")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        policy = admin_views.policy()
        return super().get_context_data(**kwargs) | {
            "delivery": self.object,
            "body": json.dumps(json.loads(self.object.body), ensure_ascii=False, indent=2),
            "can_change": policy.user_has_permission(self.request.user, "change"),
            "is_waiting": self.object.state == Delivery.State.WAITING,
        }


class DeliveryViewSet(ModelViewSet):
    model = Delivery
    name = "webhook_messages"
    icon = "mail"
    menu_hook = "register_reports_menu_item"
    copy_view_enabled = False
    add_to_reference_index = False
    inspect_view_enabled = True
    index_view_class = DeliveryIndexView
    inspect_view_class = DeliveryInspectView
    form_fields: list[str] = []
    filterset_class = DeliveryFilterSet
    list_display = [
        TitleColumn(
            "message",
            label=_("Message"),
            accessor=name_of,
            url_name="webhook_messages:inspect",
            sort_key="number",
        ),
        Column("webhook", label=_("Webhook")),
        DateColumn("created_at", label=_("Made"), sort_key="pk"),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        Column("attempts", label=_("Attempts"), sort_key="attempts"),
        Column("answer", label=_("What came of it"), accessor="answer"),
    ]

    def get_urlpatterns(self):
        kept = ("index", "index_results", "inspect")
        return [
            *(pattern for pattern in super().get_urlpatterns() if pattern.name in kept),
            path("send-again/<int:pk>/", admin_views.send_again, name="send_again"),
        ]
