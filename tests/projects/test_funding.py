"""What a project's page says of the money."""

import pytest
from bs4 import BeautifulSoup

from tests.api.asking import translated
from tests.factories import ProgrammeFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


def emblem_of(client, page):
    found = BeautifulSoup(client.get(page.url).content, "html.parser")
    return found.select_one(".emblem > span:last-child")


def test_statement_without_a_form_in_the_language_of_the_page_is_marked_as_english(client):
    project = ProjectPageFactory(programme=ProgrammeFactory(emblem_rule="eu"))
    statement = emblem_of(client, translated(project, "ru"))
    assert statement.get_text() == "Co-funded by the European Union"
    assert statement["lang"] == "en"
