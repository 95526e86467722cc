"""The whole document: its title, its landmarks, its ids."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from bs4 import Tag
from bs4.element import NavigableString
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity, unless_framed
from .names import in_one_line
from .registry import check

DRAWN = ("svg", "symbol", "g", "math")
# Titles that pages have before anyone has thought of one, in the languages of our sites.
GENERIC_TITLES = re.compile(
    r"(untitled|document|page|new page|home|home ?page|index|title|welcome|website|test|default"
    r"|nimeta|dokument|leht|uus leht|avaleht|esileht|pealkiri|tere tulemast"
    r"|без названия|документ|страница|новая страница|главная|главная страница|заголовок"
    r"|unbenannt|startseite|sans titre|accueil|sin título|inicio|utan titel|nimetön"
    r"|bez tytułu|be pavadinimo|bez nosaukuma)"
    r"(?: ?(?:document|page|dokument|leht|\d+))*",
    re.IGNORECASE,
)
FILE_NAME = re.compile(
    r"\S+\.(?:html?|xhtml|php|aspx?|jsp|pdf|docx?|odt|rtf|txt|indd|pptx?)", re.IGNORECASE
)
NAMED_BY_ID = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details")
LANDMARKS = ("main", "banner", "contentinfo")


def first_title(document: Document) -> Tag | None:
    """The title that browsers show: the first of HTML, wherever it stands."""
    for element in document.tagged("title"):
        if document.inside(element, *DRAWN, "template") is None:
            return element
    return None


@check(
    "page-title-missing",
    Severity.ERROR,
    _(
        "Give the page a title that says what it is about: it is the first thing that is read "
        "aloud, and the name of its tab."
    ),
    wcag=("2.4.2",),
    act=("2779a5",),
    of_documents=True,
)
def page_title_missing(document: Document) -> Iterator[Seen]:
    """ACT 2779a5: the first title element has text; documents in frames need none."""
    title = first_title(document)
    if document.root is not None and (title is None or not title.get_text().strip()):
        heading = next((one for one in document.shown("h1") if document.name_of(one)), None)
        fix = f"<title>{document.name_of(heading)}</title>" if heading is not None else ""
        yield unless_framed(document, document.root if title is None else title, fix)


@check(
    "page-title-generic",
    Severity.WARNING,
    _("“%(title)s” could be any page. Say in the title what this one is about."),
    wcag=("2.4.2",),
    act=("c4a8a4",),
    of_documents=True,
)
def page_title_generic(document: Document) -> Iterator[Seen]:
    """WCAG failure F25: a title that is a file's name, or what a program puts there."""
    title = first_title(document)
    if title is None:
        return
    text = in_one_line(title.get_text())
    if is_generic_title(text):
        yield Seen(title, values={"title": text})


def is_generic_title(text: str) -> bool:
    return bool(GENERIC_TITLES.fullmatch(text) or FILE_NAME.fullmatch(text))


@check(
    "page-title-doubtful",
    Severity.QUESTION,
    _("Does “%(title)s” say what this page is about? Nothing else on the page has these words."),
    wcag=("2.4.2",),
    act=("c4a8a4",),
    of_documents=True,
)
def page_title_doubtful(document: Document) -> Iterator[Seen]:
    """ACT c4a8a4: the title describes the page; where it shares no word with it, it may not."""
    title, root = first_title(document), document.root
    if title is None or root is None:
        return
    text = in_one_line(title.get_text())
    if is_generic_title(text):
        return
    headings = [document.name_of(one) for one in document.shown("h1")]
    words = long_words(text)
    body = long_words(" ".join(headings) or document.text_of(root)[:3000])
    if len(words) > 1 and len(body) > 2 and not words & body:
        yield Seen(title, values={"title": text})


def long_words(text: str) -> set[str]:
    """Their beginnings: the ends change with the grammar."""
    return {word[:5].lower() for word in re.findall(r"[^\W\d_]{4,}", text)}


@check(
    "page-title-repeated",
    Severity.WARNING,
    _("The page has several titles, and only the first counts. Leave out this one."),
    of_documents=True,
)
def page_title_repeated(document: Document) -> Iterator[Seen]:
    """HTML: no more than one title element."""
    titles = [one for one in document.tagged("title") if document.inside(one, *DRAWN) is None]
    for element in titles[1:]:
        if document.inside(element, "template", "noscript") is None:
            yield Seen(element)


@check(
    "doctype-missing",
    Severity.WARNING,
    _(
        "Begin the document with <!doctype html>. Without it, browsers imitate the faults of old "
        "ones."
    ),
    of_documents=True,
)
def doctype_missing(document: Document) -> Iterator[Seen]:
    """HTML: a document begins with a doctype, but for comments and white space."""
    source = re.sub(r"\A(?:\s|\ufeff|<!--.*?-->|<\?.*?>)*+", "", document.source[:20_000], flags=16)
    if document.root is not None and not source[:9].lower().startswith("<!doctype"):
        yield Seen(document.root, "<!doctype html>")


# --- Landmarks ------------------------------------------------------------------------------------


def landmarks(document: Document, role: str) -> list[Tag]:
    tags = {"main": "main", "banner": "header", "contentinfo": "footer"}
    named = [one for one in document.with_attribute("role") if document.role_of(one) == role]
    native = [one for one in document.tagged(tags[role]) if document.role_of(one) == role]
    found = {id(one): one for one in [*native, *named] if document.is_exposed(one)}
    return sorted(found.values(), key=document.place_of)


def is_whole_page(document: Document) -> bool:
    """Whether it has enough to be found one's way in: a frame's content has no landmarks."""
    root = document.root
    return root is not None and bool(document.shown("nav", "aside", "header", "footer"))


@check(
    "main-missing",
    Severity.WARNING,
    _("Put what this page is about into a main element, so that people can go straight to it."),
    wcag=("1.3.1", "2.4.1"),
    act=("b40fd1",),
    of_documents=True,
)
def main_missing(document: Document) -> Iterator[Seen]:
    """ACT b40fd1: what pages do not repeat stands in a landmark; WCAG technique ARIA11."""
    if is_whole_page(document) and not landmarks(document, "main"):
        body = next(iter(document.tagged("body")), document.root)
        if body is not None:
            yield Seen(body)


class Repeated(NamedTuple):
    """What pages repeat, and stands before what this one is about; ``end``: its last place."""

    first: Tag
    end: int


def repeated_block(document: Document) -> Repeated | None:
    """The menus and asides that a whole page with links begins with."""
    blocks = document.shown("nav", "aside")
    if document.root is None or not blocks or not document.tagged("a"):
        return None
    end = -1
    for block in blocks:
        start = document.place_of(block)
        if end >= 0 and any(has_own_text(one) for one in document.elements[end + 1 : start]):
            break
        inside = block.find_all(True)
        end = max(end, document.place_of(inside[-1] if inside else block))
    follows = any(has_own_text(one) for one in document.elements[end + 1 :])
    return Repeated(blocks[0], end) if follows else None


def has_own_text(element: Tag) -> bool:
    return any(type(one) is NavigableString and one.strip() for one in element.contents)


def has_heading_after(document: Document, place: int) -> bool:
    headings = [*document.shown("h1", "h2", "h3", "h4", "h5", "h6")]
    headings += [
        one for one in document.with_attribute("role") if document.role_of(one) == "heading"
    ]
    return any(document.place_of(one) > place and document.is_exposed(one) for one in headings)


def has_link_past(document: Document, place: int) -> bool:
    return any(leads_past(document, link, place) for link in document.shown("a"))


@check(
    "bypass-missing",
    Severity.WARNING,
    _(
        "Let people skip what is the same on each page: with a link to the main part as the first "
        "of the page, a main element, or a heading where the main part begins."
    ),
    wcag=("2.4.1",),
    act=("cf77f2", "3e12e1", "047fe0", "ye5d6e"),
    of_documents=True,
)
def bypass_missing(document: Document) -> Iterator[Seen]:
    """ACT cf77f2: past blocks that repeat there leads a heading, a landmark or a link."""
    block = document.once(repeated_block)
    if block is not None and document.once(cannot_be_skipped):
        yield Seen(block.first)


def cannot_be_skipped(document: Document) -> bool:
    block = document.once(repeated_block)
    if block is None or landmarks(document, "main") or has_heading_after(document, block.end):
        return False
    folds = bool(document.tagged("details")) or any(document.with_attribute("onclick"))
    return not folds and not has_link_past(document, block.end)


@check(
    "main-heading-missing",
    Severity.QUESTION,
    _("No heading says where the main part begins. Can it have one, for those who look for it?"),
    wcag=("2.4.1", "2.4.6"),
    act=("047fe0",),
    of_documents=True,
)
def main_heading_missing(document: Document) -> Iterator[Seen]:
    """ACT 047fe0: what pages do not repeat has a heading."""
    block = document.once(repeated_block)
    if block is None or document.once(cannot_be_skipped):
        return
    if not has_heading_after(document, block.end):
        yield Seen(block.first)


@check(
    "skip-link-missing",
    Severity.QUESTION,
    _("No link leads past what is the same on each page. Can the first link of the page do it?"),
    wcag=("2.4.1",),
    act=("ye5d6e",),
    of_documents=True,
)
def skip_link_missing(document: Document) -> Iterator[Seen]:
    """ACT ye5d6e: something moves the focus to what pages do not repeat."""
    block = document.once(repeated_block)
    if block is None or document.once(cannot_be_skipped):
        return
    if not has_link_past(document, block.end):
        yield Seen(block.first)


def leads_past(document: Document, link: Tag, place: int) -> bool:
    address = str(link.get("href") or "")
    target = document.element_with_id(address[1:]) if address.startswith("#") else None
    return target is not None and document.place_of(target) > place


@check(
    "landmark-repeated",
    Severity.WARNING,
    _("The page has more than one %(landmark)s. Keep one, so that people find it at once."),
    wcag=("1.3.1",),
    of_documents=True,
)
def landmark_repeated(document: Document) -> Iterator[Seen]:
    """ARIA: no more than one main, banner and contentinfo in a document, unless they have names."""
    for role in LANDMARKS:
        found = landmarks(document, role)
        names = Counter(document.name_of(one) for one in found)
        for element in found[1:]:
            if names[document.name_of(element)] > 1 or role == "main":
                yield Seen(element, values={"landmark": role})


# --- Ids ------------------------------------------------------------------------------------------


def referenced_ids(document: Document) -> set[str]:
    found: set[str] = set()
    for element in document.elements:
        attributes = element.attrs
        for name in NAMED_BY_ID:
            if name in attributes:
                found.update(str(attributes[name]).split())
        for name in ("for", "list", "form"):
            if name in attributes:
                found.add(str(attributes[name]))
        if "headers" in attributes:
            headers = attributes["headers"]
            found.update(headers.split() if isinstance(headers, str) else headers)
        link = attributes.get("href")
        if link and str(link).startswith("#"):
            found.add(str(link)[1:])
    return found


def doubles(document: Document, are_referenced: bool) -> Iterator[Seen]:
    referenced = document.once(referenced_ids)
    for identifier, elements in document.by_id.items():
        if len(elements) > 1 and (identifier in referenced) is are_referenced:
            for element in elements[1:]:
                yield Seen(element, values={"id": identifier})


@check(
    "id-repeated-and-used",
    Severity.WARNING,
    _(
        "Several elements have the id “%(id)s”, and something refers to it: only the first is "
        "found. Give each an id of its own."
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("3ea0c8",),
)
def id_repeated_and_used(document: Document) -> Iterator[Seen]:
    """ACT 3ea0c8: an id is that of one element; here a label, a link or a header cell uses it."""
    yield from doubles(document, are_referenced=True)


@check(
    "id-repeated",
    Severity.QUESTION,
    _("Several elements have the id “%(id)s”. Is that meant? Each should have one of its own."),
    act=("3ea0c8",),
)
def id_repeated(document: Document) -> Iterator[Seen]:
    """ACT 3ea0c8: an id is that of one element; here nothing in the document refers to it."""
    yield from doubles(document, are_referenced=False)
