"""How linked data is read here: found in a page as crawlers do, and judged by shapes."""

import json
import warnings
from functools import cache
from pathlib import Path

import extruct
import pyshacl
from rdflib import Graph

HERE = Path(__file__).parent
SCHEMA_ORG = "https://schema.org"
# What schema.org would answer for its name is not fetched: every name is one of its own.
LOCAL_CONTEXT = {"@vocab": f"{SCHEMA_ORG}/"}


@cache
def shapes(name):
    return Graph().parse(HERE / "shapes" / f"{name}.ttl")


def found_in(html, address="http://localhost/"):
    """The JSON-LD documents of a page, as extruct finds them."""
    return extruct.extract(html, base_url=address, syntaxes=["json-ld"])["json-ld"]


def graph_of(*documents):
    """The documents as one graph; nothing is fetched."""
    graph = Graph()
    for document in documents:
        local = dict(document)
        if local["@context"] == SCHEMA_ORG:
            local["@context"] = LOCAL_CONTEXT
        with warnings.catch_warnings():
            # rdflib's own reader of JSON-LD uses what rdflib warns of.
            warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated")
            graph.parse(data=json.dumps(local), format="json-ld")
    return graph


def complaints(graph, name, *, with_warnings=False):
    """What the shapes of this name find wrong with a graph."""
    conforms, _report, text = pyshacl.validate(
        graph, shacl_graph=shapes(name), allow_warnings=not with_warnings, inference="none"
    )
    return "" if conforms else text


def things(documents, kind):
    """All things of a type in the documents, as deep as they lie."""
    return (node for node in _nodes(documents) if node.get("@type") == kind)


def thing(documents, kind):
    (found,) = things(documents, kind)
    return found


def _nodes(data):
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _nodes(value)
