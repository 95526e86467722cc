"""Every address by what the OpenAPI document says of it: schemathesis asks, all its checks look."""

import json

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from rest_framework.throttling import ScopedRateThrottle
from schemathesis.config import SchemathesisConfig

from cms.api.described import names_in
from cms.api.schema import FILE
from cms.api.shapes import shape_of
from projects.api.serializers import ProjectCardSerializer
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    ThemeFactory,
    partners_section,
)

CONFIG = {
    "generation": {"deterministic": True, "max-examples": 20, "database": "none"},
    # What is much too long is refused before anything reads it, by a status of its own.
    "checks": {
        "negative_data_rejection": {
            "expected-statuses": ["400", "404", "405", "406", "414", "429"],
        },
        # A cursor that was never given out is gone: no schema knows which were.
        "positive_data_acceptance": {"expected-statuses": ["2xx", "404", "410"]},
    },
    # The counts take the parameters of the list, whose every edge is tried there; each takes long.
    "operations": [
        {"include-operation-id": "countProjects", "phases": {"coverage": {"enabled": False}}}
    ],
}


def document():
    """The committed document, with what only the content can say: other values get 400."""
    document = json.loads(FILE.read_text())
    parameters = document["components"]["parameters"]
    for name, code in (("programme", "urbact"), ("theme", "industry"), ("partner", "tartu")):
        parameters[name]["schema"]["items"] = {"type": "string", "enum": [code, ""]}
    parameters["site"]["schema"] = {"type": "string", "enum": ["localhost"]}
    # No schema says that a value depends on another parameter: the fields of a card are in both
    # views, and only a search can be ordered by relevance. tests/api looks at the others.
    document["components"]["schemas"]["ProjectField"]["enum"] = names_in(
        shape_of(ProjectCardSerializer)
    )
    parameters["order"]["schema"]["enum"].remove("relevance")
    return document


schema = schemathesis.openapi.from_dict(document(), config=SchemathesisConfig.from_dict(CONFIG))
schema.app = get_wsgi_application()


@pytest.fixture
def content(db, monkeypatch):
    """Projects with and without everything, and a page of text."""
    for scope in ("search", "export"):
        monkeypatch.setitem(ScopedRateThrottle.THROTTLE_RATES, scope, None)
    lead, partner = OrganisationFactory(slug="tartu", country="EE"), OrganisationFactory()
    full = ProjectPageFactory(
        title="Robots",
        slug="robots",
        programme=ProgrammeFactory(slug="urbact"),
        total_budget="100000.50",
        country="EE",
        sections=[
            ("text", {"heading": "Why", "text": "<p>Because</p>"}),
            partners_section((lead, "lead"), (partner, "partner")),
        ],
    )
    full.themes.set([ThemeFactory(slug="industry")])
    full.save()
    ProjectPageFactory.create_batch(3)
    StandardPageFactory()


# Requests only read: the content stays as it was made.
@schema.parametrize()
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_answer_is_as_the_document_says(case, content):
    case.call_and_validate()
