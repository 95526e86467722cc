"""Every page is valid HTML by the Nu checker (npm package vnu-jar, which needs Java)."""

import json
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.services import ROOT, skip_or_fail

from .pages import PAGES

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def checker():
    if shutil.which("java") is None:
        skip_or_fail("Java", "Get it with: apt-get install default-jre-headless")
    if not JAR.exists():
        skip_or_fail("The Nu HTML checker", "Get it with: npm ci")

    def check(folder: Path) -> list[str]:
        command = ["java", "-jar", str(JAR), "--format", "json", "--skip-non-html", str(folder)]
        result = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own
        return [
            f"{Path(message['url']).stem}: {message['message']} | {message.get('extract', '')}"
            for message in json.loads(result.stderr)["messages"]
        ]

    return check


def _html(url: str) -> bytes:
    try:
        return urllib.request.urlopen(url).read()  # noqa: S310 - our own server
    except urllib.error.HTTPError as error:
        return error.read()


def test_every_page_is_valid(checker, server, tmp_path):
    for name, path in PAGES.items():
        (tmp_path / f"{name}.html").write_bytes(_html(f"{server}{path}"))
    assert checker(tmp_path) == []


def test_the_checker_finds_what_is_bad(checker, tmp_path):
    (tmp_path / "bad.html").write_text("<!doctype html><title>x</title><p><div></p>")
    assert checker(tmp_path)
