"""The list of projects, and the lists of one organisation or programme."""

from urllib.parse import urlencode

from csp.constants import SELF
from csp.decorators import csp_update
from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from cms.models import BasePage
from cms.visibility import public

from .embeds.builder import Builder
from .list_metadata import ListMetadata
from .listing import Listing
from .lists_below import LISTS, all_below
from .project_page import ProjectPage
from .querysets import ProjectQuerySet
from .snippets import Organisation, Programme


class ProjectIndexPage(RoutablePageMixin, BasePage):
    """The list of projects, and the lists of one organisation or programme."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=600)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]

    api_type = "project_list"
    linked_data_type = "CollectionPage"
    open_graph_type = "website"
    template = "pages/project_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["projects.ProjectPage"]

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")

    @property
    def lead(self) -> str:
        return self.introduction

    @property
    def projects(self) -> ProjectQuerySet:
        """The projects that anyone may read."""
        return public(ProjectPage.objects.child_of(self))

    @path("")
    def all_projects(self, request):
        return self._answer(request, Listing(self, request))

    @path("organisations/<str:slug>/", name="organisation")
    def of_organisation(self, request, slug: str):
        organisation = get_object_or_404(Organisation, slug=slug, locale=self.locale_id)
        return self._answer(request, Listing(self, request, organisation=organisation))

    @path("programmes/<str:slug>/", name="programme")
    def of_programme(self, request, slug: str):
        programme = get_object_or_404(Programme, slug=slug, locale=self.locale_id)
        return self._answer(request, Listing(self, request, programme=programme))

    @path("embed/", name="embed")
    @method_decorator(csp_update({"frame-src": [SELF]}))
    def on_other_sites(self, request):
        """Where partners get the code for a list of their own."""
        listing = Listing(self, request)
        return self.render(
            request,
            context_overrides={"listing": listing, "builder": Builder(self, listing)},
            template="pages/embed_builder.html",
        )

    def list_at(self, below: str) -> tuple[str, str] | None:
        """That of an organisation or programme with public projects."""
        kind, _slash, slug = below.rstrip("/").partition("/")
        if kind not in LISTS:
            return None
        model, parameter, path_to_it = LISTS[kind]
        record = model.objects.filter(slug=slug, locale=self.locale_id).first()
        if record is None or not self.projects.filter((path_to_it, record)).exists():
            return None
        query = urlencode({"locale": self.locale.language_code, parameter: slug})
        return record.name, f"{reverse('api:projects')}?{query}"

    @classmethod
    def all_lists_below(cls, pages):
        return all_below(pages)

    def _answer(self, request, listing: Listing):
        """The list, at the one address that its filters have."""
        if listing.fixed and not listing.public.exists():
            raise Http404  # a partner of drafts only is not told before they are published
        if not listing.is_at_its_address:
            return redirect(listing.address)
        metadata = ListMetadata(request, self, listing)
        return self.render(request, context_overrides={"listing": listing, "metadata": metadata})
