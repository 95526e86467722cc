"""The exports as data portals read of them: DCAT-AP 3, the European profile of the W3C's DCAT.

A catalogue with one data set, the projects of a site; a distribution for each format of the export;
and the API as a data service. Codes are those of the Publications Office of the European Union.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from django.urls import reverse

from cms.formats import phone_uri
from projects.dates import PartialDate, Precision

from .authority import AUTHORITY, FILE_TYPES, LANGUAGES, country_codes
from .formats import FORMATS, Format

Node = dict[str, Any]
Texts = Mapping[str, str]  # by language

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"
NOT_REGISTERED = "/x-"
EVERYTHING = "All projects; what is asked for in the address narrows them, as in the API."
OPENAPI = "https://spec.openapis.org/oas/v3.1.0"
THEMES = ("REGI", "GOVE")  # regions and cities; government and public sector
DATE_TYPES = {Precision.YEAR: "gYear", Precision.MONTH: "gYearMonth", Precision.DAY: "date"}


@dataclass(frozen=True)
class Contents:
    """What there is to say of a site and its projects; what is not known is empty."""

    origin: str  # without a slash at the end
    publisher: str
    publisher_url: str
    email: str
    phone: str
    licence: Mapping[str, str]
    languages: list[str]
    titles: Texts
    descriptions: Texts
    set_titles: Texts
    set_descriptions: Texts
    landing_pages: list[str]
    keywords: list[tuple[str, str]] = field(default_factory=list)  # language, word
    countries: list[str] = field(default_factory=list)  # ISO 3166 alpha-2
    start: PartialDate | None = None
    end: PartialDate | None = None
    issued: datetime.datetime | None = None
    modified: datetime.datetime | None = None

    def address(self, name: str, *args: str) -> str:
        return self.origin + reverse(f"api:{name}", args=args)


def catalogue(contents: Contents) -> Node:
    """The catalogue as a JSON-LD document."""
    address = contents.address("catalogue")
    return {
        "@context": CONTEXT,
        **_node(
            "dcat:Catalog",
            address,
            {
                "dct:title": _texts(contents.titles),
                "dct:description": _texts(contents.descriptions),
                "dct:publisher": _publisher(contents),
                "dct:language": _languages(contents.languages),
                "dct:license": _licence(contents.licence),
                "dct:spatial": _countries(contents.countries),
                "dct:issued": _moment(contents.issued),
                "dct:modified": _moment(contents.modified),
                "dcat:themeTaxonomy": _ref(f"{AUTHORITY}data-theme"),
                "foaf:homepage": _document(f"{contents.origin}/"),
                "dcat:dataset": _data_set(contents, address),
                "dcat:service": _service(contents, address),
            },
        ),
    }


def _data_set(contents: Contents, address: str) -> Node:
    files = [_file(contents, form, address) for form in FORMATS.values()]
    return _node(
        "dcat:Dataset",
        f"{address}#projects",
        {
            "dct:title": _texts(contents.set_titles),
            "dct:description": _texts(contents.set_descriptions),
            "dct:identifier": f"{address}#projects",
            "dct:publisher": _ref(_publisher_name(contents)),
            "dcat:contactPoint": _contact(contents),
            **_subject(contents),
            "dct:spatial": _countries(contents.countries),
            "dct:temporal": _period(contents.start, contents.end),
            "dct:language": _languages(contents.languages),
            "dct:issued": _moment(contents.issued),
            "dct:modified": _moment(contents.modified),
            "dct:accrualPeriodicity": _ref(f"{AUTHORITY}frequency/UPDATE_CONT"),
            "dct:accessRights": _ref(f"{AUTHORITY}access-right/PUBLIC"),
            "dcat:landingPage": [_document(page) for page in contents.landing_pages],
            "dcat:distribution": [*files, _by_the_api(contents, address)],
        },
    )


def _file(contents: Contents, form: Format, address: str) -> Node:
    """A format of the export. How large the file is, nobody knows before it is written."""
    name = f"projects.{form.extension}"
    where = contents.address("export", form.extension)
    return _distribution(
        contents,
        f"{address}#{name}",
        form.media_type,
        {"dct:title": name, "dcat:accessURL": _ref(where), "dcat:downloadURL": _ref(where)},
    )


def _by_the_api(contents: Contents, address: str) -> Node:
    return _distribution(
        contents,
        f"{address}#projects",
        "application/json",
        {
            "dct:title": "projects",
            "dcat:accessURL": _ref(contents.address("projects")),
            "dcat:accessService": _ref(f"{address}#api"),
        },
    )


def _distribution(contents: Contents, name: str, media_type: str, more: Node) -> Node:
    file_type = FILE_TYPES.get(media_type)
    is_registered = NOT_REGISTERED not in media_type
    return _node(
        "dcat:Distribution",
        f"{name}-distribution",
        {
            **more,
            "dct:description": _text(EVERYTHING, "en"),
            "dcat:mediaType": is_registered
            and _node("dct:MediaType", f"{MEDIA_TYPES}{media_type}"),
            "dct:format": file_type
            and _node("dct:MediaTypeOrExtent", f"{AUTHORITY}file-type/{file_type}"),
            "dct:license": _licence(contents.licence),
            "dcatap:availability": _ref(f"{AUTHORITY}planned-availability/AVAILABLE"),
        },
    )


def _service(contents: Contents, address: str) -> Node:
    return _node(
        "dcat:DataService",
        f"{address}#api",
        {
            "dct:title": _text(f"{contents.publisher} – API", "en"),
            "dct:publisher": _ref(_publisher_name(contents)),
            "dcat:endpointURL": _ref(contents.address("start")),
            "dcat:endpointDescription": _ref(contents.address("schema")),
            "dct:conformsTo": _ref(OPENAPI),
            "dcat:contactPoint": _contact(contents),
            **_subject(contents),
            "foaf:page": _document(contents.address("docs")),
            "dct:license": _licence(contents.licence),
            "dct:accessRights": _ref(f"{AUTHORITY}access-right/PUBLIC"),
            "dcat:servesDataset": _ref(f"{address}#projects"),
        },
    )


def _subject(contents: Contents) -> Node:
    return {
        "dcat:keyword": [_text(word, language) for language, word in contents.keywords],
        "dcat:theme": [_ref(f"{AUTHORITY}data-theme/{theme}") for theme in THEMES],
    }


def _publisher_name(contents: Contents) -> str:
    return f"{contents.origin}/#publisher"


def _publisher(contents: Contents) -> Node:
    return _node(
        "foaf:Agent",
        _publisher_name(contents),
        {
            "foaf:name": contents.publisher,
            "foaf:homepage": contents.publisher_url and _document(contents.publisher_url),
        },
    )


def _contact(contents: Contents) -> Node | None:
    """How to reach the publisher: what stands at the foot of every page."""
    phone = phone_uri(contents.phone)
    if not (contents.email or phone):
        return None
    return _node(
        "vcard:Organization",
        "",
        {
            "vcard:fn": contents.publisher,
            "vcard:hasEmail": contents.email and _ref(f"mailto:{quote(contents.email, safe='@+')}"),
            "vcard:hasTelephone": phone and _ref(phone),
        },
    )


# --- Values ---------------------------------------------------------------------------------------


def _node(kind: str, name: str, properties: Node | None = None) -> Node:
    """A thing with those of its properties that have a value."""
    known = {key: value for key, value in (properties or {}).items() if value}
    return {**({"@id": name} if name else {}), "@type": kind, **known}


def _ref(address: str) -> Node:
    return {"@id": address}


def _document(address: str) -> Node:
    return _node("foaf:Document", address)


def _text(text: str, language: str) -> Node:
    return {"@value": text, "@language": language}


def _texts(texts: Texts) -> list[Node]:
    return [_text(text, language) for language, text in texts.items() if text]


def _moment(moment: datetime.datetime | None) -> Node | None:
    if moment is None:
        return None
    return {"@value": moment.isoformat(timespec="seconds"), "@type": "xsd:dateTime"}


def _date(date: PartialDate | None) -> Node | None:
    if date is None:
        return None
    return {"@value": date.isoformat(), "@type": f"xsd:{DATE_TYPES[date.precision]}"}


def _period(start: PartialDate | None, end: PartialDate | None) -> Node | None:
    if start is None and end is None:
        return None
    dates = {"dcat:startDate": _date(start), "dcat:endDate": _date(end)}
    return _node("dct:PeriodOfTime", "", dates)


def _languages(codes: Iterable[str]) -> list[Node]:
    known = [LANGUAGES[code] for code in codes if code in LANGUAGES]
    return [_node("dct:LinguisticSystem", f"{AUTHORITY}language/{code}") for code in known]


def _countries(codes: Iterable[str]) -> list[Node]:
    known = [found for code in codes if (found := country_codes().get(code))]
    return [_node("dct:Location", f"{AUTHORITY}country/{code}") for code in known]


def _licence(licence: Mapping[str, str]) -> Node:
    return _node("dct:LicenseDocument", licence["url"], {"rdfs:label": licence["name"]})
