"""Our findings in Wagtail's content checker, which runs axe in the preview.

axe runs rules, and Wagtail takes them from the server as data. So every finding becomes a rule that
fails the element at fault: nothing is checked a second time, by other code, with other results. In
the editor the panel beside the form says the same while one writes; there only those of Wagtail's
rules are left out that would repeat ours.
"""

from typing import Any

from django.forms import Script
from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page

from a11y.content.models import SEVERITIES
from a11y.content.pages import look_at
from cms.models import BasePage

# Rules of axe that Wagtail runs, and the check of ours that sees the same.
SEEN_BY_OURS = {
    "alt-text-quality": "image-alt-file-name",
    "button-name": "button-name-missing",
    "empty-heading": "heading-empty",
    "empty-table-header": "table-header-empty",
    "frame-title": "frame-without-name",
    "heading-order": "heading-level-skipped",
    "input-button-name": "button-name-missing",
    "link-name": "link-name-missing",
    "p-as-heading": "heading-faked",
}
# Fails the one element that it is given; static/a11y/js/editor/userbar.js says so to axe.
FOUND = "found-by-the-site"


class CheckerItem(ContentCheckerItem):
    """Wagtail's checker with what our checks found on the page."""

    class Media:
        js = [Script("a11y/js/editor/userbar.js", type="module")]

    def __init__(self, page: Page | None, in_editor: bool = False) -> None:
        super().__init__(in_editor=in_editor)
        self.page = page

    def get_axe_run_only(self, request: HttpRequest) -> list[str]:
        kept = [rule for rule in self.axe_run_only if rule not in SEEN_BY_OURS]
        return [*kept, *(rule["id"] for rule in self.rules(request))]

    def get_axe_rules(self, request: HttpRequest) -> dict[str, Any]:
        """Which element each rule fails: axe's own selectors know no ``:nth-of-type``."""
        ours = {
            rule["id"]: {"checks": {FOUND: {"options": {"selector": rule["selector"]}}}}
            for rule in self.rules(request)
        }
        return {**self.axe_rules, **ours}

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        """With those of ours; what Wagtail itself adds but ours sees is switched off."""
        return [
            *(
                {**rule, "enabled": rule["id"] not in SEEN_BY_OURS}
                for rule in self.axe_custom_rules
            ),
            *(
                {"id": rule["id"], "selector": rule["tag"], "any": [FOUND]}
                for rule in self.rules(request)
            ),
        ]

    def get_axe_custom_checks(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [*self.axe_custom_checks, *([{"id": FOUND}] if self.rules(request) else [])]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, Any]:
        ours = {rule["id"]: rule["message"] for rule in self.rules(request)}
        return {**self.axe_messages, **ours}

    def rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        """A rule for every finding: its element, its severity and sentence, and its field."""
        if not hasattr(self, "_rules"):
            in_panel = self.in_editor or getattr(request, "in_preview_panel", False)
            shown = isinstance(self.page, BasePage) and not in_panel
            findings = look_at(self.page).findings if shown else []
            self._rules = [
                {
                    "id": f"{found.finding.check.id}-{number}",
                    "tag": found.finding.element.name,
                    "selector": found.finding.selector,
                    "message": {
                        "error_name": f"{SEVERITIES[found.finding.severity]}: "
                        f"{found.finding.message}",
                        "help_text": found.place.label,
                    },
                }
                for number, found in enumerate(findings, 1)
            ]
        return self._rules
