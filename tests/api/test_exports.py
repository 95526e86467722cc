"""The files that partners download hold exactly what was filtered, and say where it is from."""

import csv
import datetime
import io
import json
from decimal import Decimal

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.dates import PartialDate
from projects.exports.csv_file import cell_text, cell_value
from projects.exports.formats import FORMATS
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    partners_section,
)

from .asking import PROJECTS, ask, project_address, refusal, translated

pytestmark = pytest.mark.django_db
# The others have columns of their own: the file for Kohesio is another's (test_kohesio).
IN_OUR_WORDS = [form for form in FORMATS if form != "kohesio.csv"]


def address_of(form):
    return f"/api/v1/export/projects.{form}"


def content_of(client, form, **asked):
    response = client.get(address_of(form), asked)
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content)


def rows(client, **asked):
    return list(csv.DictReader(io.StringIO(content_of(client, "csv", **asked).decode())))


def sheet(client, **asked):
    book = openpyxl.load_workbook(io.BytesIO(content_of(client, "xlsx", **asked)))
    header, *found = book["Projects"].iter_rows(values_only=True)
    return book, [dict(zip(header, row, strict=True)) for row in found]


@pytest.fixture
def innocape():
    oslo = OrganisationFactory(name="Oslo", slug="oslo", country="NO")
    return ProjectPageFactory(
        title="Innocape",
        summary="Clusters, “smart”, and\nmore.",
        programme=ProgrammeFactory(name="Interreg BSR", slug="interreg-bsr", fund="ERDF"),
        start=PartialDate(2019),
        end=PartialDate(2021, 9, 30),
        total_budget="2501050.50",
        country="EE",
        place="Tartu",
        latitude="58.38000",
        longitude="-26.72000",
        sections=[partners_section((oslo, "lead"))],
    )


def test_a_table_has_a_row_for_each_project(client, innocape):
    (row,) = rows(client)
    assert row["uid"] == str(innocape.translation_key)
    assert row["title_en"] == "Innocape"
    assert row["summary_en"] == "Clusters, “smart”, and\nmore."
    assert row["programme.slug"] == "interreg-bsr"
    assert row["programme.fund"] == "ERDF"
    assert (row["period.start"], row["period.end"]) == ("2019", "2021-09-30")
    assert row["budget.total"] == "2501050.50"
    assert row["lead_partner.name_en"] == "Oslo"
    assert row["partners"] == "oslo:lead"
    assert row["location.longitude"] == "-26.72000"


def test_all_languages_of_a_project_are_in_its_row(client, innocape):
    translated(innocape, "et", title="Innocape eesti keeles")
    (row,) = rows(client)
    assert (row["title_en"], row["title_et"], row["title_ru"]) == (
        "Innocape",
        "Innocape eesti keeles",
        "",
    )
    (row,) = rows(client, locale="et")
    assert row["title_et"] == "Innocape eesti keeles"
    assert "title_en" not in row


@pytest.mark.parametrize("form", IN_OUR_WORDS)
def test_exactly_what_was_filtered_is_in_the_file(client, innocape, form):
    ProjectPageFactory(title="Another", country="FI")
    draft = ProjectPageFactory(title="Draft", country="EE", live=False)
    found = content_of(client, form, country="EE")
    if form == "xlsx":
        found = json.dumps(sheet(client, country="EE")[1], default=str).encode()
    assert b"Innocape" in found
    assert b"Another" not in found
    assert draft.title.encode() not in found


def test_the_order_is_the_one_that_was_asked_for(client):
    for title in ("B", "A", "C"):
        ProjectPageFactory(title=title)
    assert [row["title_en"] for row in rows(client, order="title")] == ["A", "B", "C"]


@pytest.mark.parametrize("form", IN_OUR_WORDS)
def test_a_file_says_when_it_was_made_from_where_and_under_which_licence(
    client, innocape, form, settings
):
    if form == "xlsx":
        book, _rows = sheet(client)
        stated = {row[0]: row[1] for row in book["About this file"].iter_rows(values_only=True)}
    elif form == "csv":
        stated = rows(client)[0]
    else:
        stated = json.loads(content_of(client, form))
    assert datetime.datetime.fromisoformat(stated["export.made_at"])
    assert stated["export.source"].endswith(address_of(form))
    assert stated["export.licence"] == settings.DATA_LICENCE["url"]


@pytest.mark.parametrize("form", FORMATS)
def test_the_licence_is_in_the_headers_too(client, form, settings):
    assert settings.DATA_LICENCE["url"] in client.head(address_of(form))["Link"]


@pytest.mark.parametrize("form", FORMATS)
def test_no_project_is_a_file_too(client, form):
    assert client.get(address_of(form)).status_code == 200
    assert content_of(client, form) or form == "ndjson"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "plain", "", "'tis"]
)
def test_no_cell_of_a_text_is_computed_and_every_text_can_be_read_back(text):
    written = cell_text(text)
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell_value(written) == text


def test_a_hostile_title_is_text_in_every_table(client):
    ProjectPageFactory(title='=HYPERLINK("https://example.org","x")')
    (row,) = rows(client)
    assert row["title_en"].startswith("'=")
    book, (found,) = sheet(client)
    assert found["title_en"] == '=HYPERLINK("https://example.org","x")'
    assert {cell.data_type for row in book["Projects"].iter_rows() for cell in row} <= {
        "s",
        "n",
        "d",
    }


def test_the_mark_for_excel_is_there_if_it_was_asked_for(client, innocape):
    assert content_of(client, "csv", bom="true").startswith("\ufeffuid".encode())
    assert content_of(client, "csv").startswith(b"uid")
    assert refusal(client, f"{address_of('csv')}?bom=1")["parameter"] == "bom"


def test_cells_of_a_workbook_have_types(client, innocape):
    book, (row,) = sheet(client)
    assert row["budget.total"] == Decimal("2501050.50")
    assert row["period.start"] == "2019"
    assert row["period.end"] == datetime.datetime(2021, 9, 30)
    assert row["location.latitude"] == 58.38
    assert book["Projects"].freeze_panes == "C2"
    assert book.sheetnames == ["Projects", "About this file"]


def test_a_character_that_no_workbook_may_have_is_left_out(client):
    ProjectPageFactory(title="A < B & C", summary="Bell\x07 rings")
    _book, (row,) = sheet(client)
    assert (row["title_en"], row["summary_en"]) == ("A < B & C", "Bell rings")


def test_each_line_is_what_the_api_says(client, innocape):
    (line,) = content_of(client, "ndjson").splitlines()
    found = json.loads(line)
    for name in ("export.made_at", "export.source", "export.licence"):
        found.pop(name)
    assert found == ask(client, project_address(innocape))


def test_a_place_is_a_point_and_no_place_is_none(client, innocape):
    ProjectPageFactory(title="Nowhere")
    found = json.loads(content_of(client, "geojson", order="title"))
    assert found["type"] == "FeatureCollection"
    here, nowhere = found["features"]
    assert here["geometry"] == {"type": "Point", "coordinates": [-26.72, 58.38]}
    assert here["properties"]["title_en"] == "Innocape"
    assert nowhere["geometry"] is None


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("asked", "parameter"),
    [
        ("colour=red", "colour"),
        ("limit=5", "limit"),
        ("country=XX", "country"),
        ("order=x", "order"),
    ],
)
def test_what_cannot_be_asked_is_refused_before_the_file(client, form, asked, parameter):
    assert refusal(client, f"{address_of(form)}?{asked}")["parameter"] == parameter


@pytest.mark.parametrize("form", FORMATS)
def test_the_headers_alone_are_given_without_the_file(client, innocape, form):
    response = client.head(address_of(form))
    assert response.status_code == 200
    assert response["Content-Type"] == FORMATS[form].content_type
    assert f".{form}" in response["Content-Disposition"]
    assert response["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_takes_as_many_queries_for_twenty_projects_as_for_two(client, form):
    def queries():
        content_of(client, form)
        with CaptureQueriesContext(connection) as captured:
            content_of(client, form)
        return len(captured)

    ProjectPageFactory.create_batch(2)
    of_two = queries()
    ProjectPageFactory.create_batch(18)
    assert queries() == of_two


@pytest.mark.parametrize("year", ["2019", "2021"])
def test_a_year_finds_what_runs_in_it(client, innocape, year):
    assert ask(client, PROJECTS, year=year)["count"] == 1
    assert ask(client, PROJECTS, year=["2018", year])["count"] == 1
    assert ask(client, PROJECTS, year="2022")["count"] == 0


@pytest.mark.parametrize("year", ["21", "202", "20211", "1899", "2200", "x"])
def test_what_is_no_year_is_refused(client, year):
    assert refusal(client, f"{PROJECTS}?year={year}")["parameter"] == "year"


@pytest.mark.parametrize("form", FORMATS)
def test_the_address_says_what_comes_whatever_the_browser_takes(client, innocape, form):
    response = client.get(address_of(form), headers={"accept": "text/html, image/webp"})
    assert response.status_code == 200
    assert response["Content-Type"] == FORMATS[form].content_type
