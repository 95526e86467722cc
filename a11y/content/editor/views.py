"""What the editor's page asks for while someone writes, and the list for those without script."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.models import Page

from a11y.content.pages import PageFinding
from a11y.content.repairs import Repair, repair_for
from cms.models import BasePage

from .drafts import Unread, read
from .listing import findings_on, row, summary


class AnswersWhileWriting:
    """Checks the page that the form describes, and computes a repair of it.

    Wagtail's preview decides who may, and makes the form; nothing is stored, so that nothing of
    one editor's draft can come to another.
    """

    http_method_names = ["post"]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not isinstance(self.object, BasePage):
            raise Http404

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        try:
            page, left_out = read(request, self.get_form)
        except Unread as error:
            return JsonResponse({"problem": str(error)})
        findings, problem = findings_on(page)
        if wanted := request.GET.get("repair"):
            return JsonResponse(answer_with_repair(page, findings, wanted))
        return JsonResponse(
            {
                "findings": [row(page, found) for found in findings],
                "summary": summary(findings),
                "problem": problem,
                "left_out": left_out_as_sentence(left_out),
            }
        )


class CheckOnEdit(AnswersWhileWriting, PreviewOnEditView):
    pass


class CheckOnCreate(AnswersWhileWriting, PreviewOnCreateView):
    def get_object(self) -> BasePage:
        parent = get_object_or_404(Page, pk=self.parent_object_id).specific
        model = self.content_type.model_class()
        if model not in parent.creatable_subpage_models():
            raise PermissionDenied
        page = super().get_object()
        page.locale = parent.locale
        return page


def left_out_as_sentence(labels: list[str]) -> str:
    if not labels:
        return ""
    return _("Not understood yet, and checked as last saved: %(fields)s.") % {
        "fields": ", ".join(labels)
    }


def repair_named(page: BasePage, findings: list[PageFinding], wanted: str) -> Repair | None:
    found = next((found for found in findings if found.key == wanted), None)
    return found and repair_for(page, found)


def answer_with_repair(page: BasePage, findings: list[PageFinding], wanted: str) -> dict[str, Any]:
    repair = repair_named(page, findings, wanted)
    if repair is None:
        return {"problem": _("This was changed in the meantime: there is nothing to mend here.")}
    return {
        "repair": {
            "path": repair.path,
            "value": repair.form_value,
            "done": str(repair.offer.done),
        }
    }


def findings_of_draft(request: HttpRequest, page_id: int) -> HttpResponse:
    """The findings on the page as last saved; POST mends the one it names, as a new revision."""
    page = get_object_or_404(Page, pk=page_id).get_latest_revision_as_object()
    permissions = page.permissions_for_user(request.user)
    if not permissions.can_edit():
        raise PermissionDenied
    if not isinstance(page, BasePage):
        raise Http404
    lock = page.get_lock()
    may_mend = not (lock and lock.for_user(request.user)) and not page.alias_of_id
    findings, problem = findings_on(page)
    if request.method == "POST":
        _mend(request, page, findings, may_mend)
        return redirect("a11y_findings_of_draft", page.pk)
    return render(
        request,
        "a11y_content/findings_of_draft.html",
        {
            "page": page,
            "rows": [row(page, found) for found in findings],
            "summary": summary(findings),
            "problem": problem,
            "may_mend": may_mend,
        },
    )


def _mend(
    request: HttpRequest, page: BasePage, findings: list[PageFinding], may_mend: bool
) -> None:
    if not may_mend:
        raise PermissionDenied
    repair = repair_named(page, findings, request.POST.get("repair", ""))
    if repair is None:
        messages.warning(
            request, _("This was changed in the meantime: there is nothing to mend here.")
        )
        return
    repair.apply(page)
    page.save_revision(user=request.user, log_action=True, clean=False)
    messages.success(
        request,
        _("%(done)s The page’s history keeps the version before.") % {"done": repair.offer.done},
    )
