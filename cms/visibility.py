"""Which pages anyone may read, now: one condition, in SQL, for every list, count and search."""

import datetime
from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import CollectionViewRestriction, PageViewRestriction, Site

PageQuerySet = TypeVar("PageQuerySet", bound=QuerySet)


def is_public(moment: datetime.datetime | None = None) -> Q:
    """The condition that a page is live, not expired, and not restricted, nor is a page above.

    At this moment; now, if none is given.

    It costs no query of its own. Expiry is looked at here too, because pages are withdrawn only
    when ``publish_scheduled`` runs.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.alias(path_of_page=path).filter(
        path_of_page__startswith=F("page__path")
    )
    not_expired = Q(expire_at=None) | Q(expire_at__gt=moment or timezone.now())
    return Q(live=True) & not_expired & ~Exists(restrictions)


def public(pages: PageQuerySet, moment: datetime.datetime | None = None) -> PageQuerySet:
    """Those of ``pages`` that anyone may read."""
    return pages.filter(is_public(moment))


def in_public_collections(files: PageQuerySet) -> PageQuerySet:
    """Those of these documents or pictures that anyone may read: no collection above is private."""
    path = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    restrictions = CollectionViewRestriction.objects.alias(path_of_collection=path).filter(
        path_of_collection__startswith=F("collection__path")
    )
    return files.filter(~Exists(restrictions))


def below_site(site: Site) -> Q:
    """The condition that a page belongs to this site, in whatever language."""
    roots = site.root_page.get_translations(inclusive=True)
    return Q(
        *(Q(path__startswith=path) for path in roots.values_list("path", flat=True)),
        _connector=Q.OR,
    )
