"""What stands in the way of one page, and the way past it for those who answer for it."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from a11y.checks import Severity
from cms.models import BasePage

from .gate import DESPITE_FINDINGS, Look, as_logged, look_at

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


def accessibility_findings(request: HttpRequest, page_id: int) -> HttpResponse:
    """What the checks see on the newest draft; POST publishes it despite errors, with a reason."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, BasePage):
        raise Http404
    permissions = page.permissions_for_user(request.user)
    if not (permissions.can_edit() or permissions.can_publish()):
        raise PermissionDenied
    may_override = (
        permissions.can_publish()
        and not permissions.page_locked()
        and request.user.has_perm(DESPITE_FINDINGS)
    )
    revision = page.get_latest_revision()
    look = look_at(revision.as_object() if revision else page)
    form = ReasonForm(request.POST or None)
    if request.method == "POST":
        if not may_override:
            raise PermissionDenied
        if revision is None or request.POST.get("revision") != str(revision.pk):
            messages.warning(
                request, _("Nothing was published: the page was changed meanwhile. Look again.")
            )
            return redirect(request.path)
        if form.is_valid() and publish_despite(
            request, look, revision, form.cleaned_data["reason"]
        ):
            return redirect("wagtailadmin_explore", page.get_parent().pk)
    return render(
        request,
        "a11y/content/findings.html",
        {
            "page": page,
            "look": look,
            "groups": [
                {"heading": heading, "findings": look.of(severity)}
                for severity, heading in HEADINGS.items()
                if look.of(severity)
            ],
            "revision": revision,
            "form": form if may_override and revision and not look.passes else None,
            "is_as_published": page.live and not page.has_unpublished_changes,
        },
    )


def publish_despite(request: HttpRequest, look: Look, revision: Revision, reason: str) -> bool:
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
        data={"reason": reason, **as_logged(look)},
    )
    is_planned = Page.objects.get(pk=look.page.pk).live_revision_id != revision.pk
    said = (
        _("“%(page)s” will be published when its time comes.")
        if is_planned
        else _("“%(page)s” is published, and your reason is kept.")
    )
    messages.success(request, said % {"page": look.page.get_admin_display_title()})
    return True
