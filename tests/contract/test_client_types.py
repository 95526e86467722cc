"""The front end on the API is checked against the types of the OpenAPI document as it is now."""

import subprocess

from cms.api.schema import FILE
from tests.services import ROOT, skip_or_fail

TYPES = ROOT / "frontend" / "client" / "api.d.ts"
TOOL = ROOT / "node_modules" / ".bin" / "openapi-typescript"


def test_the_committed_types_are_those_of_the_document(tmp_path):
    if not TOOL.exists():
        skip_or_fail("openapi-typescript", "Get it with: make npm")
    made = tmp_path / "api.d.ts"
    subprocess.run(  # noqa: S603 - our own command
        [TOOL, FILE, "-o", made], check=True, capture_output=True
    )
    assert made.read_text() == TYPES.read_text(), "Run “make openapi” and commit the types."
