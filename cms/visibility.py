"""Which pages anyone may read, now: one condition, in SQL, for every list, count and search."""

import datetime
from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Left, Length
from django.utils import timezone
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)

PageQuerySet = TypeVar("PageQuerySet", bound=QuerySet)


def is_public(moment: datetime.datetime | None = None) -> Q:
    """The condition that a page is live, not expired, and not restricted, nor is a page above.

    At this moment; now, if none is given.

    It costs no query of its own. Expiry is looked at here too, because pages are withdrawn only
    when ``publish_scheduled`` runs.
    """
    restrictions = _above(PageViewRestriction.objects, Page, "page_id", OuterRef("path"))
    not_expired = Q(expire_at=None) | Q(expire_at__gt=moment or timezone.now())
    return Q(live=True) & not_expired & ~Exists(restrictions)


def _above(restrictions: QuerySet, tree: type, node_id: str, path: OuterRef) -> QuerySet:
    """Those of these restrictions that are set on the node of ``tree`` at this path or above it.

    The few restrictions are gone through, and the path of each is looked up: a join would let a
    database go through the whole tree instead, once for each of its nodes.
    """
    restricted = tree._base_manager.filter(pk=OuterRef(node_id)).order_by().values("path")[:1]
    return restrictions.alias(
        restricted=Subquery(restricted),
        path=ExpressionWrapper(path, output_field=CharField()),
    ).filter(restricted=Left("path", Length("restricted")))


def public(pages: PageQuerySet, moment: datetime.datetime | None = None) -> PageQuerySet:
    """Those of ``pages`` that anyone may read."""
    return pages.filter(is_public(moment))


def in_public_collections(files: PageQuerySet) -> PageQuerySet:
    """Those of these documents or pictures that anyone may read: no collection above is private."""
    restrictions = _above(
        CollectionViewRestriction.objects, Collection, "collection_id", OuterRef("collection__path")
    )
    return files.filter(~Exists(restrictions))


def below_site(site: Site) -> Q:
    """The condition that a page belongs to this site, in whatever language."""
    roots = site.root_page.get_translations(inclusive=True)
    return Q(
        *(Q(path__startswith=path) for path in roots.values_list("path", flat=True)),
        _connector=Q.OR,
    )
