"""The page that an editor is writing, made of what the form holds; nothing of it is stored."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.fields import StreamField

from cms.models import BasePage


class Unread(Exception):
    """The form's data are not those of an editor's form; says what to do."""


def page_as_written(form: Any) -> tuple[BasePage, list[str]]:
    """The page of a bound form, and the labels of fields that could not be understood.

    What breaks a rule of its field is kept as it was typed, so that it is checked all the same. A
    field that has no such value (a date, a choice) is left as it was saved.
    """
    form.defer_required_fields()
    if form.is_valid():
        return form.save(commit=False), []
    page = form.instance
    left_out = []
    for name in form.errors:
        if name not in form.fields:
            continue
        field = page._meta.get_field(name)
        if isinstance(field, (StreamField, models.CharField, models.TextField)):
            setattr(page, name, form[name].data)
        else:
            left_out.append(str(form[name].label))
    for name, formset in form.formsets.items():
        if formset.is_valid():
            formset.save(commit=False)
        elif name != "comments":
            left_out.append(str(formset.model._meta.verbose_name))
    page.__dict__.pop("contents", None)
    return page, left_out


def read(request: HttpRequest, form_of: Any) -> tuple[BasePage, list[str]]:
    """The same from a request; raises ``Unread`` for data that no editor's form sends."""
    try:
        return page_as_written(form_of(request.POST))
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        # The widgets of blocks take what the editor's own script sent, and check nothing.
        raise Unread(
            _("The form arrived incomplete. Save the draft and load the page again.")
        ) from error
