"""A shared record that pages still name is not deleted: the editor is shown where it is used."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.models import ReferenceIndex

from .snippets import Person, SharedRecord


def places_of_use(record: models.Model) -> int:
    """How many pages and records name ``record``, drafts among them."""
    return ReferenceIndex.get_grouped_references_to(record).count()


def refuse_while_used(request: HttpRequest, records: Iterable[Any]) -> HttpResponse | None:
    """A redirect to where the first used record is used; ``None`` if none of them is."""
    for record in records:
        places = places_of_use(record)
        if isinstance(record, (SharedRecord, Person)) and places:
            messages.error(
                request,
                ngettext(
                    "“%(record)s” is not deleted: it is used in %(places)d place. "
                    "Take it out there first.",
                    "“%(record)s” is not deleted: it is used in %(places)d places. "
                    "Take it out there first.",
                    places,
                )
                % {"record": record, "places": places},
            )
            viewset = type(record).snippet_viewset
            return redirect(viewset.get_url_name("usage"), record.pk)
    return None
