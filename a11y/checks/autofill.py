"""What autocomplete may say (HTML, 4.10.18.7), and which fields should say it (WCAG 2.2, 7)."""

# Fields by which people can be reached; only these stand after a mode.
OF_CONTACT = {
    *("email", "impp", "tel", "tel-area-code", "tel-country-code", "tel-extension", "tel-local"),
    *("tel-local-prefix", "tel-local-suffix", "tel-national"),
}
FIELDS = OF_CONTACT | {
    *("additional-name", "address-level1", "address-level2", "address-level3", "address-level4"),
    *("address-line1", "address-line2", "address-line3", "bday", "bday-day", "bday-month"),
    *("bday-year", "cc-additional-name", "cc-csc", "cc-exp", "cc-exp-month", "cc-exp-year"),
    *("cc-family-name", "cc-given-name", "cc-name", "cc-number", "cc-type", "country"),
    *("country-name", "current-password", "family-name", "given-name", "honorific-prefix"),
    *("honorific-suffix", "language", "name", "new-password", "nickname", "one-time-code"),
    *("organization", "organization-title", "photo", "postal-code", "sex", "street-address"),
    *("transaction-amount", "transaction-currency", "url", "username"),
}
PLACES = ("shipping", "billing")
MODES = ("home", "work", "mobile", "fax", "pager")
# What fields that ask for it are often called, in their id or name.
ASKED_BY = {
    **dict.fromkeys(("birthday", "birthdate", "dateofbirth", "dob"), "bday"),
    **dict.fromkeys(("email", "emailaddress", "mail"), "email"),
    **dict.fromkeys(("eesnimi", "etunimi", "firstname", "fname", "givenname"), "given-name"),
    **dict.fromkeys(("familyname", "lastname", "lname", "perenimi", "surname"), "family-name"),
    **dict.fromkeys(("fullname", "name", "nimi", "yourname"), "name"),
    **dict.fromkeys(("mobile", "phone", "phonenumber", "tel", "telefon", "telephone"), "tel"),
    **dict.fromkeys(("postalcode", "postcode", "postiindeks", "zip", "zipcode"), "postal-code"),
    **dict.fromkeys(("city", "linn", "town"), "address-level2"),
    **dict.fromkeys(("address", "aadress", "streetaddress"), "street-address"),
    **dict.fromkeys(("user", "username"), "username"),
}


def is_valid(autocomplete: str) -> bool:
    """Whether it says, in HTML's order: section, place, mode, field, and webauthn."""
    words = autocomplete.lower().split()
    if words and words[0].startswith("section-"):
        del words[0]
    if words and words[0] in PLACES:
        del words[0]
    fields = FIELDS
    if words and words[0] in MODES:
        del words[0]
        fields = OF_CONTACT
    if words[1:] == ["webauthn"]:
        del words[1]
    return len(words) == 1 and words[0] in fields
