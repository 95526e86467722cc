"""Order of reading: whether text is read the way it is shown."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from .appearance import LETTERS_FROM_THE_RIGHT, set_with
from .documents import Document
from .findings import Seen, Severity
from .language_subtags import RIGHT_TO_LEFT
from .registry import check


@check(
    "text-direction",
    Severity.WARNING,
    _('Say which way this is read: dir="%(direction)s".'),
    wcag=("1.3.2",),
)
def text_direction(document: Document) -> Iterator[Seen]:
    """Technique H34 of WCAG 2.2, and HTML, section 3.2.6.4."""
    ways = {str(one["dir"]).lower() for one in document.with_attribute("dir")}
    for passage in document.passages:
        if ways <= {"ltr"} and not LETTERS_FROM_THE_RIGHT.search(passage.text):
            continue
        letters = sum(letter.isalpha() for letter in passage.text)
        backwards = len(LETTERS_FROM_THE_RIGHT.findall(passage.text))
        around = [passage.element, *document.ancestors(passage.element)]
        said = next((str(one["dir"]).lower() for one in around if "dir" in one.attrs), "ltr")
        is_said = any("dir" in one.attrs for one in around)
        right = "rtl" if backwards * 2 > letters else "ltr"
        # Where both are mixed, only people know; what stands in line may say its own.
        is_clear = letters and (right == "rtl" or not backwards)
        if right == "rtl" and passage.language in RIGHT_TO_LEFT and not is_said:
            continue  # the language is said, and the direction missing there
        if is_clear and said not in (right, "auto") and passage.element.find(dir=True) is None:
            yield Seen(passage.element, values={"direction": right})


@check(
    "text-order-by-style",
    Severity.QUESTION,
    _("Is this understood in the order in which it is written? The style shows it in another."),
    wcag=("1.3.2",),
)
def text_order_by_style(document: Document) -> Iterator[Seen]:
    """Failure F1 of WCAG 2.2: the sequence that style makes is not that of the document."""
    for element, style in set_with(document, "flex-direction", "order", "direction", "flex-flow"):
        flow = f"{style.get('flex-direction', '')} {style.get('flex-flow', '')}"
        turned = "unicode-bidi" in style and "override" in style["unicode-bidi"]
        if "reverse" in flow or turned or style.get("order", "0") not in ("0", "initial"):
            yield Seen(element)
