"""The tags of a document as they were written: a parser mends what it reads, and drops doubles."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Each part takes what it can and never gives back: a tag is read once, whatever stands in it.
NAME = r"[^\s/>][^\s/>=]*+"
VALUE = r"\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)"
TAG = re.compile(rf"<(/?)([a-zA-Z][^\s/>]*+)((?:[\s/]++|{NAME}(?:{VALUE})?+)*+)>")
ATTRIBUTE = re.compile(rf"({NAME})(?:{VALUE})?+")
START = re.compile(r"</?[a-zA-Z]")
# Nothing in them is a tag.
PLAIN_TEXT = ("iframe", "script", "style", "textarea", "title", "xmp")
END_OF = {name: re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE) for name in PLAIN_TEXT}

VOID = {
    *("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input"),
    *("keygen", "link", "meta", "param", "source", "track", "wbr"),
}
END_MAY_BE_LEFT_OUT = {
    *("body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p"),
    *("rb", "rp", "rt", "rtc", "tbody", "td", "tfoot", "th", "thead", "tr"),
}
# Where one of these begins, an open paragraph ends.
ENDS_PARAGRAPH = {
    *("address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div"),
    *("dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
    *("h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "search"),
    *("section", "table", "ul"),
}
# An open paragraph outside them does not end for what begins inside.
KEEPS_PARAGRAPH = {"applet", "button", "marquee", "object", "svg", "td", "template", "th"}
FOREIGN = ("svg", "math")


class WrittenTag(NamedTuple):
    """A start tag or an end tag. ``place`` counts the start tags of the same name, from 0."""

    name: str
    is_end: bool
    is_empty: bool
    rest: str
    line: int
    place: int

    @property
    def attributes(self) -> list[str]:
        """The names of its attributes, in lower case, each as often as it is written."""
        return [name.lower() for name in ATTRIBUTE.findall(self.rest)]


def written_tags(source: str) -> Iterator[WrittenTag]:
    """Every tag that is markup: none in comments, in scripts, in plain text."""
    places: dict[str, int] = {}
    at, line, counted = 0, 1, 0
    while (begin := source.find("<", at)) >= 0:
        if source.startswith("<!--", begin):
            end = source.find("-->", begin + 4)
            at = len(source) if end < 0 else end + 3
            continue
        if not START.match(source, begin):
            at = begin + 1
            continue
        found = TAG.match(source, begin)
        if found is None:  # it runs on to the end of the document
            return
        line += source.count("\n", counted, begin)
        counted = begin
        at = found.end()
        name, is_end = found[2].lower(), bool(found[1])
        place = places.get(name, 0)
        if not is_end:
            places[name] = place + 1
            if name in END_OF:
                plain = END_OF[name].search(source, at)
                at = len(source) if plain is None else plain.start()
        yield WrittenTag(name, is_end, found[3].endswith("/"), found[3], line, place)


class Misnested(NamedTuple):
    """A start tag whose end tag is missing, or (``closes``) the last before a lost end tag."""

    tag: WrittenTag | None
    closes: str = ""


def misnested(tags: list[WrittenTag], is_fragment: bool) -> Iterator[Misnested]:
    """Start tags that are never closed, and end tags that close nothing.

    What is still open at the end of a fragment may be closed by what comes after it.
    """
    open_tags: list[WrittenTag] = []
    how_many: dict[str, int] = {}
    last_start: WrittenTag | None = None

    def close() -> WrittenTag:
        last = open_tags.pop()
        how_many[last.name] -= 1
        return last

    def is_left_open(tag: WrittenTag) -> bool:
        return tag.name not in END_MAY_BE_LEFT_OUT

    for tag in tags:
        if tag.is_end:
            if tag.name in VOID or tag.name in ("body", "html", "head"):
                continue
            if not how_many.get(tag.name):
                yield Misnested(open_tags[-1] if open_tags else last_start, tag.name)
                continue
            while (last := close()).name != tag.name:
                if is_left_open(last):
                    yield Misnested(last)
            continue
        last_start = tag
        if tag.name in VOID or (tag.is_empty and any(how_many.get(name) for name in FOREIGN)):
            continue
        if tag.is_empty and tag.name in FOREIGN:
            continue
        if tag.name in ENDS_PARAGRAPH and how_many.get("p"):
            for depth in range(len(open_tags) - 1, -1, -1):
                name = open_tags[depth].name
                if name in KEEPS_PARAGRAPH:
                    break
                if name == "p":
                    while len(open_tags) > depth:
                        last = close()
                        if is_left_open(last):
                            yield Misnested(last)
                    break
        open_tags.append(tag)
        how_many[tag.name] = how_many.get(tag.name, 0) + 1
    while open_tags and not is_fragment:
        last = close()
        if is_left_open(last):
            yield Misnested(last)
