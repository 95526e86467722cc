"""The stored representation: what makes it anew, who is told, and the command."""

import datetime
from io import StringIO
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from cms import clock, published
from cms.api.answers import lifetime
from cms.models import Picture, PublishedRepresentation, StandardPage
from cms.tasks import refresh_published
from projects.dates import PartialDate
from projects.models import ProjectPage
from tests.factories import (
    OrganisationFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectPageFactory,
    StandardPageFactory,
    home_page,
    partners_section,
)

pytestmark = pytest.mark.django_db
DETAIL = "/api/v1/projects/{}/"


class RememberedKeys:
    """A cache in front of the site that notes what it was told to forget."""

    told: list[set[str]] = []

    def purge(self, keys):
        self.told.append(keys)


class SilentCache:
    def purge(self, keys):
        raise OSError("no answer")


@pytest.fixture
def told(settings):
    settings.PURGE_BACKENDS = [
        "tests.cms.test_published.SilentCache",
        "tests.cms.test_published.RememberedKeys",
    ]
    RememberedKeys.told = []
    return RememberedKeys.told


def _built(page):
    return PublishedRepresentation.objects.get(pk=page.pk).built


def _verify():
    call_command("published_representation", verify=True, stdout=StringIO())


def test_a_page_is_built_when_it_is_first_read_and_not_again(client):
    page = ProjectPageFactory()
    assert _built(page) == 0
    client.get(DETAIL.format(page.pk))
    first = _built(page)
    assert first > 0
    ProjectPageFactory(live=False)
    client.get(DETAIL.format(page.pk))
    assert _built(page) == first


def test_building_takes_as_many_queries_for_twenty_pages_as_for_two():
    organisation = OrganisationFactory()
    pages = [
        ProjectPageFactory(
            cover=PictureFactory(),
            cover_alt_text="Drawing",
            sections=[
                partners_section((organisation, "lead")),
                ("text", {"heading": "H", "text": '<p><a linktype="page" id="3">home</a></p>'}),
            ],
        ).pk
        for _ in range(20)
    ]
    published.build(pages)  # makes the sizes of the pictures

    def queries(ids):
        with CaptureQueriesContext(connection) as captured:
            published.build(ids)
        return len(captured)

    assert queries(pages) == queries(pages[:2])


def test_a_save_that_no_reader_sees_changes_nothing():
    page = ProjectPageFactory()
    before = clock.read().time
    page.title = "A draft"
    page.save_revision()
    assert clock.read().time == before


def test_a_new_picture_makes_no_page_anew():
    before = clock.read()
    PictureFactory()
    assert clock.read().shared_changed == before.shared_changed


def test_publishing_a_page_leaves_the_others_as_they_are(client):
    page, other = ProjectPageFactory(), ProjectPageFactory()
    client.get("/api/v1/projects/?view=full")
    before = _built(other)
    page.summary = "More is known"
    page.save_revision().publish()
    client.get("/api/v1/projects/?view=full")
    assert _built(other) == before
    assert _built(page) > before


def test_other_code_builds_anew(client):
    page = ProjectPageFactory(title="Built by this code")
    client.get(DETAIL.format(page.pk))
    PublishedRepresentation.objects.update(built_by="other code", detail=b'{"title":"Old"}')
    assert client.get(DETAIL.format(page.pk)).json()["title"] == "Built by this code"


def test_a_project_is_finished_from_the_midnight_after_its_end(client):
    page = ProjectPageFactory(start=PartialDate(2025), end=PartialDate(2026, 3))
    before = datetime.datetime(2026, 3, 31, 20, 59, tzinfo=datetime.UTC)  # 23:59 in Tallinn
    with mock.patch("django.utils.timezone.now", return_value=before):
        assert client.get(DETAIL.format(page.pk)).json()["status"] == "ongoing"
    after = before + datetime.timedelta(minutes=1)
    with mock.patch("django.utils.timezone.now", return_value=after):
        assert client.get(DETAIL.format(page.pk)).json()["status"] == "finished"


def test_no_cache_keeps_an_answer_beyond_the_next_change():
    page = ProjectPageFactory()
    now = timezone.now()
    page.expire_at = now + datetime.timedelta(seconds=30)
    page.save()
    with mock.patch("django.utils.timezone.now", return_value=now):
        ages = lifetime(clock.read())
    assert ages == "public, max-age=30, s-maxage=30, stale-while-revalidate=0"


def test_shared_caches_keep_answers_long_only_where_they_are_told_of_changes(settings):
    assert "s-maxage=60" in lifetime(clock.read())
    settings.PURGE_BACKENDS = ["tests.cms.test_published.RememberedKeys"]
    assert "s-maxage=86400" in lifetime(clock.read())


def test_a_cache_that_does_not_answer_stops_neither_the_editor_nor_the_next_cache(
    told, django_capture_on_commit_callbacks
):
    page = ProjectPageFactory()
    told.clear()
    page.summary = "More is known"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert {"projects", "pages", f"page-{page.pk}"} in told


@pytest.mark.parametrize("change", ["record", "restriction", "site", "new page"])
def test_what_many_pages_show_makes_caches_forget_everything(
    change, told, django_capture_on_commit_callbacks
):
    page, programme = ProjectPageFactory(), ProgrammeFactory()
    told.clear()
    with django_capture_on_commit_callbacks(execute=True):
        if change == "record":
            programme.name = "Another name"
            programme.save()
        elif change == "restriction":
            PageViewRestriction.objects.create(page=page, restriction_type="login")
        elif change == "site":
            Site.objects.get(is_default_site=True).save()
        else:
            ProjectPageFactory()
    assert {"all"} in told


def test_answers_carry_their_keys_where_a_header_is_set(client, settings):
    settings.SURROGATE_KEY_HEADER = "Surrogate-Key"
    page = ProjectPageFactory()
    assert client.get(DETAIL.format(page.pk))["Surrogate-Key"] == f"all projects page-{page.pk}"


def test_a_worker_builds_before_anyone_asks(settings, django_capture_on_commit_callbacks):
    settings.HAS_WORKER = True
    page = ProjectPageFactory()
    page.summary = "More is known"
    with django_capture_on_commit_callbacks(execute=True):
        page.save()
    assert _built(page) > 0
    assert refresh_published.call() == 0


# --- The command --------------------------------------------------------------------------------


def test_verify_finds_what_was_changed_behind_our_back_and_rebuild_mends_it(client):
    page = ProjectPageFactory(title="Before", acronym="OLD")
    client.get(DETAIL.format(page.pk))
    _verify()
    ProjectPage.objects.filter(pk=page.pk).update(title="After", acronym="NEW")
    with pytest.raises(CommandError, match=rf"ids {page.pk}\).*--rebuild"):
        _verify()
    call_command("published_representation", rebuild=True, stdout=StringIO())
    _verify()
    assert client.get(DETAIL.format(page.pk)).json()["title"] == "After"
    assert client.get("/api/v1/projects/?search=new").json()["count"] == 1


def test_refresh_builds_what_no_longer_holds_and_says_how_much():
    ProjectPageFactory()
    said = StringIO()
    call_command("published_representation", refresh=True, stdout=said)
    pages = StandardPage.objects.count() + ProjectPage.objects.count()
    assert int(said.getvalue().split()[0]) >= pages
    said = StringIO()
    call_command("published_representation", refresh=True, stdout=said)
    assert said.getvalue() == "0 pages built\n"


def test_rebuild_says_how_far_it_is():
    ProjectPageFactory()
    said = StringIO()
    call_command("published_representation", rebuild=True, stdout=said)
    assert "pages looked up by" in said.getvalue()
    assert "pages built" in said.getvalue()


# --- A lost file --------------------------------------------------------------------------------


def test_a_picture_whose_file_is_lost_breaks_no_answer(client):
    picture = PictureFactory()
    page = ProjectPageFactory(cover=picture, cover_alt_text="Drawing")
    picture.file.storage.delete(picture.file.name)
    answer = client.get(DETAIL.format(page.pk))
    assert answer.status_code == 200
    assert answer.json()["cover"]["srcset"] == {"avif": "", "webp": "", "jpeg": ""}
    assert client.get(page.get_parent().url).status_code == 200


def test_a_picture_has_three_formats_each_width_once(client):
    page = ProjectPageFactory(cover=PictureFactory(), cover_alt_text="Drawing")
    cover = client.get(DETAIL.format(page.pk)).json()["cover"]
    assert cover["srcset"].keys() == {"avif", "webp", "jpeg"}
    assert all(srcset.endswith(" 16w") for srcset in cover["srcset"].values())
    assert "," not in cover["srcset"]["avif"]
    assert cover["src"].startswith("http://localhost/media/images/")


def test_the_focal_point_is_where_it_is_in_parts_of_the_picture(client):
    picture = PictureFactory()
    Picture.objects.filter(pk=picture.pk).update(
        focal_point_x=4, focal_point_y=9, focal_point_width=2, focal_point_height=2
    )
    page = ProjectPageFactory(cover=picture, cover_alt_text="Drawing")
    cover = client.get(DETAIL.format(page.pk)).json()["cover"]
    assert cover["focal_point"] == {"x": 0.25, "y": 1.0}


# --- The lists for readers ------------------------------------------------------------------------


def test_the_list_for_readers_shows_what_is_stored(client):
    page = ProjectPageFactory(title="As stored")
    address = page.get_parent().url
    assert "As stored" in client.get(address).content.decode()
    row = PublishedRepresentation.objects.get(pk=page.pk)
    row.card = bytes(row.card).replace(b"As stored", b"Not as stored")
    row.save()
    assert "Not as stored" in client.get(address).content.decode()


def test_the_home_page_is_read_as_data(client):
    home = home_page()
    about = StandardPageFactory(title="About us")
    home.featured.create(page=about)
    home.save()
    data = client.get(f"/api/v1/pages/{home.pk}/").json()
    assert [page["title"] for page in data["featured"]] == ["About us"]
    about.unpublish()
    assert client.get(f"/api/v1/pages/{home.pk}/").json()["featured"] == []


def test_a_process_remembers_so_many_bytes_and_no_more(monkeypatch):
    row = published.Published(1, "", 1, 1, "", False, None, None, "", b"12345", "digest")
    memory = published.Memory()
    monkeypatch.setattr(published.Memory, "MOST_BYTES", 12)
    for page_id in (1, 2, 3):
        memory.remember([row._replace(page_id=page_id)], "card")
    assert memory.recall([1], "card") is None
    assert list(memory.recall([3], "card")) == [3]
    assert memory.recall([3], "detail") is None
