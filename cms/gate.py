"""What stands between a page and the public, and how a refusal reaches who wanted to publish.

Apps put themselves there by Wagtail's hook ``before_going_public``: a function of the page as it
would be published, of the revision (None for a copy of a live page), and of the name under which
Wagtail logs the publication. It returns whether the page may go public, or raises ``Refused``.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm


class Refused(Exception):
    """A page is not published. What was written is kept."""

    def answer(self, request: HttpRequest) -> HttpResponse:
        """What whoever sent the request is shown instead."""
        raise NotImplementedError


def may_go_public(page: Any, revision: Any = None, log_action: bool | str = True) -> bool:
    """Ask all who stand in the way. Raises ``Refused``; who returns False has told it elsewhere."""
    return all(ask(page, revision, log_action) for ask in hooks.get_hooks("before_going_public"))


def refused_copies(pages: Iterable[Any]) -> Iterator[Refused]:
    """Which of these pages may not be published a second time, and why."""
    for page in pages:
        try:
            may_go_public(page.specific)
        except Refused as refusal:
            yield refusal


class PageForm(WagtailAdminPageForm):
    """A new page is a draft until it is published: Wagtail would make it live before that."""

    def save(self, commit: bool = True) -> Any:
        if self.instance._state.adding:
            self.instance.live = False
        return super().save(commit)


class PageCopyForm(CopyForm):
    """Copies are published only if they may be."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("publish_copies"):
            copied = self.page.get_descendants(inclusive=True).live()
            if not cleaned.get("copy_subpages"):
                copied = copied.filter(pk=self.page.pk)
            for refusal in refused_copies(copied):
                self.add_error("publish_copies", str(refusal))
        return cleaned
