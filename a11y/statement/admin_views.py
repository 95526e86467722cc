"""What an officer does with a report: notes something, changes its state, has it mailed again."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from .mail import mail_report
from .reports import LONGEST_TEXT, BarrierNote, BarrierReport

STATE_CHANGED = "a11y_statement.change_state"
NOTED = "a11y_statement.note"


class NoteForm(forms.ModelForm):
    class Meta:
        model = BarrierNote
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4, "maxlength": LONGEST_TEXT})}


@require_POST
@sensitive_post_parameters("text")
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Do what the button says that was pressed; a note that was written with it is kept."""
    if not policy_registry.get_by_type(BarrierReport).user_has_permission(request.user, "change"):
        raise PermissionDenied
    report = get_object_or_404(BarrierReport.objects.select_for_update(), pk=pk)
    action = request.POST.get("action", "")
    is_noted = _note(request, report)
    if action in BarrierReport.State:
        report.change_state(BarrierReport.State(action))
        log(report, STATE_CHANGED, user=request.user, data={"state": action})
        messages.success(
            request, _("The report is now: %(state)s.") % {"state": report.get_state_display()}
        )
    elif action == "mail":
        # After the transaction, so that the mail server does not hold it up.
        transaction.on_commit(lambda: _mail(request, report), robust=True)
    elif not is_noted:
        messages.warning(request, _("Nothing was changed: write a note or press a button."))
    return redirect("barrier_reports:inspect", pk)


def _note(request: HttpRequest, report: BarrierReport) -> bool:
    """Keep what was written, if anything was; whether it was kept."""
    form = NoteForm(request.POST)
    if not request.POST.get("text", "").strip():
        return False
    if not form.is_valid():
        messages.error(request, _("The note is too long: use at most 5000 characters."))
        return False
    form.instance.report = report
    form.instance.author = request.user
    form.save()
    log(report, NOTED, user=request.user)
    messages.success(request, _("The note is kept."))
    return True


def _mail(request: HttpRequest, report: BarrierReport) -> None:
    if mail_report(report.pk):
        messages.success(request, _("The officer was told by e-mail."))
    else:
        messages.error(
            request,
            _(
                "No mail was sent: set the accessibility officer under Settings, or ask whoever "
                "runs the site to look into the log."
            ),
        )
