"""A real browser on a real server with the demo in it. The tests only read, unless they say so."""

import os
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import sync_playwright

from tests.services import ROOT, free_port, running, skip_or_fail
from tests.sites import copy_site, environment_of

BROWSER_OPTIONS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """A folder of its own with the demo's data and a little more, and the environment for it."""
    folder = tmp_path_factory.mktemp("e2e")
    copy_site(folder, with_demo=True)
    environment = environment_of(folder, DJANGO_SETTINGS_MODULE="tests.e2e.settings")
    subprocess.run(
        [sys.executable, "-m", "tests.e2e.prepare"], cwd=ROOT, env=environment, check=True
    )
    return folder, environment


@pytest.fixture(scope="session")
def server(prepared):
    """The address of the demo's server."""
    folder, environment = prepared
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = ["manage.py", "demo", "--port", str(port)]
    with running(command, environment, folder / "server.log", f"{address}/en/"):
        yield address


@pytest.fixture(scope="session")
def browser():
    """Chromium, as the system has it."""
    chromium = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if chromium is None:
        skip_or_fail("Chromium", "Get it with: apt-get install chromium")
    # Playwright runs an event loop in this thread, which Django's guard would take for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=BROWSER_OPTIONS)
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_page(browser, server):
    """Open an address of the site in a window of its own, in a visitor's display settings.

    Options are those of the window.
    """
    contexts = []

    def open_page(path: str, display: str = "", **options):
        context = browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **options}
        )
        contexts.append(context)
        if display:
            context.add_cookies([{"name": "display", "value": display, "url": server}])
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda m: page.complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(f"{server}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
