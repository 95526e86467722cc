"""What a site forgot is said, with what to do."""

from django.conf import settings as configured

from a11y.system_checks import CONTEXT_PROCESSOR, MIDDLEWARE, check_display_settings


def test_nothing_is_said_where_all_is_there():
    assert check_display_settings(None) == []


def test_a_forgotten_middleware_is_said(settings):
    settings.MIDDLEWARE = [name for name in configured.MIDDLEWARE if name != MIDDLEWARE]
    (found,) = check_display_settings(None)
    assert found.id == "a11y.E001"
    assert MIDDLEWARE in found.hint


def test_a_forgotten_context_processor_is_said(settings):
    settings.TEMPLATES = [{"BACKEND": "x", "OPTIONS": {"context_processors": []}}, {"BACKEND": "y"}]
    (found,) = check_display_settings(None)
    assert found.id == "a11y.E002"
    assert CONTEXT_PROCESSOR in found.hint
