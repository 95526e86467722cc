"""What the generated projects are about: themes in three languages, places, words."""

# Each theme in English, Estonian and Russian: marks and alphabets as a real site has them.
THEMES = (
    ("Digital transformation", "digipööre", "цифровизация"),
    ("Social entrepreneurship", "sotsiaalne ettevõtlus", "предпринимательство"),
    ("Skills and training", "täiendõpe", "обучение"),
    ("Clean energy", "taastuvenergia", "энергетика"),
    ("Public transport", "ühistransport", "транспорт"),
    ("Circular economy", "ringmajandus", "переработка"),
    ("Clean water", "põhjavesi", "водоснабжение"),
    ("Urban greenery", "linnahaljastus", "озеленение"),
    ("Culture and heritage", "kultuuripärand", "наследие"),
    ("Health services", "tervishoid", "здравоохранение"),
    ("Open data", "avaandmed", "данные"),
    ("Cycling and walking", "jalgrattateed", "велодорожки"),
    ("Young people", "noorsootöö", "молодёжь"),
    ("Tourism", "külalislahkus", "туризм"),
    ("Housing", "korterelamud", "жильё"),
    ("Migration", "lõimumine", "интеграция"),
    ("Research", "teadustöö", "исследования"),
    ("Manufacturing", "tööstus", "промышленность"),
    ("Climate adaptation", "üleujutused", "климат"),
    ("Food and farming", "põllumajandus", "сельское хозяйство"),
)

# Fifteen countries, four towns in each.
PLACES = {
    "EE": ("Tartu", "Pärnu", "Võru", "Narva"),
    "FI": ("Seinäjoki", "Oulu", "Jyväskylä", "Turku"),
    "LV": ("Rīga", "Jēkabpils", "Valmiera", "Liepāja"),
    "LT": ("Vilnius", "Šiauliai", "Kaunas", "Klaipėda"),
    "SE": ("Umeå", "Malmö", "Göteborg", "Gävle"),
    "DK": ("Århus", "Odense", "Aalborg", "Køge"),
    "NO": ("Tromsø", "Bodø", "Bergen", "Oslo"),
    "DE": ("Lübeck", "Rostock", "Köln", "Leipzig"),
    "PL": ("Łódź", "Gdańsk", "Bielsko-Biała", "Wrocław"),
    "IE": ("Cork", "Galway", "Limerick", "Sligo"),
    "ES": ("Bilbao", "Málaga", "Gijón", "Zaragoza"),
    "IT": ("Torino", "Trieste", "Forlì", "Bari"),
    "RO": ("Timișoara", "Cluj-Napoca", "Brașov", "Iași"),
    "GR": ("Thessaloníki", "Pátra", "Vólos", "Chaniá"),
    "PT": ("Braga", "Évora", "Guimarães", "Setúbal"),
}

ORGANISATIONS = (
    "{place} City Council",
    "University of {place}",
    "{place} Chamber of Commerce",
    "{place} Development Agency",
)

PROGRAMMES = (
    ("Interreg BSR", "2014-2020", "ERDF"),
    ("Interreg Europe", "2021-2027", "ERDF"),
    ("Interreg Central Baltic", "2021-2027", "ERDF"),
    ("Interreg Estonia–Latvia", "2014-2020", "ERDF"),
    ("URBACT", "2014-2020", "ERDF"),
    ("COSME", "2014-2020", "direct"),
    ("Horizon Europe", "2021-2027", "direct"),
    ("Erasmus+", "2021-2027", "direct"),
    ("LIFE", "2021-2027", "direct"),
    ("Cohesion and Regional Development", "2021-2027", "CF"),
    ("Social Fund Plus", "2021-2027", "ESF+"),
    ("Just Transition", "2021-2027", "JTF"),
)

FIRST_NAMES = (
    "Katrin",
    "Jüri",
    "Õnne",
    "Māris",
    "Žydrė",
    "Åsa",
    "Søren",
    "Łucja",
    "Siobhán",
    "Iñigo",
)
LAST_NAMES = ("Reiljan", "Põld", "Bērziņš", "Šimkus", "Öberg", "Müller", "Wójcik", "Ó Briain")

ADJECTIVES = (
    *("regional", "shared", "practical", "local", "careful", "European", "reliable", "common"),
    *("measurable", "public", "tested", "lasting", "fair", "simple", "modern", "small"),
)
NOUNS = (
    *("workshop", "survey", "network", "laboratory", "method", "handbook", "pilot", "curriculum"),
    *("roadmap", "platform", "partnership", "assessment", "prototype", "exhibition", "indicator"),
    *("neighbourhood", "library", "harbour", "classroom", "greenhouse", "bridge", "archive"),
)
PEOPLE = (
    *("teachers", "engineers", "small firms", "families", "city planners", "nurses", "pupils"),
    *("volunteers", "researchers", "newcomers", "craftspeople", "librarians", "farmers"),
)
VERBS = (
    *("develops", "tests", "compares", "opens", "improves", "documents", "builds", "explains"),
    *("repairs", "translates", "measures", "shares"),
)
