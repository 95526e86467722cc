"""What was found on the pages of the site, kept: reports read rows and render nothing."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from a11y.checks import CHECKS, Severity

SEVERITIES = {
    Severity.ERROR: _("Error"),
    Severity.WARNING: _("Warning"),
    Severity.QUESTION: _("Question"),
}


class CheckedPage(models.Model):
    """That a page was looked at, when, and whether it could be."""

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="checked"
    )
    checked_at = models.DateTimeField(_("checked"))
    # The time of the content's clock before it was looked at, and the code that looked: what
    # changes later may change what is found.
    time = models.PositiveBigIntegerField()
    code = models.CharField(max_length=32)
    unchecked_because = models.TextField(_("why it could not be checked"), blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("checked page")
        verbose_name_plural = _("checked pages")
        default_permissions = ()
        permissions = [
            ("publish_despite_findings", "Can publish pages despite errors of accessibility")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} at {self.checked_at}"


class KnownFinding(models.Model):
    """One fault on one page, from the day on which it was first seen until it was gone.

    It is the same fault as long as the page, the check, the place and the snippet are the same. A
    fault that comes back is another row.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="known_findings")
    check_id = models.CharField(_("check"), max_length=80)
    severity = models.CharField(
        _("severity"), max_length=10, choices=[(s.value, name) for s, name in SEVERITIES.items()]
    )
    # Wagtail's content path, and the labels that lead there.
    path = models.TextField()
    place = models.TextField(_("place"))
    selector = models.TextField()
    snippet = models.TextField()
    # What the message says of it: the message itself is in the reader's language.
    values = models.JSONField(default=dict)
    fix = models.TextField(blank=True)
    fingerprint = models.CharField(max_length=32)
    first_seen = models.DateTimeField(_("first seen"))
    last_seen = models.DateTimeField(_("last seen"))
    gone_at = models.DateTimeField(_("gone"), null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page", "fingerprint"],
                condition=Q(gone_at=None),
                name="a_finding_is_open_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["page", "severity"], condition=Q(gone_at=None), name="open_on_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_id}: {self.message}"

    @property
    def message(self) -> str:
        """What to do, in the language in force."""
        check = CHECKS.get(self.check_id)
        if check is None:
            return str(_("This is not looked for any more. Check the page again."))
        try:
            return str(check.message) % self.values
        except (KeyError, TypeError, ValueError):  # the message was of other values then
            return str(check.message)

    @property
    def criteria(self) -> tuple[str, ...]:
        """The success criteria of WCAG that it breaks."""
        check = CHECKS.get(self.check_id)
        return check.wcag if check else ()
