"""What readers say keeps them out, and what became of it."""

import datetime
import re
import secrets
from urllib.parse import urlsplit

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

# No vowels, so that no word comes about, and nothing that looks like something else.
LETTERS = "2345679BCDFGHJKMNPQRTVWXZ"
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
LONGEST_TEXT = 5000
LONGEST_ADDRESS = 500


def new_reference() -> str:
    """``B-7K3Q-2M``: short enough to be told on the telephone; nobody can guess another from it."""
    taken = BarrierReport.objects.values("reference")
    while True:
        letters = "".join(secrets.choice(LETTERS) for _place in range(6))
        reference = f"B-{letters[:4]}-{letters[4:]}"
        if not taken.filter(reference=reference).exists():
            return reference


def page_of_this_site(path: str) -> str:
    """``path`` if it is one of this site, without what follows the path itself; else nothing."""
    is_here = path.startswith("/") and url_has_allowed_host_and_scheme(path, None)
    if not is_here or CONTROL.search(path):
        return ""
    path = urlsplit(path).path
    return path if len(path) <= LONGEST_ADDRESS else ""


class BarrierReportQuerySet(models.QuerySet):
    def being_dealt_with(self) -> "BarrierReportQuerySet":
        return self.filter(state__in=(BarrierReport.State.NEW, BarrierReport.State.IN_WORK))

    def kept_long_enough(self) -> "BarrierReportQuerySet":
        """Those that were closed so long ago that they are to be deleted."""
        return self.filter(
            state=BarrierReport.State.CLOSED, closed_at__lte=timezone.now() - retention()
        )


def retention() -> datetime.timedelta:
    """How long a report is kept after it was closed."""
    return datetime.timedelta(days=settings.BARRIER_RETENTION_DAYS)


class BarrierReport(models.Model):
    """What a reader could not do. The words and the contact stand here and nowhere else."""

    class State(models.TextChoices):
        NEW = "new", _("New")
        IN_WORK = "in_work", _("In work")
        ANSWERED = "answered", _("Answered")
        CLOSED = "closed", _("Closed")

    reference = models.CharField(
        _("reference"), max_length=12, unique=True, default=new_reference, editable=False
    )
    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="barrier_reports"
    )
    page = models.CharField(_("address of the page"), max_length=LONGEST_ADDRESS, blank=True)
    happened = models.TextField(_("what happened"), validators=[MaxLengthValidator(LONGEST_TEXT)])
    used = models.CharField(_("what was used"), max_length=300, blank=True)
    wanted = models.TextField(
        _("information in another form"), blank=True, validators=[MaxLengthValidator(LONGEST_TEXT)]
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=50, blank=True)
    language = models.CharField(_("language"), max_length=10)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.NEW, db_index=True
    )
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    answered_at = models.DateTimeField(_("answered"), null=True, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, editable=False)
    mailed_at = models.DateTimeField(_("mailed"), null=True, editable=False)

    objects = BarrierReportQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-created_at", "-pk"]
        default_permissions = ("view", "change", "delete")
        verbose_name = _("barrier report")
        verbose_name_plural = _("barrier reports")

    def __str__(self) -> str:
        # The logs of Wagtail keep this for good.
        return self.reference

    @property
    def can_be_answered(self) -> bool:
        return bool(self.email or self.phone)

    @property
    def page_url(self) -> str:
        """Where the page is, if the reader left the path of one of the site."""
        return self.site.root_url + self.page if page_of_this_site(self.page) else ""

    @property
    def kept_until(self) -> datetime.datetime | None:
        """When it is deleted; nothing says so before it is closed."""
        return self.closed_at and self.closed_at + retention()

    @property
    def mail_in_words(self) -> str:
        return str(_("Mailed") if self.mailed_at else _("Not mailed"))

    def change_state(self, state: "BarrierReport.State") -> None:
        """Note when it was answered and closed; what is opened again is not deleted any more."""
        now = timezone.now()
        self.state = state
        if state == self.State.ANSWERED:
            self.answered_at = now
        self.closed_at = now if state == self.State.CLOSED else None
        self.save(update_fields=["state", "answered_at", "closed_at"])


class BarrierNote(models.Model):
    """What one of those who deal with a report has to say about it, for the others."""

    report = models.ForeignKey(BarrierReport, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(_("note"), validators=[MaxLengthValidator(LONGEST_TEXT)])
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["created_at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.report} {self.created_at:%Y-%m-%d}"
