"""Who is told of changes, and what has become of each message."""

import datetime
import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from cms import changes
from cms.changes import Change

from . import outcomes, signing
from .targets import BadAddressError, NotPublicError, UnknownHostError, find, read_address

# While the secret is changed on the other side, the one before signs as well.
OLD_SECRET_SIGNS = datetime.timedelta(hours=24)


class WebhookQuerySet(models.QuerySet):
    def on(self) -> "WebhookQuerySet":
        return self.filter(state=Webhook.State.ON)

    def free(self, moment: datetime.datetime) -> "WebhookQuerySet":
        """Those that no worker is sending to, and that are not left alone after a failure."""
        return self.on().filter(
            Q(claimed_until=None) | Q(claimed_until__lte=moment),
            Q(rests_until=None) | Q(rests_until__lte=moment),
        )

    def switched_off_by_us(self) -> "WebhookQuerySet":
        return self.filter(state__in=[Webhook.State.FAILING, Webhook.State.GONE])

    def with_something_to_send(self, moment: datetime.datetime) -> "WebhookQuerySet":
        due = Delivery.objects.due(moment).filter(webhook=OuterRef("pk"))
        return self.free(moment).filter(Exists(due))


class Webhook(models.Model):
    """An address that is told of the changes it wants."""

    class State(models.TextChoices):
        ON = "on", _("On")
        OFF = "off", _("Switched off")
        FAILING = "failing", _("Switched off: no message was taken for five days")
        GONE = "gone", _("Switched off: the receiver wants no more messages (410)")

    name = models.CharField(
        _("name"), max_length=100, help_text=_("Whom it tells. Example: Search of the city portal")
    )
    address = models.CharField(
        _("address"),
        max_length=500,
        help_text=_("Where messages are sent. Example: https://www.example.org/webhook"),
    )
    site = models.ForeignKey(
        Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="webhooks"
    )
    upserts = models.BooleanField(_("pages that are new or read otherwise (upsert)"), default=True)
    deletions = models.BooleanField(
        _("pages that nobody can read any more (deletion)"), default=True
    )
    page_types = models.JSONField(
        _("types of page"), default=list, blank=True, help_text=_("None ticked: all.")
    )
    languages = models.JSONField(
        _("languages"), default=list, blank=True, help_text=_("None ticked: all.")
    )
    secret = models.CharField(max_length=100, default=signing.new_secret, editable=False)
    old_secret = models.CharField(max_length=100, blank=True, editable=False)
    secret_changed_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    # The number of the last change for which there are messages.
    position = models.PositiveBigIntegerField(null=True, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.ON, editable=False
    )
    failures = models.PositiveIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)
    taken_at = models.DateTimeField(_("last message taken"), null=True, editable=False)
    rests_until = models.DateTimeField(null=True, editable=False)
    # Which worker is sending to it; should it die, others may from this moment on.
    claimed_by = models.CharField(max_length=32, blank=True, editable=False)
    claimed_until = models.DateTimeField(null=True, editable=False)

    objects = WebhookQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs):
        """A new one is told of what changes from now on."""
        if self.position is None:
            ledger, _is_all = changes.up_to_date(self.site)
            self.position = ledger.number
        super().save(*args, **kwargs)

    @property
    def is_on(self) -> bool:
        return self.state == self.State.ON

    @property
    def state_in_words(self) -> str:
        """Whether it is on, and whether it works."""
        if self.is_on and self.failing_since:
            return _("On, but no message is taken")
        return self.get_state_display()

    @property
    def old_secret_signs_until(self) -> datetime.datetime | None:
        if not self.old_secret or self.secret_changed_at is None:
            return None
        end = self.secret_changed_at + OLD_SECRET_SIGNS
        return end if end > timezone.now() else None

    @property
    def signing_secrets(self) -> list[str]:
        return [self.secret, *([self.old_secret] if self.old_secret_signs_until else [])]

    def wants(self, change: Change) -> bool:
        """Whether it is to be told of this change."""
        return (
            (self.deletions if change.is_withdrawal else self.upserts)
            and (not self.page_types or change.type in self.page_types)
            and (not self.languages or change.language in self.languages)
        )

    def clean(self) -> None:
        super().clean()
        if not (self.upserts or self.deletions):
            raise ValidationError({"deletions": _("Tick at least one kind of change.")})
        before = Webhook.objects.filter(pk=self.pk).values_list("address", flat=True).first()
        if self.address and self.address != before:
            self._check_address()

    def _check_address(self) -> None:
        may_be_private = settings.WEBHOOKS_TO_PRIVATE_ADDRESSES
        try:
            find(
                read_address(self.address, may_be_private=may_be_private),
                may_be_private=may_be_private,
            )
        except BadAddressError as error:
            raise ValidationError({"address": error.message}) from None
        except UnknownHostError:
            message = _("The name of the host was not found. Is it written correctly?")
            raise ValidationError({"address": message}) from None
        except NotPublicError as error:
            message = _(
                "Nothing is ever sent to addresses of one link or of a group: give another."
            )
            if error.can_be_allowed:
                message = _(
                    "This leads into a private network, to which nothing is sent. Whoever runs the "
                    "site can allow it: PROJEKTOR_WEBHOOKS_TO_PRIVATE_ADDRESSES."
                )
            raise ValidationError({"address": message}) from None

    def change_secret(self) -> None:
        self.secret, self.old_secret = signing.new_secret(), self.secret
        self.secret_changed_at = timezone.now()
        self.save(update_fields=["secret", "old_secret", "secret_changed_at"])

    def switch_on(self) -> None:
        """Send to it again, at once what has been waiting."""
        self.state, self.failures = self.State.ON, 0
        self.failing_since = self.rests_until = None
        self.save(update_fields=["state", "failures", "failing_since", "rests_until"])
        self.deliveries.waiting().update(attempts=0, next_attempt_at=timezone.now())

    def switch_off(self) -> None:
        self.state = self.State.OFF
        self.save(update_fields=["state"])


def new_message_id() -> str:
    return f"msg_{uuid.uuid4().hex}"


class DeliveryQuerySet(models.QuerySet):
    def waiting(self) -> "DeliveryQuerySet":
        return self.filter(state=Delivery.State.WAITING)

    def due(self, moment: datetime.datetime) -> "DeliveryQuerySet":
        return self.waiting().filter(next_attempt_at__lte=moment)


class Delivery(models.Model):
    """One message to one webhook. Its id and its body stay the same at every attempt."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        TAKEN = "taken", _("Taken")
        GIVEN_UP = "given_up", _("Given up")

    webhook = models.ForeignKey(
        Webhook, verbose_name=_("webhook"), on_delete=models.CASCADE, related_name="deliveries"
    )
    message_id = models.CharField(_("id"), max_length=40, unique=True, default=new_message_id)
    # None: a test.
    number = models.PositiveBigIntegerField(_("number of the change"), null=True)
    body = models.TextField(_("message"))
    created_at = models.DateTimeField(_("made"), default=timezone.now)
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.WAITING
    )
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    tried_at = models.DateTimeField(_("last attempt"), null=True)
    outcome = models.CharField(
        _("what came of it"), max_length=20, choices=outcomes.CHOICES, blank=True
    )
    status = models.PositiveIntegerField(_("status of the answer"), null=True)

    objects = DeliveryQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()  # those of webhooks hold for their messages
        verbose_name = _("webhook message")
        verbose_name_plural = _("webhook messages")
        constraints = [
            models.UniqueConstraint(fields=["webhook", "number"], name="one_message_of_a_change")
        ]
        indexes = [
            models.Index(fields=["webhook", "state", "next_attempt_at"], name="due_messages")
        ]

    def __str__(self) -> str:
        return self.message_id

    @property
    def answer(self) -> str:
        """What came of the last attempt, with the status if there was one."""
        if not self.outcome:
            return _("Not sent yet")
        told = self.get_outcome_display()
        return f"{told} ({self.status})" if self.status else told

    def send_again(self) -> None:
        """Send the same message once more, as soon as possible."""
        self.state, self.attempts = self.State.WAITING, 0
        self.next_attempt_at = timezone.now()
        self.save(update_fields=["state", "attempts", "next_attempt_at"])
        Webhook.objects.filter(pk=self.webhook_id).update(rests_until=None)
