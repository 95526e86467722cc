"""The closed lists of words of the field."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.formats import babel_locale


class PartnerRole(models.TextChoices):
    """What an organisation is in a project; in the order in which they are shown."""

    LEAD = "lead", _("Lead partner")
    PARTNER = "partner", _("Project partner")
    ASSOCIATED = "associated", _("Associated partner")

    @property
    def heading(self) -> str:
        """What stands over the partners of this role."""
        return str(
            {
                PartnerRole.LEAD: _("Lead partner"),
                PartnerRole.PARTNER: _("Project partners"),
                PartnerRole.ASSOCIATED: _("Associated partners"),
            }[self]
        )


class ProgrammingPeriod(models.TextChoices):
    """The Union's programming periods."""

    P2007 = "2007-2013", "2007–2013"
    P2014 = "2014-2020", "2014–2020"
    P2021 = "2021-2027", "2021–2027"


class Fund(models.TextChoices):
    """Where the money comes from."""

    ERDF = "ERDF", _("European Regional Development Fund (ERDF)")
    ESF_PLUS = "ESF+", _("European Social Fund Plus (ESF+)")
    ESF = "ESF", _("European Social Fund (ESF)")
    CF = "CF", _("Cohesion Fund (CF)")
    JTF = "JTF", _("Just Transition Fund (JTF)")
    EMFAF = "EMFAF", _("European Maritime, Fisheries and Aquaculture Fund (EMFAF)")
    EAFRD = "EAFRD", _("European Agricultural Fund for Rural Development (EAFRD)")
    AMIF = "AMIF", _("Asylum, Migration and Integration Fund (AMIF)")
    ISF = "ISF", _("Internal Security Fund (ISF)")
    BMVI = "BMVI", _("Border Management and Visa Instrument (BMVI)")
    RRF = "RRF", _("Recovery and Resilience Facility (RRF)")
    DIRECT = "direct", _("Managed by the European Commission or its agencies")
    OTHER = "other", _("Not money of the European Union")


class EmblemRule(models.TextChoices):
    """Whether the EU emblem stands beside the funding statement (Reg. 2021/1060, Annex IX)."""

    EU = "eu", _("EU emblem with “Funded” or “Co-funded by the European Union”")
    NONE = "none", _("No EU emblem: the money is not the European Union’s")


class IdentifierScheme(models.TextChoices):
    """Where else the project has a number."""

    KEEP = "keep", _("keep.eu address")
    KOHESIO = "kohesio", _("Kohesio number")
    CORDIS = "cordis", _("CORDIS grant number")
    DOI = "doi", _("DOI")
    OTHER = "other", _("Other")


class ResultKind(models.TextChoices):
    """An output is what was made, a result what changed."""

    OUTPUT = "output", _("Output: what was made")
    RESULT = "result", _("Result: what changed")


# Of the types of intervention in Regulation (EU) 2021/1060, Annex I; in the period before, of
# Regulation (EU) 215/2014, Annex I, there were 123.
LAST_CATEGORY_OF_INTERVENTION = 182

# ISO 4217; the euro first, then the currencies of programme countries.
CURRENCIES = (
    *("EUR", "BGN", "CHF", "CZK", "DKK", "GBP", "HUF", "ISK", "MDL", "NOK", "PLN", "RON"),
    *("RSD", "SEK", "TRY", "UAH"),
)

# What Babel lists among the territories that is no country.
_NO_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}


def country_choices() -> list[tuple[str, str]]:
    """ISO 3166 alpha-2 codes with the countries' names in the active language, by name."""
    names = babel_locale().territories
    codes = {code for code in names if len(code) == 2} - _NO_COUNTRIES
    return sorted(((code, names[code]) for code in codes), key=lambda choice: choice[1])


class CodeField(models.CharField):
    """One of many codes; what they are may change, and the table stays as it is."""

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)
        return name, path, args, kwargs


class CountryField(CodeField):
    """An ISO 3166 alpha-2 code."""

    def __init__(self, *args, **kwargs):
        super().__init__(
            *args,
            **{
                "verbose_name": _("country"),
                "max_length": 2,
                "blank": True,
                "choices": country_choices,
                **kwargs,
            },
        )
