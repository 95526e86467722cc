"""A project read from the shape in which the API writes it: checked first, then built."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.images import get_image_model
from wagtail.models import Locale

from cms.schema import Schema, block_schema, check, each, stream_from_api
from projects.choices import CURRENCIES, IdentifierScheme, country_choices
from projects.dates import PARTIAL_DATE_SCHEMA, PartialDate
from projects.models import ProjectContact, ProjectIdentifier, ProjectPage
from projects.snippets import Person, Programme, SharedRecord, Theme

AMOUNT: Schema = {"type": ["string", "null"], "pattern": r"^\d+(\.\d{1,2})?$"}
PARTIAL_DATE: Schema = {**PARTIAL_DATE_SCHEMA, "type": ["string", "null"]}


def _object(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _text(model_field: str) -> Schema:
    longest = ProjectPage._meta.get_field(model_field).max_length
    return {"type": "string", **({"maxLength": longest} if longest else {})}


def project_schema() -> Schema:
    """The JSON Schema of a project that can be read; its sections are read off the blocks."""
    slug: Schema = {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_object(
            ("title",),
            title={"type": "string", "minLength": 1, "maxLength": 255},
            slug=slug,
            acronym=_text("acronym"),
            summary=_text("summary"),
            operation_code=_text("operation_code"),
            specific_objective=_text("specific_objective"),
            category_of_intervention={"type": ["integer", "null"], "minimum": 1},
            programme={"anyOf": [{"type": "null"}, _object(("slug",), slug=slug)]},
            period=_object(start=PARTIAL_DATE, end=PARTIAL_DATE),
            budget=_object(
                total=AMOUNT,
                own_share=AMOUNT,
                eu_contribution=AMOUNT,
                currency={"enum": list(CURRENCIES)},
                co_financing_rate=AMOUNT,
            ),
            location=_object(
                place={"type": "string"},
                country={"enum": ["", *(code for code, _name in country_choices())]},
                nuts_code={"type": "string"},
                latitude={"type": ["string", "null"]},
                longitude={"type": ["string", "null"]},
            ),
            themes={"type": "array", "items": _object(("slug",), slug=slug)},
            contacts={"type": "array", "items": _object(("name",), name={"type": "string"})},
            identifiers={
                "type": "array",
                "items": _object(
                    ("scheme", "value"),
                    scheme={"enum": list(IdentifierScheme.values)},
                    value={"type": "string"},
                ),
            },
            cover=_object(
                ("title",),
                title={"type": "string"},
                alt={"type": "string"},
                decorative={"type": "boolean"},
            ),
            sections=block_schema(ProjectPage._meta.get_field("sections").stream_block),
        ),
    }


def draft_project(data: dict[str, Any], locale: Locale) -> ProjectPage:
    """An unsaved, unpublished ``ProjectPage`` with what ``data`` states; the rest stays empty.

    Raises ``ValidationError`` with a sentence for every place where ``data`` breaks the schema,
    names a record that does not exist, or breaks a rule of a block.
    """
    check(data, project_schema())
    period, budget, cover = (data.get(name, {}) for name in ("period", "budget", "cover"))
    location = data.get("location", {})
    programme, picture, themes, people, sections = each(
        lambda find: find(),
        (
            lambda: _programme(data.get("programme"), locale),
            lambda: _picture(cover.get("title")),
            lambda: each(lambda it: _record(Theme, it["slug"], locale), data.get("themes", [])),
            lambda: each(lambda it: _person(it["name"], locale), data.get("contacts", [])),
            lambda: _sections(data.get("sections", []), locale),
        ),
    )
    page = ProjectPage(
        title=data["title"],
        slug=data.get("slug") or slugify(data["title"], allow_unicode=True)[:255],
        locale=locale,
        live=False,
        acronym=data.get("acronym", ""),
        summary=data.get("summary", ""),
        operation_code=data.get("operation_code", ""),
        specific_objective=data.get("specific_objective", ""),
        category_of_intervention=data.get("category_of_intervention"),
        programme=programme,
        start=_partial_date(period.get("start")),
        end=_partial_date(period.get("end")),
        total_budget=_amount(budget.get("total")),
        own_share=_amount(budget.get("own_share")),
        eu_contribution=_amount(budget.get("eu_contribution")),
        currency=budget.get("currency", "EUR"),
        co_financing_rate=_amount(budget.get("co_financing_rate")),
        place=location.get("place", ""),
        country=location.get("country", ""),
        nuts_code=location.get("nuts_code", ""),
        latitude=_amount(location.get("latitude")),
        longitude=_amount(location.get("longitude")),
        cover=picture,
        cover_alt_text=cover.get("alt", ""),
        cover_is_decorative=cover.get("decorative", False),
        sections=sections,
    )
    page.themes = themes
    page.contacts = [
        ProjectContact(person=person, sort_order=number) for number, person in enumerate(people)
    ]
    page.identifiers = [
        ProjectIdentifier(**identifier, sort_order=number)
        for number, identifier in enumerate(data.get("identifiers", []))
    ]
    return page


def _sections(sections: list[dict[str, Any]], locale: Locale) -> Any:
    with translation.override(locale.language_code):  # organisations are found in that language
        return stream_from_api(ProjectPage._meta.get_field("sections").stream_block, sections)


def _partial_date(text: str | None) -> PartialDate | None:
    return PartialDate.fromisoformat(text) if text else None


def _amount(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None


def _record(model: type[SharedRecord], slug: str, locale: Locale) -> Any:
    return _found(model, model.by_slug(slug, locale), slug)


def _programme(named: dict[str, str] | None, locale: Locale) -> Any:
    return named and _record(Programme, named["slug"], locale)


def _person(name: str, locale: Locale) -> Any:
    return _found(Person, Person.objects.filter(name=name, locale=locale).first(), name)


def _picture(title: str | None) -> Any:
    pictures = get_image_model()
    return _found(pictures, pictures.objects.filter(title=title).first(), title) if title else None


def _found(model: type[Model], record: Any, name: str) -> Any:
    if record is None:
        raise ValidationError(
            _("There is no %(kind)s “%(name)s”. Add it first, or correct the name.")
            % {"kind": model._meta.verbose_name, "name": name}
        )
    return record
