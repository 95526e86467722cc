"""The front end on the API alone, on one origin, and the site whose API it asks, on another."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.e2e.conftest import watched_page
from tests.e2e.test_html import checker  # noqa: F401 - a fixture
from tests.services import ROOT, free_port, running

READY = "main:not([aria-busy]) h1"


@pytest.fixture(scope="session")
def ports():
    """Of the site and of the front end: each must know the other's address from the start."""
    return free_port(), free_port()


@pytest.fixture(scope="session")
def site_folder(prepared, ports, tmp_path_factory):
    """A copy of the site of the other browser tests, with more in it, and what it told of that."""
    folder = tmp_path_factory.mktemp("site") / "var"
    source, environment = prepared
    shutil.copytree(source, folder)
    environment = {
        **environment,
        "PROJEKTOR_VAR_DIR": str(folder),
        "PROJEKTOR_PREVIEW_ORIGINS": f"http://localhost:{ports[1]}",
        "PROJEKTOR_PREVIEW_RATE": "20/minute",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.client.prepare"],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
    )
    return folder, environment, json.loads(done.stdout)


@pytest.fixture(scope="session")
def tokens(site_folder):
    """Of preview links, by what they lead to."""
    return site_folder[2]


@pytest.fixture(scope="session")
def site(site_folder, ports):
    """The address of the site."""
    folder, environment, _tokens = site_folder
    command = ["manage.py", "demo", "--port", str(ports[0])]
    address = f"http://localhost:{ports[0]}"
    with running(command, environment, folder / "server.log", f"{address}/en/"):
        yield address


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """Serve the front end as its folder does by itself: ``with serve(api, port) as address``."""
    log = tmp_path_factory.mktemp("client") / "client.log"

    def serve(api, port=None):
        port = port or free_port()
        command = ["frontend/client/serve.py", "--api", api, "--port", str(port)]
        address = f"http://localhost:{port}/"
        return address, running(command, {"PATH": ""}, log, address)

    return serve


@pytest.fixture(scope="session")
def front_end(site, serve, ports):
    """The address of the front end."""
    address, process = serve(site, ports[1])
    with process:
        yield address


@pytest.fixture
def window(new_context):
    """A window that notes what the browser complains of; options are those of its context, which a
    test's windows with the same options share.
    """
    contexts = {}

    def window(address="", display="", **options):
        context = contexts.get(str(options)) or new_context(**options)
        contexts[str(options)] = context
        if display:
            context.add_cookies([{"name": "display", "value": display, "url": address}])
        return watched_page(context)

    return window


@pytest.fixture
def visit(window, front_end):
    """Open an address of the front end, and wait until it is there."""

    def visit(address, display="", **options):
        page = window(front_end, display, **options)
        page.goto(front_end + address)
        page.locator(READY).wait_for()
        return page

    return visit
