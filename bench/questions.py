"""What is asked in each row of the table: of us, of the twin, and of the constant view."""

import json
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import product
from statistics import median
from typing import Any
from unittest.mock import patch
from urllib.parse import urlencode

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from projects.models import Programme, ProjectIndexPage, ProjectPage, Theme
from projects.status import Status

from .constant import ETAG
from .words import NOUNS, PEOPLE, PLACES, THEMES

API, STOCK = "/api/v1/projects/", "/stock/api/v2/pages/"
ORDERS = ("newest", "oldest", "title", "budget")
# What our cards leave out.
STOCK_CARD = "*,-sections,-partners,-contacts"
HOW_MANY_TO_ASK = 40  # to see how long a row's answers are
BEFORE_COUNTING = 3  # answers after which a process has what it keeps


@dataclass
class Row:
    """One row: for each column the addresses to ask in turn, and what is known of the answers."""

    name: str
    ours: list[str]
    stock: list[str] = field(default_factory=list)
    constant: list[str] = field(default_factory=list)
    is_new: bool = False  # whether each address is asked once, so that no answer is remembered
    status: int = 200
    content_type: str = "application/json"
    etags: dict[str, str] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)
    queries: dict[str, int] = field(default_factory=dict)


def rows() -> list[Row]:
    """The table's rows; no address stands twice in one."""
    pages = list(ProjectPage.objects.order_by("pk"))
    index = ProjectIndexPage.objects.get()
    shuffled = random.Random("questions")  # noqa: S311 - the same questions at every run
    shuffled.shuffle(pages)
    filtered, facets, words = list(_filters()), list(_filters_of_facets()), list(_words())
    for questions in (filtered, facets, words):
        shuffled.shuffle(questions)
    of_stock = {"type": "projects.ProjectPage", "limit": 20}
    details = [f"{API}{page.pk}/" for page in pages]
    return [
        Row(
            "full",
            _at(API, [{"view": "full", "limit": 20}]),
            _at(STOCK, [{**of_stock, "fields": "*"}]),
        ),
        Row(
            "card",
            _at(API, [{"limit": 20}]),
            _at(STOCK, [{**of_stock, "fields": STOCK_CARD}]),
        ),
        Row("filtered", _at(API, filtered), is_new=True),
        Row("facets", _at(f"{API}facets/", facets), is_new=True),
        Row(
            "search",
            _at(API, [{"search": text} for text in words]),
            _at(
                STOCK,
                [
                    {**of_stock, "fields": STOCK_CARD, "search": text, "search_operator": "and"}
                    for text in words
                ],
            ),
            is_new=True,
        ),
        Row("detail", details, [f"{STOCK}{page.pk}/?fields=*" for page in pages]),
        Row("not-modified", details[:1], status=304),
        Row("html-list", [index.url], content_type="text/html; charset=utf-8"),
        Row(
            "html-page",
            [page.url for page in pages],
            content_type="text/html; charset=utf-8",
        ),
    ]


def _at(address: str, questions: Iterable[dict[str, Any]]) -> list[str]:
    return [f"{address}?{urlencode(question)}" for question in questions]


def _filters() -> Iterator[dict[str, Any]]:
    """A few thousand ways to narrow the list."""
    statuses, programmes = Status.values, _in_use(Programme)
    for status, programme, country, order in product(statuses, programmes, PLACES, ORDERS):
        yield {"status": status, "programme": programme, "country": country, "order": order}
    for programme, country, order, offset in product(programmes, PLACES, ORDERS, (0, 20)):
        yield {"programme": programme, "country": country, "order": order, "offset": offset}
    for status, country, order, offset in product(statuses, PLACES, ORDERS, (0, 20, 40)):
        yield {"status": status, "country": country, "order": order, "offset": offset}


def _filters_of_facets() -> Iterator[dict[str, Any]]:
    programmes, themes = _in_use(Programme), _in_use(Theme)
    for status, programme, country in product(Status.values, programmes, PLACES):
        yield {"status": status, "programme": programme, "country": country}
    for status, country, theme in product(Status.values, PLACES, themes):
        yield {"status": status, "country": country, "theme": theme}
    for programme, theme in product(programmes, themes):
        yield {"programme": programme, "theme": theme}


def _in_use(model: type[Programme | Theme]) -> list[str]:
    """The codes of those that projects name: others are refused."""
    named = model.objects.filter(projects__isnull=False).distinct()
    return list(named.order_by("slug").values_list("slug", flat=True))


def _words() -> Iterator[str]:
    """Two words each: of the theme, in one of three languages, and of the text."""
    of_themes = [name.split()[-1] for names in THEMES for name in names]
    towns = [town for towns in PLACES.values() for town in towns]
    of_texts = [*NOUNS, *(people.split()[-1] for people in PEOPLE), *towns]
    for pair in product(of_themes, of_texts):
        yield " ".join(pair)


class Asker:
    """Asks the site inside this process, where queries can be counted."""

    def __init__(self, host: str, port: int):
        self.client = Client(SERVER_NAME=host, SERVER_PORT=str(port))

    def answer(self, address: str, etag: str = "") -> HttpResponse:
        headers = {"If-None-Match": etag} if etag else {}
        response = self.client.get(address, headers=headers)
        if response.status_code != (304 if etag else 200):
            raise RuntimeError(f"{address} answered {response.status_code}")
        return response

    def complete(self, row: Row) -> None:
        """Note how long the answers are, and how many queries one takes when others were asked."""
        prefix = "/constant/" if row.content_type.startswith("text/html") else "/api/constant/"
        row.constant = [f"{prefix}{row.name}/"]
        if row.status == 304:
            row.etags = {"ours": self.answer(row.ours[0])["ETag"], "constant": ETAG}
        for column in ("ours", "stock"):
            addresses, etag = getattr(row, column), row.etags.get(column, "")
            if not addresses:
                continue
            answers = [self.answer(address, etag) for address in addresses[:HOW_MANY_TO_ASK]]
            row.bytes[column] = round(median(len(answer.content) for answer in answers))
            row.queries[column] = self._queries(row, column)
            if row.status == 200 and answers[0]["Content-Type"] != row.content_type:
                raise RuntimeError(f"{addresses[0]} is {answers[0]['Content-Type']}")

    def _queries(self, row: Row, column: str) -> int:
        """Of an answer as it is measured: given before, or never before."""
        addresses, etag = getattr(row, column), row.etags.get(column, "")
        for address in [*addresses[:BEFORE_COUNTING], *([] if row.is_new else addresses[-1:])]:
            self.answer(address, etag)
        return _number_of_queries(lambda: self.answer(addresses[-1], etag))


def _number_of_queries(ask: Callable[[], object]) -> int:
    """All that reach the database. On PostgreSQL some pass Django by: the driver sees them all."""
    if connection.vendor != "postgresql":
        with CaptureQueriesContext(connection) as captured:
            ask()
        return len(captured)
    from psycopg import Cursor

    with patch.object(Cursor, "execute", autospec=True, side_effect=Cursor.execute) as execute:
        ask()
    return execute.call_count


def check_twin(asker: Asker, number: int) -> None:
    """The twin tells of as many projects as we do, and whole ones."""
    full = rows()[0]
    ours = asker.answer(full.ours[0]).json()
    stock = asker.answer(full.stock[0]).json()
    told = (ours["count"], len(ours["results"]), stock["meta"]["total_count"], len(stock["items"]))
    if told != (number, min(number, 20), number, min(number, 20)):
        raise RuntimeError(f"Expected {number} projects, 20 of them told; found {told}.")
    if any(len(item["sections"]) < 2 for item in [*ours["results"], *stock["items"]]):
        raise RuntimeError("A project is told without its sections.")


def as_json(host: str, port: int) -> str:
    """All rows, and which database answers."""
    asker = Asker(host, port)
    check_twin(asker, ProjectPage.objects.count())
    asked = rows()
    for row in asked:
        asker.complete(row)
    return json.dumps({"database": _database(), "rows": [asdict(row) for row in asked]})


def _database() -> str:
    version = ".".join(map(str, connection.get_database_version()))
    return f"{connection.display_name} {version}"
