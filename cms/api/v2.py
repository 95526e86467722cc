"""Wagtail's own API, for tools that already speak it: what anyone may read, in constant queries."""

from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, IntegerField, Model, QuerySet
from django.db.models.functions import Cast
from django.utils.functional import cached_property
from rest_framework.fields import Field
from rest_framework.filters import BaseFilterBackend
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api import APIField
from wagtail.api.v2.filters import SearchFilter
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
from wagtail.models import Page, ReferenceIndex

from cms import clock
from cms.pictures import FILTERS, LARGEST_SIZE, make_renditions
from cms.published import read_published
from cms.search import matching
from cms.visibility import in_public_collections, public

from .answers import throttles_of
from .parameters import DEEPEST_OFFSET, whole_number
from .problems import respond
from .sites import on_site, site_of


class ContentField(Field):
    """The page as version 1 has it."""

    def get_attribute(self, page: Page) -> Page:
        return page

    def to_representation(self, page: Page) -> Any:
        return self.context["view"].contents().get(page.pk)


class NormalisedSearch(BaseFilterBackend):
    """Finds what version 1 finds; Wagtail's own search cannot ask what is public."""

    def filter_queryset(self, request: Request, found: QuerySet, view: Any) -> QuerySet:
        query = request.GET.get("search", "").strip()
        if not query:
            return found
        if view.model is not Page:
            return found.filter(title__icontains=query)
        found = matching(found, query)
        return found if "order" in request.GET else found.order_by("-title_matches", "pk")


def _with_that_search(filters: list[Any]) -> list[Any]:
    return [NormalisedSearch if found is SearchFilter else found for found in filters]


class Strict:
    """What all three share: JSON alone, and every fault of the question a clear answer."""

    renderer_classes: ClassVar = [JSONRenderer]
    authentication_classes: ClassVar = []
    throttle_scope = "search"

    def get_throttles(self) -> list[Any]:
        return throttles_of(self.request)

    def check_query_parameters(self, found: QuerySet) -> None:
        super().check_query_parameters(found)
        whole_number(self.request.GET, "offset", 0, 0, DEEPEST_OFFSET)

    def handle_exception(self, error: Exception) -> Response:
        if isinstance(error, (BadRequestError, ValueError, OverflowError, TypeError)):
            return respond("bad-request", str(error))
        return super().handle_exception(error)


class Pages(Strict, PagesAPIViewSet):
    """Public pages of this site; ``content`` is the whole of a page in the shape of version 1."""

    filter_backends: ClassVar = _with_that_search(PagesAPIViewSet.filter_backends)
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
        return self._without_hidden_originals([found[pk] for pk in self.page_ids if pk in found])

    def get_object(self) -> Page:
        page = super().get_object()
        self.page_ids = [page.pk]
        return self._without_hidden_originals([page])[0]

    def _without_hidden_originals(self, pages: list[Page]) -> list[Page]:
        """An alias names what it is a copy of only where anyone may read that."""
        originals = {page.alias_of_id for page in pages if page.alias_of_id}
        if originals:
            known = self.get_base_queryset().filter(pk__in=originals)
            hidden = originals - set(known.values_list("pk", flat=True))
            for page in pages:
                if page.alias_of_id in hidden:
                    page.alias_of = None
        return pages

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


class PictureAddressField(Field):
    """Where the largest size that the site shows is: nobody is given what was uploaded."""

    def get_attribute(self, picture: Any) -> Any:
        return picture

    def to_representation(self, picture: Any) -> str:
        rendition = make_renditions(picture).get(LARGEST_SIZE)
        return self.context["view"].root_url + rendition.url if rendition else ""


def _with_address(fields: list[Any]) -> list[Any]:
    address = APIField("download_url", serializer=PictureAddressField())
    return [address if field == "download_url" else field for field in fields]


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

    filter_backends: ClassVar = _with_that_search(ImagesAPIViewSet.filter_backends)
    meta_fields: ClassVar = _with_address(_with_tag_names(ImagesAPIViewSet.meta_fields))

    @cached_property
    def root_url(self) -> str:
        """The address of the site that was asked."""
        return site_of(self.request._request, clock.read()).root_url

    def get_queryset(self) -> QuerySet:
        pictures = _named_by_public_pages(self.model).prefetch_renditions(*FILTERS)
        return pictures.prefetch_related("tags")


class Documents(Strict, DocumentsAPIViewSet):
    """Documents that public pages offer."""

    filter_backends: ClassVar = _with_that_search(DocumentsAPIViewSet.filter_backends)
    meta_fields: ClassVar = _with_tag_names(DocumentsAPIViewSet.meta_fields)

    def get_queryset(self) -> QuerySet:
        return _named_by_public_pages(self.model).prefetch_related("tags")


router = WagtailAPIRouter("api-v2")
router.register_endpoint("pages", Pages)
router.register_endpoint("images", Images)
router.register_endpoint("documents", Documents)
