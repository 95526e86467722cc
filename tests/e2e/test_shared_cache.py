"""Two users with different settings behind a shared cache never see each other's: a real nginx."""

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest

from tests.services import free_port, skip_or_fail

from .pages import PAGES

SECONDS_TO_START = 10
# Three caches at one address, told apart by the name in Host. The key has nothing of the cookie.
CONFIGURATION = """
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {{}}
http {{
  access_log off;
  client_body_temp_path temp/body;
  proxy_temp_path temp/proxy;
  fastcgi_temp_path temp/fastcgi;
  uwsgi_temp_path temp/uwsgi;
  scgi_temp_path temp/scgi;
  proxy_cache_path cache keys_zone=pages:1m use_temp_path=off;
  proxy_cache pages;
  proxy_cache_key $scheme$http_host$request_uri;
  proxy_cache_valid 200 1m;
  proxy_set_header Host $http_host;
  add_header X-Cache $upstream_cache_status always;
  server {{
    listen 127.0.0.1:{port};
    server_name heeding.localhost;
    location / {{ proxy_pass {server}; }}
  }}
  server {{
    listen 127.0.0.1:{port};
    server_name blind.localhost;
    proxy_ignore_headers Vary;
    location / {{ proxy_pass {server}; }}
  }}
  server {{
    listen 127.0.0.1:{port};
    server_name greedy.localhost;
    # Only Cache-Control can keep an answer out of this one.
    proxy_ignore_headers Set-Cookie;
    proxy_cache_methods GET HEAD POST;
    proxy_cache_valid any 1m;
    location / {{ proxy_pass {server}; }}
  }}
}}
"""
WHITE_ON_BLACK = "1.colours:white-on-black"
YELLOW_ON_NAVY = "1.colours:yellow-on-navy"
COOKIES_TO_BE_REWRITTEN = {
    "out of order": (
        "1.colours:white-on-black.text-size:200",
        "display=1.text-size:200.colours:white-on-black;",
    ),
    "of an old version": ("0.colours:white-on-black", "display=1.colours:white-on-black;"),
    "with nothing in it": ("1", 'display="";'),
    "hostile": ("1.colours:white-on-black><script>", 'display="";'),
    "far too long": ("1.colours:white-on-black" + ".a:b" * 200, 'display="";'),
}

pytestmark = pytest.mark.browser


@dataclass
class Answer:
    """What came through the cache."""

    status: int
    headers: http.client.HTTPMessage
    text: str

    @property
    def colours(self) -> str | None:
        """The scheme that the server has written on ``<html>``."""
        html = re.search("<html[^>]*>", self.text)[0]
        found = re.search('data-colours="([^"]*)"', html)
        return found and found[1]

    @property
    def cache(self) -> str:
        return self.headers["X-Cache"]


def nginx() -> str:
    """The program; Debian has it where only administrators look."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"])
    found = shutil.which("nginx", path=path)
    if found is None:
        skip_or_fail("nginx", "Get it with: apt-get install nginx")
    return found


@pytest.fixture
def cache(server, tmp_path):
    """An empty cache in front of the site: a function that asks it and never follows."""
    program = nginx()
    port = free_port()
    (tmp_path / "temp").mkdir()
    (tmp_path / "nginx.conf").write_text(CONFIGURATION.format(port=port, server=server))
    with (tmp_path / "output.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - our own command
            [program, "-p", f"{tmp_path}/", "-c", "nginx.conf"], stdout=log, stderr=log
        )
    deadline = time.monotonic() + SECONDS_TO_START
    while not _listens(port):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            pytest.fail((tmp_path / "output.log").read_text())
        time.sleep(0.02)

    def ask(path, display=None, *, name="heeding", method="GET", form=None, **headers):
        host = f"{name}.localhost:{port}"
        headers = {title.replace("_", "-"): value for title, value in headers.items()}
        if display is not None:
            headers["Cookie"] = f"display={display}"
        if form is not None:
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"http://{host}",
            }
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request(method, path, form and urlencode(form), {"Host": host, **headers})
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read().decode())
        connection.close()
        return answer

    yield ask
    process.terminate()
    process.wait(10)


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


@pytest.mark.parametrize("page", ["home", "list", "project", "standard"])
def test_every_visitor_gets_the_own_settings_however_the_visits_alternate(cache, page):
    visitors = {"A": WHITE_ON_BLACK, "B": YELLOW_ON_NAVY, "C": None}
    expected = {"A": "white-on-black", "B": "yellow-on-navy", "C": None}
    visits = [(name, cache(PAGES[page], visitors[name])) for name in "ABCABCCBAACCBB"]
    assert [(name, answer.colours) for name, answer in visits] == [
        (name, expected[name]) for name, _answer in visits
    ]
    assert [answer.cache for _name, answer in visits] == ["MISS"] * 3 + ["HIT"] * 11


def test_the_visitor_without_settings_gets_none_whoever_came_first(cache):
    for order in ("AC", "CA"):
        for name in order:
            answer = cache(f"/en/?order={order}", WHITE_ON_BLACK if name == "A" else None)
            assert (answer.cache, answer.colours) == (
                "MISS",
                "white-on-black" if name == "A" else None,
            )


def test_visitors_without_settings_share_one_copy(cache):
    first = cache("/en/", User_Agent="Lynx/2.9", Accept_Language="et", Accept_Encoding="gzip")
    second = cache("/en/", User_Agent="Mozilla/5.0", Accept_Language="ru", Accept="text/html")
    assert (first.cache, second.cache) == ("MISS", "HIT")
    assert first.text == second.text


def test_visitors_with_the_same_settings_share_one_copy(cache):
    first = cache("/en/", WHITE_ON_BLACK, User_Agent="Lynx/2.9", Accept_Language="et")
    second = cache("/en/", WHITE_ON_BLACK, User_Agent="Mozilla/5.0", Accept_Language="ru")
    assert (first.cache, second.cache) == ("MISS", "HIT")


def test_a_cache_that_does_not_heed_vary_serves_the_wrong_page(cache):
    """So the tests here would see one."""
    cache("/en/", WHITE_ON_BLACK, name="blind")
    answer = cache("/en/", YELLOW_ON_NAVY, name="blind")
    assert (answer.cache, answer.colours) == ("HIT", "white-on-black")


@pytest.mark.parametrize("kind", COOKIES_TO_BE_REWRITTEN)
def test_a_cookie_in_another_form_is_rewritten_and_the_answer_not_stored(cache, kind):
    cookie, rewritten = COOKIES_TO_BE_REWRITTEN[kind]
    for _visit in range(2):
        answer = cache("/en/", cookie, name="greedy")
        assert answer.headers["Set-Cookie"].strip().startswith(rewritten)
        assert (answer.cache, answer.headers["Cache-Control"]) == ("MISS", "private")


def test_a_rewritten_cookie_shares_the_copy_of_all_who_have_the_same_settings(cache):
    cache("/en/", WHITE_ON_BLACK)
    sent = cache("/en/", "0.colours:white-on-black").headers["Set-Cookie"]
    rewritten = re.match(r"\s*display=([^;]*);", sent)[1]
    assert cache("/en/", rewritten).cache == "HIT"


def test_the_answer_to_a_change_is_never_stored(cache):
    for colours in ("white-on-black", "white-on-black", "yellow-on-navy"):
        answer = cache(
            "/en/accessibility/settings/",
            name="greedy",
            method="POST",
            form={"colours": colours, "next": "/en/"},
        )
        assert (answer.status, answer.cache) == (303, "MISS")
        assert answer.headers["Set-Cookie"].strip().startswith(f"display=1.colours:{colours};")


def test_the_settings_page_is_never_stored(cache):
    for _visit in range(2):
        answer = cache("/en/accessibility/settings/", WHITE_ON_BLACK, name="greedy")
        assert (answer.status, answer.cache) == (200, "MISS")


def test_the_greedy_cache_stores_other_redirections_and_other_posts(cache):
    """So the tests here would see one that is stored."""
    for path, method in (("/", "GET"), ("/en/", "POST")):
        answers = [cache(path, name="greedy", method=method) for _visit in range(2)]
        assert [answer.cache for answer in answers] == ["MISS", "HIT"]
