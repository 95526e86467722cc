"""Projects on a map: GeoJSON (RFC 7946), a point for each; those without a place have none."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from cms.published import as_json
from projects.dates import PartialDate

from .columns import Cell, TableColumn
from .records import Data

LATITUDE, LONGITUDE = "location.latitude", "location.longitude"


def feature_collection(
    projects: Iterable[dict[str, Data]], columns: Sequence[TableColumn], stated: dict[str, str]
) -> Iterator[bytes]:
    """The file, in parts. What it states of itself are members beside ``features``."""
    head = as_json({"type": "FeatureCollection", **stated})
    yield head[:-1] + b',"features":['
    for number, project in enumerate(projects):
        yield (b"," if number else b"") + as_json(_feature(project, columns))
    yield b"]}"


def _feature(project: dict[str, Data], columns: Sequence[TableColumn]) -> dict[str, Any]:
    values = {column.name: _value(column.write(project)) for column in columns}
    latitude, longitude = (values.pop(name) for name in (LATITUDE, LONGITUDE))
    is_known = latitude is not None and longitude is not None
    return {
        "type": "Feature",
        "id": values["uid"],
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if is_known else None,
        "properties": values,
    }


def _value(cell: Cell) -> Any:
    if isinstance(cell, PartialDate):
        return cell.isoformat()
    return float(cell) if isinstance(cell, Decimal) else cell
