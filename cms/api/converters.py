"""What may stand in an address of the API."""

from django.urls.converters import IntConverter


class IdConverter(IntConverter):
    """A number that a database can have as an id; a longer one is no address."""

    regex = "[0-9]{1,18}"
