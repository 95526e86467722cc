"""A page in the words of schema.org, for search engines and for whoever reads linked data.

Everything is made from what the API says of a page. What is not known is left out.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

CONTEXT = "https://schema.org"
# A thing with its properties; what the API says of a page.
Node = dict[str, Any]
Data = Mapping[str, Any]


def document(*nodes: Node) -> Node:
    """These things as one JSON-LD document."""
    return {"@context": CONTEXT, **(nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)})}


def thing(kind: str, **properties: Any) -> Node:
    """A thing of this type, with those of its properties that have a value; ``id`` names it."""
    name = properties.pop("id", None)
    known = {key: value for key, value in properties.items() if value not in (None, "", [], {})}
    return {"@type": kind, **({"@id": name} if name else {}), **known}


def reference(node: Node) -> Node:
    """What stands for a thing that is described elsewhere in the same document."""
    return {"@id": node["@id"]}


def origin_of(data: Data) -> str:
    """The address of the site that a page is on, without a slash at the end."""
    address = urlsplit(data["meta"]["html_url"])
    return f"{address.scheme}://{address.netloc}"


def publisher(origin: str, name: str, url: str) -> Node | None:
    """The body that publishes the site; nothing where it is not named."""
    if not name:
        return None
    return thing("Organization", id=f"{origin}/#publisher", name=name, url=url)


def website(origin: str, name: str, by: Node | None) -> Node:
    return thing(
        "WebSite",
        id=f"{origin}/#website",
        url=f"{origin}/",
        name=name,
        publisher=by and reference(by),
    )


def web_page(
    data: Data, site: Node, *, address: str, title: str, kind: str = "WebPage", **more: Any
) -> Node:
    """The page at this address; its description and dates are those of the data."""
    meta = data["meta"]
    return thing(
        kind,
        id=address,
        url=address,
        name=title,
        inLanguage=meta["locale"],
        datePublished=meta["first_published_at"],
        dateModified=meta["last_published_at"],
        isPartOf=reference(site),
        publisher=site.get("publisher"),
        primaryImageOfPage=picture(data["cover"]),
        **more,
    )


def page_in(language: str, address: str) -> Node:
    """A page that is only named."""
    return thing("WebPage", id=address, url=address, inLanguage=language)


def picture(cover: Data | None) -> Node | None:
    """A page's picture in the largest size in which everyone can show it."""
    if not cover or not cover["src"]:
        return None
    size = largest(cover)
    return thing(
        "ImageObject",
        contentUrl=size["url"],
        width=size["width"],
        height=size["height"],
        caption=cover["alt"],
        creditText=cover["credit"],
    )


def largest(cover: Data) -> dict[str, Any]:
    """The address of the largest JPEG of a picture, its width and its height in pixels."""
    url, _space, width_said = cover["srcset"]["jpeg"].rpartition(", ")[2].rpartition(" ")
    width = int(width_said.removesuffix("w"))
    # As Wagtail rounds when it makes the size.
    height = max(1, int(cover["height"] * (width / cover["width"])))
    return {"url": url, "width": width, "height": height}


def breadcrumb(links: Iterable[tuple[str, str]], name: str = "") -> Node:
    """The way to a page: names with their addresses; the last may come without one."""
    items = [
        thing("ListItem", position=position, name=title, item=address)
        for position, (title, address) in enumerate(links, 1)
    ]
    return thing("BreadcrumbList", id=name, itemListElement=items)
