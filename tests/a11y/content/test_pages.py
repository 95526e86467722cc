"""From an element of a page as it is served to the field that an editor wrote."""

import pytest
from wagtail.rich_text import RichText

from a11y.checks import Document
from a11y.content.pages import NotShown, check_page
from a11y.content.places import place_of
from tests.factories import PictureFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    page = StandardPageFactory(title="About the city", introduction="Who we are, in a sentence.")
    picture = {"image": PictureFactory(), "alt_text": "A robot arm", "decorative": False}
    page.sections = [
        (
            "text",
            {"heading": "Money", "text": RichText('<p>Of <a href="https://a.eu/">x</a>.</p>')},
        ),
        ("gallery", {"pictures": [{"picture": picture, "caption": "In the workshop."}]}),
        ("links", {"items": [{"text": "The programme", "url": "https://example.org/p"}]}),
    ]
    page.save()
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def document(page):
    return Document(page.make_preview_request().content)


def in_main(document, tag, **attributes):
    (found,) = document.tagged("main")[0].find_all(tag, attributes)
    return found


def test_an_element_leads_to_the_field_that_it_shows(page, document):
    text, gallery, links = page.sections
    shown = gallery.value["pictures"].bound_blocks[0]
    link = links.value["items"].bound_blocks[0]
    places = {
        place_of(page, in_main(document, "h1")).path: "title",
        place_of(page, in_main(document, "img")).path: (
            f"sections.{gallery.id}.pictures.{shown.id}.picture.alt_text"
        ),
        place_of(page, in_main(document, "figcaption")).path: (
            f"sections.{gallery.id}.pictures.{shown.id}.caption"
        ),
        place_of(page, in_main(document, "a", href="https://a.eu/")).path: (
            f"sections.{text.id}.text"
        ),
        place_of(page, in_main(document, "a", href="https://example.org/p")).path: (
            f"sections.{links.id}.items.{link.id}.text"
        ),
    }
    assert list(places) == list(places.values())


def test_what_no_field_says_belongs_to_its_section_or_to_no_editor(page, document):
    section = document.element_with_id("links")
    emptied = in_main(document, "h1")
    emptied.string = "Not what the editor wrote"
    assert place_of(page, section.find("ul")).path.startswith(f"sections.{page.sections[2].id}")
    assert place_of(page, emptied) is None


def test_the_label_of_a_place_is_what_editors_read(page, document):
    place = place_of(page, in_main(document, "img"))
    assert place.label.split(" › ") == ["Pictures", "Pictures", "1", "Picture", "Alt text"]  # noqa: RUF001 - the sign between labels


def test_nothing_is_found_on_a_page_that_is_well_made(page):
    assert check_page(page) == []


def test_a_page_that_cannot_be_shown_is_not_called_well_made(page):
    page.template = "pages/no_such_template.html"
    with pytest.raises(NotShown, match="500"):
        check_page(page)


def test_showing_a_page_leaves_the_items_of_its_lists_the_ids_that_are_stored(page):
    def ids(page):
        return [item.id for item in page.sections[2].value["items"].bound_blocks]

    stored = ids(page)
    page.make_preview_request()
    assert ids(page) == stored
