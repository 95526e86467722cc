import pytest
from django.contrib.auth.models import Group
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from a11y.checks import CHECKS, Check, Severity
from a11y.checks.findings import Seen
from tests.a11y.content.looked_for import alone
from tests.factories import StandardPageFactory

BULLETS = "<p>• skills,</p><p>• a place.</p>"


def faked_lists(document):
    for paragraph in document.shown("p"):
        if paragraph.get_text().startswith("•") and paragraph.find_previous_sibling("p") is None:
            yield Seen(paragraph)


@pytest.fixture(autouse=True)
def one_check():
    """One check alone, so that what is found does not grow with the checks."""
    message = CHECKS["image-alt-missing"].message
    check = Check("list-faked", Severity.WARNING, message, ("1.3.1",), (), False, faked_lists)
    with alone(check):
        yield check


@pytest.fixture
def page():
    """A page that is well made."""
    page = StandardPageFactory(
        title="About us",
        sections=[("text", {"heading": "Why", "text": RichText("<p>Because.</p>")})],
    )
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def form():
    """What the editor's form sends of a page with one text; ``changes`` are other fields."""

    def form(html="<p>Because.</p>", **changes):
        text = {"heading": "Why", "text": rich_text(html, features=["h3", "bold", "ul", "ol"])}
        data = {
            "title": "About us",
            "slug": "about-us",
            "sections": streamfield([("text", {**text, "language": ""})]),
            "comments": inline_formset([]),
        }
        return nested_form_data(data | {"sections-0-id": "a-text"}) | changes

    return form


@pytest.fixture
def editor(client, django_user_model):
    """Signed in, in the group that may edit every page."""
    user = django_user_model.objects.create_user("ann", password="-")  # noqa: S106 - a test’s
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    client.user = user
    return client
