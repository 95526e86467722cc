"""What the tests of the API ask, and what they look at in the answers."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

PROJECTS = "/api/v1/projects/"
FACETS = "/api/v1/projects/facets/"
ORGANISATIONS = "/api/v1/organisations/"
PROGRAMMES = "/api/v1/programmes/"
THEMES = "/api/v1/themes/"
PAGES = "/api/v1/pages/"
RESOLVE = "/api/v1/resolve/"
SITE = "/api/v1/site/"
DISPLAY_SETTINGS = "/api/v1/display-settings/"
PROBLEM = "application/problem+json"


def ask(client, address, **query):
    """The data of an answer that has to come."""
    response = client.get(address, query)
    assert response.status_code == 200, response.content.decode()
    return response.json()


def titles(client, query=""):
    """The titles of the projects that are found, in their order."""
    response = client.get(f"{PROJECTS}{query}")
    assert response.status_code == 200, response.content.decode()
    return [project["title"] for project in response.json()["results"]]


def refusal(client, address):
    """The one error of a question that has to be refused."""
    response = client.get(address)
    assert response.status_code == 400, response.content.decode()
    assert response["Content-Type"] == PROBLEM
    problem = response.json()
    assert problem["type"] == "/api/v1/problems/invalid-parameter/"
    (error,) = problem["errors"]
    return error


def project_address(project):
    return f"{PROJECTS}{project.pk}/"


def page_address(page):
    return f"{PAGES}{page.pk}/"


def queries(client, address):
    """The queries of a request once what is made once is made."""
    for _time in range(2):
        client.get(address)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200, response.content.decode()
    return [query["sql"] for query in captured.captured_queries]


def language(code):
    return Locale.objects.get_or_create(language_code=code)[0]


def translated(page, code, **changes):
    """The page in another language, published, under the translated pages above it."""
    copy = page.copy_for_translation(language(code), copy_parents=True)
    for name, value in changes.items():
        setattr(copy, name, value)
    for above in copy.get_ancestors().filter(live=False).specific():
        above.save_revision().publish()
    copy.save_revision().publish()
    copy.refresh_from_db()
    return copy


def text_section(source, heading="Text"):
    """A section of formatted text, as the editor stores it."""
    return ("text", {"heading": heading, "text": source})


def links_section(*links):
    return ("links", {"items": list(links)})
