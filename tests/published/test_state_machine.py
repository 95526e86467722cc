"""Whatever editors do, in whatever order: what the world reads is what the content says.

After every step, each stored representation equals a fresh build; the API, the lists for readers
and the pages agree on what is public; nothing hidden stands in any answer; and an entity tag is
another exactly when the bytes are.
"""

import datetime
import itertools
import json
import os
import re
from unittest import mock

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from cms import clock, published
from cms.models import DocumentFile, HomePage, Picture, StandardPage
from projects.dates import PartialDate
from projects.models import Organisation, Programme, ProjectIndexPage, ProjectPage, Theme
from tests.factories import (
    DocumentFileFactory,
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    ProgrammeFactory,
    ProjectIndexPageFactory,
    StandardPageFactory,
    ThemeFactory,
    home_page,
    picture_file,
)

CARD_LINK = re.compile(r'project-card__link" href="([^"]+)"')
MARKER = re.compile(r"mark\d+x")
START = datetime.datetime(2026, 3, 1, 9, tzinfo=datetime.UTC)
MOST_PROJECTS = 7
OTHER_HOST = "other.example.org"
LISTS = (
    "/api/v1/projects/?view=full&limit=100",
    "/api/v1/projects/?limit=100&order=title",
    "/api/v1/projects/?status=ongoing",
    "/api/v1/projects/?search=mark",
    "/api/v1/projects/facets/",
    "/api/v1/organisations/?limit=100",
    "/api/v1/programmes/?limit=100",
    "/api/v1/themes/?limit=100",
    "/api/v1/site/",
    "/api/v2/pages/?fields=*&limit=100",
    "/api/v2/images/",
    "/api/v2/documents/",
)
# Making a failure smaller takes many times as long as finding it: SHRINK=1 asks for it.
PHASES = [Phase.explicit, Phase.generate, *([Phase.shrink] if os.environ.get("SHRINK") else [])]
pick = st.integers(0, 1000)


class Editors(RuleBasedStateMachine):
    """Everything that can happen to content, on two sites and in two languages."""

    def __init__(self):
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        clock.memory.trusts_transactions = True
        clock.memory.forget()
        self.now = START
        self.patch = mock.patch("django.utils.timezone.now", side_effect=lambda: self.now)
        self.patch.start()
        self.numbers = itertools.count(1)
        self.seen: dict[str, tuple[str, bytes]] = {}
        self.client = Client()
        self._prepare()

    def teardown(self):
        self.patch.stop()
        clock.memory.trusts_transactions = False
        clock.memory.forget()
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def _prepare(self):
        self.estonian, _ = Locale.objects.get_or_create(language_code="et")
        self.home = home_page()
        self.index = ProjectIndexPageFactory(title="Projects", slug="projects")
        self.second = ProjectIndexPageFactory(title="More", slug="more")
        home = HomePage(title="Another site", slug="another")
        self.home.get_parent().add_child(instance=home)
        Site.objects.create(hostname=OTHER_HOST, root_page=home)
        self.elsewhere = ProjectIndexPageFactory(title="Elsewhere", slug="projects", parent=home)
        self.about = StandardPageFactory(title=f"About {self._mark()}", slug="about")
        self.pictures = [PictureFactory(title=self._mark()) for _ in range(2)]
        self.documents = [DocumentFileFactory(title=self._mark()) for _ in range(2)]
        self.organisations = [OrganisationFactory(name=self._mark()) for _ in range(3)]
        self.programmes = [ProgrammeFactory(name=self._mark(), emblem_rule="eu")]
        self.themes = [ThemeFactory(name=self._mark()) for _ in range(2)]
        self.person = PersonFactory(name=self._mark(), organisation=self.organisations[0])
        self.private = Collection.get_first_root_node().add_child(name="Private")

    def _mark(self) -> str:
        """A word that stands in one place only, so that it tells where it came from."""
        return f"mark{next(self.numbers)}x"

    def _advance(self):
        self.now += datetime.timedelta(seconds=7)

    # --- What there is --------------------------------------------------------------------------

    def _project(self, number):
        projects = list(ProjectPage.objects.order_by("pk"))
        return projects[number % len(projects)] if projects else None

    @staticmethod
    def _one(model, number):
        found = list(model.objects.order_by("pk"))
        return found[number % len(found)] if found else None

    def _any_page(self, number):
        pages = [
            *ProjectPage.objects.order_by("pk"),
            self.index,
            self.second,
            self.about,
            self.home,
        ]
        return Page.objects.get(pk=pages[number % len(pages)].pk)

    def _sections(self, number):
        """One section of each kind that names something else."""
        document, page = self._one(DocumentFile, number), self._any_page(number)
        text = f"<p>{self._mark()} <a linktype='page' id='{page.pk}'>page</a></p>".replace("'", '"')
        sections = [("text", {"heading": self._mark(), "text": text})]
        if document:
            link = f'<p><a linktype="document" id="{document.pk}">file</a></p>'
            sections += [
                ("text", {"heading": self._mark(), "text": link}),
                ("deliverables", {"items": [{"title": self._mark(), "document": document}]}),
            ]
        sections += [("links", {"items": [{"text": self._mark(), "page": page}]})]
        organisation = self._one(Organisation, number)
        if organisation:
            sections += [
                ("partners", {"items": [{"organisation": organisation, "role": "lead"}]}),
                ("work_packages", {"items": [{"title": self._mark(), "lead": organisation}]}),
            ]
        picture = self._one(Picture, number)
        if picture:
            picture.contextual_alt_text, picture.decorative = self._mark(), False
            sections += [("gallery", {"pictures": [{"picture": picture, "caption": ""}]})]
        return sections

    # --- What editors do ------------------------------------------------------------------------

    @rule(number=pick, live=st.booleans(), where=st.integers(0, 2))
    def create(self, number, live, where):
        if ProjectPage.objects.count() >= MOST_PROJECTS:
            return
        parent = (self.index, self.second, self.elsewhere)[where]
        theme, cover = self._one(Theme, number), self._one(Picture, number)
        project = ProjectPage(
            title=f"Project {self._mark()}",
            slug=f"project-{next(self.numbers)}",
            summary=self._mark(),
            live=live,
            programme=self._one(Programme, number),
            start=PartialDate(2025 + number % 3),
            end=PartialDate(2027 + number % 2, 1 + number % 12) if number % 2 else None,
            total_budget="1000.50",
            country="EE",
            cover=cover,
            cover_alt_text=self._mark() if cover else "",
            sections=self._sections(number),
        )
        parent = Page.objects.get(pk=parent.pk).specific
        parent.add_child(instance=project)
        if theme:
            project.themes.add(theme)
        project.contacts.create(person=self.person)
        project.save()

    @rule(number=pick)
    def edit_draft(self, number):
        project = self._project(number)
        if project and not project.alias_of_id:
            project = project.get_latest_revision_as_object()
            project.title = f"Project {self._mark()}"
            project.summary = self._mark()
            project.sections = self._sections(number)
            project.save_revision()

    @rule(number=pick)
    def publish(self, number):
        project = self._project(number)
        if project and not project.alias_of_id:
            project = project.get_latest_revision_as_object()
            project.save_revision().publish()

    @rule(number=pick, from_the_list=st.booleans())
    def unpublish(self, number, from_the_list):
        project = self._project(number)
        if project:
            (project if from_the_list else Page.objects.get(pk=project.pk)).unpublish()

    @rule(number=pick, hours=st.integers(1, 30))
    def schedule(self, number, hours):
        project = self._project(number)
        if project and not project.alias_of_id:
            project = project.get_latest_revision_as_object()
            project.go_live_at = self.now + datetime.timedelta(hours=hours)
            project.summary = self._mark()
            project.save_revision().publish()

    @rule(number=pick, hours=st.integers(1, 30))
    def let_expire(self, number, hours):
        project = self._project(number)
        if project and not project.alias_of_id:
            project = project.get_latest_revision_as_object()
            project.expire_at = self.now + datetime.timedelta(hours=hours)
            project.save_revision().publish()

    @rule(hours=st.sampled_from([1, 13, 30, 24 * 40]))
    def time_passes(self, hours):
        self.now += datetime.timedelta(hours=hours)

    @rule()
    def publish_scheduled(self):
        call_command("publish_scheduled", verbosity=0)

    @rule(number=pick)
    def delete(self, number):
        project = self._project(number)
        if project:
            project.delete()

    @rule(number=pick, where=st.integers(0, 2))
    def move(self, number, where):
        project = self._project(number)
        target = Page.objects.get(pk=(self.index, self.second, self.elsewhere)[where].pk)
        if project:
            project.move(target, pos="last-child")

    @rule(number=pick)
    def move_list(self, number):
        """A list and all projects in it get another address."""
        index = ProjectIndexPage.objects.get(pk=self.second.pk)
        homes = list(HomePage.objects.filter(locale=index.locale).order_by("pk"))
        target = Page.objects.get(pk=homes[number % len(homes)].pk)
        if not target.get_children().filter(slug=index.slug).exclude(pk=index.pk).exists():
            index.move(target, pos="last-child")

    @rule(which=st.booleans())
    def change_slug_of_list(self, which):
        index = ProjectIndexPage.objects.get(pk=(self.index if which else self.second).pk)
        index.slug = f"list-{next(self.numbers)}"
        index.save_revision().publish()

    @rule(number=pick)
    def rename_page(self, number):
        about = StandardPage.objects.get(pk=self.about.pk)
        about.title = f"About {self._mark()}"
        about.live = bool(number % 2)
        about.save()

    @rule(number=pick)
    def alias(self, number):
        project = self._project(number)
        if project and not project.alias_of_id and ProjectPage.objects.count() < MOST_PROJECTS:
            project.create_alias(
                parent=Page.objects.get(pk=self.second.pk),
                update_slug=f"alias-{next(self.numbers)}",
            )

    @rule(number=pick, keep_live=st.booleans())
    def copy(self, number, keep_live):
        project = self._project(number)
        if project and ProjectPage.objects.count() < MOST_PROJECTS:
            project.copy(
                to=Page.objects.get(pk=self.index.pk),
                keep_live=keep_live,
                update_attrs={"slug": f"copy-{next(self.numbers)}"},
            )

    @rule(number=pick, publish=st.booleans())
    def translate(self, number, publish):
        project = self._project(number)
        if not project or project.locale_id == self.estonian.pk or project.alias_of_id:
            return
        if project.has_translation(self.estonian) or ProjectPage.objects.count() >= MOST_PROJECTS:
            return
        translated = project.copy_for_translation(self.estonian, copy_parents=True)
        translated.title = f"Projekt {self._mark()}"
        if publish:
            for above in translated.get_ancestors().filter(live=False, depth__gt=1):
                above.specific.save_revision().publish()
            translated.save_revision().publish()

    @rule(number=pick, kind=st.sampled_from(["login", "password", "groups"]))
    def restrict(self, number, kind):
        page = self._any_page(number)
        if page.pk == self.home.pk or page.view_restrictions.exists():
            return
        restriction = PageViewRestriction.objects.create(
            page=page, restriction_type=kind, password="open" if kind == "password" else ""
        )
        if kind == "groups":
            restriction.groups.add(Group.objects.first())

    @rule(number=pick)
    def lift(self, number):
        restriction = self._one(PageViewRestriction, number)
        if restriction:
            restriction.delete()

    # --- What is shared -------------------------------------------------------------------------

    @rule(number=pick, model=st.sampled_from([Organisation, Programme, Theme]))
    def rename_record(self, number, model):
        record = self._one(model, number)
        if record:
            record.name = self._mark()
            record.save()

    @rule()
    def rename_person(self):
        self.person.name = self._mark()
        self.person.save()

    @rule(number=pick, model=st.sampled_from([Organisation, Theme]))
    def delete_record(self, number, model):
        record = self._one(model, number)
        if record and model.objects.count() > 1:
            record.delete()

    @rule(number=pick)
    def replace_picture(self, number):
        picture = self._one(Picture, number)
        if picture:
            picture.title = self._mark()
            picture.file.save(f"{self._mark()}.png", picture_file(16 + number % 9), save=False)
            picture.save()
            picture.renditions.all().delete()

    @rule(number=pick, place=st.integers(1, 8))
    def change_focal_point(self, number, place):
        picture = self._one(Picture, number)
        if picture:
            picture.focal_point_x = picture.focal_point_y = place
            picture.focal_point_width = picture.focal_point_height = 2
            picture.save()

    @rule(number=pick)
    def delete_picture(self, number):
        picture = self._one(Picture, number)
        if picture and Picture.objects.count() > 1:
            picture.delete()

    @rule(number=pick)
    def delete_document(self, number):
        document = self._one(DocumentFile, number)
        if document and DocumentFile.objects.count() > 1:
            document.delete()

    @rule(number=pick)
    def put_document_into_the_private_collection_or_back(self, number):
        document = self._one(DocumentFile, number)
        if document:
            is_private = document.collection_id == self.private.pk
            document.collection = Collection.get_first_root_node() if is_private else self.private
            document.save()

    @rule()
    def close_or_open_the_collection(self):
        restrictions = CollectionViewRestriction.objects.filter(collection=self.private)
        if restrictions.exists():
            restrictions.get().delete()
        else:
            restrictions.create(collection=self.private, restriction_type="login")

    @rule()
    def change_host(self):
        site = Site.objects.get(is_default_site=True)
        site.port = 80 if site.port != 80 else 8000
        site.save()

    @rule(number=pick, live=st.booleans())
    def change_rows_behind_our_back(self, number, live):
        project = self._project(number)
        if project:
            ProjectPage.objects.filter(pk=project.pk).update(
                live=live, title=f"Project {self._mark()}", acronym=self._mark()
            )
            call_command("published_representation", rebuild=True, stdout=mock.Mock())

    # --- What must hold after every step ----------------------------------------------------------

    @invariant()
    def what_the_world_reads_is_what_the_content_says(self):
        assert list(published.differences()) == []
        self._advance()
        cache.clear()  # in which searches are counted
        public = self._public()
        answers = {address: self._get(address) for address in LISTS}
        self._all_agree_on_what_is_public(public, answers)
        details = {page.pk: self._get(f"/api/v1/projects/{page.pk}/") for page in public}
        fresh = published.build(details)
        assert {pk: answer.content for pk, answer in details.items()} == {
            pk: representation.detail for pk, representation in fresh.items()
        }
        for hidden in ProjectPage.objects.exclude(pk__in=details):
            assert self._get(f"/api/v1/projects/{hidden.pk}/").status_code == 404
        self._nothing_hidden_is_said(public, [*answers.values(), *details.values()])
        self._entity_tags_change_exactly_when_bytes_do(answers)

    def _get(self, address, **headers):
        return self.client.get(address, **headers)

    def _public(self, first_site=True):
        """The projects that anyone may read on one of the sites, found the slow and plain way."""
        site = Site.objects.get(is_default_site=first_site)
        homes = {page.pk for page in site.root_page.get_translations(inclusive=True)}
        closed = set(PageViewRestriction.objects.values_list("page_id", flat=True))
        found = []
        for project in ProjectPage.objects.all():
            above = {page.pk for page in project.get_ancestors(inclusive=True)}
            expired = project.expire_at is not None and project.expire_at <= self.now
            if project.live and not expired and not above & closed and above & homes:
                found.append(project)
        return found

    def _all_agree_on_what_is_public(self, public, answers):
        titles = {page.pk: page.title for page in public}
        whole, cards = (json.loads(answers[address].content) for address in LISTS[:2])
        for data in (whole, cards):
            assert {result["id"]: result["title"] for result in data["results"]} == titles
            assert data["count"] == len(titles)
        assert json.loads(answers["/api/v1/projects/facets/"].content)["count"] == len(titles)
        # One of the lists for readers at each step: they take the longest.
        for index in list(ProjectIndexPage.objects.all())[next(self.numbers) % 2 :: 2]:
            if (index.full_url or "").startswith("http://localhost"):
                html = self._get(index.url)
                if html.status_code == 200:
                    inside = {page.url for page in public if page.is_descendant_of(index)}
                    assert set(CARD_LINK.findall(html.content.decode())) == inside

    def _nothing_hidden_is_said(self, public, answers):
        """Every marker in an answer stands in something that anyone may read."""
        allowed = self._markers_that_may_be_read(public)
        for answer in answers:
            address = answer.wsgi_request.get_full_path()
            assert answer.status_code == 200, (address, answer.content)
            said = set(MARKER.findall(answer.content.decode()))
            assert said <= allowed, (address, said - allowed)

    def _entity_tags_change_exactly_when_bytes_do(self, answers):
        for address, answer in answers.items():
            if "ETag" not in answer:
                continue  # version 2 has none
            tag, body = answer["ETag"], answer.content
            old_tag, old_body = self.seen.get(address, (tag, body))
            assert (tag == old_tag) == (body == old_body), address
            self.seen[address] = (tag, body)
        again = self._get(LISTS[0], HTTP_IF_NONE_MATCH=self.seen[LISTS[0]][0])
        assert (again.status_code, again.content) == (304, b"")

    def _markers_that_may_be_read(self, public):
        texts = [str(self.person.name)]
        texts += [page.title for page in self._public(first_site=False)]  # links may lead there
        for page in public:
            texts += [page.title, page.summary, page.acronym, page.cover_alt_text]
            texts += [json.dumps(list(page.sections.raw_data), default=str), str(page.slug)]
            texts += [theme.name for theme in page.themes.all()]
            texts += [page.programme.name if page.programme else ""]
        for child in public:
            for section in child.sections:
                if section.block_type in ("partners", "work_packages"):
                    for item in section.value["items"]:
                        named = item.get("organisation") or item.get("lead")
                        texts.append(named.name if named else "")
        texts += Organisation.objects.filter(pk=self.person.organisation_id).values_list(
            "name", flat=True
        )
        texts += Picture.objects.values_list("title", flat=True)
        texts += Picture.objects.values_list("file", flat=True)
        closed = set(CollectionViewRestriction.objects.values_list("collection_id", flat=True))
        texts += DocumentFile.objects.exclude(collection__in=closed).values_list("title", flat=True)
        about = StandardPage.objects.get(pk=self.about.pk)
        if about.live and not about.view_restrictions.exists():
            texts.append(about.title)
        return set(MARKER.findall(" ".join(texts)))


def _run(examples: int, steps: int, **more) -> None:
    run_state_machine_as_test(
        Editors,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=PHASES,
            **more,
        ),
    )


@pytest.mark.slow
@pytest.mark.django_db
def test_nothing_is_stale_or_hidden_after_any_sequence_of_changes():
    _run(examples=10, steps=25, derandomize=True)


@pytest.mark.long
@pytest.mark.django_db
def test_nothing_is_stale_or_hidden_after_ten_thousand_changes():
    _run(examples=200, steps=50)
