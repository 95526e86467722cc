"""Every block by its sample: what editors see in the picker is what partners read and may send."""

import jsonschema
import pytest
from django.core.exceptions import ValidationError
from wagtail import blocks

from cms.models import DocumentFile, StandardPage
from cms.publication import Publication
from cms.schema import block_schema, check, stream_from_api, value_from_api
from projects.models import ProjectPage
from tests.factories import (
    DocumentFileFactory,
    OrganisationFactory,
    PictureFactory,
    StandardPageFactory,
)

STREAMS = {
    model.__name__: model._meta.get_field("sections").stream_block
    for model in (StandardPage, ProjectPage)
}
SECTIONS = [
    pytest.param(block, id=f"{page}-{name}")
    for page, stream in STREAMS.items()
    for name, block in stream.child_blocks.items()
]


def _structs(block):
    """All struct blocks inside ``block`` and itself; leaves are seen inside them."""
    if hasattr(block, "get_api_schema"):
        return
    if isinstance(block, blocks.BaseStructBlock):
        yield block
        for child in block.child_blocks.values():
            yield from _structs(child)
    elif isinstance(block, blocks.ListBlock):
        yield from _structs(block.child_block)


def _place():
    """Any page of the site, on its way to partners."""
    page = StandardPageFactory()
    publication = Publication([page])
    publication.documents = DocumentFile.objects.in_bulk()
    return publication.place_of(page)


@pytest.fixture
def library(db):
    """A picture, a document and an organisation that samples can show."""
    PictureFactory()
    DocumentFileFactory(language="et")
    OrganisationFactory(country="FI")


@pytest.mark.parametrize("block", SECTIONS)
def test_a_section_says_what_it_is_for(block):
    for struct in [*_structs(block), block]:
        assert struct.meta.icon != "placeholder", struct
        assert struct.label, struct
        assert struct.is_previewable, struct
        assert struct.get_description() or not isinstance(struct, blocks.StructBlock), struct
        assert getattr(struct.meta, "preview_value", None) or isinstance(
            struct, (blocks.StaticBlock, blocks.BaseStructBlock)
        )


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("block", SECTIONS)
def test_a_sample_keeps_the_block_s_own_rules(block):
    block.clean(block.get_preview_value())


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("block", SECTIONS)
def test_what_partners_read_fits_the_schema_and_can_be_read_back(block):
    if isinstance(block, blocks.StaticBlock):
        return
    value = block.get_preview_value()
    representation = block.get_api_representation(value, context={"place": _place()})
    check(representation, block_schema(block))
    again = value_from_api(block, representation)
    assert block.get_api_representation(again, context={"place": _place()}) == representation


@pytest.mark.parametrize("name", STREAMS)
def test_the_schema_is_json_schema(name):
    jsonschema.Draft202012Validator.check_schema(block_schema(STREAMS[name]))


def _read(*sections):
    return stream_from_api(STREAMS["ProjectPage"], list(sections))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("section", "complaint"),
    [
        ({"type": "goals", "items": []}, "not valid under any"),
        ({"type": "objectives", "items": []}, "not valid under any"),
        ({"type": "objectives", "items": ["one"], "colour": "red"}, "not valid under any"),
        (
            {"type": "partners", "items": [{"organisation": {"slug": "x"}, "role": "lead"}]},
            "no organisation “x”",
        ),
        (
            {"type": "links", "items": [{"text": "a", "url": "javascript:alert(1)"}]},
            "Enter a valid URL",
        ),
        ({"type": "gallery", "pictures": [{"picture": {"title": "none"}}]}, "no picture “none”"),
        (
            {"type": "video", "heading": "Film", "url": "https://example.org/film"},
            "captions or a transcript",
        ),
        (
            {
                "type": "table",
                "heading": "Figures",
                "table": {"caption": " ", "columns": [], "rows": []},
            },
            "Give the table a caption",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_words(section, complaint):
    with pytest.raises(ValidationError) as refused:
        _read(section)
    assert complaint in " ".join(refused.value.messages)


@pytest.mark.django_db
def test_a_second_lead_partner_is_refused():
    one, two = OrganisationFactory.create_batch(2)
    items = [{"organisation": {"slug": one.slug}, "role": "lead"}]
    assert _read({"type": "partners", "items": items})
    items.append({"organisation": {"slug": two.slug}, "role": "lead"})
    with pytest.raises(ValidationError, match="one lead partner"):
        _read({"type": "partners", "items": items})


@pytest.mark.django_db
def test_formatted_text_keeps_only_what_an_editor_could_have_written():
    stream = _read(
        {
            "type": "text",
            "heading": "Hello",
            "text": "<h1>Big</h1><p onclick='x()'>Some <b>bold</b><script>alert(1)</script></p>",
        }
    )
    html = stream[0].value["text"].source
    assert "<script" not in html
    assert "onclick" not in html
    assert "<h1" not in html
    assert "<b>bold</b>" in html
