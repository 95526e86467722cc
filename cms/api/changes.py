"""What has changed, for those who keep a copy."""

from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.http import HttpResponse
from django.urls import reverse
from drf_spectacular.utils import OpenApiParameter, inline_serializer
from rest_framework import serializers
from rest_framework.request import Request
from wagtail.models import Site

from cms import changes, clock
from cms.changes import Change
from cms.published import as_json, read_published

from .answers import PublicView
from .described import LANGUAGES, LIMIT, SITE, EitherField, choice, described
from .parameters import MOST_AT_ONCE, USUAL_LIMIT, check_names, one_of, whole_number
from .problems import Gone
from .serializers import PublishedSerializer

LARGEST_NUMBER = 2**53 - 1  # that JavaScript has exactly
UPSERT, DELETION = "upsert", "deletion"
VIEWS = BRIEF, FULL = ("brief", "full")
BEGIN_ANEW = (
    "What was deleted since then is no longer known. Ask with since=0, and delete from your copy "
    "what you are not told of."
)

SINCE = OpenApiParameter(
    "since",
    {"type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER, "default": 0},
    description="The cursor of the last answer; 0 for everything from the beginning.",
)


def page_types() -> dict[str, str]:
    """Each type of page with the name of the address at which one is told."""
    base = apps.get_model("cms", "HomePage").__base__
    models = [model for model in apps.get_models() if issubclass(model, base)]
    return {model.api_type: model.api_address for model in models}


TYPES = page_types()


class ChangeSerializer(PublishedSerializer):
    """What became of one page."""

    number = serializers.IntegerField(help_text="changes are counted; not every number is given")
    change = serializers.ChoiceField([UPSERT, DELETION])
    at = serializers.DateTimeField(help_text="when it was noticed")
    type = serializers.ChoiceField(list(TYPES), help_text="as in “meta” of the page")
    id = serializers.IntegerField()
    uid = serializers.UUIDField(help_text="the same in all languages")
    locale = serializers.ChoiceField(LANGUAGES["enum"])
    detail_url = serializers.URLField(allow_null=True, help_text="null after a deletion")


class FullChangeSerializer(ChangeSerializer):
    """What became of one page, and the page."""

    data = serializers.JSONField(
        allow_null=True, help_text="as at “detail_url”; null if it is gone: its deletion follows"
    )


CHANGES = inline_serializer(
    "ChangeList",
    {
        "cursor": serializers.IntegerField(help_text="what to give as “since” when asking again"),
        "more": serializers.BooleanField(help_text="whether to ask again at once"),
        "next": serializers.URLField(help_text="the address with this cursor"),
        "results": serializers.ListField(
            child=EitherField(ChangeSerializer, FullChangeSerializer), max_length=MOST_AT_ONCE
        ),
    },
)


def as_told(change: Change, site: Site) -> dict[str, Any]:
    """What is said of one change of this site."""
    address = None
    if not change.is_withdrawal:
        address = site.root_url + reverse(TYPES[change.type], args=[change.page_id])
    return {
        "number": change.number,
        "change": DELETION if change.is_withdrawal else UPSERT,
        "at": change.at,
        "type": change.type,
        "id": change.page_id,
        "uid": change.uid,
        "locale": change.language,
        "detail_url": address,
    }


class Changes(PublicView):
    """Each page once, by its last change, in the order of the changes.

    A deletion is told for 180 days. Whoever asks with an older cursor is told to begin anew (410).
    """

    @described(
        "listChanges",
        "What has changed since you asked last",
        CHANGES,
        SINCE,
        LIMIT,
        choice("type", TYPES, "Only pages of this type."),
        choice("view", VIEWS, "With `full`, every page comes with all its data.", usual="brief"),
        SITE,
        tag="Changes",
        problems=["gone"],
    )
    def get(self, request: Request) -> HttpResponse:
        query = request.query_params
        check_names(query, ["since", "limit", "type", "view", "site"])
        since = whole_number(query, "since", 0, 0, LARGEST_NUMBER)
        limit = whole_number(query, "limit", USUAL_LIMIT, 1, MOST_AT_ONCE)
        kind = one_of(query, "type", TYPES) if "type" in query else ""
        is_full = one_of(query, "view", VIEWS, BRIEF) == FULL
        ledger, is_complete = changes.up_to_date(self.site)
        if since > ledger.number or 0 < since < ledger.forgotten:
            raise Gone(BEGIN_ANEW)
        found = list(changes.since(self.site, since, kind)[: limit + 1])
        told = found[:limit]
        is_last = len(found) <= limit
        last = told[-1].number if told else 0
        cursor = max(ledger.number, last) if is_last else last
        following = urlencode({**query.dict(), "since": cursor})
        head = {
            "cursor": cursor,
            "more": not (is_last and is_complete),
            "next": f"{self.site.root_url}{request.path}?{following}",
        }
        entries = self._with_data(told) if is_full else self._without_data(told)
        response = self.answer(
            b'%s,"results":[%s]}' % (as_json(head)[:-1], b",".join(entries)),
            has_date=False,
        )
        # To be asked whether there is more is what it is for.
        response["Cache-Control"] = "no-cache"
        return response

    def _without_data(self, told: list[Change]) -> list[bytes]:
        return [as_json(as_told(change, self.site)) for change in told]

    def _with_data(self, told: list[Change]) -> list[bytes]:
        ids = [change.page_id for change in told if not change.is_withdrawal]
        rows = read_published(ids, "detail", clock.read(), remember=False)
        bodies = {row.page_id: row.body for row in rows}
        return [
            brief[:-1] + b',"data":' + bodies.get(change.page_id, b"null") + b"}"
            for change, brief in zip(told, self._without_data(told), strict=True)
        ]
