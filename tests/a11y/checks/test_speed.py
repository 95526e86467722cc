"""What it costs to check ordinary pages: in calls, which machines count alike, and in time."""

import cProfile
import time

import pytest

from a11y.checks import Document, findings_in

PARAGRAPHS = {
    "en": (
        "The city counts its cyclists every morning, and builds a new path where most of them "
        "ride. In May 2024 the partners met in Riga and saw how the paths are kept free of snow."
    ),
    "et": (
        "Linn loendab igal hommikul oma rattureid ja ehitab uue tee sinna, kus neid on enim. "
        "Partnerid kohtusid mais 2024 Riias ja nägid, kuidas teid lumest puhtana hoitakse."
    ),
    "ru": (
        "Город каждое утро считает велосипедистов и строит новую дорогу там, где их много. "
        "Партнёры встретились в мае 2024 года в Риге и видели, как дороги очищают от снега."
    ),
}
MEGABYTE = 1_000_000
# Twice to four times what they take on a machine of today that does nothing else.
MOST_SECONDS = 6
MOST_CALLS_FOR_AN_ELEMENT = 500


def page(language: str, size: int) -> str:
    """Prose, links, lists, a picture and a table, again and again, up to a number of bytes."""
    text = PARAGRAPHS[language]
    words = text.split()
    parts: list[str] = []
    length = 0
    while length < size:
        n = len(parts)
        title = " ".join(words[n % 20 :][:5])
        rows = "".join(
            f'<tr><th scope="row">{words[row]} {n}</th><td>{n}{row}00</td><td>{row} %</td></tr>'
            for row in range(4)
        )
        parts.append(
            f'<section class="part"><h2 id="h{n}">{title} {n}</h2><p>{text}</p>'
            f'<p>{text} <a href="/p/{n}/">{title} {n}</a>. <em>{title}</em>, {text}</p>'
            f"<ul><li>{text[:90]}</li><li><strong>{title}</strong> {text[:60]}</li></ul>"
            f'<figure><img src="/p{n}.jpg" alt="{title} {n}" width="640" height="400">'
            f"<figcaption>{text[:60]}</figcaption></figure><p>{text}</p>"
            f'<table><caption>{title} {n}</caption><thead><tr><th scope="col">{words[0]}</th>'
            '<th scope="col">€</th><th scope="col">%</th></tr></thead>'
            f"<tbody>{rows}</tbody></table></section>"
        )
        length += len(parts[-1].encode())
    return (
        f'<!doctype html><html lang="{language}"><head><title>{" ".join(words[:4])}</title>'
        '<link rel="stylesheet" href="/a.css"></head><body><a href="#main">Skip</a><nav><ul>'
        '<li><a href="/">A</a></li><li><a href="/b/">B</a></li></ul></nav><main id="main">'
        f"<h1>{' '.join(words[:4])}</h1>{''.join(parts)}</main></body></html>"
    )


def calls_and_elements(html: str) -> tuple[int, int]:
    profile = cProfile.Profile()
    profile.enable()
    document = Document(html)
    findings_in(document)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats()), len(document.elements)


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_page_of_a_megabyte_is_checked_in_a_few_seconds(language):
    html = page(language, MEGABYTE)
    before = time.process_time()
    findings_in(Document(html))
    assert time.process_time() - before < MOST_SECONDS


def test_what_a_page_costs_grows_with_its_elements_and_no_faster():
    findings_in(Document(page("en", 10_000)))  # what is read once for all pages
    few, small = calls_and_elements(page("en", 50_000))
    many, large = calls_and_elements(page("en", 200_000))
    assert many / large < MOST_CALLS_FOR_AN_ELEMENT
    assert many / large < 1.2 * few / small
