"""Visits the site as a browser would, and writes what it got as JSON."""

import json
import os
import sys

import django
from django.core.management import call_command
from django.test import Client

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.a11y.reuse.settings"
SETTINGS = "/accessibility/settings/"


def told(response):
    return {
        "status": response.status_code,
        "text": response.content.decode(),
        "headers": dict(response.headers),
        "cookies": {name: cookie.value for name, cookie in response.cookies.items()},
    }


def main():
    django.setup()
    call_command("check", fail_level="WARNING", stdout=sys.stderr)
    client = Client()
    answers = {
        "page": told(client.get("/")),
        "settings page": told(client.get(f"{SETTINGS}?next=/")),
        "change": told(client.post(SETTINGS, {"text-size": "200", "next": "/"})),
        "changed page": told(client.get("/")),
        "own colours": told(client.get(f"{SETTINGS}own-2b2118-f2e8cf.css")),
    }
    modules = sorted({name.partition(".")[0] for name in sys.modules})
    sys.stdout.write(json.dumps({"answers": answers, "modules": modules}))


main()
