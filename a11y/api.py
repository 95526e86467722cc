"""The display settings as data, for front ends that are not rendered here.

Only a site with the API imports this; the settings themselves need none.
"""

from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpResponse
from django.urls import path, reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import inline_serializer
from rest_framework import serializers
from rest_framework.request import Request

from cms.api.answers import PublicView
from cms.api.described import LANGUAGES, choice, described
from cms.api.parameters import check_names, one_of
from cms.api.serializers import PublishedSerializer, SchemaField
from cms.schema import Schema

from .colours import ENOUGH_FOR_TEXT, OWN, OwnColours
from .forms import FIRST_OWN_COLOURS
from .modes import COLOURS, GROUPS, MODES, PRESETS, REMEMBERED, VERSION
from .requests import COOKIE, SECONDS_REMEMBERED

# What stands around the settings; the keys are the API's. The templates say the same.
WORDS = {
    "title": _("Display settings"),
    "lead": _(
        "How this site looks to you. It changes nothing for anyone else, and you can take "
        "everything back."
    ),
    "all_settings": _("All display settings"),
    "presets": _("Ready-made sets"),
    "forced_colours": _(
        "Your system’s own colours are on, and they win over the colours chosen here."
    ),
    "own_text": _("Colour of text"),
    "own_ground": _("Colour of background"),
    "contrast": _("Contrast of this pair:"),
    "little_contrast": _(
        "That is less than the 7 : 1 that most eyes need to read at ease. You can use it all the "
        "same: some eyes need little contrast."
    ),
    "how_long": _("How long they last"),
    "remember": _("Remember on this device"),
    "forget": _("Forget when the browser is closed"),
    "about_the_cookie": _(
        "Your choices stand in one cookie of this site, named “display”, and nowhere else. It "
        "holds the choices and nothing about you, and it is used for no statistics."
    ),
    "how_long_it_lasts": _(
        "If you leave the box empty, the cookie is gone when you close the browser; if you tick "
        "it, a year after your last change. The button “Standard” deletes it at once."
    ),
}
LOCALE = choice("locale", LANGUAGES["enum"], "The language of the labels.", settings.LANGUAGE_CODE)


class ChosenField(SchemaField):
    """A value for some of the settings, by their names."""

    schema: Schema = {
        "type": "object",
        "properties": {
            mode.name: {"type": "string", "enum": [value.code for value in mode.values]}
            for mode in MODES
        },
        "additionalProperties": False,
    }

    def to_representation(self, chosen: Any) -> dict[str, str]:
        return dict(chosen)


class DisplayValueSerializer(PublishedSerializer):
    """One way of a display setting."""

    code = serializers.CharField(help_text="of the attribute, and in the cookie")
    label = serializers.CharField()


class DisplaySettingSerializer(PublishedSerializer):
    """A way in which a visitor may want to read pages."""

    name = serializers.CharField(help_text="in the cookie")
    attribute = serializers.CharField(
        help_text="on <html>; it is left out for the standard value, which has no rule"
    )
    label = serializers.CharField()
    about = serializers.CharField(help_text="what it does")
    standard = serializers.CharField(help_text="the code of the site as it is")
    is_in_bar = serializers.BooleanField(help_text="whether it is among the few of every page")
    values = DisplayValueSerializer(many=True)


class DisplayGroupSerializer(PublishedSerializer):
    """Settings that stand together."""

    label = serializers.CharField()
    settings = DisplaySettingSerializer(many=True, source="modes")


class DisplayPresetSerializer(PublishedSerializer):
    """Settings that go together; they replace all others."""

    code = serializers.CharField()
    label = serializers.CharField()
    about = serializers.CharField(help_text="all that it chooses, in words")
    is_in_bar = serializers.BooleanField()
    settings = ChosenField(source="settings.chosen")


class DisplayCookieSerializer(PublishedSerializer):
    """How the site writes what was chosen: `1.remembered.text-size:200.links:bold`.
    First comes the version, then `remembered` if it is to outlast the session, then each setting
    that is not standard with its value.
    """

    name = serializers.CharField()
    version = serializers.CharField()
    remembered = serializers.CharField(help_text="the word for “not for this session only”")
    seconds = serializers.IntegerField(help_text="for how long it is remembered then")


class OwnColoursSerializer(PublishedSerializer):
    """A visitor's own pair. It is written as a value: `own-` text `-` ground, without `#`.
    The attribute has the value `own`, and the custom properties on <html> have the colours.
    """

    setting = serializers.CharField()
    value = serializers.CharField()
    pattern = serializers.CharField(help_text="a regular expression for the value as it is written")
    text = serializers.CharField(help_text="the colour to begin with")
    ground = serializers.CharField(help_text="the colour to begin with")
    text_property = serializers.CharField()
    ground_property = serializers.CharField()
    scheme_property = serializers.CharField(help_text="takes `dark` or `light`, as the ground is")
    enough_contrast = serializers.IntegerField(help_text="WCAG 2.2, 1.4.6; any pair is allowed")


class DisplaySettingsSerializer(PublishedSerializer):
    """Every display setting, and what a front end needs to offer it."""

    locale = serializers.ChoiceField(LANGUAGES["enum"])
    words = inline_serializer("DisplayWords", {name: serializers.CharField() for name in WORDS})
    html_url = serializers.URLField(help_text="the page on which the site offers them all")
    style_sheet = serializers.URLField(
        help_text="the site’s own: its tokens, its components, and the rule of each value"
    )
    settings_page_style_sheet = serializers.URLField(help_text="what the page of settings adds")
    cookie = DisplayCookieSerializer()
    groups = DisplayGroupSerializer(many=True)
    presets = DisplayPresetSerializer(many=True)
    own_colours = OwnColoursSerializer()


class DisplaySettingsData(PublicView):
    """The one definition of the settings (``a11y.modes``), read for another front end."""

    @described(
        "getDisplaySettings",
        "Every display setting, with its labels",
        DisplaySettingsSerializer,
        LOCALE,
        tag="About",
    )
    def get(self, request: Request) -> HttpResponse:
        check_names(request.query_params, ["locale"])
        locale = one_of(
            request.query_params, "locale", LANGUAGES["enum"], usual=settings.LANGUAGE_CODE
        )
        with translation.override(locale):
            data = DisplaySettingsSerializer(self._all(locale)).data
            return self.answer_data(data, keys=("site",))

    def _all(self, locale: str) -> dict[str, Any]:
        base = self.site.root_url
        static = urljoin(base, settings.STATIC_URL)
        return {
            "locale": locale,
            "words": WORDS,
            "html_url": base + reverse("display-settings"),
            "style_sheet": static + settings.STYLE_SHEET,
            "settings_page_style_sheet": f"{static}a11y/css/display-page.css",
            "cookie": {
                "name": COOKIE,
                "version": VERSION,
                "remembered": REMEMBERED,
                "seconds": SECONDS_REMEMBERED,
            },
            "groups": GROUPS,
            "presets": PRESETS,
            "own_colours": {
                "setting": COLOURS.name,
                "value": OWN,
                "pattern": f"^{OwnColours.PATTERN.pattern}$",
                "text": f"#{FIRST_OWN_COLOURS.text.digits}",
                "ground": f"#{FIRST_OWN_COLOURS.ground.digits}",
                "text_property": "--own-text",
                "ground_property": "--own-ground",
                "scheme_property": "--own-color-scheme",
                "enough_contrast": ENOUGH_FOR_TEXT,
            },
        }


urlpatterns = [
    path("display-settings/", DisplaySettingsData.as_view(), name="display_settings"),
]
