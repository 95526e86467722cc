"""Where a check cannot be sure it says less: scripts and style sheets may change what was sent."""

import time

import pytest

from a11y.checks import Severity, check_html

from .samples.link_targets import page

STYLED = '<link rel="stylesheet" href="/site.css">'


@pytest.mark.parametrize(
    ("html", "check", "severity"),
    [
        ('<a href="/p/"></a>', "link-name-missing", "error"),
        (
            '<a href="/p/" id="next"></a><script>fill("#next")</script>',
            "link-name-missing",
            "warning",
        ),
        (
            '<a href="/p/" class="next"></a><script>$(".next")</script>',
            "link-name-missing",
            "warning",
        ),
        (
            '<a href="/p/" class="next"></a><script src="/x.js"></script>',
            "link-name-missing",
            "error",
        ),
        (
            '<a href="/p/" data-fill="x"></a><script src="/x.js"></script>',
            "link-name-missing",
            "warning",
        ),
        (
            '<a href="/p/" id="a"><img src="x.png" alt=""></a><script>see("a")</script>',
            "link-name-missing",
            "error",
        ),
        ('<div aria-busy="true"><button></button></div>', "button-name-missing", "warning"),
        (
            '<button type="button" class="sound"><svg></svg></button><script src="/x.js"></script>',
            "button-name-missing",
            "warning",
        ),
        (
            '<button class="send"><svg></svg></button><script src="/x.js"></script>',
            "button-name-missing",
            "error",
        ),
        (
            '<button type="button" class="sound" popovertarget="p"><svg></svg></button>'
            '<script src="/x.js"></script>',
            "button-name-missing",
            "error",
        ),
        (
            '<button type="button" class="sound"><svg></svg></button>',
            "button-name-missing",
            "error",
        ),
        ('<input id="town"><script>label("town")</script>', "field-name-missing", "warning"),
        ('<input id="town"><script>label("city")</script>', "field-name-missing", "error"),
        (
            '<a aria-hidden="true" href="#" id="end">End</a><script>wrap("end")</script>',
            "aria-hidden-focusable",
            "warning",
        ),
        ('<p aria-hidden="true"><a href="/fleet/">Fleet</a></p>', "aria-hidden-focusable", "error"),
        ('<a aria-hidden="true" href="/fleet/">Fleet</a>', "aria-hidden-focusable", "warning"),
        (
            '<input class="spare" tabindex="-1"><script src="/x.js"></script>',
            "field-name-missing",
            "warning",
        ),
        ('<input class="spare" tabindex="-1">', "field-name-missing", "error"),
        ('<input class="spare"><script src="/x.js"></script>', "field-name-missing", "error"),
        ("<input disabled>", "field-name-missing", "warning"),
        ("<fieldset disabled><input></fieldset>", "field-name-missing", "warning"),
        ('<input type="week">', "special-field-name-missing", "error"),
        (
            '<div role="combobox" aria-expanded="false" tabindex="0">Pärnu</div>',
            "field-name-missing",
            "warning",
        ),
        (
            '<div role="combobox" aria-expanded="false" tabindex="0"></div>',
            "field-name-missing",
            "error",
        ),
        ("<!doctype html><html><h1>Crew</h1></html>", "page-title-missing", "error"),
        ("<!doctype html><html><nav>Crew</nav></html>", "page-language-missing", "error"),
        ("<!doctype html><html><p>7 boats at sea</p></html>", "page-title-missing", "warning"),
        ("<!doctype html><html><p>7 boats at sea</p></html>", "page-language-missing", "warning"),
        ('<html lang="lav"><p>7 kuģi</p></html>', "page-language-invalid", "warning"),
        ('<html lang="lav"><main>7 kuģi</main></html>', "page-language-invalid", "error"),
        (
            page('<main><h1>R</h1><p aria-hidden="true"><a href="/">A</a></p></main>', STYLED),
            "aria-hidden-focusable",
            "warning",
        ),
    ],
)
def test_a_check_is_as_sure_as_the_document_lets_it_be(html, check, severity):
    found = [finding for finding in check_html(html, "en") if finding.check.id == check]
    assert [finding.severity for finding in found] == [Severity(severity)]
    assert found[0].as_json()["severity"] == severity


DEEP, MANY = 130, 3000
HOSTILE = {
    "references to long texts": f'<p id="b">{"x y " * 50_000}</p>'
    + '<a href="x" aria-labelledby="b">c</a>' * MANY,
    "groups that own each other": "".join(
        f'<div role="group" id="g{n}" aria-owns="{" ".join(f"g{m}" for m in range(100))}"></div>'
        for n in range(100)
    )
    + '<div role="tree" aria-owns="g1 g2"></div>' * 100,
    "labels in labels": "<label>" * DEEP + "<input>" + "text " * 20_000,
    "links in one paragraph": "<p>" + '<a href="x">more</a> ' * MANY,
    "cells in one row": "<table><tr>" + '<td><a href="x">more</a></td>' * MANY,
    "unknown roles and attributes": "".join(
        f'<p role="butto{n}" aria-labeledb{n}="x">x</p>' for n in range(MANY)
    ),
    "disabled fieldsets": "<fieldset disabled>" * DEEP + "<input>" * MANY,
    "pictures in pictures": '<div role="img">' * DEEP + '<a href="x">x</a>' * MANY,
    "long numbers": f'<p role="meter" aria-valuenow="{"1" * 300_000}x">x</p>',
    "long addresses": f'<a href="#{"%" * 200_000}">{"a." * 100_000}</a>',
    "scripts": f"<script>{'word ' * 100_000}</script>" + '<a id="q" href="x"></a>' * MANY,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_document_comes_to_an_end(html):
    start = time.process_time()
    check_html(html, "en")
    assert time.process_time() - start < 6
