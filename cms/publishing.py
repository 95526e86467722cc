"""What a change of content does, in its own transaction: it ticks the clock, it marks the pages
whose representation no longer holds, and it writes what pages are looked up by.

Wagtail's page signals do not tell of everything (an alias, a new address of a page above), so
Django's are heard: whatever is saved or deleted passes here. ``queryset.update()`` does not; after
it, ``manage.py published_representation --rebuild`` is due.
"""

import hashlib
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Revision,
    Site,
)
from wagtail.signals import post_page_move

from . import clock
from .caching import EVERYTHING, forget
from .models import UNSEEN, BasePage, DocumentFile, Picture, Rendition, SiteSettings
from .pictures import make_renditions
from .published import PAGES_AT_A_TIME, PublishedRepresentation
from .tasks import refresh_published

# What any page may show or depend on. Page types' own records say ``is_named_on_pages``.
SHARED = (
    Collection,
    CollectionViewRestriction,
    DocumentFile,
    Locale,
    PageViewRestriction,
    Picture,
    Site,
)
# What the public reads of the site, though no page shows it.
OF_THE_SITE = (Redirect, SiteSettings)


def write_derived_rows(
    page_ids: Iterable[int], progress: Callable[[int, int], None] = lambda done, of: None
) -> None:
    """Store anew what is looked up by; from the database, so never from a draft."""
    ids = list(page_ids)
    for first in range(0, len(ids), PAGES_AT_A_TIME):
        batch = ids[first : first + PAGES_AT_A_TIME]
        for page in Page.objects.filter(pk__in=batch).specific():
            if isinstance(page, BasePage):
                page.write_derived_rows()
        progress(first + len(batch), len(ids))


def changed(*keys: str, shared: bool = False, pages: bool = False) -> int:
    """Tick the clock; once that is committed, let caches forget and the worker build.

    ``keys`` name the answers that what has changed is part of (``cms.caching``).
    """
    time = clock.tick(shared=shared, pages=pages)
    forget({EVERYTHING} if shared or pages else set(keys))
    if settings.HAS_WORKER:
        transaction.on_commit(refresh_published.enqueue)
    return time


@receiver(post_save)
def when_saved(
    sender: type[models.Model],
    instance: Any,
    created: bool = False,
    raw: bool = False,
    update_fields: Any = None,
    **kwargs: Any,
) -> None:
    """Let what was saved be seen by every reader from its commit on."""
    if update_fields and set(update_fields) <= UNSEEN:
        return
    if raw and (isinstance(instance, Page) or is_shared(sender)):
        changed(shared=True, pages=True)  # tables are loaded one by one: nothing is whole yet
    elif isinstance(instance, Page):
        page_has_changed(instance.pk)
        if type(instance) is Page:  # saved without what its own type adds
            write_derived_rows([instance.pk])
    elif is_shared(sender):
        # What is new is named nowhere yet; what a page names while it is loaded raw may be.
        if raw or not created or isinstance(instance, (PageViewRestriction, Locale, Site)):
            changed(shared=True)
        if isinstance(instance, Picture) and not raw:
            transaction.on_commit(partial(make_renditions, instance))
        if getattr(sender, "is_named_on_pages", False) and not (raw or created):
            write_derived_rows(instance.found_by_it())
    elif (
        isinstance(instance, Redirect)
        or (
            # The empty row is made when it is first read.
            isinstance(instance, SiteSettings) and not created
        )
        or (isinstance(instance, Revision) and instance.approved_go_live_at)
    ):
        changed("site", "pages")


@receiver(post_delete)
def when_deleted(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    """Let what was deleted be gone for every reader from its commit on."""
    if isinstance(instance, Page):
        time = changed(pages=True)
        mark_translations(instance.translation_key, time)
    elif is_shared(sender) or issubclass(sender, Rendition):
        changed(shared=True)
    elif issubclass(sender, OF_THE_SITE):
        changed("site", "pages")


@receiver(post_page_move)
def when_moved(instance: Any, **kwargs: Any) -> None:
    """Whatever is below the page has another address, and other restrictions above it."""
    changed(shared=True, pages=True)


def is_shared(model: type[models.Model]) -> bool:
    """Whether many pages may show, or be shown by, a record of this type."""
    return issubclass(model, SHARED) or getattr(model, "is_named_on_pages", False)


def page_has_changed(page_id: int) -> None:
    """Mark the page and its translations; see whether others that name it are concerned."""
    page = Page.objects.only(
        "translation_key",
        "title",
        "url_path",
        "live",
        "expire_at",
        "locale",
        "numchild",
        "alias_of",
    ).get(pk=page_id)
    identity = identity_of(page)
    row = PublishedRepresentation.objects.filter(pk=page_id).only("identity").first()
    others_see_it = identity != (row.identity if row else "")
    same = Page.objects.filter(translation_key=page.translation_key).values_list("pk", flat=True)
    time = changed(
        "pages",
        "projects",
        *(f"page-{pk}" for pk in same),
        pages=others_see_it,
        shared=others_see_it and page.numchild > 0,
    )
    if row is None:
        PublishedRepresentation.objects.create(
            page_id=page_id, translation_key=page.translation_key, identity=identity, changed=time
        )
    elif others_see_it:
        PublishedRepresentation.objects.filter(pk=page_id).update(
            identity=identity, translation_key=page.translation_key
        )
    mark_translations(page.translation_key, time)


def mark_translations(translation_key: Any, time: int) -> None:
    """These pages name each other: what one shows may have changed with any of them."""
    PublishedRepresentation.objects.filter(translation_key=translation_key).update(changed=time)


def identity_of(page: Page) -> str:
    """What other pages show of this one, in short; empty while it is a draft."""
    if not page.live:
        return ""
    shown = (page.title, page.url_path, page.expire_at, page.locale_id, page.alias_of_id)
    return hashlib.blake2b(repr(shown).encode(), digest_size=16).hexdigest()
