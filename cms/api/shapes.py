"""The names that an object of the API has, as deep as it goes: what ``fields=`` may choose from."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rest_framework import serializers

Shape = dict[str, Any]


@lru_cache
def shape_of(serializer_class: type[serializers.Serializer]) -> Shape:
    """Names, each with the names inside it; empty where there are none."""
    return _of_field(serializer_class())


def _of_field(field: Any) -> Shape:
    declared = _declared(field)
    if declared is not None:
        return _of_field(declared() if isinstance(declared, type) else declared)
    if isinstance(field, serializers.ListSerializer):
        return _of_field(field.child)
    if isinstance(field, serializers.Serializer):
        return {name: _of_field(child) for name, child in field.fields.items()}
    return _of_schema(getattr(field, "schema", {}))


def _declared(field: Any) -> Any:
    """What ``extend_schema_field`` says of the method behind this field."""
    if not isinstance(field, serializers.SerializerMethodField):
        return None
    method = getattr(field.parent, field.method_name)
    return getattr(method, "_spectacular_annotation", {}).get("field")


def _of_schema(schema: Any) -> Shape:
    if not isinstance(schema, Mapping):
        return {}
    shape: Shape = {}
    for part in [*schema.get("oneOf", ()), *schema.get("anyOf", ())]:
        for name, inside in _of_schema(part).items():
            shape[name] = shape.get(name, {}) | inside
    for name, inside in schema.get("properties", {}).items():
        shape[name] = _of_schema(inside)
    return shape | _of_schema(schema.get("items"))
