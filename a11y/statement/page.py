"""The accessibility statement: the seven parts of the EU model, in their order."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.blocks import StructValue
from wagtail.fields import StreamField
from wagtail.models import Site
from wagtail.search import index

from cms.models import BasePage
from cms.visibility import below_site, public

from .blocks import Obstacles
from .panels import PARTS
from .wording import COMMITMENT, Method, Status, compliance

# "At least yearly": Decision (EU) 2018/1523, recital 3.
REVIEW_HOLDS = datetime.timedelta(days=365)


def usual_standard() -> str:
    return settings.ACCESSIBILITY_STANDARD


class StatementForm(WagtailAdminPageForm):
    """A draft may lack anything; what is published is complete and does not contradict itself."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for field, message in self.instance.problems():
            self.add_error(field if field in self.fields else None, message)


class AccessibilityStatementPage(BasePage):
    """What the body that publishes says of the accessibility of its site."""

    external_url = models.URLField(
        _("statement on another site"),
        blank=True,
        help_text=_(
            "Only where a form of your country replaces this page: readers are then led there, and "
            "the parts below may stay empty."
        ),
    )
    body = models.CharField(_("name of the body"), max_length=250, blank=True)
    transposing_law = models.CharField(
        _("national law"),
        max_length=500,
        blank=True,
        help_text=_(
            "The law by which your country follows Directive (EU) 2016/2102. "
            "Example: § 32 of the Public Information Act"
        ),
    )
    transposing_law_url = models.URLField(_("address of the law"), blank=True)
    scope = models.CharField(
        _("scope"),
        max_length=500,
        blank=True,
        help_text=_(
            "Ends the sentence “This accessibility statement applies to …”. "
            "Example: the website projects.example.org"
        ),
    )
    standard = models.CharField(_("standard"), max_length=200, default=usual_standard)
    status = models.CharField(
        _("compliance status"),
        max_length=10,
        choices=Status.choices,
        blank=True,
        help_text=_(
            "You decide, by what you know. Fully: every requirement is met, without exception. "
            "Partially: most are. Not: most are not."
        ),
    )
    non_compliance = StreamField(
        Obstacles(), blank=True, verbose_name=_("(a) non-compliance with the national law")
    )
    disproportionate_burden = StreamField(
        Obstacles(), blank=True, verbose_name=_("(b) disproportionate burden")
    )
    outside_scope = StreamField(
        Obstacles(), blank=True, verbose_name=_("(c) outside the scope of the law")
    )
    prepared_on = models.DateField(_("prepared on"), null=True, blank=True)
    method = models.CharField(_("based on"), max_length=20, choices=Method.choices, blank=True)
    assessed_by = models.CharField(
        _("who assessed it"),
        max_length=250,
        blank=True,
        help_text=_("The third party, or the unit of your own."),
    )
    assessment = models.TextField(
        _("how it was assessed"),
        blank=True,
        help_text=_("What was looked at, by which means, and what was not."),
    )
    contact_name = models.CharField(
        _("responsible for accessibility"),
        max_length=250,
        blank=True,
        help_text=_("The unit or the person who answers."),
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=50, blank=True)
    feedback_note = models.TextField(
        _("what follows a report"),
        blank=True,
        help_text=_("Example: We answer within five working days."),
    )
    enforcement_body = models.CharField(
        _("enforcement body"),
        max_length=250,
        blank=True,
        help_text=_("Example: Consumer Protection and Technical Regulatory Authority"),
    )
    enforcement_procedure = models.TextField(
        _("what readers can do"),
        blank=True,
        help_text=_("Whom to turn to when your answer does not satisfy, and how."),
    )
    enforcement_url = models.URLField(_("address of the procedure"), blank=True)
    measures = models.TextField(
        _("measures planned"),
        blank=True,
        help_text=_("What you will improve, and by when."),
    )
    evaluation_url = models.URLField(_("address of an evaluation report"), blank=True)
    last_substantial_update = models.DateField(
        _("last substantial update of the site"), null=True, blank=True
    )

    base_form_class = StatementForm
    content_panels = PARTS
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("non_compliance"),
        index.SearchField("disproportionate_burden"),
        index.SearchField("outside_scope"),
    ]

    api_type = "accessibility_statement"
    serializer = "a11y.statement.serializers.StatementSerializer"
    needed_in_full = ("reviews",)
    is_linked_in_frames = True
    template = "pages/accessibility_statement_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    @classmethod
    def at_the_foot(cls) -> models.QuerySet:
        return cls.objects.all()

    @property
    def lead(self) -> str:
        return self.search_description if self.external_url else self.commitment

    @property
    def commitment(self) -> str:
        """The first sentence of the model; empty while it is not known of whom and by what law."""
        if not (self.body and self.transposing_law):
            return ""
        return COMMITMENT % {"body": self.body, "law": self.transposing_law}

    @property
    def failures(self) -> list[StructValue]:
        return [item.value for item in self.non_compliance]

    @property
    def burdens(self) -> list[StructValue]:
        return [item.value for item in self.disproportionate_burden]

    @property
    def exclusions(self) -> list[StructValue]:
        return [item.value for item in self.outside_scope]

    @property
    def has_obstacles(self) -> bool:
        return bool(self.failures or self.burdens or self.exclusions)

    @property
    def compliance(self) -> str:
        """The sentence that says the status."""
        has_exemptions = bool(self.burdens or self.exclusions)
        return compliance(self.status, self.standard, bool(self.failures), has_exemptions)

    @property
    def last_review(self) -> datetime.date | None:
        """The day of the newest review; preparing the statement is none."""
        return max((review.reviewed_on for review in self.reviews.all()), default=None)

    @property
    def is_review_due(self) -> bool:
        """Whether nobody has looked at the statement for over a year."""
        looked_at = max(filter(None, (self.last_review, self.prepared_on)), default=None)
        return looked_at is None or looked_at + REVIEW_HOLDS < timezone.localdate()

    @property
    def report_url(self) -> str:
        """Where readers report a barrier that is not about a certain page."""
        return reverse("barrier-report")

    def problems(self) -> Iterator[tuple[str, str]]:
        """What keeps the statement from being published: the field, and what to do."""
        if self.external_url:
            return
        for field in REQUIRED:
            if not getattr(self, field):
                yield (
                    field,
                    gettext("The model statement asks for this: fill it in to publish."),
                )
        if not (self.contact_email or self.contact_phone):
            yield "contact_email", gettext("Give an e-mail or a telephone: readers need a person.")
        if self.method == Method.THIRD_PARTY and not self.assessed_by:
            yield "assessed_by", gettext("Say who the third party is.")
        for field in ("prepared_on", "last_substantial_update"):
            day = getattr(self, field)
            if day and day > timezone.localdate():
                yield field, gettext("This day is yet to come: check the date.")
        yield from self._contradictions()

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        has_exceptions = bool(self.failures or self.burdens)
        if self.status == Status.FULL and has_exceptions:
            yield (
                "status",
                gettext(
                    "“Fully compliant” and content listed under (a) or (b) contradict each other: "
                    "choose another status, or take the content out of the lists."
                ),
            )
        if self.status == Status.PARTIAL and not self.has_obstacles:
            yield (
                "status",
                gettext(
                    "“Partially compliant” needs a list of what is not accessible: add it under "
                    "(a), (b) or (c), or choose another status."
                ),
            )
        if self.status == Status.NONE and not self.failures:
            yield (
                "status",
                gettext(
                    "“Not compliant” needs a list of what does not comply: add it under (a), or "
                    "choose another status."
                ),
            )

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The statement, or the way to the one that replaces it."""
        if not self.external_url:
            return super().serve(request, *args, **kwargs)
        response = HttpResponseRedirect(self.external_url)
        patch_cache_control(response, no_cache=True)
        return response


REQUIRED = (
    *("body", "transposing_law", "scope", "status", "prepared_on", "method"),
    *("contact_name", "enforcement_body", "enforcement_url"),
)


class StatementReview(models.Model):
    """Who looked through the statement on which day, and with what result."""

    statement = ParentalKey(
        AccessibilityStatementPage, on_delete=models.CASCADE, related_name="reviews"
    )
    reviewed_on = models.DateField(_("day of the review"))
    reviewed_by = models.CharField(
        _("who reviewed"), max_length=200, help_text=_("Seen by editors only.")
    )
    result = models.TextField(
        _("result"),
        help_text=_(
            "What was looked at, and what was changed. Seen by editors only. "
            "Example: Checked ten pages by keyboard; the maps are described now."
        ),
    )

    panels = [
        FieldRowPanel([FieldPanel("reviewed_on"), FieldPanel("reviewed_by")]),
        FieldPanel("result"),
    ]

    class Meta:
        ordering = ["-reviewed_on", "-pk"]
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def __str__(self) -> str:
        return f"{self.reviewed_on}"

    def clean(self) -> None:
        if self.reviewed_on and self.reviewed_on > timezone.localdate():
            raise ValidationError({"reviewed_on": _("This day is yet to come: check the date.")})


def statements_of(site: Site) -> models.QuerySet:
    """The public statements of a site: one in each language that has one."""
    return public(AccessibilityStatementPage.objects.filter(below_site(site)))
