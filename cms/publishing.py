"""What is stored when content changes, so that nothing has to be worked out when it is read."""

from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, ReferenceIndex

from .models import BasePage, Picture
from .pictures import make_renditions


def write_derived_rows(page_ids: list[int]) -> None:
    """Store anew what is looked up by; from the database, so never from a draft."""
    for page in Page.objects.filter(pk__in=page_ids).specific():
        if isinstance(page, BasePage):
            page.write_derived_rows()


@receiver(post_save)
def when_content_changes(
    sender: type, instance: models.Model, raw: bool = False, **kwargs: Any
) -> None:
    """Refresh a page that was saved, or the pages that name a snippet that was saved.

    A new picture gets its sizes.

    On commit, because a page's child objects are saved after the page itself.
    """
    if raw:
        return
    if isinstance(instance, BasePage):
        transaction.on_commit(partial(write_derived_rows, [instance.pk]))
    elif isinstance(instance, Picture):
        transaction.on_commit(partial(make_renditions, instance))
    elif getattr(sender, "is_named_on_pages", False):
        pages = ContentType.objects.get_for_model(Page)
        references = ReferenceIndex.get_references_to(instance).filter(base_content_type=pages)
        ids = list(references.values_list("object_id", flat=True).distinct())
        transaction.on_commit(partial(write_derived_rows, ids))
