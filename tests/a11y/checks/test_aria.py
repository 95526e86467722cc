"""The tables of ARIA fit together, and are whole."""

import pytest

from a11y.checks import aria
from a11y.checks.autofill import ASKED_BY, FIELDS
from a11y.checks.link_words import FILES, VAGUE, bare

ALL = {**aria.ROLES, **aria.ABSTRACT_ROLES}


@pytest.mark.parametrize("name", ALL)
def test_a_role_speaks_of_roles_and_attributes_that_there_are(name):
    role = ALL[name]
    assert set(role.parents.split()) <= set(ALL)
    assert set(f"{role.context} {role.owns}".split()) <= set(aria.ROLES)
    assert {f"aria-{word}" for word in f"{role.supports} {role.requires}".split()} <= set(
        aria.VALUES
    )
    assert "roletype" in aria.lineage(name)


def test_what_must_stand_in_a_role_may_be_owned_by_it():
    for name, role in aria.ROLES.items():
        for around in role.context.split():
            owns = aria.ROLES[around].owns.split()
            assert not owns or name in owns, (name, around)


def test_sets_of_roles_and_attributes_name_only_what_there_is():
    roles = aria.NAMED_BY_CONTENT | aria.LEAVES | aria.WIDGETS | aria.NEVER_NAMED
    assert roles <= set(aria.ROLES)
    assert set(aria.REQUIRED_IF_FOCUSABLE) <= set(aria.ROLES)
    assert set(aria.VALUES) >= aria.GLOBAL_ATTRIBUTES | aria.ALLOWED_ANYWHERE
    assert set(aria.NAMING + aria.DESCRIBING_ROLE + aria.SEVERAL_WORDS) <= set(aria.VALUES)


def test_the_standards_are_there_whole():
    # WAI-ARIA 1.2 has 82 roles that are not abstract; 1.3 adds comment, image, mark, suggestion.
    assert len(aria.ARIA_ROLES) == 82 + 4
    assert len([name for name in aria.ROLES if name.startswith("doc-")]) == 41
    assert len(aria.GRAPHICS_ROLES) == 3
    # 1.2 has 48 attributes; 1.3 adds two of braille, two of index texts, and description.
    assert len(aria.VALUES) == 48 + 5
    assert not set(aria.ABSTRACT_ROLES) & set(aria.ROLES)


@pytest.mark.parametrize(
    ("role", "attribute", "takes"),
    [
        ("switch", "aria-required", True),
        ("treeitem", "aria-level", True),
        ("doc-pagebreak", "aria-valuenow", True),
        ("link", "aria-expanded", True),
        ("link", "aria-pressed", False),
        ("list", "aria-orientation", False),
        ("generic", "aria-live", True),
        ("generic", "aria-selected", False),
    ],
)
def test_a_role_takes_the_attributes_of_what_it_inherits_from(role, attribute, takes):
    assert (attribute in aria.allowed_in(role)) is takes


def test_words_of_links_are_written_as_they_are_compared():
    assert set(VAGUE) == {"de", "en", "et", "fi", "fr", "lt", "lv", "pl", "ru", "sv"}
    for language, words in VAGUE.items():
        assert {bare(word) for word in words} | {"more…"} >= words, language
    assert set(ASKED_BY.values()) <= FIELDS
    assert all(ending == ending.lower() for ending in FILES)
