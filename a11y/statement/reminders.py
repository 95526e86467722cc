"""At least once a year somebody looks through the statement: who is reminded, and how."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.ui.components import Component
from wagtail.models import Site

from .mail import send_to_officer
from .page import AccessibilityStatementPage, statements_of


@dataclass(frozen=True)
class Reminder:
    """A site without a statement, or a statement that nobody has looked at for over a year."""

    site: Site
    statement: AccessibilityStatementPage | None

    @property
    def url(self) -> str:
        """Where the editor mends it."""
        if self.statement:
            return reverse("wagtailadmin_pages:edit", args=[self.statement.pk])
        home = self.site.root_page_id
        return reverse(
            "wagtailadmin_pages:add", args=["a11y_statement", "accessibilitystatementpage", home]
        )

    @property
    def text(self) -> str:
        if self.statement is None:
            return _("The site %(site)s has no accessibility statement yet.") % {"site": self.site}
        names = {"title": self.statement.title, "site": self.site}
        return (
            _("The statement “%(title)s” of the site %(site)s was not reviewed for over a year.")
            % names
        )


def reminders() -> Iterator[Reminder]:
    """Every site's, those that are due."""
    for site in Site.objects.select_related("root_page").order_by("pk"):
        statements = list(statements_of(site).prefetch_related("reviews"))
        if not statements:
            yield Reminder(site, None)
        for statement in statements:
            if statement.is_review_due:
                yield Reminder(site, statement)


def mail(reminder: Reminder) -> bool:
    """Remind the officer by e-mail; whether it was taken."""
    with override(settings.LANGUAGE_CODE):
        text = _("%(reminder)s\n\nLook through it at least once a year, here:\n%(link)s\n") % {
            "reminder": reminder.text,
            "link": settings.WAGTAILADMIN_BASE_URL + reminder.url,
        }
        return send_to_officer(reminder.site, _("Accessibility statement: a review is due"), text)


class ReminderPanel(Component):
    """The same on the first page of the admin."""

    name = "accessibility_statement"
    order = 105
    template_name = "a11y_statement/reminder_panel.html"

    def __init__(self, due: list[Reminder]):
        self.due = due

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"heading": _("Accessibility statement"), "reminders": self.due}
