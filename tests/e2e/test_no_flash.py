"""A page in a dark scheme is dark from its first frame on: nothing flashes up that hurts."""

import base64
import io
import time

import pytest
from PIL import Image

from .pages import PAGES

WHITE_ON_BLACK = "white-on-black"
# Ground on every page. Lines across the page cross it: they are light, and hardly a pixel high.
GROUND_COLUMN = 4
MOST_THAT_LINES_TAKE = 0.02
LIGHT = 100  # of 255
SECONDS_TO_PAINT = 30
MILLISECONDS_FOR_LATE_FRAMES = 300
# The style sheet comes in parts that ask for each other, so a page is blank for some ten of these.
DELAYS = {"quick": 0, "slow": 150}

pytestmark = pytest.mark.browser


def _is_light(png: bytes) -> bool:
    with Image.open(io.BytesIO(png)) as picture:
        ground = picture.convert("L").crop((GROUND_COLUMN, 0, GROUND_COLUMN + 1, picture.height))
    light = sum(ground.histogram()[LIGHT:])
    return light > MOST_THAT_LINES_TAKE * ground.height


class Film:
    """Every frame that the browser paints in a window, as PNG, from now on."""

    def __init__(self, page, delay: int):
        self.page = page
        self.frames = []
        self.session = page.context.new_cdp_session(page)
        self.session.on("Page.screencastFrame", self._keep)
        self.session.send("Network.enable")
        self.session.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": delay, "downloadThroughput": -1, "uploadThroughput": -1},
        )
        self.session.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
        self._wait_for_frame_after(0)

    def _keep(self, event) -> None:
        self.frames.append(base64.b64decode(event["data"]))
        self.session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    def _wait_for_frame_after(self, count: int) -> None:
        deadline = time.monotonic() + SECONDS_TO_PAINT
        while len(self.frames) <= count:
            assert time.monotonic() < deadline, "The browser has painted nothing."
            self.page.wait_for_timeout(20)

    def visit(self, address: str) -> list[bytes]:
        """The frames from leaving the page before to a while after ``address`` has loaded."""
        start = len(self.frames)
        self.page.goto(address)
        self._wait_for_frame_after(start)
        self.page.wait_for_timeout(MILLISECONDS_FOR_LATE_FRAMES)
        return self.frames[start:]


@pytest.fixture
def film(browser, server):
    """A film that begins on a dark page of the same site, in a system that likes light pages."""
    contexts = []

    def film(delay: int = 0, prepare=lambda page: None):
        context = browser.new_context(
            viewport={"width": 1280, "height": 900}, locale="en-GB", color_scheme="light"
        )
        contexts.append(context)
        context.add_cookies(
            [{"name": "display", "value": f"1.colours:{WHITE_ON_BLACK}", "url": server}]
        )
        page = context.new_page()
        # An empty tab is white, whatever the site does.
        page.route(
            f"{server}/dark",
            lambda route: route.fulfill(
                content_type="text/html", body='<html style="background: black">'
            ),
        )
        page.goto(f"{server}/dark")
        prepare(page)
        return Film(page, delay)

    yield film
    for context in contexts:
        context.close()


@pytest.mark.parametrize("delay", DELAYS)
def test_no_frame_is_light_on_the_way_from_page_to_page(film, server, delay):
    camera = film(DELAYS[delay])
    for name in ("home", "project", "standard", "500"):
        frames = camera.visit(server + PAGES[name])
        assert [_is_light(frame) for frame in frames] == [False] * len(frames), name
    assert not _is_light(camera.frames[0])


def test_a_scheme_that_only_a_script_sets_is_seen_as_a_flash(film, server):
    """So the test above would see one."""

    def without_the_server_s_attribute(route):
        answer = route.fetch()
        attribute = f' data-colours="{WHITE_ON_BLACK}"'
        assert attribute in answer.text()
        route.fulfill(response=answer, body=answer.text().replace(attribute, "", 1))

    def prepare(page):
        page.route(f"{server}/en/", without_the_server_s_attribute)
        page.add_init_script(
            f"""addEventListener("load", () => setTimeout(() => {{
                document.documentElement.dataset.colours = "{WHITE_ON_BLACK}";
            }}, 300))"""
        )

    camera = film(prepare=prepare)
    frames = camera.visit(f"{server}/en/")
    camera.page.wait_for_selector(f'html[data-colours="{WHITE_ON_BLACK}"]')
    assert not _is_light(camera.frames[0])
    assert any(_is_light(frame) for frame in frames)
