"""The display settings of one request: where they come from, and the cookie that keeps them."""

from urllib.parse import urlencode

from django.core.exceptions import SuspiciousOperation
from django.forms.utils import flatatt
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from .modes import MODES, PRESETS, DisplaySettings, Mode

COOKIE = "display"
PREVIEW_PARAMETER = "display"
SECONDS_REMEMBERED = 365 * 24 * 60 * 60


class GivenDisplay:
    """What templates know as ``display`` where the address alone decides: no cookie is read."""

    def __init__(self, settings: DisplaySettings):
        self.settings = settings

    @property
    def attributes(self) -> SafeString:
        """For ``<html>``, with a space before each."""
        return flatatt(dict(self.settings.attributes))


class RequestedDisplay(GivenDisplay):
    """What templates know as ``display``. A page that has asked depends on the cookie from then on.

    ``?display=`` shows a page with other settings than the visitor's own, and stores nothing.
    """

    bar_presets = [preset for preset in PRESETS if preset.is_in_bar]

    def __init__(self, request: HttpRequest):
        self.request = request
        self.is_used = False

    @cached_property
    def stored(self) -> DisplaySettings:
        """What the cookie says."""
        return DisplaySettings.read(self.request.COOKIES.get(COOKIE, ""))

    @cached_property
    def settings(self) -> DisplaySettings:
        self.is_used = True
        return self.stored if self.preview is None else DisplaySettings.read(self.preview)

    @cached_property
    def preview(self) -> str | None:
        """What the address asks to be shown; nothing if it cannot be read, as on a page for 400."""
        try:
            return self.request.GET.get(PREVIEW_PARAMETER)
        except SuspiciousOperation:
            return None

    @property
    def bar(self) -> list[tuple[Mode, str]]:
        """The settings of the bar, each with the code of the value in force."""
        return [(mode, self.settings.value(mode)) for mode in MODES if mode.is_in_bar]

    @property
    def mode_names(self) -> str:
        """For the script."""
        return " ".join(mode.name for mode in MODES)

    @property
    def here(self) -> str:
        """The address to come back to, without a preview of other settings."""
        if self.preview is None:
            return self.request.get_full_path()
        query = self.request.GET.copy()
        query.pop(PREVIEW_PARAMETER)
        return self.request.path + (f"?{query.urlencode()}" if query else "")

    @property
    def url(self) -> str:
        """Where the settings are sent to, and where all of them can be seen."""
        return reverse("display-settings")

    @property
    def url_with_way_back(self) -> str:
        return f"{self.url}?{urlencode({'next': self.here}, safe='/')}"

    @property
    def is_cookie_to_be_rewritten(self) -> bool:
        """Whether the cookie says it otherwise than we do: an old version, or somebody's own."""
        return COOKIE in self.request.COOKIES and (
            self.stored == DisplaySettings() or self.request.COOKIES[COOKIE] != str(self.stored)
        )


def write_cookie(request: HttpRequest, response: HttpResponse, settings: DisplaySettings) -> None:
    """Keep ``settings`` in the visitor's browser; nothing chosen needs no cookie."""
    if settings == DisplaySettings():
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    response.set_cookie(
        COOKIE,
        str(settings),
        max_age=SECONDS_REMEMBERED if settings.is_remembered else None,
        secure=request.is_secure(),
        samesite="Lax",  # the script reads it: it holds nothing secret
    )
