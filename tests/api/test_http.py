"""How the API speaks HTTP: validators, lifetimes, methods, origins, errors."""

import datetime
import json
import re

import pytest
from django.test import Client
from django.urls import path
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from cms.clock import Clock
from projects.dates import PartialDate
from tests.factories import (
    DocumentFileFactory,
    ProjectPageFactory,
    StandardPageFactory,
    StatementFactory,
    home_page,
)

from .asking import (
    DISPLAY_SETTINGS,
    FACETS,
    ORGANISATIONS,
    PAGES,
    PROBLEM,
    PROGRAMMES,
    PROJECTS,
    RESOLVE,
    SITE,
    THEMES,
    project_address,
)

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "/api/v1/",
    PROJECTS,
    f"{PROJECTS}?view=full",
    f"{PROJECTS}?fields=title",
    f"{PROJECTS}{{project}}/",
    f"{PROJECTS}{{project}}/?fields=title",
    f"{PROJECTS}by-slug/en/one/",
    FACETS,
    ORGANISATIONS,
    PROGRAMMES,
    THEMES,
    f"{PAGES}{{home}}/",
    f"{RESOLVE}?path=/en/",
    SITE,
    DISPLAY_SETTINGS,
    f"{DISPLAY_SETTINGS}?locale=et",
    "/api/v1/problems/not-found/",
]
V2 = ["/api/v2/pages/", "/api/v2/pages/{project}/", "/api/v2/images/", "/api/v2/documents/"]


@pytest.fixture(params=ADDRESSES)
def address(request):
    """Each address of version 1, with something to answer."""
    return _filled(request.param)


@pytest.fixture(params=[*ADDRESSES, *V2])
def any_address(request):
    return _filled(request.param)


def _filled(address):
    project = ProjectPageFactory(slug="one")
    return address.format(project=project.pk, home=home_page().pk)


def _an_hour_ago():
    """As if nothing had changed since."""
    Clock.objects.update(ticked_at=timezone.now() - datetime.timedelta(hours=1))


# --- Validators -----------------------------------------------------------------------------------


def test_an_answer_has_a_strong_etag(client, address):
    assert re.fullmatch(r'"[^"]+"', client.get(address)["ETag"])


def test_the_same_question_has_the_same_answer(client, address):
    first, second = client.get(address), client.get(address)
    assert first.content == second.content
    assert first["ETag"] == second["ETag"]


def test_whoever_has_the_answer_gets_304_without_a_body(client, address):
    first = client.get(address)
    second = client.get(address, headers={"if-none-match": first["ETag"]})
    assert second.status_code == 304
    assert second.content == b""
    assert second["ETag"] == first["ETag"]
    assert second["Cache-Control"] == first["Cache-Control"]


@pytest.mark.parametrize("sent", ["*", '"x", {etag}', "W/{etag}"])
def test_the_etag_may_be_one_of_several_or_weakened_on_the_way(client, sent):
    """Proxies that compress weaken it."""
    etag = client.get(PROJECTS)["ETag"]
    response = client.get(PROJECTS, headers={"if-none-match": sent.format(etag=etag)})
    assert response.status_code == 304


def test_an_old_etag_gets_the_answer(client, address):
    response = client.get(address, headers={"if-none-match": '"old"'})
    assert response.status_code == 200
    assert response.content


def test_whoever_has_the_answer_since_it_last_changed_gets_304(client, address):
    client.get(address)
    _an_hour_ago()
    from cms.models import PublishedRepresentation

    PublishedRepresentation.objects.update(modified_at=timezone.now() - datetime.timedelta(hours=1))
    first = client.get(address)
    assert parse_http_date(first["Last-Modified"]) < timezone.now().timestamp() - 3500
    second = client.get(address, headers={"if-modified-since": first["Last-Modified"]})
    assert second.status_code == 304
    assert second.content == b""


def test_whoever_has_an_answer_from_before_the_change_gets_the_new_one(client, address):
    before = http_date(timezone.now().timestamp() - 86_400)
    assert client.get(address, headers={"if-modified-since": before}).status_code == 200


def test_in_the_second_of_a_change_no_date_is_named(client):
    """It would also name what may still follow in that second."""
    ProjectPageFactory()
    Clock.objects.update(ticked_at=timezone.now() + datetime.timedelta(seconds=1))
    assert "Last-Modified" not in client.get(PROJECTS)


def test_a_change_changes_the_etag(client):
    project = ProjectPageFactory(title="Before")
    before = {where: client.get(where)["ETag"] for where in (PROJECTS, project_address(project))}
    project.title = "After"
    project.save_revision().publish()
    after = {where: client.get(where)["ETag"] for where in before}
    assert not set(before.values()) & set(after.values())


def test_different_questions_have_different_etags(client):
    project = ProjectPageFactory()
    where = [
        project_address(project),
        f"{project_address(project)}?fields=title",
        PROJECTS,
        f"{PROJECTS}?view=full",
        f"{PROJECTS}?fields=title",
    ]
    assert len({client.get(address)["ETag"] for address in where}) == len(where)


def test_a_precondition_for_writing_fails_as_a_problem(client):
    response = client.get(PROJECTS, headers={"if-match": '"other"'})
    assert response.status_code == 412
    assert response["Content-Type"] == PROBLEM


# --- Lifetimes ------------------------------------------------------------------------------------


def _ages(response):
    parts = (part.strip() for part in response["Cache-Control"].split(","))
    return dict(part.partition("=")[::2] for part in parts)


def test_any_cache_may_keep_an_answer_for_a_while(client, address):
    ages = _ages(client.get(address))
    assert "public" in ages
    assert ages["max-age"] == "60"
    assert ages["stale-while-revalidate"] == "600"


def test_a_shared_cache_that_is_told_of_changes_keeps_it_for_a_day(client, settings):
    assert _ages(client.get(PROJECTS))["s-maxage"] == "60"
    settings.PURGE_BACKENDS = ["somewhere.Backend"]
    assert _ages(client.get(PROJECTS))["s-maxage"] == "86400"


def _in(seconds):
    return timezone.now() + datetime.timedelta(seconds=seconds)


@pytest.mark.parametrize("where", [PROJECTS, FACETS, ORGANISATIONS, f"{PROJECTS}{{project}}/"])
def test_no_cache_keeps_an_answer_beyond_the_next_expiry(client, where):
    project = ProjectPageFactory()
    ProjectPageFactory(expire_at=_in(30))
    ages = _ages(client.get(where.format(project=project.pk)))
    assert int(ages["max-age"]) <= 30
    assert int(ages["s-maxage"]) <= 30
    assert int(ages.get("stale-while-revalidate", 0)) + int(ages["max-age"]) <= 30


def test_no_cache_keeps_an_answer_beyond_the_next_publication(client):
    project = ProjectPageFactory()
    project.go_live_at = _in(30)
    project.save_revision(approved_go_live_at=_in(30))
    assert int(_ages(client.get(PROJECTS))["max-age"]) <= 30


def test_no_cache_keeps_an_answer_beyond_the_day_on_which_a_project_starts(client, settings):
    settings.PURGE_BACKENDS = ["somewhere.Backend"]
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    ProjectPageFactory(start=PartialDate.of(tomorrow))
    midnight = timezone.make_aware(datetime.datetime.combine(tomorrow, datetime.time.min))
    left = (midnight - timezone.now()).total_seconds()
    assert int(_ages(client.get(PROJECTS))["s-maxage"]) <= left + 1


@pytest.mark.parametrize("where", [f"{PROJECTS}?colour=red", f"{PROJECTS}999999/", "/api/nothing/"])
def test_an_error_is_kept_by_no_cache(client, where):
    assert client.get(where)["Cache-Control"] == "no-store"


# --- Methods, formats, origins --------------------------------------------------------------------


def test_head_says_what_get_says_without_a_body(client, any_address):
    got, headed = client.get(any_address), client.head(any_address)
    assert headed.status_code == got.status_code == 200
    assert headed.content == b""
    for name in ("ETag", "Content-Type", "Cache-Control"):
        assert headed.get(name) == got.get(name)


def test_options_says_what_can_be_asked(client, any_address):
    response = client.options(any_address)
    assert response.status_code == 200
    assert {"GET", "HEAD", "OPTIONS"} <= set(response["Allow"].replace(",", " ").split())


@pytest.mark.parametrize("method", ["post", "delete"])
def test_nothing_is_written(any_address, method):
    """By a client without a token against forged forms, as every partner is one."""
    client = Client(enforce_csrf_checks=True)
    response = getattr(client, method)(any_address)
    assert response.status_code == 405
    assert response["Content-Type"] == PROBLEM
    assert "GET" in response["Allow"]
    assert response.json()["type"] == "/api/v1/problems/method-not-allowed/"


@pytest.mark.parametrize(
    "accept",
    ["application/json", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"],
)
def test_json_is_given_to_whoever_takes_it(client, any_address, accept):
    response = client.get(any_address, headers={"accept": accept})
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"


def test_another_format_is_not_acceptable(client, any_address):
    response = client.get(any_address, headers={"accept": "text/html"})
    assert response.status_code == 406
    assert response["Content-Type"] == PROBLEM
    assert response.json()["type"] == "/api/v1/problems/not-acceptable/"


def test_any_origin_may_read_without_credentials(client, any_address):
    response = client.get(any_address, headers={"origin": "https://partner.example.org"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    exposed = response["Access-Control-Expose-Headers"].lower()
    assert {"etag", "last-modified", "retry-after"} <= set(exposed.replace(",", " ").split())


def test_errors_too_may_be_read_from_any_origin(client):
    for where in (f"{PROJECTS}?colour=red", "/api/nothing/", f"{PROJECTS}?search={'x' * 5000}"):
        response = client.get(where, headers={"origin": "https://partner.example.org"})
        assert response.status_code >= 400
        assert response["Access-Control-Allow-Origin"] == "*"


def test_a_browser_may_ask_before_it_asks(client, any_address):
    response = client.options(
        any_address,
        headers={
            "origin": "https://partner.example.org",
            "access-control-request-method": "GET",
            "access-control-request-headers": "if-none-match",
        },
    )
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert {"if-none-match", "if-modified-since"} <= set(
        response["Access-Control-Allow-Headers"].split(", ")
    )
    assert "authorization" not in response["Access-Control-Allow-Headers"]
    assert "GET" in response["Access-Control-Allow-Methods"]
    assert "POST" not in response["Access-Control-Allow-Methods"]


def test_a_browser_that_shows_an_answer_loads_nothing_and_frames_it_nowhere(client, any_address):
    policy = client.get(any_address)["Content-Security-Policy"]
    assert policy == "default-src 'none'; frame-ancestors 'none'"


def test_documents_may_be_read_from_any_origin_by_who_is_not_signed_in(client):
    """Captions, for one, where a front end elsewhere shows a video."""
    document = DocumentFileFactory()
    response = client.get(document.url, headers={"origin": "https://partner.example.org"})
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    response.close()


def test_pages_for_readers_are_not_open_to_other_origins(client):
    response = client.get("/en/", headers={"origin": "https://partner.example.org"})
    assert "Access-Control-Allow-Origin" not in response


def test_no_answer_varies(client, any_address):
    """By origin, language or cookie."""
    plain = client.get(any_address)
    headers = {
        "origin": "https://partner.example.org",
        "accept-language": "et",
        "cookie": "display=1.text-size:200; sessionid=x; django_language=et",
    }
    response = client.get(any_address, headers=headers)
    assert "Vary" not in response
    assert "Set-Cookie" not in response
    assert response.content == plain.content


@pytest.mark.parametrize("where", [f"{PROJECTS}?colour=red", "/api/nothing/", PROJECTS[:-1]])
def test_no_error_varies(client, where):
    assert "Vary" not in client.get(where, headers={"accept-language": "et"})


# --- Problems -------------------------------------------------------------------------------------

UNKNOWN = [
    "/api/",
    "/api/nothing/",
    "/api/v1/nothing/",
    "/api/v1/projects",
    "/api/v1/projects/x/",
    "/api/v1/projects/1/nothing/",
    "/api/v1/problems/nothing/",
    "/api/v2/",
    "/api/v2/nothing/",
    "/api/v2/pages/999999/",
    "/api/v3/",
    "/api/%00/",
    "/api/v1/projects/by-slug/en/a%2Fb/",
]


@pytest.mark.parametrize("where", UNKNOWN)
def test_every_unknown_address_is_a_problem(client, where):
    response = client.get(where)
    assert response.status_code == 404
    assert response["Content-Type"] == PROBLEM
    problem = response.json()
    assert problem["type"] == "/api/v1/problems/not-found/"
    assert problem["status"] == 404
    assert problem["title"] == "Not found"
    assert problem["detail"]


@pytest.mark.parametrize("where", ["/api/nothing/", "/api/v1/nothing/", "/api/v2/nothing/"])
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_an_unknown_address_is_not_found_by_any_method(where, method):
    response = getattr(Client(enforce_csrf_checks=True), method)(where)
    assert response.status_code == 404
    assert response.json()["type"] == "/api/v1/problems/not-found/"


@pytest.mark.parametrize(
    ("where", "name", "status"),
    [
        (f"{PROJECTS}?colour=red", "invalid-parameter", 400),
        (f"{PROJECTS}999999/", "not-found", 404),
        (f"{PROJECTS}?search={'x' * 4000}", "uri-too-long", 414),
        ("/api/v2/pages/?colour=red", "bad-request", 400),
        ("/api/v2/pages/?limit=-1", "bad-request", 400),
        ("/api/v2/pages/?type=nothing.Here", "bad-request", 400),
    ],
)
def test_a_problem_has_a_type_that_leads_to_what_it_means(client, where, name, status):
    response = client.get(where)
    assert response.status_code == status
    assert response["Content-Type"] == PROBLEM
    problem = response.json()
    assert problem["type"] == f"/api/v1/problems/{name}/"
    meaning = client.get(problem["type"])
    assert meaning.status_code == 200
    assert meaning.json()["title"] == problem["title"]


def test_a_question_of_four_thousand_characters_is_read(client):
    response = client.get(f"{PROJECTS}?search={'x' * (4000 - len('search='))}")
    assert response.status_code == 400
    assert response.json()["type"] == "/api/v1/problems/invalid-parameter/"


def test_a_head_for_nothing_is_a_problem_without_a_body(client):
    response = client.head("/api/nothing/")
    assert response.status_code == 404
    assert response["Content-Type"] == PROBLEM
    assert response.content == b""


def test_another_host_is_refused_as_a_problem(client):
    response = client.get(PROJECTS, headers={"host": "evil.example.org"})
    assert response.status_code == 400
    assert response["Content-Type"] == PROBLEM


def _fail(request):
    raise ZeroDivisionError("a secret of the inside")


def test_a_fault_of_ours_is_a_problem_that_tells_nothing_of_the_inside(client, settings):
    from cms import urls

    class WithAFault:
        urlpatterns = [path("api/fault/", _fail), *urls.urlpatterns]
        handler400, handler500 = urls.handler400, urls.handler500

    settings.ROOT_URLCONF = WithAFault
    client.raise_request_exception = False
    response = client.get("/api/fault/")
    assert response.status_code == 500
    assert response["Content-Type"] == PROBLEM
    assert "secret" not in json.dumps(response.json())


def test_pages_for_readers_keep_their_own_errors(client):
    StandardPageFactory()
    assert client.get("/en/nothing/")["Content-Type"].startswith("text/html")


# --- The start ------------------------------------------------------------------------------------


def test_the_start_names_addresses_that_answer(client):
    StatementFactory()
    start = client.get("/api/v1/")
    assert start.status_code == 200
    data = start.json()
    assert data["version"].startswith("1.")
    assert data["licence"]["url"].startswith("https://")
    for name, where in data["addresses"].items():
        if name != "resolve":  # asks for a path
            assert client.get(where).status_code == 200, name
