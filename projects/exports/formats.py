"""The formats of an export: each turns projects into the parts of a file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cms.published import as_json

from .columns import table_columns
from .csv_file import csv_lines
from .geojson import feature_collection
from .kohesio import kohesio_lines
from .records import Projects, Source
from .workbook import workbook

Parts = Iterator[bytes]


@dataclass(frozen=True)
class Format:
    """A kind of file. ``write`` gives it in parts, while the projects are read."""

    extension: str
    content_type: str
    write: Callable[[Projects, Source], Parts]

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self.content_type.partition(";")[0]


def _csv(with_mark: bool) -> Callable[[Projects, Source], Parts]:
    def write(projects: Projects, source: Source) -> Parts:
        columns = table_columns(projects.languages)
        stated = source.stated
        head = [*(column.name for column in columns), *stated]
        rows = (
            [*(column.write(project) for column in columns), *stated.values()]
            for project in projects
        )
        yield from csv_lines([head], with_mark=with_mark)
        yield from csv_lines(rows)

    return write


def _xlsx(projects: Projects, source: Source) -> Parts:
    columns = table_columns(projects.languages)
    means = {column.name: column.column.means for column in columns}
    yield from workbook(
        "Projects",
        headers=list(means),
        widths=[column.column.width for column in columns],
        rows=([column.write(project) for column in columns] for project in projects),
        about={**source.stated, **means},
    )


def _geojson(projects: Projects, source: Source) -> Parts:
    return feature_collection(projects, table_columns(projects.languages), source.stated)


def _ndjson(projects: Projects, source: Source) -> Parts:
    """One page in one language on each line, as the API sends it, and what the file states."""
    stated = as_json(source.stated)[1:]
    for page in projects.pages():
        yield page[:-1] + b"," + stated + b"\n"


def _kohesio(projects: Projects, source: Source) -> Parts:
    return kohesio_lines(projects)


CSV = Format("csv", "text/csv; charset=utf-8; header=present", _csv(with_mark=False))
CSV_FOR_EXCEL = Format(CSV.extension, CSV.content_type, _csv(with_mark=True))
FORMATS = {
    form.extension: form
    for form in (
        CSV,
        Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
        Format("ndjson", "application/x-ndjson", _ndjson),
        Format("geojson", "application/geo+json", _geojson),
        Format("kohesio.csv", CSV.content_type, _kohesio),
    )
}
