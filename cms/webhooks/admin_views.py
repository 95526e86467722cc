"""What an administrator does with a webhook: each by one button."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from . import worker
from .messages import trial
from .models import Delivery, Webhook


def policy() -> Any:
    return policy_registry.get_by_type(Webhook)


def when_sent() -> str:
    """When a message that now waits is sent."""
    if settings.HAS_WORKER:
        return _("It is sent in a moment: load the page again to see what came of it.")
    return _("It is sent when “manage.py send_webhooks” runs next.")


def _send_trial(webhook: Webhook) -> str:
    trial(webhook).save()
    Webhook.objects.filter(pk=webhook.pk).update(rests_until=None)
    return _("A test message waits.") + " " + when_sent()


def _change_secret(webhook: Webhook) -> str:
    webhook.change_secret()
    return _("There is a new secret. Give it to the receiver within 24 hours.")


def _switch_on(webhook: Webhook) -> str:
    webhook.switch_on()
    return _("The webhook is on again. What has changed meanwhile is told.")


def _switch_off(webhook: Webhook) -> str:
    webhook.switch_off()
    return _("The webhook is off: nothing is sent until you switch it on again.")


ACTIONS = {
    "send_trial": _send_trial,
    "change_secret": _change_secret,
    "switch_on": _switch_on,
    "switch_off": _switch_off,
}


@require_POST
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Do with a webhook what the button says that was pressed."""
    if not policy().user_has_permission(request.user, "change"):
        raise PermissionDenied
    webhook = get_object_or_404(Webhook, pk=pk)
    action = ACTIONS.get(request.POST.get("action", ""))
    if action is None:
        messages.warning(request, _("Nothing was changed: press one of the buttons."))
    else:
        messages.success(request, action(webhook))
        transaction.on_commit(worker.wake)
    return redirect("webhooks:inspect", pk)


@require_POST
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a message be sent once more, under the same id."""
    if not policy().user_has_permission(request.user, "change"):
        raise PermissionDenied
    get_object_or_404(Delivery, pk=pk).send_again()
    transaction.on_commit(worker.wake)
    messages.success(request, _("The message waits.") + " " + when_sent())
    return redirect("webhook_messages:inspect", pk)


class SwitchedOffPanel(Component):
    """On the first page of the admin: which webhooks were switched off, and why."""

    name = "webhooks_off"
    order = 110
    template_name = "cms/webhooks_off_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "heading": _("Webhooks that were switched off"),
            "webhooks": Webhook.objects.switched_off_by_us(),
        }
