"""Who reads barrier reports, and is reminded of the statement."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from cms.models import SiteSettings


@register_setting(icon="user")
class AccessibilityOfficer(BaseSiteSetting):
    """The address to which a site's barrier reports and reminders are sent."""

    email = models.EmailField(
        _("e-mail of the accessibility officer"),
        blank=True,
        help_text=_(
            "Told of every barrier report, and when the accessibility statement needs a review. "
            "It is not published. If it is empty, the e-mail of the site is used."
        ),
    )

    panels = [FieldPanel("email")]

    class Meta:
        verbose_name = _("accessibility officer")


def address_of_officer(site: Site) -> str:
    """Where to write to; empty where neither the officer nor the site has an address."""
    return AccessibilityOfficer.for_site(site).email or SiteSettings.for_site(site).contact_email
