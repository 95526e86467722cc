"""A finding as a check makes it, for tests of what becomes of findings."""

from a11y.checks import Check, Document, Severity
from a11y.checks.findings import Seen
from a11y.content.pages import PageFinding
from a11y.content.places import place_of


def found(page, check_id, tag, text="", fix=""):
    """What this check would say of the first such element in the page's main part."""

    def see(document):
        for element in document.tagged("main")[0].find_all(tag):
            if text in element.get_text() or text in str(element.get("alt")):
                yield Seen(element, fix)
                return

    check = Check(check_id, Severity.WARNING, "Mend this.", (), (), False, see)
    (finding,) = check.findings(Document(page.make_preview_request().content))
    return PageFinding(finding, place_of(page, finding.element))
