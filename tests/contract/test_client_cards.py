"""A card of the front end on the API and one of the site read the same keys of one shape."""

import json
import shutil
import subprocess

from cms.api.shapes import shape_of
from projects.api.serializers import ProjectCardSerializer
from projects.cards import ProjectCard
from tests.services import ROOT, skip_or_fail

CLIENT = ROOT / "frontend" / "client"
TEMPLATE = (ROOT / "frontend" / "templates" / "components" / "project-card.html").read_text()
CARD = {
    "id": 1,
    "uid": "9108407a-4c92-4894-9be2-89bcd0f3e4e3",
    "title": "Robots",
    "summary": "Robots for all.",
    "meta": {
        "type": "project",
        "detail_url": "https://example.org/api/v1/projects/1/",
        "html_url": "https://example.org/en/projects/robots/",
        "slug": "robots",
        "locale": "en",
        "first_published_at": "2021-08-17T12:00:00+03:00",
        "last_published_at": "2021-08-17T12:00:00+03:00",
        "translations": [],
    },
    "cover": {
        "id": 1,
        "title": "Robot",
        "alt": "A robot",
        "decorative": False,
        "width": 1600,
        "height": 900,
        "focal_point": None,
        "credit": "",
        "src": "https://example.org/media/images/robot.jpg",
        "srcset": dict.fromkeys(("avif", "webp", "jpeg"), "https://example.org/media/r 400w"),
    },
    "acronym": "ROB",
    "status": "finished",
    "operation_code": "",
    "identifiers": [],
    "programme": {"id": 1, "slug": "urbact", "name": "URBACT", "full_name": "", "fund": None},
    "period": {"start": "2019", "end": "2021", "start_precision": "year", "end_precision": "year"},
    "budget": {"total": "5.00", "own_share": None, "eu_contribution": None, "currency": "EUR"},
    "funding_statement": {"text": "", "sentence": "", "disclaimer": ""},
    "lead_partner": None,
    "location": {"country": None, "place": ""},
    "themes": [],
}
# The site's page has one language and is cut from its template; each card of a list from elsewhere
# says which language it is in.
ONLY_THE_CLIENT = {"meta.locale"}

READ = """
import { projectCard } from "./js/parts/card.js";
import { contextFor } from "./js/context.js";

const site = {
  url: "https://example.org", publisher: {}, contact: {},
  locales: [{ code: "en", home: {}, main_menu: [], footer_menu: [] }],
};
const read = new Set();
const watch = (value, path) => typeof value !== "object" || value === null ? value
  : new Proxy(value, { get(target, name) {
      const at = path ? `${path}.${name}` : name;
      read.add(at);
      return watch(target[name], at);
    } });
projectCard(watch(CARD, ""), await contextFor("en", site));
console.log(JSON.stringify([...read]));
"""
# As much of a document as a card needs.
DOCUMENT = """
class Node { append() {} setAttribute() {} }
globalThis.Node = Node;
globalThis.location = new URL("https://front.example.net/");
globalThis.document = { createElement: () => new Node(), querySelector: () => null };
"""


class Watched(dict):
    """A dictionary that notes which of its values are read, as deep as it goes."""

    def __init__(self, data, read, path=""):
        super().__init__(data)
        self.read, self.path = read, path

    def __getitem__(self, name):
        at = f"{self.path}{name}"
        self.read.add(at)
        value = super().__getitem__(name)
        return Watched(value, self.read, f"{at}.") if isinstance(value, dict) else value


def leaves(read):
    """Without the names of what was only gone through."""
    return {name for name in read if not any(other.startswith(f"{name}.") for other in read)}


def read_by_the_site():
    read = set()
    card = ProjectCard(Watched(CARD, read), is_only_site=True)
    shown = ["url", "title", "status", "acronym", "programme_name", "period", "total", "cover"]
    for name in [*shown, "last_changed"]:
        assert f"listed.{name}" in TEMPLATE or name in {"status", "period", "last_changed"}
        getattr(card, name)
    return leaves(read)


def read_by_the_client():
    node = shutil.which("node")
    if node is None:
        skip_or_fail("Node.js", "The card of the front end is not read.")
    program = READ.replace("CARD", json.dumps(CARD))
    done = subprocess.run(  # noqa: S603 - our own program
        [
            node,
            "--input-type=module",
            "--import",
            f"data:text/javascript,{DOCUMENT}",
            "-e",
            program,
        ],
        cwd=CLIENT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return leaves(set(json.loads(done.stdout)))


def names(shape, before=""):
    for name, inside in shape.items():
        yield before + name
        yield from names(inside, f"{before}{name}.")


def test_both_cards_read_the_same():
    assert read_by_the_client() - ONLY_THE_CLIENT == read_by_the_site()


def test_what_a_card_reads_is_in_the_api_s_card():
    shape = set(names(shape_of(ProjectCardSerializer)))
    assert read_by_the_client() <= shape
    assert read_by_the_site() <= shape
