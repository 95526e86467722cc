"""Telling those who look after webhooks that one was switched off."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from .models import Webhook

logger = logging.getLogger(__name__)


def tell_administrators(webhook: Webhook) -> None:
    """By e-mail, to everyone who may switch it on again; the admin shows it to them as well."""
    policy = policy_registry.get_by_type(Webhook)
    users = policy.users_with_any_permission(["change"]).exclude(email="")
    addresses = list(users.values_list("email", flat=True).order_by("email"))
    logger.warning("The webhook %d was switched off: %s", webhook.pk, webhook.state)
    if not addresses:
        return
    link = settings.WAGTAILADMIN_BASE_URL + reverse("webhooks:inspect", args=[webhook.pk])
    name = " ".join(webhook.name.split())
    text = _(
        "%(state)s.\n\nWhat changes meanwhile is not lost: it is sent when you switch the "
        "webhook on again, here:\n%(link)s\n"
    )
    try:
        for address in addresses:
            send_mail(
                _("Webhook “%(name)s” was switched off") % {"name": name},
                text % {"state": webhook.get_state_display(), "link": link},
                None,
                [address],
            )
    except (OSError, SMTPException):
        logger.exception("Nobody was told by e-mail that the webhook %d is off", webhook.pk)
