"""Telling the caches in front of the site what has changed.

Every public answer has keys: ``all``, and what it was made from (``projects``, ``page-12``). After
a change is committed, each backend of ``settings.PURGE_BACKENDS`` is told the keys to forget. A
backend is a class with one method::

    class MyCache:
        def purge(self, keys: set[str]) -> None:
            \"\"\"Forget every answer that has one of these keys.\"\"\"

It is named by its path in ``PROJEKTOR_PURGE``. It runs after the change is safe: what it raises is
logged, and breaks nothing.
"""

import logging
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from wagtail.contrib.frontend_cache.utils import PurgeBatch
from wagtail.models import Page, Site

logger = logging.getLogger(__name__)

EVERYTHING = "all"


def forget(keys: set[str]) -> None:
    """Once the change at hand is committed, let every cache forget what these keys name."""
    if settings.PURGE_BACKENDS:
        transaction.on_commit(partial(_purge, frozenset(keys)), robust=True)


def _purge(keys: frozenset[str]) -> None:
    for path in settings.PURGE_BACKENDS:
        try:
            import_string(path)().purge(set(keys))
        except Exception:
            logger.exception("The cache %s was not told to forget %s", path, ", ".join(keys))


class WagtailFrontendCache:
    """Purges addresses, through the backends of ``WAGTAILFRONTENDCACHE``.

    They know addresses and no keys, and an address of the API may have any query. So what they
    can forget is each page that changed, at its own address and in the API.
    """

    def purge(self, keys: set[str]) -> None:
        numbers = {key.removeprefix("page-") for key in keys if key.startswith("page-")}
        pages = Page.objects.all() if EVERYTHING in keys else Page.objects.filter(pk__in=numbers)
        batch = PurgeBatch()
        for page in pages.specific().iterator():
            batch.add_page(page)
            batch.add_urls(self._in_the_api(page))
        batch.purge()

    def _in_the_api(self, page: Any) -> list[str]:
        from django.urls import reverse

        address = getattr(page, "api_address", None)
        paths = [reverse("api:projects")] + ([reverse(address, args=[page.pk])] if address else [])
        return [site.root_url + path for site in Site.objects.all() for path in paths]
