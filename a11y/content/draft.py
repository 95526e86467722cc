"""What is found on the newest draft of a page, on one page of the admin.

Here it is said what stands in the way of publishing, findings are mended without JavaScript, and
who answers for it publishes all the same.
"""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from a11y.checks import Severity
from cms.models import BasePage

from .gate import DESPITE_FINDINGS, as_logged, reason
from .listing import ICONS, item, label_of_repair, summary
from .pages import Look, look_at
from .repairs import NOTHING_TO_MEND, repair_named

HEADINGS = {
    Severity.ERROR: gettext_lazy("Errors: they stop publishing"),
    Severity.WARNING: gettext_lazy("Warnings: look at them"),
    Severity.QUESTION: gettext_lazy("Questions: only you can answer them"),
}


class ReasonForm(forms.Form):
    """Why a page is published although it shuts readers out."""

    reason = forms.CharField(
        label=gettext_lazy("Why it has to be published all the same"),
        help_text=gettext_lazy(
            "At least 10 characters. It is kept in the history of the page, with your name."
        ),
        min_length=10,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": gettext_lazy("Give a reason: others will want to know it."),
            "min_length": gettext_lazy("Say a little more: a reason has at least 10 characters."),
        },
    )


class FindingsOfDraft(WagtailAdminTemplateMixin, TemplateView):
    """POST mends the finding that it names, as a new revision; or publishes with a reason."""

    template_name = "a11y_content/draft.html"
    page_title = gettext_lazy("Accessibility")
    header_icon = "glasses"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        self.permissions = self.page.permissions_for_user(request.user)
        self.form = ReasonForm()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not isinstance(self.page, BasePage):
            raise Http404
        if not (self.permissions.can_edit() or self.permissions.can_publish()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def revision(self) -> Revision | None:
        return self.page.get_latest_revision()

    @cached_property
    def look(self) -> Look:
        return look_at(self.revision.as_object() if self.revision else self.page)

    @property
    def is_as_published(self) -> bool:
        return self.page.live and not self.page.has_unpublished_changes

    @property
    def may_mend(self) -> bool:
        lock = self.page.get_lock()
        is_locked = lock and lock.for_user(self.request.user)
        return self.permissions.can_edit() and not is_locked and not self.page.alias_of_id

    @property
    def may_override(self) -> bool:
        return (
            self.permissions.can_publish()
            and not self.permissions.page_locked()
            and self.request.user.has_perm(DESPITE_FINDINGS)
        )

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if "repair" in request.POST:
            if not self.may_mend:
                raise PermissionDenied
            mend(request, self.look, request.POST["repair"])
            return redirect(request.path)
        if not self.may_override:
            raise PermissionDenied
        if self.revision is None or request.POST.get("revision") != str(self.revision.pk):
            messages.warning(
                request, _("Nothing was published: the page was changed meanwhile. Look again.")
            )
            return redirect(request.path)
        self.form = ReasonForm(request.POST)
        if self.form.is_valid() and publish_despite(
            request, self.look, self.revision, self.form.cleaned_data["reason"]
        ):
            return redirect("wagtailadmin_explore", self.page.get_parent().pk)
        if not self.form.is_valid():
            messages.error(request, _("The page is not published: give a reason below."))
        return self.get(request, page_id)

    def get_page_subtitle(self) -> str:
        return self.look.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        look = self.look
        is_stopped = not (look.passes or self.is_as_published)
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "look": look,
            "reason": "" if look.passes else reason(look),
            "summary": summary(look.findings),
            "is_as_published": self.is_as_published,
            "groups": self.groups(),
            "may_edit": self.permissions.can_edit(),
            "revision": self.revision,
            "form": self.form if is_stopped and self.revision and self.may_override else None,
        }

    def groups(self) -> list[dict[str, Any]]:
        """What is found by severity, each with the way to its field, and with its repair."""
        may_edit, may_mend = self.permissions.can_edit(), self.may_mend
        editor = reverse("wagtailadmin_pages:edit", args=[self.page.pk]) if may_edit else ""
        return [
            {
                "heading": heading,
                "icon": ICONS[severity],
                "severity": severity.value,
                "found": [
                    item(
                        found.finding.check.id,
                        found.place.path,
                        editor,
                        message=found.finding.message,
                        place=found.place.label,
                        snippet=found.finding.snippet,
                        fix=found.finding.fix,
                        key=found.key,
                        repair=label_of_repair(self.look.page, found) if may_mend else "",
                    )
                    for found in self.look.of(severity)
                ],
            }
            for severity, heading in HEADINGS.items()
            if self.look.of(severity)
        ]


def mend(request: HttpRequest, look: Look, wanted: str) -> None:
    """By the repair of this finding, as a new revision."""
    repair = repair_named(look, wanted)
    if repair is None:
        messages.warning(request, NOTHING_TO_MEND)
        return
    repair.apply(look.page)
    look.page.save_revision(user=request.user, log_action=True, clean=False)
    messages.success(
        request,
        _("%(done)s The page’s history keeps the version before.") % {"done": repair.offer.done},
    )


def publish_despite(request: HttpRequest, look: Look, revision: Revision, because: str) -> bool:
    """Past the gate, by Wagtail's own action, with its permissions and its log beside ours."""
    try:
        PublishPageRevisionAction(revision, user=request.user).execute()
    except ValidationError as problem:
        messages.error(
            request,
            _("The page is not complete: go on editing. %(problems)s")
            % {"problems": " ".join(problem.messages)},
        )
        return False
    log(
        instance=look.page,
        action=DESPITE_FINDINGS,
        user=request.user,
        revision=revision,
        data={"reason": because, **as_logged(look)},
    )
    is_planned = Page.objects.get(pk=look.page.pk).live_revision_id != revision.pk
    said = (
        _("“%(page)s” will be published when its time comes.")
        if is_planned
        else _("“%(page)s” is published, and your reason is kept.")
    )
    messages.success(request, said % {"page": look.page.get_admin_display_title()})
    return True
