"""Words of another language within formatted text: ``<span lang="et">tere</span>``.

So that they are read aloud as they are spoken. The editor has a button for each language of the
site; whatever language content may be in is kept where it is marked already.
"""

from typing import Any

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from .languages import CONTENT_LANGUAGES

# Its rules keep the marks, and its plug-in shows them.
MARKS = "parts-in-languages"


def site_languages() -> list[str]:
    return [code for code, _name in settings.LANGUAGES]


def known_languages() -> list[str]:
    """Those in which a mark is kept; the editor has buttons for those of the site only."""
    return list(dict.fromkeys((*site_languages(), *CONTENT_LANGUAGES)))


def features() -> list[str]:
    """The names under which Wagtail's editor has all this."""
    return [*(f"lang-{code}" for code in site_languages()), MARKS]


def attributes(code: str) -> dict[str, str]:
    """Of an element in this language; with its direction if the site's languages differ in it."""
    directions = {known: _direction(known) for known in (*site_languages(), code)}
    if len(set(directions.values())) == 1:
        return {"lang": code}
    return {"lang": code, "dir": directions[code]}


def _direction(code: str) -> str:
    try:
        return "rtl" if get_language_info(code)["bidi"] else "ltr"
    except KeyError:
        return "ltr"


def style_of(code: str) -> str:
    return f"LANG-{code.upper()}"


def register(registry: Any) -> None:
    """For Wagtail's hook ``register_rich_text_features``."""
    # Wagtail's editor needs the models, which need the blocks, which need the names above.
    from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
    from wagtail.admin.rich_text.editors.draftail.features import InlineStyleFeature, PluginFeature

    known = known_languages()
    for code in site_languages():
        name = get_language_info(code)["name_local"]
        button: dict[str, Any] = {
            "type": style_of(code),
            "label": name[:1].upper() + name[1:],
            "style": {"textDecoration": "underline dotted"},
            "description": format_lazy(_("In another language: {language}"), language=name),
        }
        registry.register_editor_plugin("draftail", f"lang-{code}", InlineStyleFeature(button))
    registry.register_editor_plugin(
        "draftail",
        MARKS,
        PluginFeature(
            {"type": MARKS, "languages": site_languages()},
            js=["cms/parts-in-languages.js"],
            css={"all": ["cms/parts-in-languages.css"]},
        ),
    )
    registry.register_converter_rule(
        "contentstate",
        MARKS,
        {
            "from_database_format": {
                f'span[lang="{code}"]': InlineStyleElementHandler(style_of(code)) for code in known
            },
            "to_database_format": {
                "style_map": {
                    style_of(code): {"element": "span", "props": attributes(code)} for code in known
                }
            },
        },
    )
