"""Who may read what is asked of every page of every list: it may not cost more in a larger site."""

import pytest
from django.db import connection
from wagtail.models import Page, PageViewRestriction

from cms.visibility import public
from tests.factories import ProjectPageFactory, index_page

pytestmark = pytest.mark.django_db

FEW, MANY = 5, 25


def steps(ask):
    """How many steps SQLite takes for this question."""
    taken = 0

    def count():
        nonlocal taken
        taken += 1

    connection.connection.set_progress_handler(count, 1)
    try:
        ask()
    finally:
        connection.connection.set_progress_handler(None, 1)
    return taken


@pytest.mark.skipif(connection.vendor != "sqlite", reason="counts the steps of SQLite")
@pytest.mark.parametrize("restricted", [False, True])
def test_five_times_the_pages_are_about_five_times_the_work(restricted):
    def ask():
        list(public(Page.objects.all()).values_list("pk", flat=True))

    if restricted:
        private = ProjectPageFactory()
        PageViewRestriction.objects.create(page=private, restriction_type="login")
    ProjectPageFactory.create_batch(FEW)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    of_few = steps(ask)
    ProjectPageFactory.create_batch(MANY - FEW)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    assert steps(ask) < 1.5 * of_few * MANY / FEW


def test_what_stands_below_a_restricted_page_is_not_public_and_its_neighbours_are():
    page = ProjectPageFactory()
    assert page in public(type(page).objects.all())
    PageViewRestriction.objects.create(page=index_page(), restriction_type="login")
    assert page not in public(type(page).objects.all())
    assert index_page().get_parent() in public(Page.objects.all())
