"""A project in the words of schema.org, made from what the API says of it.

In schema.org a project is an organisation for a time: it is founded, has members, and is dissolved.
Persons are left out: what an editor gives readers for asking is not for machines to collect.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.urls import reverse
from django.utils import translation

from cms.formats import country_name
from cms.linked_data import Node, origin_of, page_in, picture, thing
from projects.choices import PartnerRole

Data = Mapping[str, Any]

# As the Publications Office names it; and the regions of the classification NUTS.
EUROPEAN_UNION = "http://publications.europa.eu/resource/authority/corporate-body/EURUN"
NUTS = "http://data.europa.eu/nuts/code/"
GRANT_NUMBERS = "cordis"


def project(data: Data) -> Node:
    """The project that a page is about, the same thing in all its languages."""
    said: dict[str, Any] = {}
    with translation.override(data["meta"]["locale"]):
        for row in ROWS:
            value = row.write(_at(data, row.key), data)
            if isinstance(value, list):
                said[row.name] = [*said.get(row.name, []), *filter(None, value)]
            else:
                said[row.name] = value
    return thing("Project", id=_urn(data["uid"]), **said)


def organisation(data: Data, origin: str) -> Node:
    """An organisation, as the API names it in a project."""
    return thing(
        "Organization",
        id=f"{origin}{reverse('api:organisations')}#{quote(data['slug'])}",
        name=data["name"],
        url=data["website"],
        address=_address(data["country"]),
    )


def programme(data: Data) -> Node:
    """A programme, as the API names it in a project."""
    return thing(
        "FundingScheme",
        id=_urn(data["uid"]),
        name=data["name"],
        alternateName=data["full_name"],
        url=data["website"],
    )


def _at(data: Any, key: str) -> Any:
    for name in key.split("."):
        data = data and data[name]
    return data


def _urn(uid: str) -> str:
    return f"urn:uuid:{uid}"


def _address(country: str | None, place: str = "") -> Node | None:
    if not country and not place:
        return None
    return thing("PostalAddress", addressLocality=place, addressCountry=country)


# --- The table ------------------------------------------------------------------------------------


def _as_it_is(value: Any, data: Data) -> Any:
    return value


def _in_a_list(value: Any, data: Data) -> list[Any]:
    return [value]


def _numbers(identifiers: list[Data], data: Data) -> list[Node]:
    return [
        thing("PropertyValue", propertyID=found["scheme"], value=found["value"])
        for found in identifiers
        if found["scheme"] != GRANT_NUMBERS
    ]


def _addresses(identifiers: list[Data], data: Data) -> list[str]:
    return [found["url"] for found in identifiers]


def _page(address: str, data: Data) -> Node:
    return page_in(data["meta"]["locale"], address)


def _translations(pages: list[Data], data: Data) -> list[Node]:
    return [page_in(page["locale"], page["html_url"]) for page in pages]


def _picture(cover: Data | None, data: Data) -> Node | None:
    return picture(cover)


def _location(location: Data, data: Data) -> Node | None:
    address = _address(location["country"], location["place"])
    point = location["latitude"] is not None and thing(
        "GeoCoordinates", latitude=location["latitude"], longitude=location["longitude"]
    )
    code = location["nuts_code"]
    region = code and thing("AdministrativeArea", id=f"{NUTS}{code}", identifier=code)
    if not (address or point or region):
        return None
    return thing(
        "Place",
        name=location["place"],
        address=address,
        geo=point or None,
        containedInPlace=region,
    )


def _names(themes: list[Data], data: Data) -> list[str]:
    return [theme["name"] for theme in themes]


def _members(partners: list[Data], data: Data) -> list[Node]:
    origin = origin_of(data)
    return [
        thing(
            "OrganizationRole",
            roleName=str(PartnerRole(partner["role"]).label),
            member=organisation(partner["organisation"], origin),
        )
        for partner in partners
    ]


def _grant(found: Data | None, data: Data) -> Node | None:
    """The money of the programme: that of the Union only where its emblem is due."""
    if found is None:
        return None
    statement, budget = data["funding_statement"], data["budget"]
    said = (statement["text"], statement["sentence"], statement["disclaimer"])
    is_of_the_union = bool(statement["text"])
    amount = budget["eu_contribution"] if is_of_the_union else None
    numbers = [n["value"] for n in data["identifiers"] if n["scheme"] == GRANT_NUMBERS]
    return thing(
        "MonetaryGrant",
        id=f"{_urn(data['uid'])}#grant",
        name=found["full_name"] or found["name"],
        description=" ".join(filter(None, said)),
        identifier=numbers,
        fundedItem={"@id": _urn(data["uid"])},
        funder=list(_funders(found, is_of_the_union)),
        amount=amount and thing("MonetaryAmount", currency=budget["currency"], value=amount),
    )


def _funders(found: Data, is_of_the_union: bool) -> Iterator[Node]:
    yield programme(found)
    if is_of_the_union:
        yield thing("Organization", id=EUROPEAN_UNION, name=country_name("EU"))
    if found["funding_body"]:
        yield thing("FundingAgency", name=found["funding_body"])


@dataclass(frozen=True)
class Row:
    """A property of schema.org, and what of ours it says: named as ``fields=`` names it."""

    name: str
    key: str
    write: Callable[[Any, Data], Any] = _as_it_is


ROWS = (
    Row("name", "title"),
    Row("alternateName", "acronym"),
    Row("description", "summary"),
    Row("url", "meta.html_url"),
    Row("mainEntityOfPage", "meta.html_url", _page),
    Row("subjectOf", "meta.translations", _translations),
    Row("image", "cover", _picture),
    Row("identifier", "operation_code", _in_a_list),
    Row("identifier", "identifiers", _numbers),
    Row("sameAs", "identifiers", _addresses),
    # ISO 8601, reduced to what is known of the date.
    Row("foundingDate", "period.start"),
    Row("dissolutionDate", "period.end"),
    Row("location", "location", _location),
    Row("keywords", "themes", _names),
    Row("member", "partners", _members),
    Row("funding", "programme", _grant),
)
