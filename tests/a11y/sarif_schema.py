"""What SARIF 2.1.0 says of the objects that we write, and what GitHub's code scanning asks for.

The schema of the standard takes what it does not know in some places; here everything that is
written must be named, so that no name is misspelt.
"""


def of(required="", optional="", **properties):
    """An object with these properties and no others; those without a shape are texts."""
    names = [*required.split(), *optional.split()]
    return {
        "type": "object",
        "properties": {name: {"type": "string", "minLength": 1} for name in names} | properties,
        "required": [*required.split(), *(name for name in properties if name not in OPTIONAL)],
        "additionalProperties": False,
    }


OPTIONAL = ("region", "logicalLocations", "helpUri", "locations")


def some(item, **more):
    return {"type": "array", "items": item, "uniqueItems": False, **more}


LEVEL = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = of("text")
URI = {"type": "string", "format": "uri-reference", "pattern": r"^[^\s\\]+$"}
LOCATION = of(
    physicalLocation=of(
        artifactLocation=of(uri=URI),
        region=of(startLine={"type": "integer", "minimum": 1}, snippet=MESSAGE),
    ),
    logicalLocations=some(of("name kind", "fullyQualifiedName")),
)
RULE = of(
    "id name",
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    helpUri={"type": "string", "format": "uri", "pattern": "^https://"},
    defaultConfiguration=of(level=LEVEL),
    properties={
        "type": "object",
        "properties": {
            "tags": some({"type": "string"}),
            "problem.severity": {"enum": ["error", "warning", "recommendation"]},
        },
        "required": ["tags", "problem.severity"],
        "additionalProperties": False,
    },
)
RESULT = of(
    "ruleId",
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=some(LOCATION, minItems=1),
    partialFingerprints=of("primaryLocationLineHash"),
)
RUN = of(
    tool=of(driver=of("name", rules=some(RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=some(RESULT),
    invocations=some(
        of(
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=some(
                of(level=LEVEL, message=MESSAGE, locations=some(LOCATION))
            ),
        )
    ),
)
SARIF = of(
    "$schema",
    version={"const": "2.1.0"},
    runs=some(RUN, minItems=1),
)
