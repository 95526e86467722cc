"""Pictures and documents that editors upload."""

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from .languages import LanguageField


class SavedWhole(models.Model):
    """What follows from a change of it is stored in the same transaction."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        with transaction.atomic():
            super().save(*args, **kwargs)


class Picture(SavedWhole, AbstractImage):  # noqa: DJ008 - AbstractImage has it
    """A picture. Its alternative text is asked where it is used: it depends on the place."""

    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the picture, as it must be named. Example: Photo: City of Tartu"),
    )

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def default_alt_text(self) -> str:
        """Nothing: neither a title nor a file name says what a picture shows."""
        return ""


class Rendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_is_unique"
            )
        ]


class DocumentFile(SavedWhole, AbstractDocument):  # noqa: DJ008 - AbstractDocument has it
    """A file to download, with the language it is written in."""

    language = LanguageField(
        help_text=_(
            "The language the document is written in; readers are told before they open it."
        )
    )

    admin_form_fields = (*WagtailDocument.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @property
    def file_type(self) -> str:
        """The file's type as readers know it: ``PDF``."""
        return self.file_extension.upper()
