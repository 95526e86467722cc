"""What the model statement of the EU says by itself (Decision (EU) 2018/1523, annex)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

MODEL = "https://eur-lex.europa.eu/eli/dec_impl/2018/1523/oj"


class Status(models.TextChoices):
    """How far the site keeps the standard. A person says it, never the software."""

    FULL = "full", _("Fully compliant")
    PARTIAL = "partial", _("Partially compliant")
    NONE = "none", _("Not compliant")

    __empty__ = _("Not stated yet")


class Method(models.TextChoices):
    """What the statement is based on."""

    SELF = "self", _("Self-assessment by the body")
    THIRD_PARTY = "third_party", _("Assessment by a third party")

    __empty__ = _("Not stated yet")


COMMITMENT = _(
    "%(body)s is committed to making its website accessible, in accordance with %(law)s."
)
NOT_STATED = _("The compliance status has not been stated yet.")
# By the status, and by whether non-compliances and whether exemptions are listed.
COMPLIANCE = {
    (Status.FULL, False, False): _("This website is fully compliant with %(standard)s."),
    (Status.PARTIAL, True, False): _(
        "This website is partially compliant with %(standard)s, due to the non-compliances "
        "listed below."
    ),
    (Status.PARTIAL, False, True): _(
        "This website is partially compliant with %(standard)s, due to the exemptions listed below."
    ),
    (Status.PARTIAL, True, True): _(
        "This website is partially compliant with %(standard)s, due to the non-compliances and "
        "the exemptions listed below."
    ),
    (Status.NONE, True, False): _(
        "This website is not compliant with %(standard)s. The non-compliances are listed below."
    ),
    (Status.NONE, True, True): _(
        "This website is not compliant with %(standard)s. The non-compliances and the exemptions "
        "are listed below."
    ),
    # While the lists are empty, in a draft.
    (Status.PARTIAL, False, False): _("This website is partially compliant with %(standard)s."),
    (Status.NONE, False, False): _("This website is not compliant with %(standard)s."),
}


def compliance(status: str, standard: str, has_failures: bool, has_exemptions: bool) -> str:
    """The sentence of the model statement for this status."""
    if not status:
        return str(NOT_STATED)
    status = Status(status)
    full = status == Status.FULL
    only_exempt = status == Status.NONE and not has_failures
    key = (status, has_failures and not full, has_exemptions and not full and not only_exempt)
    return COMPLIANCE[key] % {"standard": standard}
