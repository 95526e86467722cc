"""Telling the officer by e-mail. None of a reader's words and no contact goes into a mailbox."""

import logging
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.models import Site

from .officer import address_of_officer
from .reports import BarrierReport

logger = logging.getLogger(__name__)


def send_to_officer(site: Site, subject: str, text: str) -> bool:
    """Whether the mail was taken; the log says why not, and no failure goes further."""
    address = address_of_officer(site)
    if not address:
        logger.warning("“%s” was not mailed: the site has no accessibility officer", subject)
        return False
    try:
        send_mail(subject, text, None, [address])
    except (OSError, SMTPException):
        logger.exception("“%s” was not mailed", subject)
        return False
    return True


def mail_report(report_id: int) -> bool:
    """Tell the officer that there is a report, and note it at the report."""
    report = BarrierReport.objects.select_related("site").filter(pk=report_id).first()
    if report is None:
        return False
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("Barrier report %(reference)s") % {"reference": report.reference}
        text = _(
            "A reader of %(site)s has reported a barrier.\n\n"
            "Reference: %(reference)s\n"
            "Language: %(language)s\n\n"
            "What happened, and how to answer, is here:\n%(link)s\n"
        ) % {
            "site": report.site.root_url,
            "reference": report.reference,
            "language": report.language,
            "link": link_to("barrier_reports:inspect", report.pk),
        }
    is_sent = send_to_officer(report.site, subject, text)
    if is_sent:
        BarrierReport.objects.filter(pk=report.pk).update(mailed_at=timezone.now())
    return is_sent


def link_to(name: str, *arguments: Any) -> str:
    """An address in the admin, whole."""
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=arguments)
