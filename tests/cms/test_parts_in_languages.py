"""Words of another language keep their mark from the editor to whoever reads them."""

import json

import pytest
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import Locale
from wagtail.rich_text import RichText
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms import parts_in_languages
from cms.blocks import TextBlock
from projects.imports.representation import draft_project
from tests.factories import ProjectPageFactory, StandardPageFactory, home_page

PART = 'We say <span lang="et">tere</span> here.'
TEXT = TextBlock().child_blocks["text"]


def through_the_editor(html):
    converter = ContentstateConverter(TEXT.features)
    return converter.to_database_format(converter.from_database_format(html))


def without_keys(html):
    return TEXT.get_api_representation(RichText(html), {"place": Unchanged()})


class Unchanged:
    def html(self, source):
        return source


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{PART}</p>",
        '<h3><span lang="ru">Привет</span></h3>',
        '<ul><li>one <span lang="de">zwei</span></li></ul>',
        '<p><b><span lang="et">suur</span></b> tere</p>',
        '<p><a href="https://a.eu/"><span lang="et">viit</span> there</a></p>',
    ],
)
def test_the_editor_gives_back_what_it_was_given(html):
    assert without_keys(through_the_editor(html)) == html


def test_the_editor_keeps_a_mark_as_a_style_of_its_letters():
    state = json.loads(ContentstateConverter(TEXT.features).from_database_format(f"<p>{PART}</p>"))
    assert state["blocks"][0]["inlineStyleRanges"] == [
        {"style": "LANG-ET", "offset": 7, "length": 4}
    ]


def test_what_is_no_language_of_content_is_not_kept():
    assert "span" not in through_the_editor('<p><span lang="x-klingon">nuqneH</span></p>')


def test_there_is_a_button_for_each_language_of_the_site_in_its_own_name(settings):
    settings.LANGUAGES = [("en", "English"), ("et", "Estonian")]
    registry = FeatureRegistry()
    registry.has_scanned_for_features = True
    parts_in_languages.register(registry)
    buttons = [
        registry.get_editor_plugin("draftail", feature).data
        for feature in parts_in_languages.features()[:-1]
    ]
    assert [(str(b["label"]), b["type"]) for b in buttons] == [
        ("English", "LANG-EN"),
        ("Eesti", "LANG-ET"),
    ]


def test_the_direction_is_said_where_the_sites_languages_differ_in_it(settings):
    assert parts_in_languages.attributes("et") == {"lang": "et"}
    settings.LANGUAGES = [("et", "Estonian"), ("ar", "Arabic")]
    assert parts_in_languages.attributes("ar") == {"lang": "ar", "dir": "rtl"}
    assert parts_in_languages.attributes("et") == {"lang": "et", "dir": "ltr"}


@pytest.mark.django_db
def test_visitors_and_partners_read_the_mark(client):
    section = ("text", {"heading": "Words", "text": RichText(f"<p>{PART}</p>")})
    page = ProjectPageFactory(sections=[section])
    assert PART in client.get(page.url).content.decode()
    data = client.get(reverse("api:project", args=[page.pk])).json()
    assert data["sections"][0]["text"] == f"<p>{PART}</p>"


@pytest.mark.django_db
def test_what_is_imported_keeps_its_marks():
    sections = [{"type": "text", "heading": "Words", "text": f"<p>{PART}</p>"}]
    locale = Locale.objects.get(language_code="en")
    page = draft_project({"title": "Imported", "sections": sections}, locale)
    assert PART in page.sections[0].value["text"].source


@pytest.mark.django_db
def test_a_translation_keeps_the_mark_around_its_words():
    section = ("text", {"heading": "Words", "text": RichText(f"<p>{PART}</p>")})
    page = StandardPageFactory(sections=[section])
    russian = Locale.objects.get_or_create(language_code="ru")[0]
    home_page().copy_for_translation(russian).save_revision().publish()
    source, _created = TranslationSource.get_or_create_from_instance(page)
    for segment in source.stringsegment_set.filter(context__path__endswith=".text"):
        words = {"We say": "Говорим", "here.": "здесь."}
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=russian,
            context=segment.context,
            data=words.get(segment.string.data, segment.string.data),
        )
    Translation.objects.create(source=source, target_locale=russian).save_target()
    translated = page.get_translation(russian)
    text = translated.sections[0].value["text"].source
    assert 'Говорим <span lang="et">tere</span> здесь.' in text
