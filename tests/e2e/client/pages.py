"""The addresses of the front end: those of the site's list and projects, and what only it has."""

import pytest

from tests.e2e.pages import PAGES as OF_THE_SITE

NAMES = [
    *("list", "list-page-2", "list-full", "list-filtered", "list-empty", "list-impossible"),
    *("organisation", "programme"),
    *("project", "project-social", "project-smart", "project-bare", "project-every-section"),
    *("home", "standard", "standard-every-section", "display-settings", "404"),
]
# What `make test` looks at; `make test-long` looks at all.
USUAL = ("list", "project-every-section")


def each(*left_out: str) -> list:
    """The names of all pages, for a test of each."""
    return [
        pytest.param(name, marks=() if name in USUAL else pytest.mark.long)
        for name in NAMES
        if name not in left_out
    ]


def here(address: str) -> str:
    """The address in the front end of what the site has at ``address``."""
    path, _, query = address.partition("?")
    return f"?path={path}" + (f"&{query}" if query else "")


PAGES = {name: here(OF_THE_SITE[name]) for name in NAMES}
