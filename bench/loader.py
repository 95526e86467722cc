"""Loads the generated projects, with all that they name, into an empty site."""

import datetime
import json
from collections.abc import Callable
from io import BytesIO

from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.utils import timezone
from django.utils.text import slugify
from PIL import Image, ImageDraw
from wagtail.models import Locale, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.models import DocumentFile, HomePage, Picture, SiteSettings, StandardPage
from projects.models import Organisation, Person, Programme, ProjectIndexPage, ProjectPage, Theme

from .content import SECTIONS_OF_A_PROJECT, Author, Records
from .words import (
    FIRST_NAMES,
    LAST_NAMES,
    ORGANISATIONS,
    PLACES,
    PROGRAMMES,
    THEMES,
)

HOW_MANY_ORGANISATIONS, HOW_MANY_PICTURES, HOW_MANY_DOCUMENTS, HOW_MANY_TEXTS = 200, 10, 20, 5
PICTURE_SIZE = (1600, 900)  # pixels
AT_A_TIME = 20
# The last publication; each project was published an hour before the next.
PUBLISHED = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def load(
    host: str,
    port: int,
    number: int,
    say: Callable[[str], None],
    progress: Callable[[int, int], None],
) -> None:
    """Make the site that answers at this address, with this number of projects."""
    locale = Locale.objects.get(language_code="en")
    site = Site.objects.get(is_default_site=True)
    site.hostname, site.port, site.site_name = host, port, "Projektor"
    site.save()
    SiteSettings.objects.update_or_create(site=site, defaults={"publisher_name": "Example City"})

    say("programmes, organisations, persons, themes")
    with transaction.atomic():
        programmes, organisations, persons, themes = _shared_records(locale)
    say("pictures in all their sizes, and documents")
    pictures = [_picture(number) for number in range(HOW_MANY_PICTURES)]
    documents = [_document(number) for number in range(HOW_MANY_DOCUMENTS)]

    say("pages")
    home = HomePage.objects.get(pk=site.root_page_id)
    index = ProjectIndexPage(title="Projects", slug="projects", show_in_menus=True)
    home.add_child(instance=index)
    records = Records(programmes, organisations, persons, themes, pictures, documents, [index.pk])
    author = Author(records)
    records.pages += [_text_page(home, author, number) for number in range(HOW_MANY_TEXTS)]
    for first in range(0, number, AT_A_TIME):
        # No reader asks where things are used.
        with transaction.atomic(), disable_reference_index_auto_update():
            for which in range(first, min(first + AT_A_TIME, number)):
                page = author.project(which)
                page.locale = locale
                page.first_published_at = page.last_published_at = PUBLISHED - datetime.timedelta(
                    hours=number - which
                )
                if not first:
                    _check(page)
                index.add_child(instance=page)
                records.pages.append(page.pk)
        progress(which + 1, number)
    # As a database that has been in use for a while, it knows its tables.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _check(page: ProjectPage) -> None:
    """Raise an error if the sections are none that an editor could have written."""
    if len(page.sections) != SECTIONS_OF_A_PROJECT:
        raise ValueError("A section is of a kind that there is not.")
    page.sections.stream_block.clean(page.sections)


def _shared_records(locale: Locale) -> tuple[list[int], list[int], list[int], list[Theme]]:
    """Create programmes, organisations, persons and themes; the ids of the former, the latter."""
    programmes = [
        Programme.objects.create(
            locale=locale,
            name=name,
            slug=slugify(name),
            full_name=f"{name} programme {period}",
            programming_period=period,
            fund=fund,
            funding_body=f"Managing Authority of {name}",
            website="https://example.org/programme/",
            co_funding_sentence=f"Co-funded by the European Union through {name}.",
            emblem_rule="eu",
        ).pk
        for name, period, fund in PROGRAMMES
    ]
    names = [
        (pattern.format(place=place), place, country)
        for pattern in ORGANISATIONS
        for country, places in PLACES.items()
        for place in places
    ]
    organisations = [
        Organisation.objects.create(
            locale=locale,
            name=name,
            slug=slugify(name, allow_unicode=True),
            place=place,
            country=country,
            website="https://example.org/organisation/",
        )
        for name, place, country in names[:HOW_MANY_ORGANISATIONS]
    ]
    persons = [
        Person.objects.create(
            locale=locale,
            name=f"{first} {last}",
            job_title="project manager",
            organisation=organisations[number * len(LAST_NAMES) % len(organisations)],
            phone=f"+372 5555 {number:04d}",
            email=f"person-{number}@example.org",
        ).pk
        for number, first in enumerate(FIRST_NAMES)
        for last in LAST_NAMES
    ]
    themes = [
        Theme.objects.create(locale=locale, name=name, slug=slugify(name))
        for name, *_other_languages in THEMES
    ]
    return programmes, [organisation.pk for organisation in organisations], persons, themes


def _picture(number: int) -> int:
    """Draw circles on a ground; the picture's id."""
    width, height = PICTURE_SIZE
    picture = Image.new("RGB", PICTURE_SIZE, (20 * number, 90, 200 - 15 * number))
    draw = ImageDraw.Draw(picture)
    for circle in range(12):
        x, y = (circle * 331 + number * 97) % width, (circle * 173 + number * 53) % height
        draw.ellipse([x - 120, y - 120, x + 120, y + 120], (200, 20 * circle, 18 * number))
    buffer = BytesIO()
    picture.save(buffer, "JPEG")
    file = ContentFile(buffer.getvalue(), f"circles-{number}.jpg")
    return Picture.objects.create(title=f"Circles {number}", file=file, credit="Nobody").pk


def _document(number: int) -> int:
    file = ContentFile(b"%PDF-1.4" + b" " * 1000 * number, f"report-{number}.pdf")
    return DocumentFile.objects.create(title=f"Report {number}", file=file, language="et").pk


def _text_page(home: HomePage, author: Author, number: int) -> int:
    """A page of text for projects to link to; its id."""
    section = {"heading": "About", "text": author.prose()}
    page = StandardPage(
        title=f"About {number}",
        slug=f"about-{number}",
        introduction=author.sentence(),
        show_in_menus=number == 0,
        sections=json.dumps([{"type": "text", "value": section}]),
        first_published_at=timezone.now(),
        last_published_at=timezone.now(),
    )
    home.add_child(instance=page)
    return page.pk
