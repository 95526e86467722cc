"""What operators set by environment variables, in a process of its own, as a server reads it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHOW = """
import importlib, json, sys
settings = importlib.import_module(f"cms.settings.{sys.argv[1]}")
print(json.dumps({name: getattr(settings, name) for name in sys.argv[2:]}))
"""


def _settings(module, names, **environment):
    shown = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", SHOW, module, *names],
        cwd=ROOT,
        env={
            **{name: it for name, it in os.environ.items() if not name.startswith("PROJEKTOR_")},
            "PROJEKTOR_SECRET_KEY": "x" * 50,
            "PROJEKTOR_ALLOWED_HOSTS": "projects.example.org",
            "PROJEKTOR_BASE_URL": "https://projects.example.org",
            **environment,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(shown.stdout)


def test_mail_goes_to_the_server_that_an_address_names():
    expected = {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "mail.example.org",
        "EMAIL_PORT": 587,
        "EMAIL_HOST_USER": "projektor",
        "EMAIL_HOST_PASSWORD": "p@ss",
        "EMAIL_USE_TLS": True,
        "DEFAULT_FROM_EMAIL": "Projects <projects@example.org>",
        "SERVER_EMAIL": "Projects <projects@example.org>",
    }
    found = _settings(
        "production",
        expected,
        PROJEKTOR_EMAIL_URL="smtp+tls://projektor:p%40ss@mail.example.org:587",
        PROJEKTOR_FROM_EMAIL="Projects <projects@example.org>",
    )
    assert found == expected


def test_without_settings_mail_goes_to_this_machine_from_the_host_of_the_site():
    names = ["EMAIL_HOST", "EMAIL_PORT", "DEFAULT_FROM_EMAIL"]
    assert _settings("production", names) == {
        "EMAIL_HOST": "localhost",
        "EMAIL_PORT": 25,
        "DEFAULT_FROM_EMAIL": "projektor@projects.example.org",
    }


def test_in_development_mail_is_printed():
    backend = "django.core.mail.backends.console.EmailBackend"
    assert _settings("dev", ["EMAIL_BACKEND"]) == {"EMAIL_BACKEND": backend}


def test_every_variable_that_is_read_stands_in_the_operators_table():
    read = {
        name
        for module in ("base", "dev", "production")
        for name in re.findall(
            r'"(PROJEKTOR_\w+)"', (ROOT / "cms" / "settings" / f"{module}.py").read_text()
        )
    }
    documented = (ROOT / "docs" / "for-operators" / "README.md").read_text()
    assert not {name for name in read if f"`{name}`" not in documented}
