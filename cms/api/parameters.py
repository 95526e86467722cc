"""What may be asked of a list, read from its address: strictly, so that no typing error passes."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from .problems import InvalidParameters

USUAL_LIMIT, MOST_AT_ONCE, DEEPEST_OFFSET = 20, 100, 10_000
MOST_NAMED = 50
LONGEST_PATH = 1000
MOST_FIELDS = 60


def invalid(parameter: str, detail: str, allowed: Iterable[Any] = ()) -> dict[str, Any]:
    """What is wrong with one parameter, and the values that it may have."""
    named = [str(value) for value in allowed]
    error: dict[str, Any] = {"parameter": parameter, "detail": detail}
    if named:
        more = len(named) - MOST_NAMED
        error["allowed"] = named[:MOST_NAMED]
        shown = ", ".join(named[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        error["detail"] = f"{detail} Allowed: {shown}."
    return error


def check_names(query: QueryDict, allowed: Iterable[str], repeatable: Iterable[str] = ()) -> None:
    """Refuse parameters that this address does not know, or that it takes only once."""
    allowed = list(allowed)
    errors = [
        invalid(name, f"There is no parameter “{name}”.", allowed)
        for name in query
        if name not in allowed
    ]
    errors += [
        invalid(name, f"“{name}” was given {len(values)} times: give it once.")
        for name, values in query.lists()
        if name in allowed and name not in repeatable and len(values) > 1
    ]
    if errors:
        raise InvalidParameters(errors)


def whole_number(query: QueryDict, name: str, usual: int, least: int, most: int) -> int:
    text = query.get(name)
    if text is None:
        return usual
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(most))
    if not (is_number and least <= int(text) <= most):
        detail = f"“{name}” is a whole number from {least} to {most}."
        if name == "offset":
            detail += " To read everything, narrow the list by its filters."
        raise InvalidParameters([invalid(name, detail)])
    return int(text)


def one_of(query: QueryDict, name: str, allowed: Iterable[str], usual: str = "") -> str:
    value = query.get(name, usual)
    if value not in allowed:
        raise InvalidParameters([invalid(name, f"“{value}” is no {name}.", allowed)])
    return value


class Fields:
    """The names in ``fields=title,budget.total``, and the part of an object that they choose."""

    name = "fields"

    def __init__(self, query: QueryDict, shape: Mapping[str, Any]):
        """All of it, if ``query`` names no fields; clients name them by commas or one by one."""
        self.chosen: dict[str, Any] = {}
        paths = [path for text in query.getlist(self.name) for path in text.split(",")]
        errors = [
            invalid(self.name, f"There is no field “{path}”.", allowed)
            for path in paths
            if (allowed := self._add(path, shape))
        ]
        if len(paths) > MOST_FIELDS:
            errors = [invalid(self.name, f"Name at most {MOST_FIELDS} fields.")]
        if errors:
            raise InvalidParameters(errors)

    def __bool__(self) -> bool:
        return bool(self.chosen)

    def _add(self, path: str, shape: Mapping[str, Any]) -> list[str]:
        """Note one name; where it is none, those that are."""
        chosen: dict[str, Any] = self.chosen
        known: Mapping[str, Any] = shape
        *before, last = path.split(".")
        for number, name in enumerate(before):
            if not known.get(name):
                return _within(before[:number], known)
            known = known[name]
            # Where the whole of it was chosen already, a part of it changes nothing.
            chosen = {} if chosen.setdefault(name, {}) is None else chosen[name]
        if last not in known:
            return _within(before, known)
        chosen[last] = None
        return []

    def of(self, data: Any, chosen: Mapping[str, Any] | None = None) -> Any:
        """The chosen part of an object, or of each object in a list."""
        chosen = self.chosen if chosen is None else chosen
        if isinstance(data, list):
            return [self.of(item, chosen) for item in data]
        if not isinstance(data, dict):
            return data
        return {
            name: value if chosen[name] is None else self.of(value, chosen[name])
            for name, value in data.items()
            if name in chosen
        }


def _within(before: list[str], known: Mapping[str, Any]) -> list[str]:
    return [".".join([*before, name]) for name in known]


class Slice:
    """Which part of a list was asked for, and the addresses of the parts beside it."""

    names = ("limit", "offset")

    def __init__(self, query: QueryDict):
        self.query = query
        self.limit = whole_number(query, "limit", USUAL_LIMIT, 1, MOST_AT_ONCE)
        self.offset = whole_number(query, "offset", 0, 0, DEEPEST_OFFSET)

    def beside(self, address: str, count: int) -> tuple[str | None, str | None]:
        """The addresses of the next and of the previous part; ``None`` where there is none."""
        following = self.offset + self.limit
        has_next = following < count and following <= DEEPEST_OFFSET
        return (
            self._at(address, following) if has_next else None,
            self._at(address, max(0, self.offset - self.limit)) if self.offset else None,
        )

    def _at(self, address: str, offset: int) -> str:
        kept = [
            (name, value)
            for name, values in self.query.lists()
            for value in values
            if name not in self.names
        ]
        place = [("limit", self.limit), *([("offset", offset)] if offset else [])]
        return f"{address}?{urlencode([*kept, *place])}"
