"""A question that every request asks: Django works out its SQL once, then only values change."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django.db import InterfaceError, OperationalError, connection
from django.db.models import QuerySet
from django.utils import timezone

# Values that nothing else in a query has: by them their places among its parameters are found.
_SOME_ID = 8_000_000_000_000_001
_SOME_MOMENT = datetime.datetime(1801, 2, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)
_NOW = object()

Parameters = list[Any]


class PreparedQuery:
    """``ask(ids, moment)`` says what is asked about these ids at this moment: a ``values_list``.

    Its columns are read as the database has them; dates and times are ``moment_of`` their value.
    """

    def __init__(self, ask: Callable[[Sequence[int], datetime.datetime], QuerySet]):
        self.ask = ask
        self._prepared: dict[tuple[str, int], tuple[str, Parameters]] = {}

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        """The answer about these ids, now. At least one id must be asked about."""
        sql, places = self._prepare(len(ids))
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        values = [
            now if place is _NOW else ids[place.number] if isinstance(place, _Id) else place
            for place in places
        ]
        try:
            return _run(sql, values)
        except (OperationalError, InterfaceError):
            if connection.in_atomic_block:
                raise
            connection.close()  # the server may have been restarted since the last request
            return _run(sql, values)

    def _prepare(self, number: int) -> tuple[str, Parameters]:
        key = (connection.vendor, number)
        if key not in self._prepared:
            some_ids = range(_SOME_ID, _SOME_ID + number)
            sql, parameters = self.ask(some_ids, _SOME_MOMENT).query.sql_with_params()
            moment = connection.ops.adapt_datetimefield_value(_SOME_MOMENT)
            self._prepared[key] = (
                sql,
                [_place_of(value, moment, some_ids) for value in parameters],
            )
        return self._prepared[key]


def _run(sql: str, values: Parameters) -> list[tuple[Any, ...]]:
    """Ask the database; PostgreSQL keeps its plan, which takes it longer than the answer."""
    if connection.vendor != "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()
    import psycopg

    if connection.connection is None:
        connection.ensure_connection()
    # Django lets nothing be prepared. Behind a pooler that cannot, ``prepare_threshold=None`` in
    # the OPTIONS of the database says so.
    connection.connection.prepare_threshold = connection.settings_dict["OPTIONS"].get(
        "prepare_threshold", 0
    )
    # Django's own cursor puts the values into the text: to PostgreSQL each would be a new question.
    # In binary, bytes come as they are and moments need no parsing.
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        return cursor.execute(sql, values, prepare=True, binary=True).fetchall()


class _Id:
    """The place of one of the ids."""

    def __init__(self, number: int):
        self.number = number


def _place_of(value: Any, moment: Any, some_ids: range) -> Any:
    if value == moment:
        return _NOW
    if isinstance(value, int) and value in some_ids:
        return _Id(value - _SOME_ID)
    return value


def moment_of(value: datetime.datetime | None) -> datetime.datetime | None:
    """The moment that a database gave: SQLite knows no time zones and means UTC."""
    if value is not None and value.tzinfo is None:
        return value.replace(tzinfo=datetime.UTC)
    return value
