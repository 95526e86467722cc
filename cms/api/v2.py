"""Wagtail's own API, for tools that already speak it: what anyone may read, in constant queries."""

from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, IntegerField, Model, QuerySet
from django.db.models.functions import Cast
from rest_framework.fields import Field
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from wagtail.api import APIField
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
from wagtail.models import Page, ReferenceIndex

from cms import clock
from cms.published import read_published
from cms.visibility import in_public_collections, public

from .problems import respond
from .sites import on_site, site_of


class ContentField(Field):
    """The page as version 1 has it."""

    def get_attribute(self, page: Page) -> Page:
        return page

    def to_representation(self, page: Page) -> Any:
        return self.context["view"].contents().get(page.pk)


class Strict:
    """What all three share: JSON alone, and every fault of the question a clear answer."""

    renderer_classes: ClassVar = [JSONRenderer]
    authentication_classes: ClassVar = []

    def handle_exception(self, error: Exception) -> Response:
        if isinstance(error, (BadRequestError, ValueError, OverflowError, TypeError)):
            return respond("bad-request", str(error))
        return super().handle_exception(error)


class Pages(Strict, PagesAPIViewSet):
    """Public pages of this site; ``content`` is the whole of a page in the shape of version 1."""

    body_fields: ClassVar = [
        *PagesAPIViewSet.body_fields,
        APIField("content", serializer=ContentField()),
    ]

    def get_base_queryset(self) -> QuerySet:
        now = clock.read()
        pages = Page.objects.filter(on_site(site_of(self.request._request, now), now))
        return public(pages).select_related("locale", "alias_of")

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("locale", "alias_of")

    def paginate_queryset(self, pages: QuerySet) -> list[Page]:
        self.page_ids = [page.pk for page in super().paginate_queryset(pages)]
        found = self.get_queryset().in_bulk(self.page_ids)
        return [found[pk] for pk in self.page_ids if pk in found]

    def get_object(self) -> Page:
        page = super().get_object()
        self.page_ids = [page.pk]
        return page

    def contents(self) -> dict[int, Any]:
        """What version 1 says of the pages of this answer, read once."""
        if not hasattr(self, "_contents"):
            rows = read_published(self.page_ids, "detail", clock.read())
            self._contents = {row.page_id: row.data for row in rows}
        return self._contents


class TagNamesField(Field):
    """The tags of a file, fetched with all files of the answer."""

    def to_representation(self, tags: Any) -> list[str]:
        return sorted(tag.name for tag in tags.all())


def _with_tag_names(fields: list[Any]) -> list[Any]:
    names = APIField("tags", serializer=TagNamesField())
    return [names if field == "tags" else field for field in fields]


def _named_by_public_pages(model: type[Model]) -> QuerySet:
    """Files that some public page shows: what was uploaded for a draft is a draft."""
    pages = public(Page.objects.all()).annotate(as_text=Cast("pk", CharField()))
    references = ReferenceIndex.objects.filter(
        object_id__in=pages.values("as_text"),
        to_content_type=ContentType.objects.get_for_model(model),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    ids = references.annotate(number=Cast("to_object_id", IntegerField())).values("number")
    return in_public_collections(model.objects.filter(pk__in=ids)).order_by("id")


class Images(Strict, ImagesAPIViewSet):
    """Pictures that public pages show."""

    meta_fields: ClassVar = _with_tag_names(ImagesAPIViewSet.meta_fields)

    def get_queryset(self) -> QuerySet:
        return _named_by_public_pages(self.model).prefetch_related("tags")


class Documents(Strict, DocumentsAPIViewSet):
    """Documents that public pages offer."""

    meta_fields: ClassVar = _with_tag_names(DocumentsAPIViewSet.meta_fields)

    def get_queryset(self) -> QuerySet:
        return _named_by_public_pages(self.model).prefetch_related("tags")


router = WagtailAPIRouter("api-v2")
router.register_endpoint("pages", Pages)
router.register_endpoint("images", Images)
router.register_endpoint("documents", Documents)
