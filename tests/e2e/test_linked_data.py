"""The linked data of a page is data to a browser: nothing runs it, no policy complains of it."""

import json

import pytest

pytestmark = pytest.mark.browser
SCRIPTS = "script[type='application/ld+json']"


@pytest.mark.parametrize("path", ["/en/", "/en/projects/", "/en/projects/innocape/", "/en/search/"])
def test_a_browser_takes_linked_data_for_data(open_page, path):
    page = open_page(path)
    found = page.locator(SCRIPTS).all_text_contents()
    assert found
    assert all(json.loads(text)["@context"] == "https://schema.org" for text in found)
    assert page.complaints == []


def test_the_policy_does_refuse_a_script_in_a_page(open_page):
    page = open_page("/en/")
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {text: '1'}))"
    )
    assert any("Content Security Policy" in complaint for complaint in page.complaints)
