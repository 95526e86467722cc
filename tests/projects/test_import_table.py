"""What was exported as a table and is imported again is what it was."""

import csv
import io

import pytest
from django.core.management import CommandError, call_command

from projects.dates import PartialDate
from projects.models import ProjectPage
from tests.api.asking import translated
from tests.factories import (
    OrganisationFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    ThemeFactory,
    index_page,
    partners_section,
)

pytestmark = pytest.mark.django_db
CHANGES_BY_ITSELF = ("meta.last_published_at", "export.")


@pytest.fixture
def projects():
    lead, partner = OrganisationFactory(slug="oslo"), OrganisationFactory(slug="tartu-linn")
    full = ProjectPageFactory(
        title="=Innocape; “smart”",
        slug="innocape",
        acronym="INNO",
        summary="Clusters,\n“smart”; and more.",
        operation_code="007",
        specific_objective="RSO1.2 Digitisation",
        category_of_intervention=13,
        programme=ProgrammeFactory(slug="interreg-bsr", fund="ERDF"),
        start=PartialDate(2019),
        end=PartialDate(2021, 9, 30),
        total_budget="2501050.50",
        own_share="0",
        eu_contribution="100",
        co_financing_rate="80.5",
        currency="SEK",
        country="EE",
        place="Tartu",
        nuts_code="EE008",
        latitude="58.38",
        longitude="-26.72",
        sections=[partners_section((lead, "lead"), (partner, "associated"))],
    )
    full.themes = [ThemeFactory(slug="skills"), ThemeFactory(slug="digital")]
    full.identifiers.create(scheme="cordis", value="101000000")
    full.identifiers.create(scheme="keep", value="https://keep.eu/projects/1/")
    full.save_revision().publish()
    translated(full, "et", title="Innocape eesti keeles", slug="innocape-et")
    ProjectPageFactory(title="Nothing but a title", slug="bare")


def export(client, form):
    """The bytes of the export, and what it says of each project."""
    asked = {"order": "title"}
    content = b"".join(client.get("/api/v1/export/projects.csv", asked).streaming_content)
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    if form == "xlsx":
        content = b"".join(client.get("/api/v1/export/projects.xlsx", asked).streaming_content)
    return content, [
        {name: row[name] for name in row if not name.startswith(CHANGES_BY_ITSELF)} for row in rows
    ]


def run(capsys, path, **options):
    call_command("import_table", str(path), **options)
    return capsys.readouterr().out


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_table_that_comes_back_is_what_it_was(client, projects, tmp_path, capsys, form):
    content, before = export(client, form)
    assert len(before) == 2
    for page in ProjectPage.objects.all():
        page.delete()
    path = tmp_path / f"projects.{form}"
    path.write_bytes(content)
    assert "3 drafts made" in run(capsys, path)
    assert not ProjectPage.objects.filter(live=True).exists()
    for page in ProjectPage.objects.all():
        page.get_latest_revision().publish()
    assert export(client, form)[1] == before


def test_what_is_here_already_is_left_as_it_is(client, projects, tmp_path, capsys):
    content, before = export(client, "csv")
    path = tmp_path / "projects.csv"
    path.write_bytes(content)
    said = run(capsys, path)
    assert "already here, left as it is: =Innocape" in said
    assert "0 drafts made" in said
    assert export(client, "csv")[1] == before


def test_a_trial_makes_nothing(tmp_path, capsys):
    index_page()
    path = tmp_path / "t.csv"
    path.write_text("title_en,acronym\nGreen corridors,GREEN\n", encoding="utf-8")
    assert "1 drafts would be made" in run(capsys, path, dry_run=True)
    assert not ProjectPage.objects.exists()


def test_a_table_as_excel_saves_it_in_europe_is_read(tmp_path, capsys):
    index_page()
    path = tmp_path / "t.csv"
    path.write_text("\ufefftitle_en;period.start\r\nÕpe;2021-02\r\n", encoding="utf-8")
    assert "1 drafts made" in run(capsys, path)
    page = ProjectPage.objects.get()
    assert (page.title, page.start, page.live) == ("Õpe", PartialDate(2021, 2), False)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("title_en,colour\nA,red\n", "Row 2: There is no column “colour”"),
        ("title_en,period.start\nA,soon\n", "Row 2: period.start"),
        ("title_en,budget.total\nA,much\n", "Row 2: budget.total"),
        ("title_en,category_of_intervention\nA,x\n", "Row 2: category_of_intervention"),
        ("title_en,category_of_intervention\nA,999\n", "Row 2:"),
        ("title_en,programme.slug\nA,nothing\n", "Row 2: There is no programme “nothing”"),
        ("title_en,partners\nA,nobody:lead\n", "no organisation “nobody”"),
        ("title_en,themes\nA,x; y\n", "no theme “x”"),
        ("title_en,location.country\nA,XX\n", "Row 2: location.country"),
        ("title_en,uid\nA,7\n", "uid: “7”"),
        ("title_en,acronym\nA,A\n,B\n", "Row 3: The project has no title"),
        ("title_et\nA\n", "not translated into Estonian"),
        ("title_en,period.start,period.end\nA,2021,2020\n", "is before the start"),
        ("title_en,meta.slug_en\nA,a\nB,a\n", "Row 3:"),
    ],
)
def test_a_table_with_a_fault_makes_nothing_and_says_where(tmp_path, table, said):
    index_page()
    path = tmp_path / "t.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(CommandError, match="Nothing was made") as refused:
        call_command("import_table", str(path))
    assert said in str(refused.value)
    assert not ProjectPage.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.ods", b"", "ends in .csv or .xlsx"),
        ("t.csv", "title_en\nÕ\n".encode("latin-1"), "UTF-8"),
        ("t.xlsx", b"PK\x03\x04 nothing", "no Excel workbook"),
        ("t.csv", b"", "The table is empty"),
        ("t.csv", b"title_en,title_en\na,b\n", "is there twice"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, name, content, said):
    index_page()
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CommandError, match=said):
        call_command("import_table", str(path))


def test_every_name_that_is_not_here_is_told_beside_what_is_wrong(tmp_path):
    index_page()
    path = tmp_path / "t.csv"
    path.write_text(
        "title_en,programme.slug,themes,partners,budget.total\n"
        "A,lost,colour; sound,nobody:lead; noone:partner,much\n",
        encoding="utf-8",
    )
    with pytest.raises(CommandError) as refused:
        call_command("import_table", str(path))
    said = str(refused.value)
    assert "Row 2: budget.total" in said
    for name in ("programme “lost”", "theme “colour”", "theme “sound”"):
        assert f"Row 2: There is no {name}" in said
    for name in ("nobody", "noone"):
        assert f"There is no organisation “{name}”" in said


def test_every_cell_that_is_wrong_is_named(tmp_path):
    index_page()
    path = tmp_path / "t.csv"
    path.write_text(
        "title_en,period.start,budget.total,location.country,partners\n"
        f"A,32.13.2024,much,QQ,tartu:boss\nB,2021,abc{'x' * 900},,\n",
        encoding="utf-8",
    )
    with pytest.raises(CommandError) as refused:
        call_command("import_table", str(path))
    said = str(refused.value)
    for name in ("period.start", "budget.total", "location.country", "partners"):
        assert f"Row 2: {name}" in said
    assert "Row 3: budget.total" in said
    assert "does not match" not in said
    assert len(said) < 1000
