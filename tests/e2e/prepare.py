"""Adds to the demo what browser tests look at: every section's sample, and many projects."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.e2e.settings")
django.setup()

from django.core.files.base import ContentFile  # noqa: E402 - after the set-up
from wagtail.models import PageViewRestriction  # noqa: E402

from a11y.content.keeping import check_and_keep  # noqa: E402
from cms.models import DocumentFile, Picture, StandardPage  # noqa: E402
from projects.dates import PartialDate  # noqa: E402
from projects.models import Person, Programme, ProjectPage, Theme  # noqa: E402
from tests.factories import home_page, index_page  # noqa: E402

ENOUGH_FOR_THREE_PAGES = 45


def every_section(model):
    """A stream with the sample of every section that ``model`` may have."""
    stream_block = model._meta.get_field("sections").stream_block
    return [(name, block.get_preview_value()) for name, block in stream_block.child_blocks.items()]


def publish(parent, page):
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def main(numbered=ENOUGH_FOR_THREE_PAGES):
    DocumentFile.objects.create(
        title="Final report", file=ContentFile(b"%PDF-1.4 " * 900, name="report.pdf"), language="et"
    )
    projects, home = index_page(), home_page()
    full = publish(
        projects,
        ProjectPage(
            title="Every section",
            slug="every-section",
            acronym="EVERY",
            summary="A project with every section and every field, to be looked at.",
            programme=Programme.objects.get(slug="cosme"),
            operation_code="2021-EE-0001",
            specific_objective="RSO1.2 Reaping the benefits of digitisation",
            category_of_intervention=13,
            start=PartialDate(2019, 5),
            end=PartialDate(2090),
            total_budget="1234567.89",
            own_share="1000",
            eu_contribution="1000000",
            co_financing_rate="85",
            place="Tartu",
            country="EE",
            nuts_code="EE008",
            latitude="58.38",
            longitude="26.72",
            sections=every_section(ProjectPage),
        ),
    )
    full.themes.set(Theme.objects.all())
    full.contacts.create(person=Person.objects.get())
    full.identifiers.create(scheme="cordis", value="101000000")
    full.save_revision().publish()
    publish(projects, ProjectPage(title="Nothing but a title", slug="nothing-but-a-title"))
    publish(
        home,
        StandardPage(
            title="Every section", slug="every-section", sections=every_section(StandardPage)
        ),
    )
    # Live since before errors stopped anybody: it was never published through the gate.
    faulty = home.add_child(
        instance=StandardPage(
            title="A picture without words",
            slug="without-words",
            cover=Picture.objects.first(),
            cover_alt_text="IMG_2041.jpg",
        )
    )
    check_and_keep(faulty.pk)
    for number in range(numbered):
        publish(projects, ProjectPage(title=f"Numbered project {number}", slug=f"n{number}"))
    private = publish(projects, ProjectPage(title="Behind a password", slug="private"))
    PageViewRestriction.objects.create(
        page=private,
        restriction_type=PageViewRestriction.PASSWORD,
        password="open",  # noqa: S106 - a test’s
    )
    projects.add_child(instance=ProjectPage(title="Only a draft", slug="draft", live=False))


if __name__ == "__main__":
    main()
