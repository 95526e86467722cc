"""One project: by its id, by its address part, in another language."""

from decimal import Decimal

import pytest

from projects.dates import PartialDate
from tests.factories import (
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    ThemeFactory,
    index_page,
    partners_section,
)

from .asking import (
    PROJECTS,
    ask,
    language,
    links_section,
    project_address,
    refusal,
    text_section,
    translated,
)

pytestmark = pytest.mark.django_db


def test_a_project_without_any_optional_field_has_every_key(client):
    bare = ask(client, project_address(ProjectPageFactory(title="Bare")))
    assert bare["title"] == "Bare"
    assert bare["programme"] is bare["cover"] is bare["lead_partner"] is bare["status"] is None
    assert bare["sections"] == bare["partners"] == bare["contacts"] == bare["links"] == []
    assert bare["period"] == dict.fromkeys(["start", "end", "start_precision", "end_precision"])
    assert bare["budget"]["total"] is None


def test_a_date_is_as_exact_as_it_is_known(client):
    project = ProjectPageFactory(start=PartialDate(2019), end=PartialDate(2021, 2))
    assert ask(client, project_address(project))["period"] == {
        "start": "2019",
        "end": "2021-02",
        "start_precision": "year",
        "end_precision": "month",
    }


def test_amounts_are_strings_with_two_decimals(client):
    project = ProjectPageFactory(
        total_budget=Decimal("2501050"), own_share=Decimal("48675.5"), co_financing_rate=80
    )
    assert ask(client, project_address(project))["budget"] == {
        "total": "2501050.00",
        "own_share": "48675.50",
        "eu_contribution": None,
        "currency": "EUR",
        "co_financing_rate": "80.00",
    }


def test_partners_have_their_role_and_the_lead_is_named_by_itself(client):
    lead, other = OrganisationFactory(name="Lead"), OrganisationFactory(name="Other")
    project = ProjectPageFactory(sections=[partners_section((other, "partner"), (lead, "lead"))])
    answer = ask(client, project_address(project))
    assert answer["lead_partner"]["name"] == "Lead"
    assert [(p["organisation"]["name"], p["role"]) for p in answer["partners"]] == [
        ("Other", "partner"),
        ("Lead", "lead"),
    ]


def test_a_partner_whose_organisation_is_gone_is_left_out(client):
    kept, gone = OrganisationFactory.create_batch(2)
    project = ProjectPageFactory(sections=[partners_section((kept, "partner"), (gone, "lead"))])
    project.participations.all().delete()
    gone.delete()
    answer = ask(client, project_address(project))
    assert [partner["organisation"]["id"] for partner in answer["partners"]] == [kept.pk]
    assert answer["lead_partner"] is None


def test_contacts_have_their_organisation(client):
    project = ProjectPageFactory()
    person = PersonFactory(name="Anna", organisation=OrganisationFactory(name="Oslo"))
    project.contacts.create(person=person)
    project.save()
    (contact,) = ask(client, project_address(project))["contacts"]
    assert contact["name"] == "Anna"
    assert contact["organisation"]["name"] == "Oslo"


def test_a_picture_says_what_it_shows_here_and_comes_in_every_format(client):
    project = ProjectPageFactory(cover=PictureFactory(), cover_alt_text="A bridge")
    cover = ask(client, project_address(project))["cover"]
    assert cover["alt"] == "A bridge"
    assert cover["decorative"] is False
    assert set(cover["srcset"]) == {"avif", "webp", "jpeg"}
    assert cover["src"].startswith("http://localhost/media/")


def test_a_section_has_its_type_anchor_heading_and_language(client):
    project = ProjectPageFactory(
        sections=[
            ("text", {"heading": "Why", "text": "<p>So</p>", "language": "et"}),
            links_section({"text": "Tool", "url": "https://example.org/", "language": "fi"}),
        ]
    )
    text, links = ask(client, project_address(project))["sections"]
    assert (text["type"], text["anchor"], text["heading"], text["lang"]) == (
        "text",
        "why",
        "Why",
        "et",
    )
    assert (links["type"], links["heading"], links["lang"]) == ("links", "Links", "en")
    assert text["id"]


def test_links_in_a_text_are_absolute_and_carry_nothing_of_the_editor(client):
    page = StandardPageFactory(slug="about")
    source = f'<p data-block-key="abc"><a linktype="page" id="{page.pk}">About</a></p>'
    project = ProjectPageFactory(sections=[text_section(source)])
    (text,) = ask(client, project_address(project))["sections"]
    assert text["text"] == '<p><a href="http://localhost/en/about/">About</a></p>'


def test_the_links_of_all_sections_stand_together(client):
    page = StandardPageFactory(slug="about")
    project = ProjectPageFactory(
        sections=[
            links_section({"text": "Tool", "url": "https://example.org/", "language": "fi"}),
            links_section({"text": "About", "page": page}, {"text": "Not yet", "url": ""}),
        ]
    )
    assert ask(client, project_address(project))["links"] == [
        {"text": "Tool", "url": "https://example.org/", "language": "fi"},
        {"text": "About", "url": "http://localhost/en/about/", "language": None},
    ]


def test_themes_and_identifiers_are_named(client):
    project = ProjectPageFactory()
    project.themes.add(ThemeFactory(slug="energy"))
    project.identifiers.create(scheme="cordis", value="101004703")
    project.save()
    answer = ask(client, project_address(project))
    assert [theme["slug"] for theme in answer["themes"]] == ["energy"]
    assert answer["identifiers"] == [
        {
            "scheme": "cordis",
            "value": "101004703",
            "url": "https://cordis.europa.eu/project/id/101004703",
        }
    ]


def test_the_emblem_is_named_where_it_is_due(client):
    due = ProjectPageFactory(programme=ProgrammeFactory(emblem_rule="eu"))
    not_due = ProjectPageFactory(programme=ProgrammeFactory(emblem_rule="none"))
    assert ask(client, project_address(due))["funding_statement"]["emblem"].startswith("http://")
    assert ask(client, project_address(not_due))["funding_statement"]["emblem"] is None


# --- Addresses ----------------------------------------------------------------------------------


def test_the_address_in_its_data_leads_to_it(client):
    project = ProjectPageFactory()
    answer = ask(client, project_address(project))
    assert answer["meta"]["detail_url"] == f"http://localhost{project_address(project)}"
    assert client.get(answer["meta"]["detail_url"]).json() == answer
    assert client.get(answer["meta"]["html_url"]).status_code == 200


def test_a_project_is_found_by_its_language_and_address_part(client):
    project = ProjectPageFactory(slug="innocape")
    assert ask(client, f"{PROJECTS}by-slug/en/innocape/") == ask(client, project_address(project))


@pytest.mark.parametrize(
    "path",
    [
        "by-slug/et/innocape/",
        "by-slug/xx/innocape/",
        "by-slug/en/nothing/",
        "by-slug/en/%00/",
        "by-slug/en/",
        "by-slug/",
        "0/",
        "999999/",
        "99999999999999999999999999/",
        "-1/",
        "innocape/",
        "1.5/",
    ],
)
def test_what_is_not_there_is_not_found(client, path):
    ProjectPageFactory(slug="innocape")
    client.raise_request_exception = False
    response = client.get(f"{PROJECTS}{path}")
    assert response.status_code == 404
    assert response.json()["type"] == "/api/v1/problems/not-found/"


def test_another_page_is_no_project(client):
    page = index_page()
    assert client.get(project_address(page)).status_code == 404


# --- Languages ----------------------------------------------------------------------------------


def test_the_same_project_can_be_asked_for_in_another_language(client):
    project = ProjectPageFactory(title="Project")
    estonian = translated(project, "et", title="Projekt")
    answer = ask(client, project_address(project), locale="et")
    assert answer["id"] == estonian.pk
    assert answer["title"] == "Projekt"
    assert answer["uid"] == ask(client, project_address(project))["uid"]


def test_asked_for_in_its_own_language_it_is_itself(client):
    project = ProjectPageFactory()
    assert ask(client, project_address(project), locale="en")["id"] == project.pk


def test_translations_name_each_other(client):
    project = ProjectPageFactory(title="Project")
    estonian = translated(project, "et", title="Projekt")
    (there,) = ask(client, project_address(project))["meta"]["translations"]
    (back,) = ask(client, project_address(estonian))["meta"]["translations"]
    assert (there["locale"], there["id"], there["title"]) == ("et", estonian.pk, "Projekt")
    assert (back["locale"], back["id"], back["title"]) == ("en", project.pk, "Project")
    assert there["html_url"].startswith("http://localhost/et/")


def test_words_of_the_site_are_in_the_language_of_the_project(client):
    project = ProjectPageFactory(programme=ProgrammeFactory(emblem_rule="eu"))
    estonian = translated(project, "et")
    assert ask(client, project_address(estonian))["funding_statement"]["language"] == "et"


def test_a_language_in_which_the_project_is_not_is_not_found(client):
    project = ProjectPageFactory()
    assert client.get(f"{project_address(project)}?locale=et").status_code == 404


def test_a_language_that_the_site_does_not_know_is_refused_with_those_it_knows(client):
    project = ProjectPageFactory()
    error = refusal(client, f"{project_address(project)}?locale=xx")
    assert error["parameter"] == "locale"
    assert set(error["allowed"]) == {"en", "et", "ru"}


def test_a_language_asked_for_beside_an_address_part_is_not_passed_over(client):
    project = ProjectPageFactory(title="Project", slug="innocape")
    translated(project, "et", title="Projekt", slug="innocape")
    response = client.get(f"{PROJECTS}by-slug/en/innocape/?locale=et")
    assert response.status_code == 400 or response.json()["title"] == "Projekt"


def test_an_alias_in_another_language_is_not_given_for_a_translation(client):
    project = ProjectPageFactory()
    project.copy_for_translation(language("et"), copy_parents=True, alias=True)
    assert client.get(f"{project_address(project)}?locale=et").status_code == 404


@pytest.mark.parametrize("query", ["view=full", "limit=1", "status=ongoing", "colour=red"])
def test_one_project_knows_no_parameters_of_lists(client, query):
    project = ProjectPageFactory()
    error = refusal(client, f"{project_address(project)}?{query}")
    assert set(error["allowed"]) == {"fields", "locale", "site"}
