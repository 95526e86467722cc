"""The page on which a partner chooses projects and look, and copies the code for another site."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from a11y.colours import OWN
from a11y.modes import BY_NAME
from cms.models import SiteSettings
from projects.listing import Listing

from . import codes, script

FRAME_MODES = ("colours", "text-size", "font", "pictures")
SWITCHES = {
    "searchable": _("A field to search in"),
    "pictures": _("Pictures"),
    "shadow": _("Its own styles instead of those of your page"),
}
READERS_FILTERS = {
    "status": _("Status"),
    "programme": _("Programme"),
    "fund": _("Fund"),
    "country": _("Country"),
    "theme": _("Theme"),
    "partner": _("Partner"),
    "year": _("Running in the year"),
}
LEVEL_OF_PREVIEW = 4
WHOLE_WIDTH = "100%"


def _choice(label: Any, choices: list[tuple[str, Any]], usual: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, initial=usual, required=False)


class LookForm(forms.Form):
    """How the projects are shown elsewhere; each part of it may be left out."""

    number = _choice(_("How many at once"), [(n, n) for n in ("5", "10", "20", "50")], "10")
    level = _choice(_("Heading level of the titles in your page"), [(n, n) for n in "23456"], "3")
    extras = forms.MultipleChoiceField(
        label=_("Also"),
        choices=list(SWITCHES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    filters = forms.MultipleChoiceField(
        label=_("Readers may choose by"),
        choices=list(READERS_FILTERS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **{"auto_id": "look_%s", **kwargs})
        for mode in (BY_NAME[name] for name in FRAME_MODES):
            values = [(v.code, v.label) for v in mode.values if v.code != OWN]
            self.fields[mode.name] = _choice(mode.label, values, mode.standard)

    def value(self, name: str) -> Any:
        """What was chosen; the usual if nothing was, or nothing that there is."""
        return self.cleaned_data.get(name) or self.fields[name].initial or []

    @property
    def choices(self) -> list[tuple[forms.BoundField, Any]]:
        """The fields of which one value is chosen, each with the value in force."""
        return [(field, self.value(field.name)) for field in self if field.name not in self.groups]

    groups = ("extras", "filters")

    @property
    def boxes(self) -> list[forms.BoundField]:
        return [self[name] for name in self.groups]


class Builder:
    """The codes for the list at this address, and what they show."""

    def __init__(self, index_page: Any, listing: Listing):
        self.listing = listing
        self.site: Site = index_page.get_site()
        self.look = LookForm(listing.query)
        self.look.is_valid()
        self.list_address = codes.with_query(index_page.full_url, listing.question)
        publisher = SiteSettings.for_site(self.site).publisher_name
        self.title = " – ".join(filter(None, [index_page.title, publisher]))

    @property
    def problems(self) -> list[tuple[str, str]]:
        """What was asked for and cannot be, in the list or in its look."""
        own = [
            (str(self.look.fields[name].label), str(message))
            for name, messages in self.look.errors.items()
            for message in messages
        ]
        return [*self.listing.problems, *own]

    # --- The codes ----------------------------------------------------------------------------

    @property
    def element(self) -> SafeString:
        address = self._absolute(reverse("embed-script"))
        return codes.script(address) + "\n" + self._element(self.site.root_url)

    @property
    def frame(self) -> SafeString:
        address = self._absolute(self.frame_address)
        return codes.frame(address, self.title, (WHOLE_WIDTH, codes.LIST_SIZE[1]))

    @property
    def link(self) -> SafeString:
        return codes.link(self.list_address, self.title)

    @property
    def pinned(self) -> SafeString:
        """The script by its content, for who wants no other."""
        address = self._absolute(script.pinned_address())
        return codes.script(address, script.integrity(script.current()))

    # --- What they show -----------------------------------------------------------------------

    @property
    def element_shown(self) -> SafeString:
        """The element on this page: from the host that was asked, under the headings here."""
        return self._element("", level=str(LEVEL_OF_PREVIEW))

    @cached_property
    def frame_address(self) -> str:
        chosen = [(name, self.look.value(name)) for name in FRAME_MODES]
        display = [(name, value) for name, value in chosen if value != BY_NAME[name].standard]
        size = [("limit", self.look.value("number"))]
        return codes.with_query(
            reverse("embed-projects"), [*self.listing.api_query, *size, *display]
        )

    # --- Their parts --------------------------------------------------------------------------

    def _absolute(self, path: str) -> str:
        return self.site.root_url + path

    def _element(self, origin: str, level: str = "") -> SafeString:
        address = f"{origin}{reverse('api:projects')}?{urlencode(self.listing.api_query)}"
        look = self.look
        attributes = [
            ("src", address),
            ("lang", get_language() or ""),
            ("heading-level", level or look.value("level")),
            ("page-size", look.value("number")),
            *((name, "") for name in look.value("extras")),
        ]
        if look.value("filters"):
            attributes.append(("filters", " ".join(look.value("filters"))))
        return codes.element(attributes, self.link)
