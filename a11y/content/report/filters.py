"""By what the lists of the report are narrowed down."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import (
    LocaleFilter,
    MultipleContentTypeFilter,
    MultipleUserFilter,
    WagtailFilterSet,
)
from wagtail.admin.views.pages.listing import EditedByFilter
from wagtail.coreutils import get_content_languages
from wagtail.models import Page, PageLogEntry, get_page_content_types

from a11y.checks import CHECKS
from a11y.content.models import SEVERITIES, KnownFinding

from .reading import STATES, pages_of

severity_choices = [(severity.value, name) for severity, name in SEVERITIES.items()]


def check_choices() -> list[tuple[str, str]]:
    return [(check_id, check_id) for check_id in sorted(CHECKS)]


class OnPages:
    """Pages on which something is open that has one of the chosen values."""

    def filter(self, pages: QuerySet, chosen: Any) -> QuerySet:
        if not chosen:
            return pages
        values = chosen if isinstance(chosen, (list, tuple, set)) else [chosen]
        findings = KnownFinding.objects.filter(gone_at=None, **{f"{self.field_name}__in": values})
        return pages.filter(pk__in=findings.values("page"))


class SeverityOnPages(OnPages, MultipleChoiceFilter):
    pass


class CheckOnPages(OnPages, ChoiceFilter):
    pass


class PagesFilterSet(WagtailFilterSet):
    severity = SeverityOnPages(
        label=_("Severity"), choices=severity_choices, widget=forms.CheckboxSelectMultiple
    )
    check = CheckOnPages(
        field_name="check_id", label=_("Check"), choices=check_choices, widget=forms.Select
    )
    state = MultipleChoiceFilter(
        label=_("State"), choices=list(STATES.items()), widget=forms.CheckboxSelectMultiple
    )
    content_type = MultipleContentTypeFilter(
        label=_("Page type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
        widget=forms.CheckboxSelectMultiple,
    )
    owner = MultipleUserFilter(
        label=_("Owner"),
        queryset=lambda request: get_user_model().objects.filter(
            pk__in=pages_of(request.user).order_by().values("owner")
        ),
        widget=forms.CheckboxSelectMultiple,
    )
    edited_by = EditedByFilter(
        label=_("Edited by"),
        queryset=lambda request: get_user_model().objects.filter(
            pk__in=PageLogEntry.objects.filter(
                action="wagtail.edit", page__in=pages_of(request.user).order_by().values("pk")
            )
            .order_by()
            .values("user")
        ),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Page
        fields: list[str] = []


CHANGES = {
    "open": _("Open"),
    "new": _("New since last week"),
    "gone": _("Gone since last week"),
}


class ChangeFilter(ChoiceFilter):
    """Narrowed down by the view: it also says what is shown where nothing is chosen."""

    def filter(self, findings: QuerySet, chosen: Any) -> QuerySet:
        return findings


class FindingsFilterSet(WagtailFilterSet):
    change = ChangeFilter(
        label=_("Which"),
        choices=list(CHANGES.items()),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    severity = MultipleChoiceFilter(
        label=_("Severity"), choices=severity_choices, widget=forms.CheckboxSelectMultiple
    )
    check = ChoiceFilter(
        field_name="check_id", label=_("Check"), choices=check_choices, widget=forms.Select
    )
    locale = LocaleFilter(
        label=_("Language"),
        choices=lambda: list(get_content_languages().items()),
        empty_label=None,
        null_label=_("All"),
        null_value=None,
        widget=forms.RadioSelect,
        method="of_language",
    )

    class Meta:
        model = KnownFinding
        fields: list[str] = []

    def of_language(self, findings: QuerySet, name: str, code: str) -> QuerySet:
        return findings.filter(page__locale__language_code=code) if code else findings
