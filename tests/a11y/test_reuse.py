"""The settings can be used on any Django site; tests/a11y/reuse is one."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def visit():
    """What a visitor of the other site gets, in a process that has only that site's settings."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.a11y.reuse.visit"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def html_of(answer):
    return re.search("<html[^>]*>", answer["text"])[0]


def test_a_page_has_the_bar_and_no_setting(visit):
    page = visit["answers"]["page"]
    assert page["status"] == 200
    assert html_of(page) == '<html lang="en">'
    assert (
        '<form class="display-bar__form" method="post" action="/accessibility/settings/">'
        in (page["text"])
    )
    assert page["headers"]["Vary"] == "Cookie"


def test_a_change_leads_back_with_a_cookie(visit):
    change = visit["answers"]["change"]
    assert (change["status"], change["headers"]["Location"]) == (303, "/#display-saved")
    assert change["cookies"] == {"display": "1.text-size:200"}


def test_the_changed_page_has_the_attribute(visit):
    assert html_of(visit["answers"]["changed page"]) == '<html lang="en" data-text-size="200">'


def test_the_settings_page_stands_in_the_site_s_own_layout(visit):
    page = visit["answers"]["settings page"]
    assert page["status"] == 200
    assert "<h1>Display settings</h1>" in page["text"]
    assert '<a href="/">' in page["text"]


def test_own_colours_have_their_style_sheet(visit):
    sheet = visit["answers"]["own colours"]
    assert sheet["status"] == 200
    assert "--own-text:#2b2118" in sheet["text"]


def test_nothing_else_of_this_project_is_loaded(visit):
    assert "a11y" in visit["modules"]
    assert {"cms", "frontend", "projects", "wagtail"}.isdisjoint(visit["modules"])
