"""The OpenAPI document: committed as the code has it, made without content, and shown to people."""

import json

import jsonschema
import pytest
from django.urls import get_resolver

from cms.api.problems import PROBLEMS
from cms.api.schema import FILE, as_text, generate
from cms.models import StandardPage
from projects.models import ProjectPage
from tests.factories import ProjectPageFactory

DOCUMENT = json.loads(FILE.read_text())
SCHEMAS = DOCUMENT["components"]["schemas"]
EXAMPLES = [
    pytest.param(schema, example, id=name)
    for name, schema in SCHEMAS.items()
    for example in schema.get("examples", ())
]
DOCS = "/api/v1/docs/"


def validator(schema):
    return jsonschema.Draft202012Validator({**schema, "components": DOCUMENT["components"]})


def test_the_committed_document_is_what_the_code_says(capsys):
    # Without a database: no content of a site may stand in it.
    generated = as_text(generate())
    assert capsys.readouterr().err == "", "An address does not say what it answers."
    assert generated == FILE.read_text(), "Run “make openapi”, look at the difference, commit it."


def test_every_address_is_in_the_document():
    found = {f"/{route}" for route in _routes(get_resolver()) if route.startswith("api/v1/")}
    written = {path.replace("{", "<").replace("}", ">") for path in DOCUMENT["paths"]}
    assert {_without_converters(route) for route in found} == written | {DOCS}


def _routes(resolver, before=""):
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        yield from _routes(pattern, route) if hasattr(pattern, "url_patterns") else [route]


def _without_converters(route):
    return route.replace("<id:pk>", "<id>").replace("<slug:", "<").replace("<str:", "<")


@pytest.mark.parametrize(
    ("model", "union"), [(StandardPage, "PageSection"), (ProjectPage, "ProjectSection")]
)
def test_sections_are_told_apart_by_their_type(model, union):
    kinds = model._meta.get_field("sections").stream_block.child_blocks
    discriminator = SCHEMAS[union]["discriminator"]
    assert discriminator["propertyName"] == "type"
    assert list(discriminator["mapping"]) == list(kinds)
    for kind, reference in discriminator["mapping"].items():
        schema = SCHEMAS[reference.rpartition("/")[2]]
        assert schema["properties"]["type"]["const"] == kind
        assert {"$ref": reference} in SCHEMAS[union]["oneOf"]


@pytest.mark.parametrize(("schema", "example"), EXAMPLES)
def test_an_example_fits_its_schema_and_leaves_nothing_shared_open(schema, example):
    validator(schema).validate(example)
    assert None not in example.get("items", ())


def test_every_section_has_an_example():
    assert len(EXAMPLES) >= len([name for name in SCHEMAS if name.endswith("Section")])


def test_every_problem_is_explained():
    said = SCHEMAS["Problem"]["properties"]["type"]
    assert len(said["enum"]) == len(PROBLEMS)
    assert all(problem.advice in said["description"] for problem in PROBLEMS.values())


# --- As it is served ------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_very_file_is_served(client):
    response = client.get("/api/v1/openapi.json")
    assert response["Content-Type"] == "application/json"
    assert response.content == FILE.read_bytes()


@pytest.mark.django_db
def test_every_address_and_shape_is_on_the_page(client):
    response = client.get(DOCS)
    page = response.content.decode()
    for path, methods in DOCUMENT["paths"].items():
        assert f"GET {path}<" in page
        assert f'id="{methods["get"]["operationId"]}"' in page
    assert all(f'id="shape-{name}"' in page for name in SCHEMAS)
    assert "Cookie" in response["Vary"]


@pytest.mark.django_db
def test_a_form_leads_to_what_it_asks(client):
    project = ProjectPageFactory(title="Robots")
    query = {"operation": "getProject", "id": project.pk, "fields": "title, id", "locale": ""}
    response = client.get(DOCS, query, follow=True)
    assert response.json() == {"id": project.pk, "title": "Robots"}
    query = {"operation": "listProjects", "status": ["planned", "ongoing"], "country": "EE, FI"}
    asked = "status=planned&status=ongoing&country=EE&country=FI"
    assert client.get(DOCS, query)["Location"] == f"/api/v1/projects/?{asked}"


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["//example.org", "../../admin", "https://example.org/?"])
def test_a_form_leads_nowhere_else(client, value):
    query = {"operation": "getProblem", "name": value}
    address = client.get(DOCS, query)["Location"]
    assert address.startswith("/api/v1/problems/")
    assert address.count("/") == 5


@pytest.mark.django_db
def test_the_api_speaks_one_language_whoever_asked_before(client):
    client.get("/et/search/")
    problem = client.get("/api/v1/projects/", {"search": "a" * 300}).json()
    assert "at most 200 characters" in problem["detail"]
