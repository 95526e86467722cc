"""How static files are stored in production."""

import posixpath
import re
from collections.abc import Mapping

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

# A comment is matched too, so that no import is found in it.
_IMPORT = re.compile(
    r"""/\*.*?\*/
    | @import \s* (?:url\(\s*)? ["']? (?P<address>[^\s"');]+) ["']? \s* \)? \s*
      (?P<layer>layer\b (?:\([^)]*\))?)? \s* (?P<media>[^;]*?) \s* ;""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_ELSEWHERE = re.compile("[a-z]+:|[/#]", re.IGNORECASE)
_URL = re.compile(rf"""(\burl\(\s*["']?)(?!\s|{_ELSEWHERE.pattern})([^"')]+)""", re.IGNORECASE)


def join_parts(name: str, sheets: Mapping[str, str], importers: tuple[str, ...] = ()) -> str:
    """Return the style sheet of this name with its parts in place of their imports.

    Addresses in the parts become relative to the sheet. `sheets` has the text of every style
    sheet by its name; `importers` are the sheets on the way to this one.
    """
    if name in importers:
        raise ValueError(f"{importers[-1]} imports {name}, which imports it: remove one import.")
    folder = posixpath.dirname(name)

    def part(found: re.Match[str]) -> str:
        address, layer, media = found.group("address", "layer", "media")
        if not address or _ELSEWHERE.match(address):
            return found[0]
        source = posixpath.normpath(posixpath.join(folder, address))
        if source not in sheets:
            raise ValueError(f"Correct {name}: it imports {address}, which is not there.")
        if "supports(" in media:
            raise ValueError(f"{name}: write @supports in {address}, not after its @import.")
        home = posixpath.dirname(source)
        css = _URL.sub(
            lambda url: url[1] + posixpath.relpath(posixpath.join(home, url[2]), folder),
            join_parts(source, sheets, (*importers, name)),
        )
        css = f"@media {media} {{\n{css}}}\n" if media else css
        return f"@{layer.replace('(', ' ').rstrip(')')} {{\n{css}}}\n" if layer else css

    return _IMPORT.sub(part, sheets[name])


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Names carry the content's hash; a style sheet carries its parts: one request, not fifty."""

    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        """Hash the joined style sheets instead of their sources, from memory: no copy changes."""
        sheets, joined = {}, InMemoryStorage()
        for name, (storage, path) in paths.items():
            if name.endswith(".css"):
                with storage.open(path) as file:
                    sheets[name] = file.read().decode()
        for name, text in sheets.items():
            if (whole := join_parts(name, sheets)) != text:
                if left := [found[0] for found in _IMPORT.finditer(whole) if found["address"]]:
                    raise ValueError(f"{name}: use a <link>, no {left[0]} works beside parts.")
                joined.save(name, ContentFile(whole.encode()))
                paths = {**paths, name: (joined, name)}
        return super().post_process(paths, dry_run=dry_run, **options)
