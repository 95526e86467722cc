"""Who asks too often. The last file, for it uses up the previews that may be read in a minute."""

import urllib.error
import urllib.request

import pytest

pytestmark = pytest.mark.browser


def test_who_asks_too_often_is_told_how_long_to_wait(visit, site, tokens):
    address = f"{site}/api/v1/preview/?token={tokens['draft']}"

    def is_refused():
        try:
            urllib.request.urlopen(address).close()  # noqa: S310 - our own server
        except urllib.error.HTTPError as error:
            return error.code == 429
        return False

    assert any(is_refused() for _time in range(21))
    page = visit(f"?token={tokens['draft']}")
    assert page.get_by_role("heading", level=1).inner_text() == "Too many questions"
    lead = page.locator(".masthead__lead").inner_text()
    seconds = int(lead.removeprefix("Please wait ").split()[0])
    assert 0 < seconds <= 61
    assert page.get_by_role("button", name="Try again").is_visible()
