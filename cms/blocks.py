"""The sections that any page may have."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .leaf_blocks import (
    SECTION_FEATURES,
    DocumentBlock,
    LanguageBlock,
    PageBlock,
    PictureBlock,
    ProseBlock,
)
from .section_block import SectionBlock
from .table_blocks import TableSectionBlock


class TextBlock(SectionBlock):
    heading = blocks.CharBlock(
        max_length=150, label=_("Heading"), help_text=_("What this part of the page is about.")
    )
    text = ProseBlock(features=SECTION_FEATURES, label=_("Text"))

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("A heading and prose, with subheadings where it is long.")
        template = "blocks/text.html"
        preview_value = {
            "heading": "Why this project",
            "text": (
                "<p>Small firms in the region have the ideas, but seldom the people to put them "
                "into practice. The project brings both together.</p>"
                "<h3>Where we began</h3><p>A survey of 120 firms showed <b>three gaps</b>:</p>"
                "<ul><li>skills,</li><li>time,</li><li>a place to try things out.</li></ul>"
            ),
        }


class LinkValue(blocks.StructValue):
    @property
    def href(self) -> str:
        """Where the link leads; empty while no address is known."""
        page = self.get("page")
        if page is not None:
            return (page.live and page.url) or ""
        return self.get("url") or ""

    def absolute_href(self, place: Any) -> str:
        """The same for readers elsewhere."""
        page = self.get("page")
        if page is not None:
            page = place.linked_page(page.pk)
            return (page and place.address_of(page)) or ""
        return self.get("url") or ""


class LinkBlock(blocks.StructBlock):
    text = blocks.CharBlock(
        max_length=200,
        label=_("Text"),
        help_text=_("Says where the link leads. Example: Digital Maturity Assessment Tool"),
    )
    url = blocks.URLBlock(
        required=False,
        label=_("Address"),
        help_text=_("Starts with https://. Leave empty while it is not known."),
    )
    page = PageBlock(required=False, label=_("Or a page of this site"))
    language = LanguageBlock(
        label=_("Language of what it leads to"),
        help_text=_("If it is another than the language of this page."),
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["url"] and value["page"]:
            raise blocks.StructBlockValidationError(
                {"page": ValidationError(_("Choose a page or give an address, not both."))}
            )
        return value

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("A link with words that say where it leads.")
        value_class = LinkValue
        template = "components/link.html"
        preview_value = {
            "text": "Guide for small firms",
            "url": "https://example.org/guide",
            "page": None,
            "language": "et",
        }


class LinksBlock(SectionBlock):
    items = blocks.ListBlock(LinkBlock(), min_num=1, label=_("Links"))

    class Meta:
        icon = "link"
        label = _("Links")
        usual_heading = _("Links")
        description = _("The project’s homepage, tools, recordings and other places to go.")
        template = "blocks/links.html"
        preview_value = {"items": [LinkBlock._meta_class.preview_value]}


class DocumentsBlock(SectionBlock):
    items = blocks.ListBlock(DocumentBlock(), min_num=1, label=_("Documents"))

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        usual_heading = _("Documents")
        description = _("Files to download, each with its type, size and language.")
        template = "blocks/documents.html"
        preview_value = {"items": [None]}


class CaptionedPictureBlock(blocks.StructBlock):
    picture = PictureBlock(label=_("Picture"))
    caption = blocks.CharBlock(
        required=False,
        max_length=250,
        label=_("Caption"),
        help_text=_("What everyone reads under the picture; it does not repeat what it shows."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with an optional caption.")
        template = "components/captioned-picture.html"
        preview_value = {"picture": None, "caption": "The project team at the opening workshop."}


class GalleryBlock(SectionBlock):
    pictures = blocks.ListBlock(CaptionedPictureBlock(), min_num=1, label=_("Pictures"))

    class Meta:
        icon = "image"
        label = _("Pictures")
        usual_heading = _("Pictures")
        description = _("One or more pictures, each with its caption.")
        template = "blocks/gallery.html"
        preview_value = {"pictures": [CaptionedPictureBlock._meta_class.preview_value]}


class QuoteBlock(SectionBlock):
    text = blocks.TextBlock(label=_("Quotation"), help_text=_("Without quotation marks."))
    person = blocks.CharBlock(max_length=150, label=_("Who said it"))
    role = blocks.CharBlock(
        required=False,
        max_length=200,
        label=_("As what"),
        help_text=_("Example: head of the training centre"),
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        usual_heading = _("In their own words")
        description = _("What someone said, and who it was.")
        template = "blocks/quote.html"
        preview_value = {
            "text": "For the first time, we could try a robot before we bought one.",
            "person": "A workshop participant",
            "role": "owner of a furniture workshop",
        }


class VideoBlock(SectionBlock):
    heading = blocks.CharBlock(
        max_length=150, label=_("Title"), help_text=_("What the video is about.")
    )
    file = DocumentBlock(
        required=False, label=_("Video file"), help_text=_("MP4 or WebM, uploaded as a document.")
    )
    url = blocks.URLBlock(
        required=False,
        label=_("Or the address of the video"),
        help_text=_("Readers are led there; nothing of that site is loaded into this page."),
    )
    captions = DocumentBlock(
        required=False,
        label=_("Captions"),
        help_text=_("A WebVTT file (.vtt) with what is said and heard."),
    )
    captions_are_in_the_video = blocks.BooleanBlock(
        required=False, label=_("The video itself has captions")
    )
    transcript = ProseBlock(
        required=False,
        label=_("Transcript"),
        help_text=_("What is said, heard and shown, as text."),
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        errors = {}
        if bool(value["file"]) == bool(value["url"]):
            errors["url"] = ValidationError(
                _("Choose a video file or give the address of the video: one of them.")
            )
        described = value["captions"] or value["captions_are_in_the_video"]
        if not described and not value["transcript"].source.strip():
            errors["transcript"] = ValidationError(
                _("Add captions or a transcript, for people who cannot hear or see the video.")
            )
        if errors:
            raise blocks.StructBlockValidationError(errors)
        return value

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A video file or a link to one, with captions or a transcript.")
        template = "blocks/video.html"
        preview_value = {
            "heading": "The project in two minutes",
            "file": None,
            "url": "https://example.org/video",
            "captions": None,
            "captions_are_in_the_video": True,
            "transcript": "<p>We see a training workshop. A teacher says: “Try it yourself.”</p>",
        }


class PageSections(blocks.StreamBlock):
    """The sections of any page."""

    text = TextBlock()
    links = LinksBlock()
    documents = DocumentsBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    video = VideoBlock()
    table = TableSectionBlock()
