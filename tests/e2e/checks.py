"""A word that stands for an error: hardly a check is broken by what the editor's fields allow."""

from a11y.checks import Severity
from a11y.checks.findings import Seen
from a11y.checks.registry import check

ERROR = "WRONG-WORD"


@check("wrong-word", Severity.ERROR, "Take out the wrong word.")
def wrong_word(document):
    for element in document.elements:
        if element.name == "p" and ERROR in element.get_text():
            yield Seen(element)
