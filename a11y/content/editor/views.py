"""What the editor's page asks for while someone writes."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.models import Page

from a11y.content.listing import row, summary
from a11y.content.pages import Look, PageFinding, look_at
from a11y.content.repairs import NOTHING_TO_MEND, repair_named
from cms.models import BasePage

from .drafts import Unread, read


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
        look = look_at(page)
        if wanted := request.GET.get("repair"):
            return JsonResponse(answer_with_repair(look, wanted))
        findings = [found for found in look.findings if not is_about_to_be_written(found)]
        return JsonResponse(
            {
                "findings": [row(page, found) for found in findings],
                "summary": summary(findings),
                "problem": look.unseen,
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


def is_about_to_be_written(found: PageFinding) -> bool:
    """Whether it is the empty line at the end, to which one comes before each paragraph."""
    is_empty = found.finding.check.id == "paragraph-empty"
    return is_empty and found.finding.element.find_next_sibling() is None


def left_out_as_sentence(labels: list[str]) -> str:
    if not labels:
        return ""
    return _("Not understood yet, and checked as last saved: %(fields)s.") % {
        "fields": ", ".join(labels)
    }


def answer_with_repair(look: Look, wanted: str) -> dict[str, Any]:
    repair = repair_named(look, wanted)
    if repair is None:
        return {"problem": str(NOTHING_TO_MEND)}
    return {
        "repair": {
            "path": repair.path,
            "value": repair.form_value,
            "done": str(repair.offer.done),
        }
    }
