"""The reference of the API: a reader tries a request, with JavaScript and without."""

import json

import pytest

from .axe import findings
from .pages import PAGES

pytestmark = pytest.mark.browser


def _form(page, name):
    return page.locator("section.api-part").filter(has=page.locator(f"#{name}"))


def test_an_answer_is_shown_and_announced(open_page):
    page = open_page(PAGES["api-docs"])
    form = _form(page, "listProjects")
    form.get_by_label("ongoing").check()
    form.locator("#listProjects-fields").fill("title, id")
    form.get_by_role("button").click()
    form.get_by_role("status").filter(has_text="Answered: 200 OK").wait_for()
    answer = json.loads(form.locator(".api-try__content").inner_text())
    assert set(answer["results"][0]) == {"id", "title"}
    assert "content-type: application/json" in form.locator(".api-try__headers").inner_text()
    address = form.locator(".api-try__address").get_attribute("href")
    assert address.endswith("/api/v1/projects/?status=ongoing&fields=title%2Cid")
    assert findings(page) == []
    assert page.complaints == []


def test_a_refusal_is_shown_like_any_answer(open_page):
    page = open_page(PAGES["api-docs"])
    form = _form(page, "getProject")
    form.locator("#getProject-id").fill("999999")
    form.get_by_role("button").click()
    form.get_by_role("status").filter(has_text="Answered: 404 Not Found").wait_for()
    assert '"title": "Not found"' in form.locator(".api-try__content").inner_text()


def test_without_a_connection_the_reader_is_told(open_page):
    page = open_page(PAGES["api-docs"])
    page.context.set_offline(True)
    form = _form(page, "getSite")
    form.get_by_role("button").click()
    form.get_by_role("status").filter(has_text="There was no answer").wait_for()


def test_without_javascript_a_form_opens_the_answer(open_page):
    page = open_page(PAGES["api-docs"], java_script_enabled=False)
    form = _form(page, "resolvePath")
    form.get_by_role("button").click()
    page.wait_for_url("**/api/v1/resolve/?path=*")
    assert "innocape" in page.content()
