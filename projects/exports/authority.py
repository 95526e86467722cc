"""Codes of the Publications Office of the European Union, which data portals sort by."""

from functools import cache

from babel.core import get_global

AUTHORITY = "http://publications.europa.eu/resource/authority/"
# The vocabulary has no word for lines of JSON.
FILE_TYPES = {
    "application/geo+json": "GEOJSON",
    "application/json": "JSON",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "text/csv": "CSV",
}
LANGUAGES = dict(
    pair.split("=")
    for line in (
        "bg=BUL cs=CES da=DAN de=DEU el=ELL en=ENG es=SPA et=EST fi=FIN fr=FRA ga=GLE hr=HRV",
        "hu=HUN is=ISL it=ITA lb=LTZ lt=LIT lv=LAV mt=MLT nl=NLD no=NOR pl=POL pt=POR ro=RON",
        "ru=RUS se=SME sk=SLK sl=SLV sq=SQI sr=SRP sv=SWE tr=TUR uk=UKR",
    )
    for pair in line.split()
)
# Alpha-3 codes of what is no country any more, which Unicode gives for those that came after.
FORMER = {"ANT", "BUR", "DDR", "FXX", "NTZ", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"}
KOSOVO = {"XK": "1A0"}  # has no code of ISO's


@cache
def country_codes() -> dict[str, str]:
    """Countries: mostly ISO 3166 alpha-3 codes, by alpha-2 ones."""
    known = {
        short[0]: long
        for long, short in get_global("territory_aliases").items()
        if len(long) == 3 and long.isalpha() and long not in FORMER
    }
    return known | KOSOVO
