"""Data that tests begin with: made once for a state of the code, by whoever asks first; copied."""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
MADE = ROOT / ".pytest_cache" / "sites"
PACKAGES = ("a11y", "cms", "frontend", "projects")
DATABASE = "projektor.sqlite3"
COMMANDS = {"migrated": ["migrate", "-v0"], "demo": ["demo", "--no-serve"]}


def migrated_database() -> Path:
    """A SQLite file after all migrations, to be read and copied only."""
    return _made("migrated") / DATABASE


def copy_site(folder: Path, *, with_demo: bool = False) -> None:
    """A site's data in this folder: what the migrations leave, or the demo."""
    shutil.copytree(_made("demo" if with_demo else "migrated"), folder, dirs_exist_ok=True)


def site_of_its_own(folder: Path) -> dict[str, str]:
    """A new site in this folder, and the environment for processes that share it."""
    copy_site(folder)
    return environment_of(folder)


def environment_of(folder: Path, **more: str) -> dict[str, str]:
    """For processes that share the data in this folder."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "PROJEKTOR_DEBUG": "0",
        "PROJEKTOR_VAR_DIR": str(folder),
        "PYTHONPATH": str(ROOT),
        **more,
    }
    environment.pop("PROJEKTOR_DATABASE_URL", None)
    return environment


def _made(name: str) -> Path:
    """The folder with this data, which other processes wait for while one makes it."""
    folder = MADE / f"{name}-{_state_of_the_code()}"
    MADE.mkdir(parents=True, exist_ok=True)
    with (MADE / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if folder.exists():
            return folder
        for old in MADE.glob(f"{name}-*"):
            shutil.rmtree(old)
        with TemporaryDirectory(dir=MADE) as unfinished:
            data = Path(unfinished) / "data"
            if name == "demo":
                copy_site(data)
            else:
                data.mkdir()
            subprocess.run(  # noqa: S603 - our own command
                [sys.executable, "manage.py", *COMMANDS[name]],
                cwd=ROOT,
                env=environment_of(data),
                stdout=subprocess.DEVNULL,
                check=True,
            )
            # In one file, whoever reads it.
            with closing(sqlite3.connect(data / DATABASE)) as database:
                database.execute("PRAGMA journal_mode=DELETE")
            data.rename(folder)
    return folder


@cache
def _state_of_the_code() -> str:
    """What data hangs on: every file of ours, and the versions of all others."""
    digest = hashlib.sha256((ROOT / "requirements" / "dev.txt").read_bytes())
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]
