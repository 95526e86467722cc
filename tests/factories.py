"""Objects for the tests, each with no more than it needs; a test states what it is about."""

from io import BytesIO

import factory
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory
from PIL import Image as PillowImage
from wagtail.models import Locale, Page, Site

from a11y.content.models import KnownFinding
from a11y.statement.models import AccessibilityStatementPage, BarrierReport
from cms.models import DocumentFile, HomePage, Picture, StandardPage
from projects.models import (
    Organisation,
    Person,
    Programme,
    ProjectIndexPage,
    ProjectPage,
    Theme,
)


def home_page() -> HomePage:
    """The home page that the migrations make."""
    return HomePage.objects.get(pk=Site.objects.get(is_default_site=True).root_page_id)


def index_page() -> ProjectIndexPage:
    """The one list of projects under the home page."""
    return ProjectIndexPage.objects.first() or ProjectIndexPageFactory()


class PageFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    title = factory.Sequence(lambda number: f"Page {number}")
    slug = factory.Sequence(lambda number: f"page-{number}")

    @classmethod
    def parent(cls) -> Page:
        return home_page()

    @classmethod
    def _create(cls, model_class, *args, parent=None, **kwargs):
        page = model_class(*args, **kwargs)
        (parent or cls.parent()).add_child(instance=page)
        if page.live:
            # As on publication; callbacks on commit do not run inside a test's transaction.
            page.write_derived_rows()
        return page


class StandardPageFactory(PageFactory):
    class Meta:
        model = StandardPage


class StatementFactory(PageFactory):
    """A statement that can be published as it is."""

    class Meta:
        model = AccessibilityStatementPage

    title = "Accessibility statement"
    slug = "accessibility-statement"
    body = "The city"
    transposing_law = "the Act"
    scope = "the website of the city"
    status = "partial"
    non_compliance = factory.LazyFunction(lambda: [("item", {"content": "The maps."})])
    prepared_on = factory.LazyFunction(timezone.localdate)
    method = "self"
    contact_name = "The press office"
    contact_email = "press@example.org"
    enforcement_body = "The authority"
    enforcement_url = "https://authority.example.org/"


class ProjectIndexPageFactory(PageFactory):
    class Meta:
        model = ProjectIndexPage

    title = "Projects"
    slug = "projects"


class ProjectPageFactory(PageFactory):
    class Meta:
        model = ProjectPage

    title = factory.Sequence(lambda number: f"Project {number}")
    slug = factory.Sequence(lambda number: f"project-{number}")

    @classmethod
    def parent(cls) -> Page:
        return index_page()


class RecordFactory(DjangoModelFactory):
    class Meta:
        abstract = True

    locale = factory.LazyFunction(lambda: Locale.objects.get(language_code="en"))


class ProgrammeFactory(RecordFactory):
    class Meta:
        model = Programme

    name = factory.Sequence(lambda number: f"Programme {number}")
    slug = factory.Sequence(lambda number: f"programme-{number}")


class OrganisationFactory(RecordFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda number: f"Organisation {number}")
    slug = factory.Sequence(lambda number: f"organisation-{number}")


class ThemeFactory(RecordFactory):
    class Meta:
        model = Theme

    name = factory.Sequence(lambda number: f"Theme {number}")
    slug = factory.Sequence(lambda number: f"theme-{number}")


class PersonFactory(RecordFactory):
    class Meta:
        model = Person

    name = factory.Sequence(lambda number: f"Person {number}")


def picture_file(width: int = 16, height: int = 9) -> ContentFile:
    buffer = BytesIO()
    PillowImage.new("RGB", (width, height), "teal").save(buffer, "PNG")
    return ContentFile(buffer.getvalue(), name="picture.png")


class BarrierReportFactory(DjangoModelFactory):
    class Meta:
        model = BarrierReport

    site = factory.LazyFunction(lambda: Site.objects.get(is_default_site=True))
    happened = "The map cannot be used by keyboard."
    language = "en"


class PictureFactory(DjangoModelFactory):
    class Meta:
        model = Picture

    title = factory.Sequence(lambda number: f"Picture {number}")
    file = factory.LazyFunction(picture_file)


class DocumentFileFactory(DjangoModelFactory):
    class Meta:
        model = DocumentFile

    title = factory.Sequence(lambda number: f"Document {number}")
    file = factory.LazyFunction(lambda: ContentFile(b"%PDF-1.4", name="document.pdf"))


def partners_section(*partners: tuple[Organisation, str]) -> tuple[str, dict]:
    """A partners section of these organisations and roles, to be put into a project."""
    return (
        "partners",
        {
            "items": [
                {"organisation": organisation, "role": role} for organisation, role in partners
            ]
        },
    )


class KnownFindingFactory(DjangoModelFactory):
    """Something open since now on a page, as a check would have left it."""

    class Meta:
        model = KnownFinding

    check_id = "image-alt-missing"
    severity = "error"
    path = "title"
    place = "Title"
    selector = "main h1"
    snippet = factory.Sequence(lambda number: f"<img src='{number}.jpg'>")
    fingerprint = factory.Sequence(lambda number: f"{number:032}")
    first_seen = last_seen = factory.LazyFunction(timezone.now)
