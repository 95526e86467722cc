"""Loads the demo: through the same checks as any import, and only where there is nothing yet."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.db import transaction
from wagtail.models import Locale, Page, Site

from a11y.statement.models import AccessibilityOfficer, AccessibilityStatementPage
from cms.models import FeaturedPage, HomePage, Picture, SiteSettings, StandardPage
from cms.schema import stream_from_api
from projects.imports.representation import draft_project
from projects.models import (
    Organisation,
    Person,
    Programme,
    ProjectIndexPage,
    ProjectPage,
    Theme,
)

CONTENT = Path(__file__).parent / "content"
PICTURES = Path(__file__).parent / "pictures"
PASSWORD = "projektor-demo"  # noqa: S105 - of a demo on this machine; printed for its visitor
# The page that the projects are taken from says: Last changed 17.08.2021.
LAST_CHANGED = datetime.datetime(2021, 8, 17, 12, tzinfo=datetime.UTC)
PROJECTS = ("innocape", "social-entrepreneurship", "smart-specialisation")
ACCOUNTS = {
    "editor": ("Editors", "writes projects and asks for publication"),
    "reviewer": ("Reviewers", "publishes"),
    "officer": ("Accessibility officers", "answers those who report a barrier"),
    "admin": (None, "may do everything"),
}


def is_loaded() -> bool:
    """Whether there is a list of projects: then a user's edits are not to be touched."""
    return ProjectIndexPage.objects.exists()


def _read(name: str) -> Any:
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


@transaction.atomic
def load(say: Callable[[str], None]) -> None:
    """Create accounts, shared records, pictures and pages. ``say`` hears what is being done."""
    locale = Locale.objects.get(language_code="en")
    for code in ("et", "ru"):
        Locale.objects.get_or_create(language_code=code)
    site = Site.objects.get(is_default_site=True)
    home = HomePage.objects.get(pk=site.root_page_id)
    content = _read("site")

    say("accounts")
    _create_accounts()
    say("programmes, organisations, persons, themes")
    _create_shared_records(locale)
    say("pictures")
    _create_pictures()
    say("pages")
    SiteSettings.objects.update_or_create(site=site, defaults=content["publisher"])
    _fill(home, content["home"])
    home.save_revision().publish()
    projects = _publish(home, ProjectIndexPage(show_in_menus=True), content["projects"])
    for name in PROJECTS:
        project = draft_project(_read(f"projects/{name}"), locale)
        projects.add_child(instance=project)
        project.save_revision().publish()
    for page in content["pages"]:
        _publish(home, StandardPage(), page)
    _publish_statement(home, content["statement"])
    AccessibilityOfficer.objects.create(site=site, email="officer@example.org")
    ProjectPage.objects.child_of(projects).update(
        first_published_at=LAST_CHANGED, last_published_at=LAST_CHANGED
    )
    home.list_page = Page.objects.get(pk=projects.pk)
    home.featured = [
        FeaturedPage(page=Page.objects.child_of(projects).get(slug=slug), sort_order=number)
        for number, slug in enumerate(content["home"]["featured"])
    ]
    home.save_revision().publish()


def _create_accounts() -> None:
    users = get_user_model().objects
    for name, (group, _role) in ACCOUNTS.items():
        user = users.create_user(
            name,
            f"{name}@example.org",
            PASSWORD,
            # Without them, nobody could save the page of their account.
            first_name=name.capitalize(),
            last_name="Demo",
            is_superuser=group is None,
        )
        if group:
            user.groups.add(Group.objects.get(name=group))


def _create_shared_records(locale: Locale) -> None:
    records = _read("shared")
    for model, name in (
        (Programme, "programmes"),
        (Organisation, "organisations"),
        (Person, "persons"),
        (Theme, "themes"),
    ):
        for fields in records[name]:
            record = model(locale=locale, **fields)
            record.full_clean()
            record.save()


def _create_pictures() -> None:
    for picture in _read("shared")["pictures"]:
        path = PICTURES / f"{picture['file']}.webp"
        with path.open("rb") as file:
            Picture.objects.create(title=picture["title"], file=ImageFile(file, name=path.name))


def _publish(parent: Page, page: Any, fields: dict[str, Any]) -> Any:
    _fill(page, fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _publish_statement(home: Page, fields: dict[str, Any]) -> None:
    """As complete as an editor has to write it."""
    day = datetime.date.fromisoformat(fields["prepared_on"])
    statement = _publish(home, AccessibilityStatementPage(), {**fields, "prepared_on": day})
    problems = dict(statement.problems())
    if problems:
        raise ValidationError(problems)


def _fill(page: Any, fields: dict[str, Any]) -> None:
    """Set plain fields as they are; the picture and all streams through their checks."""
    for name, value in fields.items():
        if name == "cover":
            page.cover = Picture.objects.get(title=value["title"])
            page.cover_alt_text = value["alt"]
            page.cover_is_decorative = value["decorative"]
        elif name in page.stream_names():
            setattr(page, name, stream_from_api(page._meta.get_field(name).stream_block, value))
        elif name != "featured":
            setattr(page, name, value)
