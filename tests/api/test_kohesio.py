"""The file for Kohesio holds what its table schema asks for, and never what nobody knows."""

import csv
import io
import json
from pathlib import Path

import pytest
from frictionless import Dialect, Resource, Schema

from projects.choices import Fund
from projects.dates import PartialDate
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    partners_section,
)

from .asking import translated

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/export/projects.kohesio.csv"
SCHEMA = Path(__file__).parent / "kohesio-schema.json"


def content(client, **asked):
    return b"".join(client.get(ADDRESS, asked).streaming_content).decode()


def operations(client, **asked):
    return list(csv.DictReader(io.StringIO(content(client, **asked))))


def problems(text):
    """What the table schema has against the file; Kohesio compares headers without case."""
    report = Resource(
        data=text.encode(),
        format="csv",
        encoding="utf-8",
        schema=Schema.from_descriptor(json.loads(SCHEMA.read_text())),
        dialect=Dialect(header_case=False),
    ).validate()
    return [error.message for task in report.tasks for error in task.errors]


def operation(**changed):
    programme = {
        "name": "Interreg BSR",
        "slug": "interreg-bsr",
        "fund": Fund.ERDF,
        "programming_period": "2021-2027",
    }
    return ProjectPageFactory(
        **{
            "title": "Innocape",
            "summary": "Clusters, “smart”, and\nmore.",
            "operation_code": "2021-EE-0001",
            "programme": ProgrammeFactory(**{**programme, **changed.pop("programme", {})}),
            "start": PartialDate(2023, 1, 1),
            "end": PartialDate(2025, 9, 30),
            "total_budget": "2501050.50",
            "co_financing_rate": "80",
            "category_of_intervention": 13,
            "nuts_code": "EE008",
            "country": "EE",
            "sections": [
                partners_section((OrganisationFactory(name="Oslo", country="NO"), "lead"))
            ],
            **changed,
        }
    )


def test_the_file_is_what_the_table_schema_asks_for(client):
    operation()
    operation(
        title="=HYPERLINK(1)",
        latitude="58.38000",
        longitude="-26.72000",
        nuts_code="",
        programme={"slug": "another", "fund": Fund.ESF_PLUS},
    )
    text = content(client)
    assert len(text.splitlines()) > 2
    assert problems(text) == []


def test_the_table_schema_finds_what_is_wrong(client):
    operation()
    text = content(client).replace("80.00", "180").replace("30/09/2025", "2025")
    assert len(problems(text)) == 2


def test_each_fact_is_in_its_column(client):
    operation()
    (row,) = operations(client)
    row.pop("Date_Of_Last_Update")
    assert row == {
        "Operation_Unique_Identifier": "2021-EE-0001",
        "Operation_Name_English": "Innocape",
        "Operation_Name_Programme_Language": "Innocape",
        "Operation_Summary_English": "Clusters, “smart”, and\nmore.",
        "Operation_Summary_Programme_Language": "Clusters, “smart”, and\nmore.",
        "Country": "EE",
        "Location_Indicator_NUTS_code": "EE008",
        "Location_Indicator_latitude_longitude": "",
        "Operation_Start_Date": "01/01/2023",
        "Operation_End_Date": "30/09/2025",
        "CoFinancing_Rate": "80.00",
        "Total_Eligible_Expenditure_amount": "2501050.50",
        "Total_Eligible_Expenditure_Currency": "EUR",
        "Beneficiary_Name": "Oslo",
        "Category_Of_Intervention": "13",
        "Fund_Code": "ERDF",
        "Programme_Name": "Interreg BSR",
        "Programming_Period": "2021-2027",
    }


@pytest.mark.parametrize(
    "unknown",
    [
        {"start": PartialDate(2023)},
        {"end": PartialDate(2025, 9)},
        {"end": None},
        {"total_budget": None},
        {"co_financing_rate": None},
        {"category_of_intervention": None},
        {"nuts_code": ""},
        {"summary": ""},
        {"currency": "SEK"},
        {"sections": []},
        {"programme": {"fund": ""}},
        {"programme": {"programming_period": ""}},
        {"programme": {"language": "et"}},
    ],
    ids=str,
)
def test_what_lacks_a_fact_is_left_out_and_nothing_is_guessed(client, unknown):
    operation(**unknown)
    assert operations(client) == []


def test_what_has_no_country_at_all_is_left_out(client):
    lead = OrganisationFactory(country="")
    operation(country="", sections=[partners_section((lead, "lead"))])
    assert operations(client) == []


@pytest.mark.parametrize("fund", [Fund.DIRECT, Fund.OTHER, Fund.RRF])
def test_money_that_is_not_of_the_cohesion_policy_is_not_in_it(client, fund):
    operation(programme={"fund": fund})
    assert operations(client) == []


def test_a_project_without_a_place_is_where_its_beneficiary_is(client):
    operation(country="")
    assert operations(client)[0]["Country"] == "NO"


def test_names_are_in_the_language_of_the_programme(client):
    english = operation(programme={"language": "et"})
    translated(english, "et", title="Innocape eesti keeles", summary="Klastrid.")
    (row,) = operations(client)
    assert row["Operation_Name_English"] == "Innocape"
    assert row["Operation_Name_Programme_Language"] == "Innocape eesti keeles"
    assert row["Operation_Summary_Programme_Language"] == "Klastrid."


def test_a_share_of_nothing_is_a_rate_too(client):
    operation(co_financing_rate=0)
    assert operations(client)[0]["CoFinancing_Rate"] == "0.00"


def test_the_filters_of_the_list_hold_here_too(client):
    operation()
    operation(country="FI", programme={"slug": "another"})
    assert [row["Country"] for row in operations(client, country="FI")] == ["FI"]
