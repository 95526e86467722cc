"""The script of the elements: small, at an address that stays, and what is said of it is true."""

import base64
import gzip
import hashlib
import re
import shutil
import subprocess

import pytest

from projects.embeds import script
from tests.services import ROOT, skip_or_fail

SCRIPT = "/embed/v1.js"
MOST_BYTES = 6000
DOCUMENT = (ROOT / "docs" / "for-partners" / "embedding.md").read_text()
SOURCES = ROOT / "frontend" / "static" / "frontend" / "embed"
# The files that were ever published: the end of their addresses, and their hashes.
PUBLISHED = re.findall(r"^\| `(/embed/v1-\w+\.js)` \| `(sha384-\S+)` \|", DOCUMENT, re.MULTILINE)


def test_it_is_small(client):
    response = client.get(SCRIPT, headers={"accept-encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response["Vary"]
    assert gzip.decompress(response.content) == script.current()
    # Django adds up to a hundred bytes by chance, so that the length tells nothing.
    assert len(gzip.compress(script.current(), 6)) <= MOST_BYTES - 100


def test_it_depends_on_nothing():
    text = script.current().decode()
    assert not re.search(r"^\s*import\b|\bimport\(", text, re.MULTILINE)
    assert "innerHTML" not in text


@pytest.mark.parametrize("address", [SCRIPT, *(address for address, _hash in PUBLISHED)])
def test_a_page_on_any_site_may_load_it(client, address):
    response = client.get(address, headers={"origin": "https://partner.example.org"})
    assert response.status_code == 200
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert not response.cookies


def test_it_is_mended_within_hours_and_asked_for_again_without_being_sent(client):
    response = client.get(SCRIPT)
    assert response["Cache-Control"] == "public, max-age=3600, stale-while-revalidate=86400"
    again = client.get(SCRIPT, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_newest_version_has_an_address_as_well(client):
    response = client.get("/embed.js")
    assert (response.status_code, response["Location"]) == (302, SCRIPT)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Vary" not in response


@pytest.mark.django_db
def test_only_what_was_published_has_an_address_of_its_content(client):
    assert client.get("/embed/v1-0123456789abcdef.js").status_code == 404


# --- What is published of it ----------------------------------------------------------------------


def test_the_hash_is_that_of_the_file(client):
    about = client.get("/embed/v1.json").json()
    body = client.get(SCRIPT).content
    digest = base64.b64encode(hashlib.sha384(body).digest()).decode()
    assert about["integrity"] == f"sha384-{digest}"
    pinned = client.get(about["pinned"].removeprefix("http://testserver"))
    assert pinned.content == body
    assert pinned["Cache-Control"] == "public, max-age=31536000, immutable"
    assert about["script"] == f"http://testserver{SCRIPT}"
    assert "twelve months" in about["life"]


def test_todays_file_is_among_those_that_the_document_names():
    row = (script.pinned_address(), script.integrity(script.current()))
    assert row in PUBLISHED, f"Add to embedding.md: | `{row[0]}` | `{row[1]}` | and keep the old."


@pytest.mark.parametrize(("address", "integrity"), PUBLISHED)
def test_every_file_that_was_published_is_still_there_with_its_hash(client, address, integrity):
    response = client.get(address)
    assert response.status_code == 200, f"Put it into {script.KEPT}."
    assert script.integrity(response.content) == integrity


# --- TypeScript -----------------------------------------------------------------------------------

USE = """
import { ProjectCard, ProjectList, type ProjectListAttributes } from "./v1.js";

const list: ProjectList = document.createElement("project-list");
const card: ProjectCard | null = document.querySelector("project-card");
const attributes: ProjectListAttributes = { src: "/api/v1/projects/", "page-size": 10 };
for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, String(value));
document.body.append(list, card ?? "");
"""
MISUSE = 'import type { ProjectListAttributes } from "./v1.js";\n'


@pytest.fixture
def compile_with_types(tmp_path):
    """What tsc has to say of a file beside the declarations."""
    tsc = ROOT / "node_modules" / ".bin" / "tsc"
    if not tsc.exists():
        skip_or_fail("The TypeScript compiler", "Get it with: npm ci")
    shutil.copy(SOURCES / "v1.d.ts", tmp_path / "v1.d.ts")
    shutil.copy(SOURCES / "v1.js", tmp_path / "v1-itself.js")

    def compile_with_types(text):
        (tmp_path / "use.ts").write_text(text)
        options = ["--noEmit", "--strict", "--allowJs", "--skipLibCheck", "false"]
        kinds = ["--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler"]
        done = subprocess.run(  # noqa: S603 - our own command
            [tsc, *options, *kinds, "use.ts"], cwd=tmp_path, capture_output=True, text=True
        )
        return done.stdout

    return compile_with_types


@pytest.mark.slow
def test_the_declarations_can_be_used(compile_with_types):
    assert compile_with_types(USE) == ""
    assert "src" in compile_with_types(MISUSE + "const missing: ProjectListAttributes = {};")


@pytest.mark.slow
def test_the_declarations_say_what_the_script_has(compile_with_types):
    same = """
        import * as itself from "./v1-itself.js";
        import * as declared from "./v1.js";
        const holds: Pick<typeof declared, "ProjectList" | "ProjectCard"> = itself;
        void holds;
    """
    assert compile_with_types(same) == ""


def test_every_attribute_is_declared_and_described():
    text = script.current().decode()
    read = set(re.findall(r'(?:getAttribute|hasAttribute)\("([\w-]+)"', text))
    described = set(re.findall(r"^\| `([\w-]+)` \|", DOCUMENT, re.MULTILINE))
    declared = set(re.findall(r'^  "?([\w-]+)"?\??: ', (SOURCES / "v1.d.ts").read_text(), re.M))
    assert read - {"text-shown"} == declared == described


def test_every_word_of_it_is_described_and_there_in_every_language():
    text = script.current().decode()
    words = text[text.index("const TEXTS") : text.index("};", text.index("const TEXTS"))]
    names = re.findall(r"^  (\w+): ", words, re.MULTILINE)
    assert len(names) > 20
    for name in names:
        line = re.search(rf"^  {name}: (\[.*?\]),$", words, re.MULTILINE | re.DOTALL)[1]
        assert len(re.findall(r'"[^"]+"', line)) == 3
        assert f"`text-{name}`" in DOCUMENT
