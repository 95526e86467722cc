"""What has errors is not published, whichever way it is tried; what was written is kept."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry, Revision
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from a11y.content.gate import NotAccessible
from cms.models import StandardPage
from tests.factories import PictureFactory, StandardPageFactory, home_page

from .conftest import ERROR, WARNING

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("words")]
LATER = datetime.timedelta(days=3)


@pytest.fixture
def reviewer(client, member_of):
    client.force_login(member_of("Reviewers"))
    return client


@pytest.fixture
def page():
    """A page that is live, with a word in it that is well."""
    page = StandardPageFactory(title="About", introduction="All is well.")
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


def draft(page, introduction, **fields):
    page = page.get_latest_revision_as_object()
    page.introduction = introduction
    for name, value in fields.items():
        setattr(page, name, value)
    return page.save_revision()


def form_of(introduction, title="About", **extra):
    fields = {
        "title": title,
        "slug": title.lower(),
        "introduction": introduction,
        "sections": streamfield([]),
        "comments": inline_formset([]),
    }
    return nested_form_data(fields) | extra


def publish_in_editor(client, page, introduction, **extra):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    extra = {"action-publish": "publish", **extra}
    return client.post(address, form_of(introduction, **extra))


def live(page):
    return StandardPage.objects.live().filter(pk=page.pk).values_list("introduction", flat=True)


def newest(page):
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object().introduction


def findings_of(client, page):
    return client.get(reverse("a11y_findings_of_draft", args=[page.pk])).content.decode()


def messages_of(client, address="wagtailadmin_home"):
    return client.get(reverse(address)).content.decode()


def test_the_editor_is_told_where_the_error_is_and_keeps_what_was_written(reviewer, page):
    response = publish_in_editor(reviewer, page, f"A {ERROR} here.")
    assert response.url == reverse("a11y_findings_of_draft", args=[page.pk])
    told = findings_of(reviewer, page)
    assert "Take out the wrong word." in told
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert f'href="{edit}#:w:contentpath=introduction"' in told
    assert list(live(page)) == ["All is well."]
    assert newest(page) == f"A {ERROR} here."


def test_a_page_without_errors_is_shown_to_the_checks_once_and_published(
    reviewer, page, renderings
):
    publish_in_editor(reviewer, page, "Better than before.")
    assert list(live(page)) == ["Better than before."]
    assert renderings == [page.pk]


def test_a_file_name_for_what_a_picture_shows_stops_the_page_at_its_field(reviewer, page):
    picture = PictureFactory()
    publish_in_editor(reviewer, page, "Well.", cover=str(picture.pk), cover_alt_text="IMG_2041.jpg")
    told = findings_of(reviewer, page)
    assert "image-alt-file-name" in told
    assert "#:w:contentpath=cover_alt_text" in told
    assert "Empty the alt text" in told
    assert StandardPage.objects.get(pk=page.pk).cover is None


def test_warnings_are_told_and_stop_nothing(reviewer, page):
    publish_in_editor(reviewer, page, f"A {WARNING} here.")
    assert list(live(page)) == [f"A {WARNING} here."]
    assert "1 warning" in messages_of(reviewer)
    assert "Think about the word." in findings_of(reviewer, page)


@pytest.mark.parametrize(("introduction", "is_live"), [(f"A {ERROR}.", False), ("Well.", True)])
def test_a_new_page_with_errors_is_kept_as_a_draft(reviewer, renderings, introduction, is_live):
    address = reverse("wagtailadmin_pages:add", args=["cms", "standardpage", home_page().pk])
    data = form_of(introduction, "New", **{"action-publish": "publish"})
    reviewer.post(address, data)
    page = StandardPage.objects.get(slug="new")
    assert page.live is is_live
    assert newest(page) == introduction
    assert renderings == [page.pk]


def test_the_way_back_to_an_old_version_is_closed_to_its_errors(reviewer, page):
    old = draft(page, f"A {ERROR}.")
    draft(page, "Mended.")
    publish_in_editor(reviewer, page, f"A {ERROR}.", revision=str(old.pk))
    assert list(live(page)) == ["All is well."]


def test_it_is_refused_when_it_is_to_be_published_later(reviewer, page):
    moment = (timezone.localtime() + LATER).strftime("%Y-%m-%d %H:%M")
    publish_in_editor(reviewer, page, f"A {ERROR}.", go_live_at=moment)
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    assert "Take out the wrong word." in findings_of(reviewer, page)


@pytest.fixture
def due(page):
    """A revision whose time has come: it has an error that was not seen when it was planned."""
    revision = draft(page, f"A {ERROR}.", go_live_at=timezone.now() - LATER)
    revision.approved_go_live_at = timezone.now() - LATER
    revision.save()
    return revision


def test_when_its_time_comes_the_page_stays_as_it_is_and_the_others_are_published(page, due):
    other = StandardPageFactory(title="Other", live=False)
    revision = draft(other, "Well.", go_live_at=timezone.now() - LATER)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now())
    call_command("publish_scheduled")
    assert list(live(page)) == ["All is well."]
    assert list(live(other)) == ["Well."]
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_whoever_opens_a_page_that_was_left_is_told_why(reviewer, page, due):
    call_command("publish_scheduled")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "not published at the time that was set" in reviewer.get(edit).content.decode()
    history = reviewer.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert "Take out the wrong word." in history.content.decode()
    publish_in_editor(reviewer, page, "Mended.")
    assert "not published at the time that was set" not in reviewer.get(edit).content.decode()


@pytest.fixture
def in_review(page, member_of):
    revision = draft(page, f"A {ERROR}.")
    page.get_workflow().start(revision.as_object(), member_of("Editors"))
    return Page.objects.get(pk=page.pk).specific


def approve(client, page, **headers):
    task = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    return client.post(address, {"comment": "Fine."}, headers=headers)


def test_a_review_that_is_passed_does_not_pass_errors(reviewer, page, in_review):
    response = approve(reviewer, in_review)
    assert response.url == reverse("a11y_findings_of_draft", args=[page.pk])
    assert list(live(page)) == ["All is well."]
    assert Page.objects.get(pk=page.pk).specific.workflow_in_progress


def test_the_dialogue_of_a_review_leads_to_what_stands_in_the_way(reviewer, page, in_review):
    response = approve(reviewer, in_review, **{"x-requested-with": "XMLHttpRequest"})
    assert response.json()["redirect"] == reverse("a11y_findings_of_draft", args=[page.pk])


def test_what_a_reviewer_changes_while_passing_it_is_kept(reviewer, page, in_review):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    action = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    reviewer.post(address, form_of(f"Still a {ERROR}.", **action))
    assert list(live(page)) == ["All is well."]
    assert newest(page) == f"Still a {ERROR}."


def test_of_many_those_that_pass_are_published_and_the_others_named(reviewer, page):
    draft(page, f"A {ERROR}.")
    below = StandardPageFactory(title="Below", parent=page, live=False)
    draft(below, f"A {ERROR}.")
    good = StandardPageFactory(title="Good", live=False)
    draft(good, "Well.")
    ids = f"?id={page.pk}&id={good.pk}"
    reviewer.post(
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + ids,
        {"include_descendants": "on"},
    )
    assert (list(live(page)), list(live(below)), list(live(good))) == (
        ["All is well."],
        [],
        ["Well."],
    )
    told = messages_of(reviewer)
    assert "1 page has been published" in told
    for refused in (page, below):
        assert f"“{refused.title}” is not published." in told
        assert reverse("a11y_findings_of_draft", args=[refused.pk]) in told


def test_a_copy_with_errors_is_not_published_but_may_be_made(reviewer, page):
    StandardPage.objects.filter(pk=page.pk).update(introduction=f"A {ERROR}.")
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    data = {
        "new_title": "Twin",
        "new_slug": "twin",
        "new_parent_page": str(home_page().pk),
        "publish_copies": "on",
    }
    assert "“About” is not published." in reviewer.post(address, data).content.decode()
    assert not Page.objects.filter(slug="twin").exists()
    del data["publish_copies"]
    reviewer.post(address, data)
    assert Page.objects.get(slug="twin").live is False


@pytest.mark.parametrize("action", ["publish", "copy"])
def test_the_admin_api_refuses_with_the_findings(reviewer, page, action):
    StandardPage.objects.filter(pk=page.pk).update(introduction=f"A {ERROR}.")
    draft(page, f"A {ERROR}.")
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    response = reviewer.post(address, {"slug": "twin"}, content_type="application/json")
    assert response.status_code == 409
    assert response.json()["findings"][0]["path"] == "introduction"
    assert Page.objects.get(pk=page.pk).has_unpublished_changes
    assert not Page.objects.filter(slug="twin").exists()


def test_code_is_refused_in_a_sentence(page):
    with pytest.raises(NotAccessible, match=r"“About” is not published\. It has an error"):
        draft(page, f"A {ERROR}.").publish()


def test_what_cannot_be_shown_does_not_pass(page, monkeypatch):
    monkeypatch.setattr(StandardPage, "template", "pages/no_such_template.html")
    with pytest.raises(NotAccessible, match="was not checked"):
        draft(page, "Well.").publish()


def test_an_alias_is_published_with_its_page(page):
    alias = page.create_alias(parent=home_page(), update_slug="alias")
    draft(page, "Better.").publish()
    with pytest.raises(NotAccessible):
        draft(page, f"A {ERROR}.").publish()
    assert list(live(alias)) == ["Better."]


# --- Translations ------------------------------------------------------------------------------


def translation_of(page, words, code="et"):
    """The page's translation, with these words for its introduction."""
    locale = Locale.objects.get_or_create(language_code=code)[0]
    if not home_page().has_translation(locale):
        home_page().copy_for_translation(locale).save_revision().publish()
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    segment = source.stringsegment_set.get(context__path="introduction")
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=locale,
        context=segment.context,
        defaults={"data": words, "has_error": False},
    )
    return translation


def test_a_translation_with_errors_is_not_published_and_its_draft_kept(reviewer, page):
    translation = translation_of(page, "Kõik on hästi.")
    translation.save_target()
    estonian = translation.get_target_instance()
    assert list(live(estonian)) == ["Kõik on hästi."]
    translation_of(page, f"Üks {ERROR}.")
    edit = reverse("wagtailadmin_pages:edit", args=[estonian.pk])
    response = reviewer.post(edit, {"action": "publish"}, follow=True)
    said = [str(message) for message in response.context["messages"]]
    assert len(said) == 1
    assert "is not published" in said[0]
    assert list(live(estonian)) == ["Kõik on hästi."]
    assert newest(estonian) == f"Üks {ERROR}."


def test_a_new_translation_with_errors_stays_a_draft(page):
    translation = translation_of(page, f"Üks {ERROR}.")
    with pytest.raises(NotAccessible):
        translation.save_target()
    estonian = translation.get_target_instance()
    assert (estonian.live, newest(estonian)) == (False, f"Üks {ERROR}.")


def test_a_translation_of_what_was_an_alias_becomes_a_draft_beside_it(page):
    translation = translation_of(page, f"Üks {ERROR}.")
    estonian = translation.target_locale
    alias = page.copy_for_translation(estonian, alias=True)
    assert list(live(alias)) == ["All is well."]
    with pytest.raises(NotAccessible):
        translation.save_target()
    assert list(live(alias)) == ["All is well."]
    assert newest(alias) == f"Üks {ERROR}."


def test_a_page_without_errors_is_published_in_the_editor_of_translations(reviewer, page):
    translation = translation_of(page, "Kõik on hästi.")
    translation.save_target(publish=False)
    estonian = translation.get_target_instance()
    edit = reverse("wagtailadmin_pages:edit", args=[estonian.pk])
    reviewer.post(edit, {"action": "publish"})
    assert list(live(estonian)) == ["Kõik on hästi."]


def test_of_many_translations_those_that_pass_are_published(client, django_user_model, page):
    bad = translation_of(page, f"Üks {ERROR}.")
    good = translation_of(page, "Всё хорошо.", "ru")
    client.force_login(django_user_model.objects.create_superuser("root", password="x"))  # noqa: S106 - a test's
    address = reverse("wagtail_localize:update_translations", args=[bad.source.pk])
    client.post(address, {"publish_translations": "on"})
    assert list(live(good.get_target_instance())) == ["Всё хорошо."]
    assert not live(bad.get_target_instance())
    told = messages_of(client)
    assert "Successfully updated translations" in told
    assert told.count("is not published") == 1


# --- Past the gate -----------------------------------------------------------------------------


def override(client, page, reason, **extra):
    address = reverse("a11y_findings_of_draft", args=[page.pk])
    revision = extra.get("revision", Page.objects.get(pk=page.pk).latest_revision_id)
    return client.post(address, {"reason": reason, "revision": revision})


@pytest.fixture
def responsible(client, member_of, may_override):
    user = member_of("Reviewers")
    user.user_permissions.add(may_override)
    client.force_login(user)
    return client


def test_who_answers_for_it_publishes_with_a_reason_that_is_kept(responsible, page):
    draft(page, f"A {ERROR}.")
    assert "Publish despite what was found" in findings_of(responsible, page)
    override(responsible, page, "The minister waits for it.")
    assert list(live(page)) == [f"A {ERROR}."]
    entry = PageLogEntry.objects.get(action="a11y_content.publish_despite_findings")
    assert (entry.page_id, entry.user.username) == (page.pk, "reviewers")
    assert entry.data["reason"] == "The minister waits for it."
    assert [finding["check"] for finding in entry.data["findings"]] == ["wrong-word"]
    for address in (
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailadmin_reports:site_history"),
    ):
        history = responsible.get(address).content.decode()
        assert "The minister waits for it." in history
        assert "Take out the wrong word." in history


@pytest.mark.parametrize("reason", ["", "because", " " * 20])
def test_without_a_reason_nothing_is_published(responsible, page, reason):
    draft(page, f"A {ERROR}.")
    response = override(responsible, page, reason)
    assert "reason" in response.content.decode()
    assert list(live(page)) == ["All is well."]


def test_what_was_changed_meanwhile_is_looked_at_again(responsible, page):
    seen = draft(page, f"A {ERROR}.")
    draft(page, f"Another {ERROR}.")
    override(responsible, page, "The minister waits for it.", revision=seen.pk)
    assert list(live(page)) == ["All is well."]
    assert "Look again." in messages_of(responsible)


def test_who_has_no_permission_is_not_offered_the_way_past(reviewer, page):
    draft(page, f"A {ERROR}.")
    assert "Publish despite what was found" not in findings_of(reviewer, page)
    response = override(reviewer, page, "The minister waits for it.")
    assert response.url == reverse("wagtailadmin_home")
    assert list(live(page)) == ["All is well."]


def test_an_editor_who_may_not_publish_is_not_offered_it_either(
    client, member_of, may_override, page
):
    user = member_of("Editors")
    user.user_permissions.add(may_override)
    client.force_login(user)
    draft(page, f"A {ERROR}.")
    assert "Publish despite what was found" not in findings_of(client, page)
    override(client, page, "The minister waits for it.")
    assert list(live(page)) == ["All is well."]


def test_what_cannot_be_checked_may_be_published_with_a_reason(responsible, page, monkeypatch):
    monkeypatch.setattr(StandardPage, "template", "pages/no_such_template.html")
    draft(page, "Well.")
    # The page's own error is not the request's.
    responsible.raise_request_exception = False
    assert "was not checked" in findings_of(responsible, page)
    override(responsible, page, "The template is being mended.")
    assert list(live(page)) == ["Well."]


def test_a_page_that_is_not_complete_is_not_published_either(responsible, page):
    unfinished = page.get_latest_revision_as_object()
    unfinished.introduction = f"A {ERROR}." + "x" * 700
    unfinished.save_revision(clean=False)
    response = override(responsible, page, "The minister waits for it.")
    assert "not complete" in response.content.decode()
    assert list(live(page)) == ["All is well."]


def test_groups_can_be_given_the_permission(client, django_user_model, may_override):
    admin = django_user_model.objects.create_superuser("root", password="x")  # noqa: S106 - a test's
    client.force_login(admin)
    form = client.get(reverse("wagtailusers_groups:add")).content.decode()
    assert "Can publish pages despite errors" in form
