"""How far a long command is: a bar on a terminal, a line now and then in a log."""

import time
from types import TracebackType
from typing import Any

BAR_WIDTH = 30
SECONDS_BETWEEN_LINES = 10


class Progress:
    """``with Progress(self.stdout, "built") as progress: progress(3, 40)``."""

    def __init__(self, output: Any, verb: str, things: str = "pages"):
        self.output = output
        self.verb = verb
        self.things = things
        self.last = ""
        self.line_due = time.monotonic() + SECONDS_BETWEEN_LINES

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, done: int, of: int) -> None:
        self.last = f"{done} of {of} {self.things} {self.verb}"
        if self.output.isatty():
            full = BAR_WIDTH * done // max(of, 1)
            bar = "█" * full + "░" * (BAR_WIDTH - full)
            self.output.write(f"\r{bar} {self.last}", ending="")
            self.output.flush()
        elif time.monotonic() > self.line_due:
            self.output.write(self.last)
            self.line_due = time.monotonic() + SECONDS_BETWEEN_LINES

    def clear(self) -> None:
        """Take the bar off the terminal's line, for what is to be written there."""
        if self.last and self.output.isatty():
            self.output.write("\r\x1b[K", ending="")
            self.output.flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.output.isatty():
            self.output.write("")
        elif self.last and error is None:
            self.output.write(self.last)
