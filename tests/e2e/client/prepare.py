"""Adds what a front end of others must cope with, and writes what the tests ask for as JSON."""

import datetime
import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.e2e.settings")
django.setup()

from django.utils import timezone  # noqa: E402 - after the set-up
from wagtail.contrib.redirects.models import Redirect  # noqa: E402
from wagtail.models import Locale  # noqa: E402
from wagtail.rich_text import RichText  # noqa: E402

from cms.models import DocumentFile  # noqa: E402
from cms.preview import PreviewLink  # noqa: E402
from projects.models import Organisation, ProjectPage  # noqa: E402
from tests.factories import index_page  # noqa: E402

RUNS = "window.executed = true"
ATTACK = f'<img src="x" onerror="{RUNS}"><script>{RUNS}</script>'
PROSE = (
    f'<p onclick="{RUNS}">Harmless words {ATTACK}<a href="javascript:{RUNS}">a link</a></p>'
    f'<iframe srcdoc="<script>parent.executed = true</script>"></iframe><style>p {{ }}</style>'
    f'<svg onload="{RUNS}"></svg><form action="https://example.org"><input name="q"></form>'
)


def translate():
    """The list and one project in Estonian, and the way to them."""
    estonian, _is_new = Locale.objects.get_or_create(language_code="et")
    innocape = ProjectPage.objects.get(slug="innocape")
    copy = innocape.copy_for_translation(estonian, copy_parents=True)
    copy.title = "Tööstus 4.0"
    for above in copy.get_ancestors().filter(live=False).specific():
        above.save_revision().publish()
    copy.save_revision().publish()
    Redirect.objects.create(old_path="/innocape", redirect_page=innocape)


def attack():
    """A project whose every text is written by an enemy, past the editor."""
    enemy = Organisation.objects.create(name=ATTACK, slug="enemy", website=f"javascript:{RUNS}")
    project = index_page().add_child(
        instance=ProjectPage(
            title=f"Hostile {ATTACK}",
            slug="hostile",
            summary=ATTACK,
            acronym="<b>bold</b>",
            sections=[
                ("text", {"heading": ATTACK, "text": RichText(PROSE)}),
                ("partners", {"items": [{"organisation": enemy, "role": "lead", "note": ATTACK}]}),
                ("links", {"items": [{"text": "Go", "url": f"javascript:{RUNS}"}]}),
            ],
        )
    )
    revision = project.save_revision()
    revision.was_let_through = True  # past the gate, too
    revision.publish()


def film():
    """A project with a video and its captions, on the site that has the files."""
    from django.core.files.base import ContentFile

    video = DocumentFile.objects.create(
        title="Film", file=ContentFile(b"\x1aE\xdf\xa3", name="film.webm"), language="en"
    )
    captions = DocumentFile.objects.create(
        title="Captions",
        file=ContentFile(b"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n", name="film.vtt"),
        language="en",
    )
    value = {"heading": "Film", "file": video, "captions": captions}
    project = index_page().add_child(
        instance=ProjectPage(title="Filmed", slug="filmed", sections=[("video", value)])
    )
    project.save_revision().publish()


def preview_links():
    """A link to a draft, and one whose hour has passed, by their tokens."""
    draft = ProjectPage.objects.get(slug="draft")
    draft.save_revision()
    link = PreviewLink.objects.create(page=draft)
    old = PreviewLink.objects.create(page=draft)
    PreviewLink.objects.filter(pk=old.pk).update(
        created_at=timezone.now() - datetime.timedelta(hours=2)
    )
    return {"draft": link.token, "over": old.token}


def main():
    translate()
    attack()
    film()
    sys.stdout.write(json.dumps(preview_links()))


main()
