"""Targets of links: where they lead, and what happens when they are followed."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from bs4 import Tag
from django.utils.translation import gettext_lazy as _

from .documents import Document
from .findings import Seen, Severity
from .link_texts import LEADS_BY_SCRIPT, target_of
from .link_words import FILES, NEW_WINDOW, SKIPS
from .links import links
from .names import is_text
from .registry import check
from .roles import explicit_role, leads_somewhere

# “3.2 MB”, “3,2 МБ”, “120 kB”.
SIZE = re.compile(r"[0-9]\s*(?:[kmg]i?b|[кмг]\u0431|bytes)\b", re.IGNORECASE)
ENDING = re.compile(r"\.([a-z0-9]{2,5})(?:[?#]|$)", re.IGNORECASE)
OF_PAGES = ("", "top")


@check(
    "link-target-missing",
    Severity.WARNING,
    _("Nothing on this page has the id “%(id)s”, so this link leads nowhere. Correct it."),
    wcag=("2.4.4",),
    of_documents=True,
)
def link_target_missing(document: Document) -> Iterator[Seen]:
    """HTML's rules for fragments: a link within the page leads to an id, or to a named anchor."""
    for link, identifier in broken_within(document):
        if not is_skip_link(document, link):
            yield Seen(link, values={"id": identifier[:40]})


@check(
    "skip-link-broken",
    Severity.WARNING,
    _(
        "This link is to lead past what repeats on every page, but nothing has the id “%(id)s”. "
        'Give it to the main part: id="%(id)s".'
    ),
    wcag=("2.4.1",),
    of_documents=True,
)
def skip_link_broken(document: Document) -> Iterator[Seen]:
    """WCAG technique G1: a link past the navigation reaches the content."""
    for link, identifier in broken_within(document):
        if is_skip_link(document, link):
            main = next(iter(document.tagged("main")), None)
            known = str(main.get("id") or "") if main is not None else ""
            yield Seen(link, f'href="#{known}"' if known else "", {"id": identifier[:40]})


def broken_within(document: Document) -> Iterator[tuple[Tag, str]]:
    anchors = {str(anchor.get("name")) for anchor in document.tagged("a")}
    for link in document.tagged("a", "area"):
        href = str(link.get("href") or "").strip()
        if not href.startswith("#") or not document.is_rendered(link):
            continue
        identifier = href[1:]
        known = {identifier, unquote(identifier)}
        if identifier.lower() in OF_PAGES or identifier.startswith(("!", "/", ":~:")):
            continue  # of scripts, or a text to find
        if not known & anchors and not any(one in document.by_id for one in known):
            yield link, identifier


def is_skip_link(document: Document, link: Tag) -> bool:
    return document.name_of(link).lower().startswith(SKIPS)


@check(
    "link-not-a-link",
    Severity.WARNING,
    _(
        "This looks like a link, but leads nowhere by itself. If it does something here, make it a "
        "button; if it leads somewhere, give it the address."
    ),
    wcag=("2.1.1", "4.1.2"),
)
def link_not_a_link(document: Document) -> Iterator[Seen]:
    """ARIA in HTML: an a without an address is no link; with “#” or a script, it is a button."""
    for link in document.tagged("a"):
        if not document.is_exposed(link) or explicit_role(link) not in ("", "link"):
            continue
        href = str(link.get("href") or "").strip().lower()
        if leads_somewhere(link):
            at_fault = href == "#" or href.startswith("javascript:")
        else:
            at_fault = "onclick" in link.attrs or "tabindex" in link.attrs
        if at_fault:
            yield Seen(link)


@check(
    "button-leads-away",
    Severity.QUESTION,
    _("This button seems to lead to another page. If it does nothing else, make it a link."),
    wcag=("4.1.2",),
)
def button_leads_away(document: Document) -> Iterator[Seen]:
    """People open links in new tabs, and list them; buttons only do something here."""
    for element in document.shown("button"):
        if explicit_role(element) in ("", "button") and (
            found := LEADS_BY_SCRIPT.search(str(element.get("onclick") or ""))
        ):
            yield Seen(element, f'<a href="{found[1][:200]}">')


@check(
    "link-new-window",
    Severity.WARNING,
    _(
        "This link opens a new window and does not say so. Let it open in the same one; or say so "
        "in its text."
    ),
    wcag=("3.2.5",),
)
def link_opens_window(document: Document) -> Iterator[Seen]:
    """WCAG technique G201: people are told before a new window opens."""
    for link in links(document):
        target = str(link.get("target") or "").strip().lower()
        if target not in ("_blank", "_new"):
            continue
        described = map(document.name_by_reference, document.referenced(link, "aria-describedby"))
        said = " ".join([document.name_of(link), str(link.get("title") or ""), *described]).lower()
        if document.name_of(link) and not any(words in said for words in NEW_WINDOW):
            yield Seen(link)


@check(
    "link-file-unmarked",
    Severity.QUESTION,
    _(
        "This link leads to a file (%(kind)s). Do people know before they follow it? Say its type "
        "and size in the link."
    ),
    wcag=("2.4.4",),
)
def link_to_file(document: Document) -> Iterator[Seen]:
    """Files open in other programs, and cost data: a link says what it is and how large."""
    for link in links(document):
        ending = ENDING.search(target_of(link))
        kind = FILES.get(ending[1].lower(), "") if ending else ""
        name = document.name_of(link)
        if not kind or not name or ending is None:
            continue
        says_kind = kind.lower() in name.lower() or ending[1].lower() in name.lower()
        if not (says_kind and SIZE.search(name)):
            yield Seen(link, "" if says_kind else f"{name[:200]} ({kind})", {"kind": kind})


@check(
    "links-side-by-side",
    Severity.WARNING,
    _("The link before this one leads to the same place. Make one link of the two."),
    wcag=("2.4.4",),
)
def links_side_by_side(document: Document) -> Iterator[Seen]:
    """WCAG technique H2: a picture and a text that lead to one place are one link."""
    last: Tag | None = None
    for link in document.tagged("a"):
        if not document.is_exposed(link) or not target_of(link):
            continue
        if (
            last is not None
            and target_of(link) == target_of(last)
            and last.get("href") == link.get("href")
            and are_adjacent(last, link)
        ):
            yield Seen(link)
        last = link


def are_adjacent(first: Tag, second: Tag) -> bool:
    """Whether nothing is between two links but space, and neither stands in the other."""
    node = first.next_sibling
    for _step in range(MOST_BETWEEN):
        if node is second:
            return True
        if isinstance(node, Tag) and node.name == "br":
            node = node.next_sibling
            continue
        if node is None or isinstance(node, Tag) or (is_text(node) and str(node).strip()):
            return False
        node = node.next_sibling
    return False


MOST_BETWEEN = 5
