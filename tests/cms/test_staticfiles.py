"""In production a page's style sheet is one file, however many files it is written in."""

import json
import re

import pytest
from django.core.management import call_command

from cms.staticfiles import join_parts

SITE = "frontend/css/site.css"


@pytest.fixture
def collect(settings, tmp_path):
    """Collect as production does, with these texts of files; give the hashed names by name."""
    source, target = tmp_path / "source", tmp_path / "static"
    source.mkdir()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "cms.staticfiles.HashedStaticFilesStorage"},
    }
    settings.STATIC_ROOT = target
    settings.STATICFILES_DIRS = [source]

    def collect_with(texts=None):
        for name, text in (texts or {}).items():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_text(text)
        call_command(
            "collectstatic", interactive=False, verbosity=0, ignore_patterns=["wagtail*", "*.jpg"]
        )
        return json.loads((target / "staticfiles.json").read_text())["paths"]

    return collect_with


def test_the_collected_sheet_imports_nothing(collect, tmp_path):
    sheet = tmp_path / "static" / collect()[SITE]
    assert "@import" not in sheet.read_text()


def test_the_collected_sheet_keeps_the_order_of_its_parts(collect, tmp_path):
    whole = (tmp_path / "static" / collect()[SITE]).read_text()
    order = ["@layer tokens,", "@font-face", "@layer modes {", "@layer print {"]
    assert sorted(order, key=whole.index) == order


def test_every_address_in_the_collected_sheet_is_of_a_hashed_file(collect, tmp_path):
    names = collect()
    sheet = tmp_path / "static" / names[SITE]
    found = re.findall(r'url\("(.+?)"\)', sheet.read_text())
    hashed = {(tmp_path / "static" / name).resolve() for name in names.values()}
    assert any("/a11y/fonts/" in address for address in found)
    assert {(sheet.parent / address).resolve() for address in found} <= hashed
    assert all((sheet.parent / address).exists() for address in found)


def test_a_changed_part_changes_the_collected_sheet(collect, tmp_path):
    before = collect()[SITE]
    after = collect({"frontend/css/print.css": "@layer print { .new { color: red; } }"})
    assert after[SITE] != before
    assert ".new" in (tmp_path / "static" / after[SITE]).read_text()


def test_collecting_twice_gives_the_same(collect):
    assert collect() == collect()


def test_addresses_become_relative_to_the_sheet_that_imports():
    sheets = {
        "a/site.css": '@import "../b/css/all.css";',
        "b/css/all.css": '@import "part.css";',
        "b/css/part.css": "p { background: url('../p.svg#x') } q { background: url(data:,) }",
    }
    assert join_parts("a/site.css", sheets) == (
        "p { background: url('../b/p.svg#x') } q { background: url(data:,) }"
    )


@pytest.mark.parametrize(
    ("terms", "wrapped"),
    [
        ("", "p {}"),
        (" layer(base.text)", "@layer base.text {\np {}}\n"),
        (" layer", "@layer {\np {}}\n"),
        (" print and (color)", "@media print and (color) {\np {}}\n"),
        (" layer(base) print", "@layer base {\n@media print {\np {}}\n}\n"),
    ],
)
@pytest.mark.parametrize(
    "address", ['"part.css"', "'part.css'", 'url("part.css")', "url(part.css)"]
)
def test_a_part_stays_in_its_layer_and_medium(address, terms, wrapped):
    sheets = {"site.css": f"@import {address}{terms};", "part.css": "p {}"}
    assert join_parts("site.css", sheets) == wrapped


@pytest.mark.parametrize(
    "sheet", ['/* @import "part.css"; */', '@import "https://example.org/part.css";']
)
def test_what_is_no_import_of_a_part_stays(sheet):
    assert join_parts("site.css", {"site.css": sheet, "part.css": "p {}"}) == sheet


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ('@import "none.css";', "it imports none.css, which is not there"),
        ('@import "site.css";', "remove one import"),
        ('@import "part.css" supports(color: red);', "write @supports in part.css"),
    ],
)
def test_an_import_that_cannot_be_joined_says_what_to_do(sheet, message):
    with pytest.raises(ValueError, match=message):
        join_parts("site.css", {"site.css": sheet, "part.css": "p {}"})


def test_an_import_from_elsewhere_beside_parts_says_what_to_do(collect):
    sheet = '@import "part.css"; @import "https://example.org/a.css";'
    with pytest.raises(ValueError, match="use a <link>"):
        collect({"new/site.css": sheet, "new/part.css": "p {}"})
