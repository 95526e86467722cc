"""What a check says: the check, and the place where it saw something."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from bs4 import Tag
from django.utils.functional import Promise

from .aria import LANDMARKS

if TYPE_CHECKING:
    from .documents import Document

Text: TypeAlias = str | Promise


class Severity(StrEnum):
    """How sure a check is."""

    ERROR = "error"  # certain
    WARNING = "warning"  # likely
    QUESTION = "question"  # only a person can say


class Seen(NamedTuple):
    """An element that a check found at fault, what its message says of it, and what mends it.

    ``severity``: where the check is less sure of this one than it is as a rule.
    """

    element: Tag
    fix: str = ""
    values: Mapping[str, Any] = {}
    severity: Severity | None = None


def unless_framed(document: "Document", element: Tag, fix: str) -> Seen:
    """What pages need, and documents in frames do without: none says where it is shown.

    What is made for a frame seldom has a heading or a landmark.
    """
    may_be_framed = not document.headings and not document.with_role(*LANDMARKS)
    return Seen(element, fix, severity=Severity.WARNING if may_be_framed else None)


@dataclass(frozen=True)
class Check:
    """One kind of fault.

    ``message`` is a sentence that says what to do, with ``%(name)s`` for what the function gives
    as ``values``. ``act`` holds the ids of the W3C's ACT rules that the check implements; then it
    finds what those rules fail, and nothing else. ``wcag`` holds success criteria of WCAG 2.2.
    """

    id: str
    severity: Severity
    message: Text
    wcag: tuple[str, ...]
    act: tuple[str, ...]
    of_documents: bool
    function: Callable[["Document"], Iterator[Seen]]

    def findings(self, document: "Document") -> Iterator["Finding"]:
        if self.of_documents and document.is_fragment:
            return
        for seen in self.function(document):
            yield Finding(
                check=self,
                values={name: str(value) for name, value in seen.values.items()},
                fix=seen.fix,
                selector=document.selector_of(seen.element),
                snippet=document.snippet_of(seen.element),
                line=document.line_of(seen.element),
                element=seen.element,
                severity=seen.severity or self.severity,
            )


@dataclass(frozen=True)
class Finding:
    """One fault, seen at one place."""

    check: Check
    selector: str
    snippet: str
    line: int
    severity: Severity
    element: Tag = field(repr=False, compare=False)
    values: Mapping[str, str] = field(default_factory=dict)
    fix: str = ""

    @property
    def message(self) -> str:
        """In the language in force."""
        return str(self.check.message) % self.values

    def as_json(self) -> dict[str, Any]:
        return {
            "check": self.check.id,
            "severity": self.severity.value,
            "wcag": list(self.check.wcag),
            "act": list(self.check.act),
            "selector": self.selector,
            "line": self.line,
            "snippet": self.snippet,
            "message": self.message,
            "fix": self.fix,
        }
