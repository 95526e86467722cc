"""The lists of one organisation or programme, below a list of projects."""

import datetime
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.db.models import F, Max, Model, QuerySet
from django.db.models.functions import Left, Length

from cms.visibility import public

from .project_page import ProjectPage
from .snippets import Organisation, Programme

# Those that have lists: where, as what the API takes them, and the way to them from projects.
LISTS: dict[str, tuple[type[Model], str, str]] = {
    "organisations": (Organisation, "partner", "participations__organisation"),
    "programmes": (Programme, "programme", "programme"),
}


def address_below(kind: str, slug: str) -> str:
    """The end of the address of a list, after that of the page that it is below."""
    return f"{kind}/{quote(slug)}/"


def projects_in(kind: str, index_pages: QuerySet) -> QuerySet:
    """The public projects of these lists that name a record of the kind, in its own language."""
    way = LISTS[kind][2]
    list_path = Left("path", Length("path") - ProjectPage.steplen)
    return public(ProjectPage.objects.annotate(list_path=list_path)).filter(
        **{"list_path__in": index_pages.values("path"), f"{way}__locale_id": F("locale_id")}
    )


def all_below(index_pages: QuerySet) -> Iterator[tuple[Any, str, datetime.datetime | None]]:
    """The tree path of each page, with the lists below it and when a project in them last changed.

    In one query for each kind of list.
    """
    for kind, (_model, _parameter, way) in LISTS.items():
        named = projects_in(kind, index_pages).values_list("list_path", f"{way}__slug")
        lists = named.annotate(changed=Max("last_published_at"))
        for path, slug, changed in lists.order_by("list_path", f"{way}__slug"):
            yield path, address_below(kind, slug), changed
