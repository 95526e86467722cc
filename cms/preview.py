"""Links to a draft for a decoupled front end: one page, one hour, and taken back at any time."""

import datetime
import uuid

from django.conf import settings
from django.core import signing
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

LIFETIME = datetime.timedelta(hours=1)
SALT = "cms.preview"


class PreviewLinkQuerySet(models.QuerySet):
    def valid(self) -> "PreviewLinkQuerySet":
        return self.filter(created_at__gt=timezone.now() - LIFETIME)


class PreviewLink(models.Model):
    """Leave to read the newest draft of one page. Deleting it takes the leave back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="preview_links")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(_("made"), default=timezone.now)

    objects = PreviewLinkQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.page}, {self.created_at}"

    @property
    def token(self) -> str:
        """What names this link in its address; it cannot be guessed or changed."""
        return signing.dumps(str(self.pk), salt=SALT)

    @property
    def expires_at(self) -> datetime.datetime:
        return self.created_at + LIFETIME


class NoSuchLink(Exception):
    """The token was never given out."""


class LinkIsOver(Exception):
    """The hour has passed, or the link was taken back."""


def link_of(token: str) -> PreviewLink:
    """The link that this token names; ``NoSuchLink`` or ``LinkIsOver`` where there is none."""
    try:
        pk = signing.loads(token, salt=SALT, max_age=LIFETIME)
    except signing.SignatureExpired:
        raise LinkIsOver from None
    except signing.BadSignature:
        raise NoSuchLink from None
    link = PreviewLink.objects.valid().select_related("page").filter(pk=pk).first()
    if link is None:
        raise LinkIsOver
    return link
