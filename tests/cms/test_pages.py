"""What every page owes: a way in, languages, a picture with its words, security headers."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from cms.models import StandardPage
from tests.factories import (
    PictureFactory,
    ProjectPageFactory,
    StandardPageFactory,
    home_page,
    index_page,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("wanted", ["en", "et", "xx", "", "*;q=bad", "et;q=0.9,en;q=0.1"])
def test_the_root_leads_to_a_language_that_there_is(client, wanted):
    response = client.get("/", headers={"accept-language": wanted})
    assert (response.status_code, response.url) == (302, "/en/")
    assert response.headers["Vary"] == "Accept-Language"


def test_the_root_leads_to_the_reader_s_language_once_it_is_there(client):
    Locale.objects.get_or_create(language_code="et")
    translated = home_page().copy_for_translation(Locale.objects.get(language_code="et"))
    translated.save_revision().publish()
    response = client.get("/", headers={"accept-language": "et"})
    assert response.url == "/et/"


@pytest.mark.parametrize("language_is_set_up", [True, False])
def test_a_page_that_is_not_translated_is_read_at_its_own_address(client, language_is_set_up):
    if language_is_set_up:
        Locale.objects.get_or_create(language_code="et")
    StandardPageFactory(slug="about")
    response = client.get("/et/about/")
    assert (response.status_code, response.url) == (302, "/en/about/")


def test_an_unknown_address_in_another_language_leads_on(client):
    response = client.get("/et/nothing/")
    assert response.status_code == 404
    assert 'href="/en/"' in response.content.decode()


def test_a_page_says_its_language(client):
    assert '<html lang="en"' in client.get("/en/").content.decode()


def test_a_translated_page_is_linked_in_its_other_language(client):
    estonian = Locale.objects.get_or_create(language_code="et")[0]
    for page in (home_page(), StandardPageFactory(slug="about")):
        page.copy_for_translation(estonian).save_revision().publish()
    html = client.get("/en/about/").content.decode()
    assert 'href="/et/about/"' in html
    assert 'lang="et"' in html


@pytest.mark.parametrize(
    ("alt", "decorative", "complaint"),
    [
        ("", False, "Say what the picture shows"),
        ("  ", False, "Say what the picture shows"),
        ("A bridge", True, "not both"),
    ],
)
def test_a_picture_needs_words_or_the_word_that_it_is_decoration(alt, decorative, complaint):
    page = StandardPageFactory()
    page.cover = PictureFactory()
    page.cover_alt_text, page.cover_is_decorative = alt, decorative
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert complaint in refused.value.message_dict["cover_alt_text"][0]


def test_neither_title_nor_file_name_stands_for_the_words():
    assert PictureFactory(title="DSC_0042.jpg").default_alt_text == ""


def test_a_copy_says_of_its_pictures_what_the_page_says():
    shown = PictureFactory()
    shown.contextual_alt_text, shown.decorative = "A robot at work", False
    gallery = ("gallery", {"pictures": [{"picture": shown, "caption": ""}]})
    page = StandardPageFactory(cover=shown, cover_alt_text="A bridge", sections=[gallery])
    copy = page.copy(update_attrs={"slug": "copy"})
    (picture,) = copy.sections[0].value["pictures"]
    assert copy.cover_alt_text == "A bridge"
    assert picture["picture"].contextual_alt_text == "A robot at work"


def test_public_pages_allow_nothing_inline_and_no_one_else(client):
    policy = client.get("/en/").headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


def test_the_admin_has_a_policy_of_its_own(admin_client):
    policy = admin_client.get("/admin/").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
    assert "default-src 'none'" in policy


def test_answers_are_not_sniffed_and_tell_no_one_where_the_reader_came_from(client):
    headers = client.get("/en/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/en/%00/", "/en/projects/%0A/", "/%00", "/en/search/%1f"])
def test_addresses_that_no_database_can_hold_are_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "query", ["?q=%00", "?q=%FF%FE", f"?q={'x' * 10_000}", "?page=99999&q=a", "?page=x", "?q=%"]
)
def test_nothing_that_is_searched_for_breaks_the_search(client, query):
    assert client.get(f"/en/search/{query}").status_code == 200


def test_the_search_finds_pages_of_every_type(client):
    pages = [StandardPageFactory(title="Tööstus 1"), ProjectPageFactory(title="Tööstus 2")]
    response = client.get("/en/search/?q=toostus")
    assert {page.title for page in response.context["pages"]} == {page.title for page in pages}


@pytest.mark.parametrize("restriction", ["login", "password"])
def test_the_search_finds_nothing_private(client, restriction):
    page = StandardPageFactory(title="Secret")
    page.view_restrictions.create(restriction_type=restriction, password="x")  # noqa: S106 - a test's
    StandardPageFactory(title="Secret draft", live=False)
    assert client.get("/en/search/?q=secret").context["pages"] == []


def test_featured_pages_are_public_and_in_the_editor_s_order(client):
    home = home_page()
    first, second = ProjectPageFactory(title="First"), StandardPageFactory(title="Second")
    draft = ProjectPageFactory(live=False)
    for number, page in enumerate([second, draft, first]):
        home.featured.create(page=page, sort_order=number)
    home.save()
    titles = [page.title for page in client.get("/en/").context["featured"]]
    assert titles == ["Second", "First"]


def test_sections_have_one_anchor_each():
    page = StandardPage(
        title="Any",
        sections=[
            ("text", {"heading": "Partners"}),
            ("links", {"heading": ""}),
            ("links", {"heading": ""}),
            ("text", {"heading": "Links 2"}),
            ("text", {"heading": "???"}),
        ],
    )
    anchors = [section.anchor for section in page.contents]
    assert anchors == ["partners", "links", "links-2", "links-2-2", "text"]


def test_menus_show_public_pages_only(client):
    StandardPageFactory(title="In the menu", show_in_menus=True)
    StandardPageFactory(title="Not yet", show_in_menus=True, live=False)
    StandardPageFactory(title="At the foot", show_in_footer=True)
    index_page()
    navigation = client.get("/en/").context["navigation"]
    assert [page.title for page in navigation.main] == ["In the menu"]
    assert [page.title for page in navigation.footer] == ["At the foot"]


def test_the_form_for_a_password_tells_nothing_of_what_is_above(client):
    above = StandardPageFactory(title="Secret section")
    below = StandardPageFactory(title="Below", parent=above)
    above.view_restrictions.create(restriction_type="password", password="x")  # noqa: S106 - a test's
    html = client.get(below.url).content.decode()
    assert "<form" in html
    assert "Secret section" not in html


@pytest.mark.parametrize("restriction", ["password", "login", "groups"])
def test_a_restricted_page_tells_nothing_of_itself(client, restriction):
    page = ProjectPageFactory(
        title="Secret title",
        slug="p",
        summary="Secret summary",
        cover=PictureFactory(title="Secret picture"),
        cover_alt_text="Secret words",
    )
    page.view_restrictions.create(restriction_type=restriction, password="x")  # noqa: S106 - a test's
    response = client.get(page.url, follow=True)
    assert response.status_code == 200
    html = response.content.decode()
    assert "Secret" not in html
    assert "<form" in html
