"""A real browser on a real server with the demo in it. The tests only read, unless they say so."""

import os
import shutil
import subprocess
import sys
from collections import defaultdict

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


@pytest.fixture(scope="session")
def idle_contexts(browser):
    """By their options: what a browser has read once, it need not read for every test."""
    idle = defaultdict(list)
    yield idle
    for contexts in idle.values():
        for context in contexts:
            context.close()


@pytest.fixture
def new_context(browser, idle_contexts):
    """A context without cookies; ``alone`` is for a test that changes it for good, or needs a
    browser that has read nothing yet.
    """
    used = []

    def new_context(alone=False, **options):
        options = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **options}
        idle = idle_contexts[str(options)]
        context = idle.pop() if idle and not alone else browser.new_context(**options)
        used.append((context, None if alone else idle))
        return context

    yield new_context
    for context, idle in used:
        for page in context.pages:
            page.unroute_all(behavior="ignoreErrors")
            page.close()
        if idle is None:
            context.close()
            continue
        context.set_offline(False)
        context.clear_cookies()
        idle.append(context)


def watched_page(context):
    """A new page that notes what the browser complains of."""
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda m: page.complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page


@pytest.fixture
def open_page(new_context, server):
    """Open an address of the site in a window of its own, in a visitor's display settings.

    Options are those of the window.
    """

    def open_page(path: str, display: str = "", **options):
        context = new_context(**options)
        if display:
            context.add_cookies([{"name": "display", "value": display, "url": server}])
        page = watched_page(context)
        page.goto(f"{server}{path}")
        return page

    return open_page
