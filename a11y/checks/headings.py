"""Headings: whether they lead through a page."""

from collections.abc import Iterator
from itertools import pairwise

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from . import wordlists
from .aria import GLOBAL_ATTRIBUTES
from .documents import Document
from .findings import Seen, Severity
from .names import is_text
from .prose import HEADINGS, has_words, level_of
from .registry import check
from .roles import PRESENTATIONAL, explicit_role

WORDS_WITHOUT_HEADING = 400
# What people meet that is not text.
CONTENT = ("audio", "canvas", "form", "iframe", "img", "input", "math", "object", "svg", "video")
# Each has headings of its own.
APART = ("dialog", "details", "li")


@check(
    "heading-empty",
    Severity.ERROR,
    _("Write the heading, or take it out: it has no text that can be read aloud."),
    wcag=("1.3.1", "2.4.6"),
    act=("ffd0e9",),
)
def heading_empty(document: Document) -> Iterator[Seen]:
    """ACT ffd0e9: a heading has a name that is not empty; a picture in it needs its text."""
    for heading in document.headings:
        if not document.name_of(heading):
            yield Seen(heading)
    for heading in document.shown(*HEADINGS):
        if explicit_role(heading) in PRESENTATIONAL and document.role_of(heading) == "none":
            # An empty attribute of ARIA makes it a heading again for some browsers only.
            brought_back = GLOBAL_ATTRIBUTES & heading.attrs.keys() - {"aria-hidden"}
            if brought_back and not document.name_by_reference(heading):
                yield Seen(heading, severity=Severity.WARNING)


@check(
    "heading-placeholder",
    Severity.QUESTION,
    _("Say what the section is about: “%(text)s” is what stands in a form that was not filled in."),
    wcag=("2.4.6",),
    act=("b49b2e",),
)
def heading_placeholder(document: Document) -> Iterator[Seen]:
    """ACT b49b2e: a heading describes its section. Only what can describe none is named here."""
    for heading in document.headings:
        name = document.name_of(heading)
        empty_words = wordlists.for_language(
            wordlists.PLACEHOLDER_HEADINGS, document.language_of(heading)
        )
        if name and (not has_words(name) or empty_words.fullmatch(name)):
            yield Seen(heading, values={"text": name})


@check(
    "heading-level-skipped",
    Severity.WARNING,
    _("Make this a heading of level %(right)s: the one before it has level %(before)s."),
    wcag=("1.3.1",),
)
def heading_level_skipped(document: Document) -> Iterator[Seen]:
    """Technique G141 of WCAG 2.2: levels go down one by one. The fix is the heading itself."""
    for before, heading in pairwise(document.headings):
        right = level_of(document, before) + 1
        if level_of(document, heading) > right:
            yield Seen(
                heading,
                at_level(heading, right) if heading.name in HEADINGS else "",
                {"right": right, "before": right - 1},
            )


def at_level(heading: Tag, level: int) -> str:
    """Its HTML at another level, with what stands in it."""
    attributes = "".join(
        f' {name}="{" ".join(value) if isinstance(value, list) else value}"'
        for name, value in heading.attrs.items()
        if name in ("id", "class", "lang", "dir")
    )
    return f"<h{level}{attributes}>{heading.decode_contents()}</h{level}>"


@check(
    "heading-several-h1",
    Severity.WARNING,
    _("Make this a heading of level 2: the page has one of level 1 already."),
    wcag=("1.3.1",),
)
def heading_several_h1(document: Document) -> Iterator[Seen]:
    """HTML, section 4.3.11: more than one of level 1 is discouraged. Dialogs are apart."""
    found = [
        heading
        for heading in document.headings
        if level_of(document, heading) == 1
        and not document.inside_role(heading, "dialog", "alertdialog")
    ]
    for heading in found[1:]:
        yield Seen(heading, at_level(heading, 2) if heading.name in HEADINGS else "")


@check(
    "heading-h1-missing",
    Severity.WARNING,
    _("Give the page a heading of level 1 that says what it is about."),
    wcag=("1.3.1", "2.4.6"),
    of_documents=True,
)
def heading_h1_missing(document: Document) -> Iterator[Seen]:
    """Techniques G141 and H42 of WCAG 2.2. A page without text has nothing to head."""
    page = next(iter(document.tagged("body")), document.root)
    if (
        page is not None
        and document.passages
        and all(level_of(document, heading) != 1 for heading in document.headings)
    ):
        yield Seen(page)


@check(
    "heading-before-h1",
    Severity.QUESTION,
    _(
        "Is the heading of level 1 the first in the main content? People who read by headings look "
        "for it there."
    ),
    wcag=("1.3.1",),
    of_documents=True,
)
def heading_before_h1(document: Document) -> Iterator[Seen]:
    """Technique G141 of WCAG 2.2. What stands in navigation, asides and dialogs is passed over."""
    found = [
        heading
        for heading in document.headings
        if not document.inside_role(
            heading, "navigation", "complementary", "banner", "dialog", "alertdialog", "region"
        )
    ]
    levels = [level_of(document, heading) for heading in found]
    if levels and levels[0] != 1 and 1 in levels:
        yield Seen(found[0])


@check(
    "heading-missing",
    Severity.QUESTION,
    _(
        "Can headings part this text? It runs on for %(count)s words without one, and nobody can "
        "leap to what they look for."
    ),
    wcag=("1.3.1", "2.4.10"),
)
def heading_missing(document: Document) -> Iterator[Seen]:
    """Success criterion 2.4.10 and technique G141 of WCAG 2.2."""
    places = [document.place_of(heading) for heading in document.headings]
    start: Tag | None = None
    count = 0

    def seen() -> Iterator[Seen]:
        if start is not None and count > WORDS_WITHOUT_HEADING:
            yield Seen(start, values={"count": count})

    for passage in document.passages:
        place = document.place_of(passage.element)
        if places and place >= places[0]:
            yield from seen()
            start, count = None, 0
            while places and place >= places[0]:
                places.pop(0)
        if passage.element.name not in ("p", "div", "body", "section", "article", "main"):
            continue
        start = start or passage.element
        count += len(passage.words)
    yield from seen()


@check(
    "heading-nothing-below",
    Severity.QUESTION,
    _("Is there something missing here? Nothing stands below this heading."),
    wcag=("1.3.1", "2.4.6"),
)
def heading_nothing_below(document: Document) -> Iterator[Seen]:
    """Failure F43 of WCAG 2.2: what heads nothing is no heading."""
    for heading, after in pairwise([*document.headings, None]):
        if heading is None or document.inside_role(heading, "button", "link", "navigation"):
            continue
        if after is None:
            is_empty = not document.is_fragment and not has_content_before(document, heading, None)
        else:
            is_empty = (
                level_of(document, heading) == level_of(document, after)
                and document.inside(heading, *APART) is document.inside(after, *APART)
                and not has_content_before(document, heading, after)
            )
        if is_empty:
            yield Seen(heading)


def has_content_before(document: Document, heading: Tag, after: Tag | None) -> bool:
    """Whether people meet anything between two headings, or up to the end of the main content."""
    main = document.inside(heading, "main")
    for node in heading.next_elements:
        tag = node if isinstance(node, Tag) else node.parent
        if node is after or (after is None and main is not None and not inside(tag, main)):
            break
        if inside(tag, heading):
            continue
        if isinstance(node, Tag) and node.name in CONTENT:
            return True
        if is_text(node) and has_words(str(node)):
            return True
    return False


def inside(element: Tag | None, outer: Tag) -> bool:
    return element is outer or (
        element is not None and any(above is outer for above in element.parents)
    )


@check(
    "heading-repeated",
    Severity.QUESTION,
    _("Can each of these headings say what is below it? The one before is “%(text)s” as well."),
    wcag=("2.4.6",),
)
def heading_repeated(document: Document) -> Iterator[Seen]:
    """Technique G130 of WCAG 2.2: headings beside each other can be told apart."""
    last: dict[int, str] = {}
    for heading in document.headings:
        level, name = level_of(document, heading), document.name_of(heading)
        last = {one: text for one, text in last.items() if one <= level}
        if name and last.get(level, "").casefold() == name.casefold():
            yield Seen(heading, values={"text": name})
        last[level] = name


@check(
    "heading-in-button",
    Severity.WARNING,
    _("Put the button into the heading: within a button, it is no heading to a screen reader."),
    wcag=("1.3.1",),
)
def heading_in_button(document: Document) -> Iterator[Seen]:
    """WAI-ARIA 1.2, section 5.2.8: what stands in a button has no role. The fix turns them."""
    for heading in document.shown(*HEADINGS):
        button = document.inside(heading, "button")
        if button is not None:
            tag = heading.name
            yield Seen(
                heading,
                f'<{tag}><button type="button">{heading.decode_contents()}</button></{tag}>',
            )


@check(
    "heading-in-summary",
    Severity.QUESTION,
    _(
        "Can people do without this heading in their list of headings? Where one opens and closes "
        "a part, many screen readers do not count it as a heading."
    ),
    wcag=("1.3.1",),
)
def heading_in_summary(document: Document) -> Iterator[Seen]:
    """HTML-AAM 1.0: ``summary`` is a button in some browsers, and what stands in it has no role."""
    for heading in document.shown(*HEADINGS):
        if document.inside(heading, "summary") is not None:
            yield Seen(heading)
