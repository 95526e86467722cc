"""The whole document: its title, its beginning, its ids."""

import re
from collections.abc import Iterator

from bs4 import Tag
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
