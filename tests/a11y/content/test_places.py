"""Where findings land when more than one field says the same, or none does."""

import pytest

from a11y.checks import Document
from a11y.content.places import place_of
from tests.factories import PictureFactory, StandardPageFactory

from .finding import found

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    page = StandardPageFactory()

    def picture(alt, caption):
        image = {"image": PictureFactory(), "alt_text": alt, "decorative": False}
        return {"picture": image, "caption": caption}

    page.sections = [
        (
            "gallery",
            {"pictures": [picture("A robot arm", "A robot arm"), picture("A robot arm", "Oslo")]},
        ),
        (
            "links",
            {
                "items": [
                    {"text": "The programme’s pages", "url": "https://example.org/p"},
                    {"text": "What we have learnt", "url": "https://example.org/l"},
                ]
            },
        ),
    ]
    page.save()
    return type(page).objects.get(pk=page.pk)


def test_what_is_said_of_a_picture_belongs_to_its_alt_text_not_to_the_equal_caption(page):
    assert found(page, "a", "img").place.path.endswith(".picture.alt_text")
    assert found(page, "a", "figcaption").place.path.endswith(".caption")


def test_the_second_of_two_equal_pictures_is_not_taken_for_the_first(page):
    pictures = Document(page.make_preview_request().content).tagged("main")[0].find_all("img")
    assert " › 2 › " in place_of(page, pictures[1]).label  # noqa: RUF001
    assert " › 1 › " in place_of(page, pictures[0]).label  # noqa: RUF001


def test_a_picture_without_words_is_found_by_its_order(page):
    gallery = page.sections[0]
    second = gallery.value["pictures"].bound_blocks[1]
    second.value["picture"].contextual_alt_text = ""
    place = found(page, "a", lambda tag: tag.get("alt") == "").place
    assert " › 2 › " in place.label  # noqa: RUF001


def test_what_holds_several_fields_belongs_to_what_they_are_in(page):
    links = page.sections[1]
    place = found(page, "a", "ul", "The programme").place
    assert place.path == f"sections.{links.id}.items"
    assert place.label.endswith("Links")


def test_the_picture_of_a_page_leads_to_the_field_that_describes_it():
    page = StandardPageFactory(cover=PictureFactory(), cover_alt_text="workshop.jpg")
    assert found(page, "a", "img", "workshop.jpg").place.path == "cover_alt_text"


def test_a_heading_that_is_empty_leads_to_where_it_is_written():
    page = StandardPageFactory(sections=[("text", {"heading": "", "text": "<p>Words.</p>"})])
    page = type(page).objects.get(pk=page.pk)
    assert found(page, "a", "h2").place.path == f"sections.{page.sections[0].id}.heading"


def test_of_several_sections_of_a_kind_each_has_its_number():
    texts = [("text", {"heading": word, "text": f"<p>{word}.</p>"}) for word in ("One", "Two")]
    page = StandardPageFactory(sections=texts)
    page = type(page).objects.get(pk=page.pk)
    assert found(page, "a", "p", "Two").place.label == "Text 2 › Text"  # noqa: RUF001
