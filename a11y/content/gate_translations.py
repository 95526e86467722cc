"""The gate before translations, which wagtail-localize publishes in a way of its own.

It writes a translation over what is live, and publishes that once the transaction is over: too
late to stop it. So it is told to save a draft, and the draft is published here. If that is refused,
what was live is put back, and the draft kept beside it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

from django.contrib.messages import ERROR, get_messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail_localize.models import Translation

from cms.models import BasePage

from .gate import NotAccessible

_to_be_told: ContextVar[list[NotAccessible] | None] = ContextVar("to_be_told", default=None)


def put_before_translations() -> None:
    """Translations of pages are saved through the gate from now on."""
    Translation.save_target = behind_the_gate(Translation.save_target)


def behind_the_gate(save_target: Callable) -> Callable:
    @wraps(save_target)
    def save(translation: Translation, user: Any = None, publish: bool = True) -> None:
        if not (publish and issubclass(model_of(translation), BasePage)):
            return save_target(translation, user=user, publish=publish)
        before = live_translation(translation)
        with transaction.atomic():
            point = transaction.savepoint()
            save_target(translation, user=user, publish=False)
            revision = translation.get_target_instance().get_latest_revision()
            try:
                return revision.publish(user=user, skip_permission_checks=True)
            except NotAccessible as problem:
                refusal = problem
            if before:
                transaction.savepoint_rollback(point)
                keep_draft(before, revision.content, user)
        return tell(refusal)

    return save


def model_of(translation: Translation) -> type:
    return translation.source.specific_content_type.model_class()


def live_translation(translation: Translation) -> BasePage | None:
    return (
        model_of(translation)
        .objects.live()
        .filter(
            translation_key=translation.source.object_id,
            locale=translation.target_locale,
        )
        .first()
    )


def keep_draft(page: BasePage, content: dict[str, Any], user: Any) -> None:
    """Save what was refused beside what is live."""
    if page.alias_of_id:
        ConvertAliasPageAction(page, user=user).execute(skip_permission_checks=True)
    page.with_content_json(content).save_revision(user=user, clean=False)


def tell(refusal: NotAccessible) -> None:
    """As wagtail-localize understands it: it goes on with the next translation."""
    refusals = _to_be_told.get()
    if refusals is None:
        raise refusal
    refusals.append(refusal)
    raise ValidationError(str(refusal))


@contextmanager
def collected() -> Iterator[list[NotAccessible]]:
    refusals: list[NotAccessible] = []
    token = _to_be_told.set(refusals)
    try:
        yield refusals
    finally:
        _to_be_told.reset(token)


class RefusedTranslationsMiddleware:
    """Says which translations were not published, in place of what wagtail-localize says of it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with collected() as refusals:
            response = self.get_response(request)
        if refusals:
            said = list(get_messages(request))
            for message in said:
                if message.level != ERROR:
                    get_messages(request).add(message.level, message.message, message.extra_tags)
            for refusal in refusals:
                refusal.tell(request)
        return response
