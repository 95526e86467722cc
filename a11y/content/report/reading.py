"""What an editor may read of what is known: that of the live pages that the explorer shows them."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models import Value as V
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from a11y.checks import Severity
from a11y.content.keeping import due, live_pages
from a11y.content.models import KnownFinding

WEEK = datetime.timedelta(days=7)
# Who may do any of this with some page sees the report; who may publish lets everything be checked.
MAY_SEE = ["add", "change", "publish"]
MAY_CHECK_ALL = ["publish"]

NEVER, FAILED, DUE, CHECKED = "never", "failed", "due", "checked"
STATES = {
    NEVER: _("Not checked yet"),
    FAILED: _("Could not be checked"),
    DUE: _("May have changed since"),
    CHECKED: _("Checked"),
}


policy = policy_registry.get_by_type(Page)


def may(user: Any, actions: list[str]) -> bool:
    """Whether a user may do one of these with some page."""
    return policy.user_has_any_permission(user, actions)


def pages_of(user: Any) -> QuerySet:
    """The live pages that this user finds in the explorer."""
    if not may(user, MAY_SEE):
        return Page.objects.none()
    explorable = policy.explorable_instances(user)
    return live_pages().filter(pk__in=explorable.order_by().values("pk"))


def findings_of(user: Any) -> QuerySet:
    """All that was ever seen on these pages, whether it is open or gone."""
    return KnownFinding.objects.filter(page__in=pages_of(user).order_by().values("pk"))


def with_counts(pages: QuerySet) -> QuerySet:
    """Pages with what is open on each (``errors``, ``warnings``, ``questions``), and ``state``."""
    counts = {f"{severity}s": _open_on_each(severity) for severity in Severity}
    return pages.annotate(**counts, state=_state(), checked_at=F("checked__checked_at"))


def _open_on_each(severity: Severity) -> Coalesce:
    findings = KnownFinding.objects.filter(page=OuterRef("pk"), severity=severity, gone_at=None)
    number = findings.order_by().values("page").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)


def _state() -> Case:
    return Case(
        When(checked=None, then=V(NEVER)),
        When(~Q(checked__unchecked_because=""), then=V(FAILED)),
        When(due(), then=V(DUE)),
        default=V(CHECKED),
    )


@dataclass(frozen=True)
class Totals:
    """The whole site at a glance, as one editor sees it."""

    pages: int
    states: dict[str, int]
    open: dict[str, int]
    new: int
    gone: int

    @property
    def is_unchecked(self) -> bool:
        return self.states[NEVER] == self.pages


def totals(user: Any) -> Totals:
    pages = pages_of(user).order_by()
    by_state = dict(
        pages.annotate(state=_state()).values_list("state").annotate(number=Count("pk"))
    )
    week_ago = timezone.now() - WEEK
    counted = findings_of(user).aggregate(
        new=Count("pk", filter=new_since(week_ago)),
        gone=Count("pk", filter=gone_since(week_ago)),
        **{
            severity.value: Count("pk", filter=Q(gone_at=None, severity=severity))
            for severity in Severity
        },
    )
    return Totals(
        pages=sum(by_state.values()),
        states={state: by_state.get(state, 0) for state in STATES},
        open={severity.value: counted[severity.value] for severity in Severity},
        new=counted["new"],
        gone=counted["gone"],
    )


def new_since(moment: datetime.datetime) -> Q:
    """What is open now and was not seen before."""
    return Q(gone_at=None, first_seen__gte=moment)


def gone_since(moment: datetime.datetime) -> Q:
    """What was open then and is not any more."""
    return Q(gone_at__gte=moment, first_seen__lt=moment)
