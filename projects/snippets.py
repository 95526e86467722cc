"""What projects share: programmes, organisations, persons, themes. Each has its own languages."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Case, When
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Locale, TranslatableMixin
from wagtail.search import index

from cms.uploads import SavedWhole

from .choices import CodeField, CountryField, EmblemRule, Fund, ProgrammingPeriod

_TELEPHONE = RegexValidator(
    r"^[\d +()/.-]*\d[\d +()/.-]*$",
    _("Write the number with digits, spaces and +. Example: +372 5334 5253"),
)


class NamedOnPages(SavedWhole, TranslatableMixin, index.Indexed, models.Model):
    """What many pages may name: a change of it is seen on all of them."""

    is_named_on_pages = True

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def found_by_it(self) -> Iterable[int]:
        """The ids of the projects that a search for its name finds."""
        return []


class SharedRecord(NamedOnPages):
    """A thing with a name and an address part, the same in every language it is kept in."""

    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(
        _("address part"),
        max_length=100,
        allow_unicode=True,
        help_text=_("The end of its web address, and its code in the API. Do not change it later."),
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(NamedOnPages.Meta):
        abstract = True
        ordering = ["name"]
        unique_together = [("translation_key", "locale"), ("slug", "locale")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def by_slug(cls, slug: str, locale: Locale) -> Any:
        """The record with this code: in this language, or else in another; or ``None``."""
        in_language = Case(When(locale=locale, then=0), default=1)
        return cls.objects.filter(slug=slug).order_by(in_language, "locale").first()


class Programme(SharedRecord):
    """What funds a project: Interreg BSR, URBACT, COSME."""

    full_name = models.CharField(_("name in full"), max_length=255, blank=True)
    programming_period = models.CharField(
        _("programming period"), max_length=9, choices=ProgrammingPeriod, blank=True
    )
    fund = models.CharField(_("fund"), max_length=10, choices=Fund, blank=True)
    funding_body = models.CharField(
        _("funding body"),
        max_length=255,
        blank=True,
        help_text=_("Who grants the money. Example: the name of an agency or managing authority."),
    )
    language = CodeField(
        _("language"),
        max_length=10,
        choices=settings.LANGUAGES,
        db_default="",
        blank=True,
        help_text=_("The language of its list of operations. Files for Kohesio name it so."),
    )
    website = models.URLField(_("website"), blank=True)
    co_funding_sentence = models.TextField(
        _("co-funding sentence"),
        blank=True,
        help_text=_("As the grant agreement words it. Shown on every project of the programme."),
    )
    disclaimer = models.TextField(
        _("disclaimer"),
        db_default="",
        blank=True,
        help_text=_(
            "For programmes that the European Commission or its agencies manage themselves: "
            "the sentence that names the granting authority and whose views are expressed."
        ),
    )
    emblem_rule = models.CharField(
        _("EU emblem"),
        max_length=10,
        choices=EmblemRule,
        blank=True,
        help_text=_("Leave empty until you know: then no emblem is shown."),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("full_name"), FieldPanel("slug")], heading=_("What")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("programming_period"), FieldPanel("fund")]),
                FieldPanel("funding_body"),
                FieldRowPanel([FieldPanel("language"), FieldPanel("website")]),
            ],
            heading=_("Who pays"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("co_funding_sentence"),
                FieldPanel("disclaimer"),
                FieldPanel("emblem_rule"),
            ],
            heading=_("What must be said"),
        ),
    ]
    search_fields = [
        *SharedRecord.search_fields,
        index.SearchField("full_name"),
        index.AutocompleteField("full_name"),
        index.SearchField("funding_body"),
        index.FilterField("fund"),
        index.FilterField("programming_period"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def found_by_it(self) -> Iterable[int]:
        return self.projects.values_list("pk", flat=True)


class Organisation(SharedRecord):
    """A body that takes part in projects."""

    country = CountryField()
    place = models.CharField(_("place"), max_length=100, blank=True)
    website = models.URLField(_("website"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("place"), FieldPanel("country")]),
        FieldPanel("website"),
    ]
    search_fields = [
        *SharedRecord.search_fields,
        index.SearchField("place"),
        index.AutocompleteField("place"),
        index.FilterField("country"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def found_by_it(self) -> Iterable[int]:
        return self.participations.values_list("project", flat=True)

    @property
    def representation(self) -> dict[str, Any]:
        """As partners read it."""
        return {
            "id": self.pk,
            "slug": self.slug,
            "name": self.name,
            "country": self.country or None,
            "website": self.website,
        }


class Theme(SharedRecord):
    """What a project is about, in one or two words."""

    panels = [FieldPanel("name"), FieldPanel("slug")]

    class Meta(SharedRecord.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def found_by_it(self) -> Iterable[int]:
        return self.projects.values_list("pk", flat=True)


class Person(NamedOnPages):
    """Someone whom readers can reach; reused across projects."""

    name = models.CharField(_("name"), max_length=150)
    job_title = models.CharField(_("job title"), max_length=150, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    phone = models.CharField(
        _("telephone"),
        max_length=50,
        blank=True,
        validators=[_TELEPHONE],
        help_text=_("With the country’s code. Example: +372 5334 5253"),
    )
    email = models.EmailField(_("e-mail"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("job_title"),
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("email"),
        index.AutocompleteField("email"),
        index.FilterField("locale_id"),
    ]

    class Meta(NamedOnPages.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
