"""PostgreSQL and gunicorn, for as long as they are needed."""

import http.client
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
WORKERS = 2
SECONDS_TO_START, SECONDS_TO_STOP = 60, 10
LINES = 20
# Debian has PostgreSQL's server where only its own scripts look.
DEBIAN = Path("/usr/lib/postgresql")
# A server is not stopped by Ctrl+C on its own, but by us, and after those who use it.
APART: dict[str, Any] = {"start_new_session": True, "stdin": subprocess.DEVNULL}


class DidNotStartError(Exception):
    """A server is not there; what it said is."""


def last_words(folder: Path) -> str:
    """The end of what the servers said."""
    lines = [line for log in folder.glob("*.log") for line in log.read_text().splitlines()[-LINES:]]
    return "\n".join(lines)


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        return found.getsockname()[1]


def postgresql() -> Path | None:
    """The folder of PostgreSQL's programs, the newest where there are several."""
    debians = sorted(DEBIAN.glob("*/bin"), key=lambda folder: float(folder.parent.name))
    named = shutil.which("initdb")
    found = [*debians[-1:], *([Path(named).resolve().parent] if named else [])]
    whole = [folder for folder in found if (folder / "postgres").exists()]
    return whole[0] if whole and (os.geteuid() or _other_user()) else None


def _other_user() -> str | None:
    """Who runs PostgreSQL where we are root, which it refuses to be run by."""
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    return None


@contextmanager
def running_postgresql(programs: Path, folder: Path) -> Iterator[str]:
    """A new and empty database in this folder; its address, as ``PROJEKTOR_DATABASE_URL``."""
    as_user: dict[str, Any] = {}
    data = folder / "postgresql"
    data.mkdir(mode=0o700)
    if not os.geteuid():
        user = pwd.getpwnam(_other_user() or "")
        as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        folder.chmod(0o711)
        os.chown(data, user.pw_uid, user.pw_gid)
    made = subprocess.run(  # noqa: S603 - our own command
        [
            *(programs / "initdb", "--pgdata", data, "--username=bench", "--auth=trust"),
            *("--encoding=UTF8", "--no-locale", "--no-sync"),
        ],
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
        **as_user,
    )
    if made.returncode:
        raise DidNotStartError(made.stdout + made.stderr)
    port = free_port()
    command = [
        *(programs / "postgres", "-D", data, "-p", str(port)),
        *("-c", f"listen_addresses={HOST}", "-c", "unix_socket_directories="),
        *("-c", "fsync=off"),  # only while it is filled does it write
    ]
    with _running(command, folder / "postgresql.log", signal.SIGINT, "/", as_user) as process:
        status = data / "postmaster.pid"
        _wait_until(lambda: status.exists() and "ready" in status.read_text(), process, folder)
        yield f"postgres://bench@{HOST}:{port}/postgres"


@contextmanager
def running_site(port: int, folder: Path, environment: dict[str, str]) -> Iterator[None]:
    """The site on gunicorn's sync workers."""
    command = [*gunicorn(port), "--log-level=warning", "--no-control-socket"]
    with _running(
        [sys.executable, "-m", *command],
        folder / "gunicorn.log",
        signal.SIGTERM,
        str(ROOT),
        {"env": environment},
    ) as process:
        _wait_until(lambda: _answers(port), process, folder)
        yield


def gunicorn(port: int | str) -> list[str]:
    return ["gunicorn", "cms.wsgi", f"--workers={WORKERS}", f"--bind={HOST}:{port}"]


@contextmanager
def _running(
    command: list[Any], log: Path, stop: int, where: str, how: dict[str, Any]
) -> Iterator[subprocess.Popen]:
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own command
            command, cwd=where, stdout=output, stderr=output, **APART, **how
        )
    try:
        yield process
    finally:
        process.send_signal(stop)
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # it and its children: the group is its own
            process.wait()


def _wait_until(is_ready: Any, process: subprocess.Popen, folder: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while not is_ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise DidNotStartError(last_words(folder))
        time.sleep(0.05)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=SECONDS_TO_START)
    try:
        connection.request("GET", "/")
        connection.getresponse()
    except OSError:
        return False
    finally:
        connection.close()
    return True
