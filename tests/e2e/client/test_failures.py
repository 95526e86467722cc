"""When the API does not answer as it should: what to do, and a way to try again."""

import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.services import ROOT, free_port

from .conftest import READY
from .pages import PAGES

pytestmark = pytest.mark.browser


def title(page):
    return page.get_by_role("heading", level=1).inner_text()


@pytest.fixture
def elsewhere(serve):
    """The front end for an API at another address, and that address."""
    started = []

    def elsewhere(api):
        address, process = serve(api)
        process.__enter__()
        started.append(process)
        return address

    yield elsewhere
    for process in started:
        process.__exit__(None, None, None)


@pytest.fixture
def api():
    """An API that answers every question in one way, or never."""
    servers = []

    def api(status=None):
        over = threading.Event()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                if status is None and self.path.startswith("/api/"):
                    over.wait()
                    return
                self.send_response(status or 404)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.end_headers()
                self.wfile.write(b"<h1>Out of order</h1>")

            def log_message(self, *args):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        servers.append((server, over))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://localhost:{server.server_port}"

    yield api
    for server, over in servers:
        over.set()
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("status", [500, 503, 200])
def test_an_api_that_is_broken(window, elsewhere, api, status):
    page = window()
    page.goto(elsewhere(api(status)))
    page.locator(READY).wait_for()
    assert title(page) == "The projects are not available just now"
    assert page.get_by_role("button", name="Try again").is_visible()


def test_an_api_that_is_not_there(window, elsewhere):
    page = window()
    page.goto(elsewhere(f"http://localhost:{free_port()}"))
    page.locator(READY).wait_for()
    assert title(page) == "The projects cannot be reached"
    assert page.title() == "The projects cannot be reached"


def test_an_api_that_never_answers(window, elsewhere, api):
    page = window(alone=True)
    page.clock.install(time=0)
    page.clock.pause_at(1)
    page.goto(elsewhere(api(None)))
    page.clock.run_for(900)
    assert page.locator("#said").inner_text() == ""
    page.clock.run_for(200)
    page.locator("#said", has_text="Loading …").wait_for(state="attached")
    assert page.get_by_role("main").inner_text() == "Loading …"
    page.clock.run_for(15_000)
    page.locator(READY).wait_for()
    assert title(page) == "The answer takes too long"


def test_who_is_offline_is_told_and_can_try_again(visit):
    # Alone: what the browser has read in the last minute, it shows offline too.
    page = visit(PAGES["list"], alone=True)
    page.context.set_offline(True)
    page.get_by_role("link", name="Every section").click()
    page.locator(READY).filter(has_text="You are offline").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "You are offline"
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    page.locator(READY).filter(has_text="Every section").wait_for()


def test_a_filter_that_the_api_does_not_know_is_named_and_the_others_hold(visit):
    page = visit(PAGES["list-impossible"].replace("year=1066", "year=1066&q=industry"))
    notice = page.get_by_role("region", name="Some filters could not be applied")
    assert "“lost” is not known" in notice.inner_text()
    assert "“1066” is no year" in notice.inner_text()
    assert page.get_by_role("link", name="Search in projects: industry").is_visible()
    assert page.locator(".project-card").count() > 0


def test_a_page_without_display_settings_can_be_read(window, front_end, site):
    page = window()
    page.route(f"{site}/api/v1/display-settings/**", lambda route: route.abort())
    page.goto(front_end + PAGES["project"])
    page.locator(READY).wait_for()
    assert title(page).startswith("Industry 4")
    assert page.locator(".display-bar").count() == 0


def test_without_javascript_the_page_says_where_to_go(window, front_end, site):
    page = window(java_script_enabled=False)
    page.goto(front_end)
    page.get_by_role("link", name="site that holds the projects").click()
    assert page.url.startswith(site)


def test_whoever_serves_it_is_told_what_is_wrong():
    def said(*options):
        command = [sys.executable, "frontend/client/serve.py", *options]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
        assert done.returncode == 2
        return done.stderr

    assert "write it as https://projects.example.org" in said("--api", "projects.example.org")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert "choose another, for example: make client PORT=8002" in said("--port", port)
