"""The way of a setting: form, cookie, attribute; and what no one must be able to do with it."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import BadRequest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a11y import views
from a11y.modes import MODES, PRESETS, DisplaySettings
from a11y.requests import COOKIE, SECONDS_REMEMBERED
from tests.factories import home_page, index_page

pytestmark = pytest.mark.django_db
HTML = re.compile(r"<html[^>]*>")


@pytest.fixture(autouse=True)
def home():
    return home_page()


@pytest.fixture
def url():
    return reverse("display-settings")


@pytest.fixture
def send(client, url):
    return lambda **data: client.post(url, {"next": "/en/", **data})


def html_of(client, path="/en/", **kwargs):
    return HTML.search(client.get(path, **kwargs).content.decode())[0]


def test_a_page_without_settings_has_no_attributes(client):
    assert html_of(client) == '<html lang="en">'


def test_a_choice_is_kept_and_leads_back_to_the_same_page(client, send):
    response = send(**{"text-size": "200", "next": "/en/projects/?q=a&page=2"})
    assert response.status_code == 303
    assert response["Location"] == "/en/projects/?q=a&page=2#display-saved"
    assert response["Cache-Control"] == "no-store"
    assert client.cookies[COOKIE].value == "1.text-size:200"
    assert html_of(client) == '<html lang="en" data-text-size="200">'


def test_what_was_not_sent_stays_as_it_is(client, send):
    send(**{"text-size": "200"})
    send(spacing="wider")
    send(spacing="widest")
    assert client.cookies[COOKIE].value == "1.text-size:200.spacing:widest"


def test_every_value_can_be_chosen(client, send):
    for mode in MODES:
        for value in mode.values:
            assert send(**{mode.name: value.code}).status_code == 303
            is_standard = value.code == mode.standard
            assert (f'{mode.attribute}="{value.code}"' in html_of(client)) is not is_standard


def test_a_preset_replaces_everything(client, send):
    send(motion="off", remembered="yes")
    send(preset="visually-impaired")
    text = PRESETS[0].settings.appearance
    assert client.cookies[COOKIE].value == f"1.remembered.{text}"


def test_standard_leaves_no_cookie(client, send):
    send(motion="off", remembered="yes")
    send(preset="standard")
    assert client.cookies[COOKIE].value == ""
    assert client.cookies[COOKIE]["max-age"] == 0


def test_taking_the_last_choice_back_leaves_no_cookie(client, send):
    send(motion="off")
    send(motion="auto")
    assert client.cookies[COOKIE]["max-age"] == 0


def test_settings_last_for_the_visit_unless_the_visitor_wants_them_remembered(client, send):
    send(motion="off")
    assert client.cookies[COOKIE]["max-age"] == ""
    send(remembered="yes")
    assert client.cookies[COOKIE]["max-age"] == SECONDS_REMEMBERED
    send(links="bold")
    assert client.cookies[COOKIE]["max-age"] == SECONDS_REMEMBERED
    client.post(reverse("display-settings"), {"remembered": ["no", "yes"]})
    assert client.cookies[COOKIE]["max-age"] == SECONDS_REMEMBERED
    send(remembered="no")
    assert client.cookies[COOKIE]["max-age"] == ""


def test_to_be_remembered_is_kept_though_nothing_is_chosen_yet(client, send):
    send(remembered="yes")
    assert client.cookies[COOKIE].value == "1.remembered"
    assert html_of(client) == '<html lang="en">'
    assert client.cookies[COOKIE].value == "1.remembered"
    send(links="bold")
    assert client.cookies[COOKIE].value == "1.remembered.links:bold"


def test_the_cookie_goes_to_this_site_alone(client, url):
    response = client.post(url, {"motion": "off"}, secure=True)
    cookie = response.cookies[COOKIE]
    assert cookie["samesite"] == "Lax"
    assert cookie["secure"]
    assert not cookie["domain"]


def test_own_colours_come_as_a_style_sheet_of_this_site(client, send):
    send(colours="own", own_text="#FFEE00", own_ground="#330033")
    page = client.get("/en/").content.decode()
    assert '<html lang="en" data-colours="own">' in page
    address = re.search(r'href="([^"]*own-ffee00-330033\.css)"', page)[1]
    style = client.get(address)
    assert style["Content-Type"].startswith("text/css")
    assert "immutable" in style["Cache-Control"]
    assert style.content == (
        b":root{--own-text:#ffee00;--own-ground:#330033;--own-color-scheme:dark}"
    )


def test_own_colours_are_kept_when_the_bar_sends_only_that_they_are(client, send):
    send(colours="own", own_text="#ffee00", own_ground="#330033")
    send(colours="own", motion="off")
    assert "colours:own-ffee00-330033" in client.cookies[COOKIE].value


def test_to_choose_another_colour_is_to_choose_one_s_own(client, send):
    pair = {"own_text": "#ffee00", "own_ground": "#330033"}
    send(colours="auto", **pair)
    assert client.cookies[COOKIE].value == "1.colours:own-ffee00-330033"
    send(colours="black-on-white", **pair)
    assert client.cookies[COOKIE].value == "1.colours:black-on-white"


def test_the_pair_that_is_offered_chooses_nothing(client, send):
    send(colours="auto", own_text="#2b2118", own_ground="#f2e8cf", motion="off")
    assert client.cookies[COOKIE].value == "1.motion:off"


@pytest.mark.parametrize("colour", ["#ffee0", "yellow", "#ffee00;", "ffee00", "#ffee0g"])
def test_a_colour_that_is_none_is_told_at_its_field_and_nothing_is_lost(client, send, colour):
    response = send(colours="own", own_text=colour, own_ground="#330033", links="bold")
    page = response.content.decode()
    assert response.status_code == 400
    assert "Write a colour as #" in page
    assert 'value="#330033"' in page
    assert re.search(r'name="links" value="bold" checked', page)
    assert COOKIE not in client.cookies


def test_the_contrast_of_the_own_pair_is_told_and_little_of_it_forbids_nothing(client, send, url):
    send(colours="own", own_text="#777777", own_ground="#ffffff")
    page = client.get(url).content.decode()
    assert "4.4 : 1" in page
    assert re.search(r'class="display-own__warning">', page)
    send(colours="own", own_text="#000000", own_ground="#ffffff")
    page = client.get(url).content.decode()
    assert "21.0 : 1" in page
    assert re.search(r'class="display-own__warning" hidden>', page)


def test_an_unknown_value_is_told_and_changes_nothing(client, send):
    response = send(**{"text-size": "9000", "motion": "off"})
    assert response.status_code == 400
    assert "“9000” is not one of the choices" in response.content.decode()
    assert COOKIE not in client.cookies


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.elsewhere.example"},
        {"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_another_site_cannot_change_them(client, url, headers):
    response = client.post(url, {"motion": "off"}, headers=headers)
    assert response.status_code == 403
    assert "sent from another site" in response.content.decode()
    assert COOKIE not in client.cookies


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}]
)
def test_this_site_and_browsers_that_say_nothing_can(url, headers):
    client = Client(enforce_csrf_checks=True)
    assert client.post(url, {"motion": "off"}, headers=headers).status_code == 303


@pytest.mark.parametrize(
    "address",
    [
        *("https://elsewhere.example/", "//elsewhere.example/", "///elsewhere.example"),
        *("/\\elsewhere.example", "\\\\elsewhere.example", "javascript:alert(1)", "elsewhere"),
        *("/\t/elsewhere.example", " //elsewhere.example", "http:elsewhere.example", ""),
        *("/" + "x" * 5000, "http://testserver@elsewhere.example/", "http://[", "//["),
    ],
)
def test_nobody_is_led_away(send, client, url, address):
    assert send(motion="off", next=address)["Location"] == "/#display-saved"
    page = client.get(url, {"next": address}).content.decode()
    assert '<a href="/">Back to the page you came from</a>' in page


def test_the_settings_page_comes_back_to_itself_and_keeps_the_way_back(client, send, url):
    response = send(motion="off", from_settings_page="yes", next="/en/projects/?q=a&b=ü")
    assert response["Location"] == f"{url}?next=/en/projects/%3Fq%3Da%26b%3D%C3%BC#display-saved"
    page = client.get(response["Location"]).content.decode()
    assert '<a href="/en/projects/?q=a&amp;b=ü">' in page


@given(next=st.text(), size=st.text(), colours=st.text(), own=st.text(), preset=st.text())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_sent_there_is_an_answer(url, next, size, colours, own, preset):
    data = {"text-size": size, "colours": colours, "own_text": own, "preset": preset, "next": next}
    response = Client().post(url, {**data, "from_settings_page": next})
    assert response.status_code in (303, 400)


cookies = st.one_of(
    st.text(alphabet=st.characters(max_codepoint=255, exclude_characters=';\r\n\0"\\,')),
    st.lists(
        st.sampled_from(
            ["1", ".", "text-size", ":", "200", "colours", "own-000000-ffffff", "remembered", "~"]
        )
    ).map("".join),
    st.sampled_from(["1.text-size:200." * 900, "<script>alert(1)</script>", "%00", '"' * 40]),
)


@given(cookie=cookies)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_cookie_is_nothing_of_it_comes_back(cookie):
    client = Client()
    plain = client.get("/en/accessibility/settings/")
    marked = f"zq{cookie}qz"
    response = client.get("/en/accessibility/settings/", headers={"Cookie": f"display={marked}"})
    assert response.status_code == 200
    if DisplaySettings.read(marked) == DisplaySettings():  # what is understood is shown
        assert response.content == plain.content
    assert marked not in str(response.headers) + str(response.cookies)
    response = client.get("/en/", headers={"Cookie": f"display={cookie}"})
    assert response.status_code == 200
    for value in re.findall(r'data-[a-z-]+="([^"]*)"', HTML.search(response.content.decode())[0]):
        assert value in {v.code for mode in MODES for v in mode.values}


@pytest.mark.parametrize(
    ("cookie", "rewritten"),
    [
        ("0.text-size:200.size:big", "1.text-size:200"),
        ("1.colours:white-on-black.text-size:200", "1.text-size:200.colours:white-on-black"),
        ("nonsense", ""),
        ("1.text-size:9000", ""),
        ("1.text-size:200." + "x" * 500, ""),
        ("1", ""),
    ],
)
def test_a_cookie_that_is_not_ours_is_rewritten(client, cookie, rewritten):
    client.cookies[COOKIE] = cookie
    response = client.get("/en/")
    assert response.cookies[COOKIE].value == rewritten
    assert "private" in response["Cache-Control"]


def test_a_cookie_that_is_ours_is_left_alone(client):
    client.cookies[COOKIE] = "1.remembered.text-size:200"
    response = client.get("/en/")
    assert not response.cookies
    assert not response.has_header("Cache-Control")


def test_visitors_without_settings_share_one_copy(client):
    index_page()
    for path in ("/en/", "/en/projects/", "/en/search/?q=a", "/en/nowhere/"):
        one = client.get(path, headers={"Accept-Language": "et", "User-Agent": "one"})
        other = client.get(path, headers={"Accept-Language": "ru", "User-Agent": "other"})
        assert one.content == other.content
        assert one["Vary"] == "Cookie"
        assert not one.cookies


def test_visitors_with_the_same_settings_get_the_same_page(client):
    pages = set()
    for cookie in ("1.spacing:wider.links:bold", "7.links:bold.spacing:wider.remembered.x:y"):
        client.cookies[COOKIE] = cookie
        pages.add(client.get("/en/").content)
    assert len(pages) == 1


def test_settings_can_be_looked_at_without_being_kept(client):
    client.cookies[COOKIE] = "1.text-size:150"
    response = client.get("/en/?display=1.text-size:300.links:bold&x=y")
    page = response.content.decode()
    assert '<html lang="en" data-links="bold" data-text-size="300">' in page
    assert 'name="next" value="/en/?x=y"' in page
    assert not response.cookies
    assert html_of(client) == '<html lang="en" data-text-size="150">'


def test_settings_take_no_query(client, django_assert_num_queries):
    with_settings = {"headers": {"Cookie": "display=1.text-size:200.colours:own-000000-ffffff"}}
    client.get("/en/")
    with CaptureQueriesContext(connection) as plain:
        client.get("/en/")
    with django_assert_num_queries(len(plain)):
        client.get("/en/", **with_settings)
    with django_assert_num_queries(0):
        client.post(reverse("display-settings"), {"motion": "off"})


def test_errors_are_shown_with_the_visitor_s_settings(client):
    client.cookies[COOKIE] = "1.text-size:200"
    assert 'data-text-size="200"' in html_of(client, "/en/nowhere/")
    request = RequestFactory().get("/", headers={"Cookie": "display=1.text-size:200"})
    for response in (views.bad_request(request, BadRequest()), views.server_error(request)):
        assert 'data-text-size="200"' in response.content.decode()
        assert "display-bar" in response.content.decode()


def test_an_address_that_cannot_be_read_is_an_error_of_the_client(client, url):
    client.cookies[COOKIE] = "1.text-size:200"
    too_many = "&".join(["display=1"] * 10_001)
    for path in (f"/en/?{too_many}", f"/en/search/?{too_many}", f"{url}?{too_many}"):
        response = client.get(path)
        assert response.status_code == (200 if path.startswith("/en/?") else 400)
        assert 'data-text-size="200"' in response.content.decode()
    response = client.post(url, too_many, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 400


def test_an_editor_s_preview_is_shown_in_the_editor_s_own_settings(rf, home):
    request = rf.get("/admin/", headers={"Cookie": "display=1.text-size:200"})
    assert HTML.search(home.make_preview_request(request).content.decode())[0] == (
        '<html lang="en" data-text-size="200">'
    )


def test_a_section_s_preview_is_shown_in_the_editor_s_own_settings(admin_client, home):
    block = home._meta.get_field("sections").stream_block.child_blocks["text"]
    admin_client.cookies[COOKIE] = "1.text-size:200"
    path = reverse("wagtailadmin_block_preview") + f"?id={block.definition_prefix}"
    assert html_of(admin_client, path) == '<html lang="en" data-text-size="200">'


def test_the_admin_is_left_alone(client):
    client.cookies[COOKIE] = "9.text-size:200"
    response = client.get("/admin/login/")
    assert not response.cookies.get(COOKIE)
    assert "data-text-size" not in response.content.decode()


def test_the_address_answers_to_get_and_post_alone(client, url):
    assert client.put(url).status_code == 405
    assert client.head(url).status_code == 200


def test_the_settings_page_says_what_is_kept_and_is_kept_by_no_cache(client, send, url):
    send(motion="off")
    response = client.get(url)
    assert "<code>1.motion:off</code>" in response.content.decode()
    assert {"private", "no-cache"} <= set(response["Cache-Control"].split(", "))


def test_nothing_plays_by_itself():
    """No template asks for it, so motion off needs no script on this site."""
    for path in Path("frontend/templates").rglob("*.html"):
        assert "autoplay" not in path.read_text(), path
