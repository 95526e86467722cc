"""What a test needs beside Python: programs that may be missing, and ports."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SECONDS_TO_START, SECONDS_TO_STOP = 60, 10


def skip_or_fail(missing: str, how_to_get_it: str) -> None:
    """Skip on a user's machine; fail where the tests must be complete."""
    message = f"{missing} is not installed. {how_to_get_it}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(command: list[str], environment: dict[str, str], log: Path, url: str) -> Iterator[None]:
    """A Python program of ours that serves, from when it answers at ``url``."""
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, *command], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
        try:
            deadline = time.monotonic() + SECONDS_TO_START
            while not _answers(url):
                if process.poll() is not None or time.monotonic() > deadline:
                    pytest.fail(log.read_text())
                time.sleep(0.2)
            yield
        finally:
            process.terminate()
            process.wait(SECONDS_TO_STOP)


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=10)  # noqa: S310 - our own server
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True
