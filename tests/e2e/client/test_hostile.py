"""Whatever stands in the data stays text, and the browser is asked for nothing that it refuses."""

import urllib.error
import urllib.request

import pytest

from .conftest import READY
from .pages import PAGES, each, here

pytestmark = pytest.mark.browser

WATCH = """
    window.violations = [];
    document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective));
"""
HOSTILE = ["/en/projects/hostile/", "/en/projects/?q=hostile", "/en/projects/?q=hostile&view=full"]
ATTACKS = ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "//example.org/", "/en/../../"]


@pytest.fixture
def watched(window, front_end):
    def watched(address):
        page = window(service_workers="block")
        page.add_init_script(WATCH)
        page.goto(front_end + address)
        page.locator(READY).wait_for()
        page.wait_for_load_state("networkidle")
        return page

    return watched


@pytest.mark.parametrize("path", HOSTILE)
def test_an_enemy_s_words_are_words(watched, path):
    page = watched(here(path))
    assert page.evaluate("window.executed") is None
    # Chromium tells of style sheets and handlers that the policy forbids also where nobody would
    # apply them: in the document in which the front end only reads.
    told = {"style-src-elem", "script-src-attr"}
    assert set(page.evaluate("window.violations")) <= told
    main = page.get_by_role("main")
    assert "Harmless words" in main.inner_text() or "<script>" in main.inner_text()
    assert main.locator("script, iframe, style, form.enemy, svg, [onclick], [onerror]").count() == 0
    addresses = main.locator("[href]").evaluate_all("all => all.map(e => e.protocol)")
    assert set(addresses) <= {"http:", "https:", "mailto:", "tel:"}
    # Text that only looks like HTML is shown as it was written.
    if "view" not in path and "q=" not in path:
        assert page.get_by_role("heading", level=1).inner_text().startswith("Hostile <img src")
        assert page.get_by_text("a link").count() == 1


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_enemy_s_address_leads_nowhere(watched, front_end, attack):
    page = watched(f"?path={attack}&q={attack}")
    assert page.url.startswith(front_end)
    assert page.evaluate("[window.executed, window.violations]") == [None, []]


@pytest.mark.parametrize("name", each())
def test_the_browser_has_nothing_to_complain_about(watched, front_end, site, name):
    """No violation of the security policy, no missing file, no script error, no third party."""
    hosts = set()
    page = watched(PAGES[name])
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.reload()
    page.locator(READY).wait_for()
    page.wait_for_load_state("networkidle")
    expected = [c for c in page.complaints if "the server responded with a status of" in c]
    assert [c for c in page.complaints if c not in expected] == []
    # The API's 404 and 400, each time that the page is loaded.
    assert not expected or name in {"404", "list-impossible"}
    assert page.evaluate("window.violations") == []
    assert hosts <= {front_end.split("/")[2], site.split("/")[2]}


def test_a_violation_would_be_noticed(watched):
    page = watched(PAGES["home"])
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/'}))")
    page.wait_for_timeout(200)
    # By the policy of the header, and by that of the page.
    assert page.evaluate("window.violations") == ["img-src", "img-src"]
    assert page.complaints


def test_the_policy_is_strict_and_in_the_page_itself(front_end):
    with urllib.request.urlopen(front_end) as answer:  # noqa: S310 - our own server
        sent, page = answer.headers["Content-Security-Policy"], answer.read().decode()
    policy = sent.removesuffix("; frame-ancestors 'none'")
    assert f'content="{policy}"' in page
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self' http")
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", ["en/projects/", "serve.py", "api.d.ts", "../Makefile", "js/"])
def test_what_is_no_file_of_the_page_is_404(front_end, path):
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(front_end + path)  # noqa: S310 - our own server
