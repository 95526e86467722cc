"""What editors read of the checks is what the checks say."""

from django.utils.translation import override

from a11y.checks import CHECKS

from .handbook import PATH, handbook


def test_the_handbook_for_editors_is_what_the_checks_say():
    with override("en"):
        assert PATH.read_text(encoding="utf-8") == handbook(), "Run make checks-doc."


def test_the_handbook_has_every_check_and_no_mark_of_our_tests():
    with override("en"):
        text = handbook()
    assert [id for id in CHECKS if f"### `{id}`\n" not in text] == []
    assert "data-fault" not in text
