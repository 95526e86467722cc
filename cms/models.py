"""The site: what every page has, the home page, standard pages, pictures and documents."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models, transaction
from django.db.models import Case, When
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.blocks import StreamValue
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from .blocks import PageSections
from .cards import Card, cards
from .changes import Change, Ledger
from .clock import Clock
from .contents import Section, number_sections
from .gate import PageCopyForm, PageForm, may_go_public
from .head import Metadata
from .navigation import Navigation
from .preview import PreviewLink
from .publication import show_to_readers
from .published import PublishedRepresentation
from .search import SearchText, write_search_text
from .uploads import DocumentFile, Picture, Rendition
from .visibility import public
from .webhooks.models import Delivery, Webhook

__all__ = [
    "BasePage",
    "Change",
    "Clock",
    "Delivery",
    "DocumentFile",
    "FeaturedPage",
    "HomePage",
    "Ledger",
    "Picture",
    "PreviewLink",
    "PublishedRepresentation",
    "Rendition",
    "SearchText",
    "SiteSettings",
    "StandardPage",
    "Webhook",
]


# What Wagtail notes at a page, a picture or a document that no reader sees.
UNSEEN = {
    *("approved_schedule", "draft_title", "file_hash", "file_size", "has_unpublished_changes"),
    *("latest_revision", "latest_revision_created_at", "locked", "locked_at", "locked_by"),
}


class BasePage(Page):
    """What every page of the site has: a picture, a place in menus, a trail, a date of change."""

    cover = models.ForeignKey(
        Picture,
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown at the top of the page and wherever the page is listed."),
    )
    cover_alt_text = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_(
            "For people who cannot see it. Say what matters here, in one sentence. "
            "Example: Two engineers adjust a robot arm in a training workshop."
        ),
    )
    cover_is_decorative = models.BooleanField(
        _("the picture is only decoration"),
        default=False,
        help_text=_("Tick this if nothing is lost without the picture."),
    )

    cover_panel = MultiFieldPanel(
        [
            FieldPanel("cover"),
            FieldPanel("cover_alt_text"),
            FieldPanel("cover_is_decorative"),
        ],
        heading=_("Picture"),
    )
    content_panels = [*Page.content_panels, cover_panel]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
            ],
            heading=_("For search engines"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("In menus")),
    ]

    base_form_class = PageForm
    copy_form_class = PageCopyForm

    search_fields = [*Page.search_fields, index.SearchField("search_description")]

    # How the API calls a page of this type, where it is found there, and what represents it.
    api_type = "page"
    api_address = "api:page"
    serializer = "cms.api.serializers.PageSerializer"
    # How it looks in a list.
    card = "cms.cards.Card"
    # What it is to search engines: its types in schema.org and in Open Graph; and, for a page about
    # one thing, what makes that thing from the page's data, and the name of its address in the API.
    linked_data_type = "WebPage"
    open_graph_type = "article"
    linked_data = ""
    linked_data_address = ""
    # Whether frames on other sites link it as well, if it is linked at the foot of every page.
    is_linked_in_frames = False
    # What it shows beyond its own columns and streams, to be fetched for many pages at once.
    needed_in_full: tuple[str, ...] = ()

    class Meta:
        abstract = True

    @property
    def last_changed(self):
        """When what the public sees last changed (asked by the Public Information Act § 32)."""
        return self.last_published_at or self.latest_revision_created_at

    @property
    def lead(self) -> str:
        """The sentences under the title, also used where the page is listed."""
        return self.search_description

    @cached_property
    def contents(self) -> list[Section]:
        """The page's sections in order, each with the anchor that links lead to."""
        return []

    @classmethod
    def stream_names(cls) -> list[str]:
        """The fields that hold sections."""
        return [field.name for field in cls._meta.get_fields() if isinstance(field, StreamField)]

    @property
    def streams(self) -> Iterator[StreamValue]:
        return (getattr(self, name) for name in self.stream_names())

    @property
    def named_page_ids(self) -> list[int]:
        """The pages that this one names beside its streams."""
        return []

    @classmethod
    def at_the_foot(cls) -> models.QuerySet:
        """Those pages of this type that every page links at its foot."""
        return cls.objects.none()

    def moments_of_change(self) -> list[datetime.datetime]:
        """When what the public reads changes by itself, as far as this page alone decides."""
        return []

    @classmethod
    def for_cards(cls, pages: models.QuerySet) -> models.QuerySet:
        """Fetch with ``pages`` of this type all that their cards show, in constant queries."""
        return pages.select_related("cover", "locale").prefetch_related("cover__renditions")

    def get_context(self, request, *args, **kwargs):
        show_to_readers([self], request)
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "navigation": Navigation(request, page=self),
            "metadata": Metadata(request, self),
        }

    def save(self, *args, update_fields=None, **kwargs):
        """With what it is looked up by, in one transaction."""
        with transaction.atomic():
            result = super().save(*args, update_fields=update_fields, **kwargs)
            if not (update_fields and set(update_fields) <= UNSEEN):
                # From the database: this instance may hold a draft of which only a part is saved.
                type(self).objects.get(pk=self.pk).write_derived_rows()
        return result

    def publish(self, revision, user=None, changed=True, log_action=True, **kwargs):
        """Unless something stands in the way: ``cms.gate``."""
        if may_go_public(revision.as_object(), revision, log_action):
            super().publish(revision, user, changed, log_action, **kwargs)

    def list_at(self, below: str) -> tuple[str, str] | None:
        """The title, and the address in the API, of a list that this page has below itself.

        ``below`` is the rest of a path under the page's own: ``programmes/urbact/``.
        """
        return None

    @classmethod
    def all_lists_below(cls, pages: models.QuerySet) -> Iterable[tuple[str, str, Any]]:
        """Every such list of these pages: the tree path of the page, what is below its address,
        and when what is listed last changed."""
        return ()

    def write_derived_rows(self) -> None:
        """Store what is looked up by, from the page as it stands in the database."""
        write_search_text(self)

    def clean(self) -> None:
        super().clean()
        if not self.cover_id:
            return
        if self.cover_is_decorative and self.cover_alt_text:
            raise ValidationError(
                {
                    "cover_alt_text": _(
                        "Describe the picture or call it decoration, not both: "
                        "empty this field or untick the box."
                    )
                }
            )
        if not (self.cover_is_decorative or self.cover_alt_text.strip()):
            raise ValidationError(
                {
                    "cover_alt_text": _(
                        "Say what the picture shows, or tick “the picture is only decoration”."
                    )
                }
            )


class HomePage(BasePage):
    """The first page of the site in one language."""

    introduction = models.TextField(
        _("introduction"),
        blank=True,
        validators=[MaxLengthValidator(600)],
        help_text=_("Two or three sentences: who publishes here, and what can be found."),
    )
    list_page = models.ForeignKey(
        Page,
        verbose_name=_("main list"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "The page with the list of all projects; the search box of the page leads there."
        ),
    )
    sections = StreamField(PageSections(), blank=True, verbose_name=_("sections"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        PageChooserPanel("list_page"),
        InlinePanel("featured", heading=_("Shown first"), label=_("page")),
        FieldPanel("sections"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("sections"),
    ]

    api_type = "home"
    serializer = "cms.api.serializers.HomePageSerializer"
    open_graph_type = "website"
    needed_in_full = ("featured",)
    template = "pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def lead(self) -> str:
        return self.introduction

    @cached_property
    def contents(self) -> list[Section]:
        return number_sections(self.sections)

    @property
    def named_page_ids(self) -> list[int]:
        featured = [featured.page_id for featured in self.featured.all()]
        return [*featured, *([self.list_page_id] if self.list_page_id else [])]

    @property
    def featured_cards(self) -> list[Card]:
        """The pages to show first, in the editor's order, public ones only."""
        chosen = list(self.featured.values_list("page_id", flat=True))
        place = Case(*(When(pk=pk, then=place) for place, pk in enumerate(chosen)), default=0)
        return cards(public(Page.objects.filter(pk__in=chosen)).order_by(place))

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"featured": self.featured_cards}


class FeaturedPage(Orderable):
    """A page that the home page shows first."""

    home_page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured")
    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("page")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["home_page", "page"], name="page_is_featured_once")
        ]


class StandardPage(BasePage):
    """A page of text: about us, contact, privacy."""

    introduction = models.TextField(
        _("introduction"),
        blank=True,
        validators=[MaxLengthValidator(600)],
        help_text=_("What the page is about, in one or two sentences."),
    )
    sections = StreamField(PageSections(), blank=True, verbose_name=_("sections"))
    show_in_footer = models.BooleanField(
        _("show in footer"), default=False, help_text=_("Link this page at the foot of every page.")
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("sections"),
    ]
    promote_panels = [
        *BasePage.promote_panels[:-1],
        MultiFieldPanel(
            [FieldPanel("show_in_menus"), FieldPanel("show_in_footer")], heading=_("In menus")
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("sections"),
    ]

    api_type = "standard"
    serializer = "cms.api.serializers.StandardPageSerializer"
    template = "pages/standard_page.html"
    parent_page_types = ["cms.HomePage", "cms.StandardPage"]
    subpage_types = ["cms.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    @classmethod
    def at_the_foot(cls) -> models.QuerySet:
        return cls.objects.filter(show_in_footer=True)

    @property
    def lead(self) -> str:
        return self.introduction

    @cached_property
    def contents(self) -> list[Section]:
        return number_sections(self.sections)


@register_setting(icon="globe")
class SiteSettings(BaseSiteSetting):
    """Who publishes the site."""

    publisher_name = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        help_text=_(
            "The body that carries the duty to publish. Its share of each budget is shown "
            "under this name. Example: Tartu City Government"
        ),
    )
    publisher_url = models.URLField(_("publisher’s own website"), blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=50, blank=True)
    address = models.TextField(_("address"), blank=True)

    panels = [
        MultiFieldPanel(
            [FieldPanel("publisher_name"), FieldPanel("publisher_url")], heading=_("Publisher")
        ),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("contact_phone"), FieldPanel("address")],
            heading=_("Contact, shown at the foot of every page"),
        ),
    ]

    class Meta:
        verbose_name = _("site and publisher")
