"""What belongs to one project: its numbers elsewhere, its contact persons, its participations."""

from urllib.parse import quote

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from .choices import IdentifierScheme, PartnerRole
from .snippets import Organisation, Person

IDENTIFIER_ADDRESSES = {
    IdentifierScheme.CORDIS: "https://cordis.europa.eu/project/id/{}",
    IdentifierScheme.DOI: "https://doi.org/{}",
    IdentifierScheme.KOHESIO: "https://kohesio.ec.europa.eu/en/projects/{}",
}


class ProjectIdentifier(Orderable):
    """The project's number in another system."""

    project = ParentalKey(
        "projects.ProjectPage", on_delete=models.CASCADE, related_name="identifiers"
    )
    scheme = models.CharField(_("where"), max_length=10, choices=IdentifierScheme)
    value = models.CharField(_("number or address"), max_length=255)

    panels = [FieldRowPanel([FieldPanel("scheme"), FieldPanel("value")])]

    def __str__(self) -> str:
        return f"{self.get_scheme_display()}: {self.value}"

    @property
    def url(self) -> str:
        """Where the number leads; empty where that is not known."""
        if self.value.startswith("https://"):
            return self.value
        pattern = IDENTIFIER_ADDRESSES.get(self.scheme)
        return pattern.format(quote(self.value)) if pattern else ""


class ProjectContact(Orderable):
    """A person whom readers may ask about the project."""

    project = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="contacts")
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [FieldPanel("person")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["project", "person"], name="person_is_contact_of_a_project_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.person)


class Participation(models.Model):
    """Who takes part in which project: written from the partners section, to be looked up by."""

    project = models.ForeignKey(
        "projects.ProjectPage", on_delete=models.CASCADE, related_name="participations"
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="participations"
    )
    role = models.CharField(max_length=10, choices=PartnerRole)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["organisation", "role"])]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_role_display()})"
