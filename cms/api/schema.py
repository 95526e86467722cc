"""The OpenAPI document: read off the views, the serializers and the blocks, without a database.

It is committed beside this module (``make openapi``), and that file is what is served.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import translation
from drf_spectacular.extensions import (
    OpenApiSerializerExtension,
    OpenApiSerializerFieldExtension,
)
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.hooks import postprocess_schema_enum_id_removal

from cms.schema import Schema

from .answers import PublicView
from .described import PROBLEMS_HERE
from .problems import CONTENT_TYPE, PROBLEMS, document
from .section_schema import COMPONENT, part_schema, reference_schema, sections_schema
from .serializers import BlockField, SectionsField

FILE = Path(__file__).parent / "openapi.json"
ADDRESSES = "/api/v1/"
SEARCH = "search"

# What one form of the editor can carry bounds every text and list that comes out of it.
LONGEST_TEXT = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
LONGEST_LIST = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
LARGEST_NUMBER = 2**53 - 1  # that JavaScript has exactly
BOUNDS: dict[str, Schema] = {
    "string": {"maxLength": LONGEST_TEXT},
    "array": {"maxItems": LONGEST_LIST},
    "integer": {"minimum": 0, "maximum": LARGEST_NUMBER, "format": "double-int"},
}
LENGTHS = {"date": 10, "date-time": 32, "decimal": 20, "uuid": 36}
DESCRIPTION = """\
Projects that the European Union funds, as data: read-only, without a key, for browsers and servers
on any origin.

- **Within version 1 things are only added**: pass over what you do not know. What is to go is
  announced by the headers `Deprecation` and `Sunset` at least twelve months ahead.
- **Errors** are problem documents (RFC 9457). Their `type` does not change; their `detail` says
  what to do.
- **Ask again with `If-None-Match`** or `If-Modified-Since`: what has not changed is answered by
  304 and no content.
- **Dates** are as exact as they are known: `2019`, `2019-05` or `2019-05-22`. **Amounts** are
  strings, so that nobody rounds them.
- **Formatted text** is HTML with whole addresses. It comes from the editors of the site; clean it
  as you clean everything that you did not write.
"""
TAGS = {
    "Projects": "Projects, and the programmes, organisations and themes that they share.",
    "Exports": "The same projects as files, for spreadsheets, maps and databases.",
    "Changes": "What has changed, for those who keep a copy.",
    "Pages": "Any page of the site, and where a path leads.",
    "About": "The site, the terms of the data, and this API itself.",
}


def as_text(data: Any) -> str:
    """The document as it is committed."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def generate() -> dict[str, Any]:
    """The document as the code now has it."""
    with translation.override("en"):
        return Generator().get_schema(public=True)


# --- Serializers ----------------------------------------------------------------------------------


class SchemaFieldExtension(OpenApiSerializerFieldExtension):
    """Fields that say their own schema."""

    target_class = "cms.api.serializers.SchemaField"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> Schema:
        field = self.target
        if isinstance(field, SectionsField):
            return sections_schema(field.stream_block)
        if isinstance(field, BlockField):
            return part_schema(field.block, field.schema)
        return field.schema


class CoverFieldExtension(OpenApiSerializerFieldExtension):
    target_class = "cms.api.serializers.CoverField"
    priority = 1

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> Schema:
        return reference_schema("PictureReference", self.target.schema)


class EitherFieldExtension(OpenApiSerializerFieldExtension):
    target_class = "cms.api.described.EitherField"
    priority = 1

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> Schema:
        shapes = (auto_schema.resolve_serializer(shape, direction) for shape in self.target.shapes)
        return {"anyOf": [shape.ref for shape in shapes]}


class PartSerializerExtension(OpenApiSerializerExtension):
    """Which fields there are, the reader has said; no schema can."""

    target_class = "cms.api.described.PartSerializer"
    match_subclasses = True

    def map_serializer(self, auto_schema: Any, direction: Any) -> Schema:
        return {
            "type": "object",
            "description": self.target.__doc__,
            "additionalProperties": True,
        }


# --- The whole ------------------------------------------------------------------------------------


class Generator(SchemaGenerator):
    """What drf-spectacular reads off, completed by what all addresses share."""

    def _initialise_endpoints(self) -> None:
        super()._initialise_endpoints()
        self.endpoints = [
            endpoint for endpoint in self.endpoints if endpoint[0].startswith(ADDRESSES)
        ]

    def _get_paths_and_endpoints(self) -> list[Any]:
        found = super()._get_paths_and_endpoints()
        self.views = {path: view for path, _regex, _method, view in found}
        return found

    def get_schema(self, request: Any = None, public: bool = False) -> dict[str, Any]:
        result = super().get_schema(request, public)
        postprocess_schema_enum_id_removal(result, self)
        for path, operation in operations(result):
            complete(operation, self.views[path])
        schemas = {**result["components"]["schemas"], "Problem": PROBLEM}
        found: dict[str, Schema] = {}
        paths = tidy(result["paths"], found)
        found |= {name: tidy(schema, found) for name, schema in schemas.items()}
        components = {
            "headers": tidy(HEADERS, found),
            "parameters": take_out_shared_parameters(paths),
            "responses": shared_responses(paths),
            "schemas": found,
        }
        return {
            "openapi": result["openapi"],
            "info": {
                **result["info"],
                "description": DESCRIPTION,
                "license": {name: settings.DATA_LICENCE[name] for name in ("name", "url")},
            },
            "servers": [
                {"url": "/", "description": "This site, in production", "x-internal": False}
            ],
            "security": [],
            "tags": [{"name": name, "description": said} for name, said in TAGS.items()],
            "paths": paths,
            "components": {kind: dict(sorted(of.items())) for kind, of in components.items()},
        }


def operations(result: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation with its path."""
    for path, methods in result["paths"].items():
        for operation in methods.values():
            yield path, operation


def complete(operation: dict[str, Any], view: Any) -> None:
    """Add the headers of the answer, and the answers that are none."""
    is_file = getattr(view, "is_file", False)
    can_be_asked_again = isinstance(view, PublicView) and not is_file
    operation.pop("security", None)
    names = [*USUAL_PROBLEMS, *operation.pop(PROBLEMS_HERE, ())]
    if is_counted(operation, view):
        names.append("too-many-requests")
    headers = [*SENT_ALWAYS, *(KEPT if can_be_asked_again else ())]
    responses = operation["responses"]
    responses["200"]["headers"] = {name: reference("headers", name) for name in headers}
    if not getattr(view, "is_json", True):
        names.remove("not-acceptable")
    if is_file:
        responses["200"]["content"] = {key: {} for key in responses["200"]["content"]}
    if can_be_asked_again:
        names.append("precondition-failed")
        responses["304"] = reference("responses", NOT_MODIFIED)
    for name in names:
        responses[str(PROBLEMS[name].status.value)] = reference("responses", name)
    operation["responses"] = dict(sorted(responses.items()))


def is_counted(operation: dict[str, Any], view: Any) -> bool:
    """Whether there is a limit to how often this is asked: for searches, where there are some."""
    scope = getattr(view, "throttle_scope", None)
    parameters = {parameter["name"] for parameter in operation.get("parameters", ())}
    return scope is not None and (scope != SEARCH or SEARCH in parameters)


def reference(kind: str, name: str) -> Schema:
    return {"$ref": f"#/components/{kind}/{name}"}


# --- What all addresses share ---------------------------------------------------------------------

NOT_MODIFIED = "not-modified"
USUAL_PROBLEMS = (
    *("invalid-parameter", "not-found", "not-acceptable", "uri-too-long", "server-error"),
)
SENT_ALWAYS = ("Access-Control-Allow-Origin", "Cache-Control")
KEPT = ("ETag", "Last-Modified")
HEADERS: dict[str, Schema] = {
    "Access-Control-Allow-Origin": {
        "description": "`*`: any origin may read this. At `preview/` only origins that the "
        "operator has named may: the header names yours, or is missing.",
        "schema": {"type": "string"},
    },
    "Cache-Control": {
        "description": "How long this may be kept: never beyond the next change that is planned.",
        "schema": {"type": "string"},
    },
    "ETag": {
        "description": "What to give as `If-None-Match` when asking again.",
        "schema": {"type": "string"},
    },
    "Last-Modified": {
        "description": "What to give as `If-Modified-Since` when asking again; it is missing in "
        "the second of a change.",
        "schema": {"type": "string"},
    },
    "Retry-After": {
        "description": "After how many seconds to ask again.",
        "schema": {"type": "integer"},
    },
}
PROBLEM: Schema = {
    "type": "object",
    "description": "What went wrong, and what to do (RFC 9457).",
    "properties": {
        "type": {
            "type": "string",
            "enum": [document(name)["type"] for name in PROBLEMS],
            "description": "Which problem it is; what it means is told at this address.\n\n"
            + "\n".join(
                f"- `{document(name)['type']}` ({problem.status.value}): {problem.advice}"
                for name, problem in PROBLEMS.items()
            ),
        },
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599, "format": "int32"},
        "detail": {"type": "string", "description": "what to do"},
        "errors": {
            "type": "array",
            "description": "each parameter that was not understood",
            "items": {
                "type": "object",
                "properties": {
                    "parameter": {"type": "string"},
                    "detail": {"type": "string"},
                    "allowed": {
                        "type": "array",
                        "items": {"type": "string"},
                        "description": "what it may be, where that is a list",
                    },
                },
                "required": ["parameter", "detail"],
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
}


def shared_responses(paths: dict[str, Any]) -> dict[str, Any]:
    """The responses that these addresses refer to: problems, and that nothing changed."""
    used = {
        response["$ref"].rpartition("/")[2]
        for methods in paths.values()
        for operation in methods.values()
        for response in operation["responses"].values()
        if "$ref" in response
    }
    allow_origin = "Access-Control-Allow-Origin"
    own = {"too-many-requests": ["Retry-After"]}
    responses: dict[str, Any] = {
        NOT_MODIFIED: {
            "description": "Nothing has changed since you asked.",
            "headers": {
                name: reference("headers", name) for name in (allow_origin, "Cache-Control", *KEPT)
            },
        }
    }
    for name, problem in PROBLEMS.items():
        if name not in used:
            continue
        headers = [allow_origin, "Cache-Control", *own.get(name, ())]
        responses[name] = {
            "description": f"{problem.title}. {problem.advice}",
            "headers": {header: reference("headers", header) for header in headers},
            "content": {
                CONTENT_TYPE: {
                    "schema": reference("schemas", "Problem"),
                    "example": document(name),
                }
            },
        }
    return responses


# --- Writing it plainly ---------------------------------------------------------------------------

NOT_SCHEMAS = ("const", "default", "enum", "example", "examples", "mapping", "required")


def tidy(node: Any, components: dict[str, Schema]) -> Any:
    """The same with bounds, without what says nothing here; named parts go into ``components``.

    Nothing is ever written, so that ``readOnly`` says nothing; and as things are only added,
    no object is closed.
    """
    if isinstance(node, list):
        return [tidy(part, components) for part in node]
    if not isinstance(node, dict):
        return node
    if "in" in node and "schema" in node:
        # A parameter of an address: the schema says how it is written.
        return {
            name: part if name == "name" else tidy(part, components) for name, part in node.items()
        }
    result = {}
    for name, part in node.items():
        if name in NOT_SCHEMAS:
            result[name] = part
        elif name == "properties":
            result[name] = {own: tidy(inside, components) for own, inside in part.items()}
        elif name != "readOnly" and (name, part) != ("additionalProperties", False):
            result[name] = tidy(part, components)
    plain(result)
    add_bounds(result)
    return hoisted(result, components)


def plain(schema: Schema) -> None:
    """Say the same in fewer words."""
    if is_choice(schema):
        schema["anyOf"] = schema.pop("oneOf")
    if len(schema.get("allOf", ())) == 1:
        schema |= schema.pop("allOf")[0]
    if isinstance(schema.get("type"), list):
        schema["type"] = list(dict.fromkeys(schema["type"]))
    if isinstance(schema.get("const"), str):
        schema["type"] = "string"


def is_choice(schema: Schema) -> bool:
    """Whether it is any of several shapes that nothing tells apart."""
    parts = schema.get("oneOf", ())
    return "discriminator" not in schema and all("$ref" in part for part in parts) and bool(parts)


def add_bounds(schema: Schema) -> None:
    """What the schema does not bound itself is bounded by what the system can hold."""
    if "enum" in schema or "const" in schema:
        return
    kinds = schema.get("type", ())
    for kind, bounds in BOUNDS.items():
        if kind == kinds or (isinstance(kinds, list) and kind in kinds):
            length = LENGTHS.get(schema.get("format", ""))
            for name, bound in bounds.items():
                schema.setdefault(name, length or bound if name == "maxLength" else bound)


def hoisted(schema: Schema, components: dict[str, Schema]) -> Schema:
    """A reference to the schema, if it has a name of its own."""
    if "discriminator" in schema and "mapping" not in schema["discriminator"]:
        schema["discriminator"]["mapping"] = {
            components[part["$ref"].rpartition("/")[2]]["properties"]["type"]["const"]: part["$ref"]
            for part in schema["oneOf"]
        }
    name = schema.pop(COMPONENT, None)
    if name is None:
        return schema
    if components.setdefault(name, schema) != schema:
        raise ValueError(f"Two schemas are called {name}: rename one of their blocks.")
    return reference("schemas", name)


def take_out_shared_parameters(paths: dict[str, Any]) -> dict[str, Any]:
    """The parameters that several addresses have alike; these now refer to them."""
    uses: dict[str, list[Any]] = {}
    for methods in paths.values():
        for operation in methods.values():
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "query":
                    uses.setdefault(parameter["name"], []).append(parameter)
    shared = {
        name: dict(found[0])
        for name, found in uses.items()
        if len(found) > 1 and all(parameter == found[0] for parameter in found)
    }
    for name in shared:
        for parameter in uses[name]:
            parameter.clear()
            parameter |= reference("parameters", name)
    return shared
