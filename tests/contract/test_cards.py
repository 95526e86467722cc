"""Every card of a project, on the site and elsewhere, is made from the same keys of the API."""

import json
import shutil
import subprocess

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from projects.cards import ProjectCard
from projects.dates import PartialDate
from projects.embeds.script import FOLDER
from tests.factories import PictureFactory, ProgrammeFactory, ProjectPageFactory
from tests.services import ROOT, skip_or_fail

pytestmark = pytest.mark.django_db
CARD = "components/project-card.html"
WIDGET = ROOT / "frontend" / "static" / FOLDER / "v1.js"
RECORDER = ROOT / "tests" / "contract" / "card_keys.js"
# What one card reads and the other has no use for, with the reason.
SITE_ALONE = {
    "cover.srcset": "the site offers several sizes of a picture",
    "cover.srcset.avif": "the same",
    "cover.srcset.webp": "the same",
    "cover.srcset.jpeg": "the same",
}
WIDGET_ALONE = {
    "meta.locale": "the widget marks what is in another language than the page",
    "summary": "read and left out of lists",
    "funding_statement": "read and left out of lists",
}
WHOLE = {
    *("funding_statement.text", "funding_statement.sentence", "funding_statement.disclaimer"),
    "funding_statement.emblem",
}


class Noting(dict):
    """A part of a card that notes by which keys it is read."""

    def __init__(self, data, read, path=()):
        super().__init__(data)
        self.read, self.path = read, path

    def __getitem__(self, name):
        inside = (*self.path, name)
        self.read.add(".".join(inside))
        value = super().__getitem__(name)
        return Noting(value, self.read, inside) if isinstance(value, dict) else value


@pytest.fixture
def card(client):
    """A card as the API gives it, with all that a card may have."""
    project = ProjectPageFactory(
        title="Industry",
        acronym="IND",
        summary="For the city.",
        start=PartialDate(2019, 5),
        end=PartialDate(2021),
        total_budget=5,
        programme=ProgrammeFactory(emblem_rule="eu"),
        cover=PictureFactory(),
        cover_alt_text="A bridge",
    )
    project.save_revision().publish()
    return client.get("/api/v1/projects/").json()["results"][0]


def keys_of_site(card):
    """What the site reads of a card to show it in a list."""
    read = set()
    with translation.override("en"):
        html = render_to_string(CARD, {"listed": ProjectCard(Noting(card, read), True)})
    assert card["title"] in html
    return read


def _node():
    node = shutil.which("node")
    if node is None:
        skip_or_fail("Node.js", "It runs the card of the widget.")
    return node


def keys_of_widget(card, how="listed"):
    """What the widget reads of a card."""
    done = subprocess.run(  # noqa: S603 - our own command
        [_node(), str(RECORDER), str(WIDGET), how],
        input=json.dumps(card),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def test_the_cards_of_the_site_and_of_the_widget_are_made_from_the_same_keys(card):
    site, widget = keys_of_site(card), keys_of_widget(card)
    assert site - widget == set(SITE_ALONE)
    assert widget - site == set(WIDGET_ALONE)


def test_one_project_of_the_widget_says_besides_what_must_be_said_of_its_money(card):
    assert keys_of_widget(card, "whole") - keys_of_widget(card) == WHOLE


def test_every_key_that_a_card_reads_is_there(card):
    for path in keys_of_widget(card, "whole") | keys_of_site(card):
        value = card
        for name in path.split("."):
            assert name in value, path
            value = value[name]


def test_both_cards_show_a_project_of_which_hardly_anything_is_known(card):
    nothing = {
        **card,
        "acronym": "",
        "status": None,
        "programme": None,
        "cover": None,
        "period": {**card["period"], "start": None, "end": None},
        "budget": {**card["budget"], "total": None},
    }
    keys_of_site(nothing)
    keys_of_widget(nothing, "whole")
