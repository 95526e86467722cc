"""A shared record that pages still name is not deleted: the editor is shown where it is used."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.models import ReferenceIndex

from .snippets import Person, SharedRecord, Theme

MOST_NAMED = 3


def users_of(record: models.Model) -> list[models.Model]:
    """The pages and records that name ``record``, drafts among them."""
    if isinstance(record, Theme):  # the reference index does not follow many-to-many fields
        return list(record.projects.all())
    return [user for user, _references in ReferenceIndex.get_grouped_references_to(record)]


def refuse_while_used(request: HttpRequest, records: Iterable[Any]) -> HttpResponse | None:
    """A redirect to the first record that is used, with a word on where; else ``None``."""
    for record in records:
        if not isinstance(record, (SharedRecord, Person)):
            continue
        users = users_of(record)
        if users:
            named = ", ".join(f"“{user}”" for user in users[:MOST_NAMED])
            messages.error(
                request,
                ngettext(
                    "“%(record)s” is not deleted: it is used in %(number)d place (%(named)s). "
                    "Take it out there first.",
                    "“%(record)s” is not deleted: it is used in %(number)d places (%(named)s …). "
                    "Take it out there first.",
                    len(users),
                )
                % {"record": record, "number": len(users), "named": named},
            )
            view = "edit" if isinstance(record, Theme) else "usage"
            return redirect(type(record).snippet_viewset.get_url_name(view), record.pk)
    return None
