"""Loads the generated projects, with all that they name, into an empty site."""

import datetime
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
from cms.schema import stream_from_api
from projects.imports.representation import draft_project
from projects.models import Organisation, Person, Programme, ProjectIndexPage, Theme

from .content import Author
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
        records = _shared_records(locale)
    say("pictures in all their sizes, and documents")
    records["pictures"] = [_picture(number) for number in range(HOW_MANY_PICTURES)]
    documents = [_document(number) for number in range(HOW_MANY_DOCUMENTS)]
    records["documents"] = [document.title for document in documents]

    say("pages")
    home = HomePage.objects.get(pk=site.root_page_id)
    index = ProjectIndexPage(title="Projects", slug="projects", show_in_menus=True)
    home.add_child(instance=index)
    author = Author(records, [index.pk])
    author.document_ids = [document.pk for document in documents]
    author.page_ids += [_text_page(home, author, number) for number in range(HOW_MANY_TEXTS)]
    for first in range(0, number, AT_A_TIME):
        # No reader asks where things are used.
        with transaction.atomic(), disable_reference_index_auto_update():
            for which in range(first, min(first + AT_A_TIME, number)):
                page = draft_project(author.project(which), locale)
                page.live, page.has_unpublished_changes = True, False
                page.first_published_at = page.last_published_at = PUBLISHED - datetime.timedelta(
                    hours=number - which
                )
                index.add_child(instance=page)
                author.page_ids.append(page.pk)
        progress(which + 1, number)
    # As a database that has been in use for a while, it knows its tables.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _shared_records(locale: Locale) -> dict[str, list[str]]:
    """Create them; their slugs, or the names of persons."""
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
        ).slug
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
        ).name
        for number, first in enumerate(FIRST_NAMES)
        for last in LAST_NAMES
    ]
    for name, *_other_languages in THEMES:
        Theme.objects.create(locale=locale, name=name, slug=slugify(name))
    return {
        "programmes": programmes,
        "organisations": [organisation.slug for organisation in organisations],
        "persons": persons,
    }


def _picture(number: int) -> str:
    """Draw circles on a ground; the picture's title."""
    width, height = PICTURE_SIZE
    picture = Image.new("RGB", PICTURE_SIZE, (20 * number, 90, 200 - 15 * number))
    draw = ImageDraw.Draw(picture)
    for circle in range(12):
        x, y = (circle * 331 + number * 97) % width, (circle * 173 + number * 53) % height
        draw.ellipse([x - 120, y - 120, x + 120, y + 120], (200, 20 * circle, 18 * number))
    buffer = BytesIO()
    picture.save(buffer, "JPEG")
    title = f"Circles {number}"
    Picture.objects.create(
        title=title, file=ContentFile(buffer.getvalue(), f"circles-{number}.jpg"), credit="Nobody"
    )
    return title


def _document(number: int) -> DocumentFile:
    file = ContentFile(b"%PDF-1.4" + b" " * 1000 * number, f"report-{number}.pdf")
    return DocumentFile.objects.create(title=f"Report {number}", file=file, language="et")


def _text_page(home: HomePage, author: Author, number: int) -> int:
    """A page of text for projects to link to; its id."""
    block = StandardPage._meta.get_field("sections").stream_block
    page = StandardPage(
        title=f"About {number}",
        slug=f"about-{number}",
        introduction=author.sentence(),
        show_in_menus=number == 0,
        sections=stream_from_api(block, [author.text()]),
        first_published_at=timezone.now(),
        last_published_at=timezone.now(),
    )
    home.add_child(instance=page)
    return page.pk
