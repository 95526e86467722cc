"""All checks, by their ids, in the order in which they were defined."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from .findings import Check, Seen, Severity, Text

if TYPE_CHECKING:
    from .documents import Document

CHECKS: dict[str, Check] = {}

Function = Callable[["Document"], Iterator[Seen]]


def check(
    id: str,
    severity: Severity,
    message: Text,
    *,
    wcag: tuple[str, ...] = (),
    act: tuple[str, ...] = (),
    of_documents: bool = False,
) -> Callable[[Function], Function]:
    """Make a check of a function that yields what it sees.

    ``of_documents``: it looks for what only a whole document can have; fragments are not blamed.
    """

    def register(function: Function) -> Function:
        if id in CHECKS:
            raise ValueError(f"There are two checks with the id {id}.")
        CHECKS[id] = Check(id, severity, message, wcag, act, of_documents, function)
        return function

    return register
