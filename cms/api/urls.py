"""The addresses under /api/v1/ that no page type of its own has."""

from django.urls import path, re_path, register_converter

from . import documentation, views
from .changes import Changes
from .converters import IdConverter
from .preview import Preview

register_converter(IdConverter, "id")

urlpatterns = [
    path("", views.Start.as_view(), name="start"),
    path("openapi.json", documentation.SchemaView.as_view(), name="schema"),
    path("docs/", documentation.docs, name="docs"),
    path("pages/<id:pk>/", views.PageDetail.as_view(), name="page"),
    path("changes/", Changes.as_view(), name="changes"),
    path("resolve/", views.Resolve.as_view(), name="resolve"),
    path("preview/", Preview.as_view(), name="preview"),
    path("site/", views.SiteView.as_view(), name="site"),
    path("problems/<slug:name>/", views.ProblemView.as_view(), name="problem"),
]

# After everything else under /api/.
otherwise = [re_path(r"^(?P<path>.*)$", views.nothing_here)]
