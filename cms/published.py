"""The published representation: each page as the world reads it, stored as bytes.

It is built when it is first needed after a change, for many pages at once. A row is valid while
nothing that it was built from has changed; ``read_published`` never gives an invalid one.
"""

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import models, transaction
from django.utils import timezone, translation
from django.utils.module_loading import import_string
from rest_framework.utils.encoders import JSONEncoder
from wagtail.models import Page

from . import clock
from .bulk import whole
from .code_version import CODE_VERSION
from .prepared import PreparedQuery, moment_of
from .publication import Publication
from .visibility import public

PAGES_AT_A_TIME = 100
MOST_ATTEMPTS = 5


class PublishedRepresentation(models.Model):
    """One page's bytes, and what says whether they still hold."""

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="published"
    )
    translation_key = models.UUIDField(db_index=True)
    # What other pages show of this one: its title, its address, and whether it is there.
    identity = models.CharField(max_length=32, blank=True)
    # Times of the clock.
    changed = models.PositiveBigIntegerField()
    built = models.PositiveBigIntegerField(default=0)
    built_by = models.CharField(max_length=32, blank=True)
    names_pages = models.BooleanField(default=False)
    valid_until = models.DateTimeField(null=True)
    card = models.BinaryField(default=b"")
    detail = models.BinaryField(default=b"")
    etag = models.CharField(max_length=32, blank=True)
    modified_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.page_id} at {self.built}"


class Published(NamedTuple):
    """One page as it was read: the bytes that were asked for, and whether they hold."""

    page_id: int
    path: str
    built: int | None
    changed: int | None
    built_by: str | None
    names_pages: bool | None
    valid_until: datetime.datetime | None
    modified_at: datetime.datetime | None
    etag: str | None
    body: bytes = b""
    body_digest: str = ""

    @property
    def data(self) -> Any:
        return json.loads(self.body)

    def holds_at(self, reading: clock.Reading) -> bool:
        """Whether nothing that the bytes were built from has changed."""
        return (
            self.built is not None
            and self.changed is not None
            and self.built >= max(self.changed, reading.shared_changed)
            and (not self.names_pages or self.built >= reading.pages_changed)
            and (self.valid_until is None or self.valid_until > timezone.now())
            and self.built_by == CODE_VERSION
        )


def stale_at(reading: clock.Reading) -> models.Q:
    """The condition that a page has no bytes that hold: what ``Published.holds_at`` denies."""
    row = "published__"
    return models.Q(
        models.Q((f"{row}built", None)),
        models.Q((f"{row}built__lt", models.F(f"{row}changed"))),
        models.Q((f"{row}built__lt", reading.shared_changed)),
        models.Q((f"{row}names_pages", True), (f"{row}built__lt", reading.pages_changed)),
        models.Q((f"{row}valid_until__lte", timezone.now())),
        ~models.Q((f"{row}built_by", CODE_VERSION)),
        _connector=models.Q.OR,
    )


OF_THE_PAGE = ("page_id", "path")
COLUMNS = [
    "pk",
    "path",
    *(
        f"published__{name}"
        for name in Published._fields
        if name not in OF_THE_PAGE and not name.startswith("body")
    ),
]


def _published(row: tuple[Any, ...]) -> Published:
    *before, valid_until, modified_at, etag, body = row
    body = bytes(body or b"")
    return Published(
        *(*before, moment_of(valid_until), moment_of(modified_at), etag, body, digest(body))
    )


def _prepared(form: str) -> PreparedQuery:
    return PreparedQuery(
        lambda ids, moment: (
            public(Page.objects.filter(pk__in=ids), moment)
            .order_by()
            .values_list(*COLUMNS, f"published__{form}")
        )
    )


FORMS = {form: _prepared(form) for form in ("card", "detail")}
READABLE_NOW = PreparedQuery(
    lambda ids, moment: public(Page.objects.filter(pk__in=ids), moment).order_by().values_list("pk")
)


class Memory:
    """The rows that this process has read since the clock last ticked: they still hold."""

    MOST_BYTES = 32 * 2**20

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], Published] = {}
        self._bytes = 0

    def recall(self, ids: Sequence[int], form: str) -> dict[int, Published] | None:
        """These pages; ``None`` if one of them is not remembered, or not for any longer."""
        now = timezone.now()
        kept = {}
        for pk in ids:
            row = self._kept.get((pk, form))
            if row is None or (row.valid_until and row.valid_until <= now):
                return None
            kept[pk] = row
        return kept

    def remember(self, rows: Sequence[Published], form: str) -> None:
        for row in rows:
            if self._bytes + len(row.body) > self.MOST_BYTES:
                self._kept, self._bytes = {}, 0
            self._kept[row.page_id, form] = row
            self._bytes += len(row.body)


def read_published(
    ids: Sequence[int], form: str, reading: clock.Reading, *, remember: bool = True
) -> list[Published]:
    """The ``card`` or ``detail`` of those of these pages that anyone may read now, in this order.

    As of ``reading`` or later. What is missing or no longer holds is built first. ``remember``:
    whether they are likely to be asked for again.
    """
    if not ids:
        return []
    memory = clock.memory.recall(reading, "published", Memory)
    kept = memory.recall(ids, form)
    if kept:
        readable = {pk for (pk,) in READABLE_NOW.rows(ids)}
        return [kept[pk] for pk in ids if pk in readable]

    def ask() -> list[Published]:
        found = {row[0]: row for row in FORMS[form].rows(ids)}
        return [_published(found[pk]) for pk in ids if pk in found]

    rows = _made_to_hold(ask, reading)
    if remember:
        memory.remember([row for row in rows if row.holds_at(reading)], form)
    return rows


def read_cards(pages: models.QuerySet) -> list[Published]:
    """The cards of these pages, in their order; the caller says which anyone may read."""
    wanted = pages.values_list(*COLUMNS, "published__card")
    return _made_to_hold(lambda: [_published(row) for row in wanted.all()], clock.read())


def _made_to_hold(ask: Callable[[], list[Published]], reading: clock.Reading) -> list[Published]:
    """What is asked for, once all of it holds. The clock is read first: what changes in between
    is later than the question."""
    for _attempt in range(MOST_ATTEMPTS):
        rows = ask()
        stale = [row.page_id for row in rows if not row.holds_at(reading)]
        if not stale:
            break
        refresh(stale)
        reading = clock.read()
    return rows


# --- Building -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Representation:
    """A page as data, and how long it stays so."""

    card: bytes
    detail: bytes
    names_pages: bool
    valid_until: datetime.datetime | None

    @property
    def etag(self) -> str:
        return digest(self.detail)


def digest(body: bytes) -> str:
    """What tells these bytes from all others, for an ``ETag``."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def as_json(data: Any) -> bytes:
    """Compact JSON, the same bytes for the same data."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), cls=JSONEncoder).encode()


def build(page_ids: Iterable[int]) -> dict[int, Representation]:
    """The representations of these pages as their content now stands, nothing stored.

    Takes about as many queries for a hundred pages of a type as for one.
    """
    publication = Publication(whole(Page.objects.filter(pk__in=list(page_ids))))
    return {page.pk: represent(page, publication) for page in publication.pages}


def represent(page: Any, publication: Publication) -> Representation:
    """One page of this publication as data."""
    place = publication.place_of(page)
    translations = publication.translations_of(page)
    serializer_class = import_string(page.serializer)
    with translation.override(place.language):
        serializer = serializer_class(page, context={"place": place, "translations": translations})
        content = serializer.data
    expiring = (other.expire_at for other in translations if other.expire_at)
    moments = [*place.moments, *expiring, *page.moments_of_change()]
    return Representation(
        card=as_json({name: content[name] for name in serializer_class.card_names}),
        detail=as_json(content),
        names_pages=place.names_pages,
        valid_until=min(moments, default=None),
    )


def refresh(page_ids: list[int]) -> None:
    """Build and store the representations of these pages, whether they still hold or not."""
    _make_rows(page_ids)
    # The time is read before the content: whatever changes from now on is later.
    time = clock.read().time
    representations = build(page_ids)
    before = PublishedRepresentation.objects.only("etag", "modified_at").in_bulk(page_ids)
    rows = []
    for page_id, built in representations.items():
        row = before.get(page_id)
        if row is None:
            continue  # deleted meanwhile
        if row.etag != built.etag:
            row.etag, row.modified_at = built.etag, timezone.now()
        row.card, row.detail = built.card, built.detail
        row.names_pages, row.valid_until = built.names_pages, built.valid_until
        row.built, row.built_by = time, CODE_VERSION
        rows.append(row)
    with transaction.atomic():
        for row in rows:
            _store(row)


def _store(row: PublishedRepresentation) -> None:
    """Write what was built; a page that was deleted meanwhile is not brought back."""
    PublishedRepresentation.objects.filter(pk=row.pk).update(
        etag=row.etag,
        modified_at=row.modified_at,
        card=row.card,
        detail=row.detail,
        names_pages=row.names_pages,
        valid_until=row.valid_until,
        built=row.built,
        built_by=row.built_by,
    )


def _make_rows(page_ids: list[int]) -> None:
    """A row for each page that has none: then every later change finds it and marks it."""
    pages = Page.objects.filter(pk__in=page_ids, published=None)
    if not pages.exists():
        return
    with transaction.atomic():
        time = clock.tick()  # waits for the changes that are going on, which do not see these rows
        PublishedRepresentation.objects.bulk_create(
            [
                PublishedRepresentation(page_id=pk, translation_key=key, changed=time)
                for pk, key in pages.values_list("pk", "translation_key")
            ],
            ignore_conflicts=True,
        )


def rebuild(progress: Callable[[int, int], None] = lambda done, of: None) -> int:
    """Build anew everything that anyone may read; how many pages that was."""
    clock.tick(shared=True, pages=True)
    done = 0
    for batch, of in _batches():
        refresh(batch)
        done += len(batch)
        progress(done, of)
    return done


def refresh_stale() -> int:
    """Build what no longer holds, before anyone asks for it; how many pages that was."""
    done = 0
    for batch, _of in _batches():
        rows = Page.objects.filter(stale_at(clock.read()), pk__in=batch)
        stale = list(rows.values_list("pk", flat=True))
        if stale:
            refresh(stale)
            done += len(stale)
    return done


def differences(progress: Callable[[int, int], None] = lambda done, of: None) -> Iterator[int]:
    """The pages whose stored bytes claim to hold and are not what a fresh build gives."""
    done = 0
    for batch, of in _batches():
        reading = clock.read()
        fresh = build(batch)
        pages = Page.objects.filter(pk__in=batch)
        for form in ("card", "detail"):
            for row in pages.values_list(*COLUMNS, f"published__{form}"):
                stored = _published(row)
                if not stored.holds_at(reading) or stored.page_id not in fresh:
                    continue
                if stored.body != getattr(fresh[stored.page_id], form):
                    yield stored.page_id
        done += len(batch)
        progress(done, of)


def all_pages() -> list[int]:
    """The ids of all pages, whoever may read them."""
    return list(Page.objects.filter(depth__gt=1).order_by("pk").values_list("pk", flat=True))


def _batches() -> Iterator[tuple[list[int], int]]:
    """The ids of all public pages that have a representation, some at a time, and their number."""
    ids = list(public(Page.objects.filter(depth__gt=1)).order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(ids), PAGES_AT_A_TIME):
        yield ids[first : first + PAGES_AT_A_TIME], len(ids)
