"""The addresses of projects under /api/v1/."""

from django.urls import path

from . import exports, linked_data, views

urlpatterns = [
    path("projects/", views.ProjectList.as_view(), name="projects"),
    path("projects/facets/", views.ProjectFacets.as_view(), name="facets"),
    path("projects/<id:pk>/", views.ProjectDetail.as_view(), name="project"),
    path(
        "projects/<id:pk>.jsonld",
        linked_data.ProjectLinkedData.as_view(),
        name="project-linked-data",
    ),
    path(
        "projects/by-slug/<slug:locale>/<str:slug>/",
        views.ProjectBySlug.as_view(),
        name="project-by-slug",
    ),
    path("export/projects.<str:extension>", exports.Export.as_view(), name="export"),
    path("catalogue.jsonld", linked_data.Catalogue.as_view(), name="catalogue"),
    path("organisations/", views.Organisations.as_view(), name="organisations"),
    path("programmes/", views.Programmes.as_view(), name="programmes"),
    path("themes/", views.Themes.as_view(), name="themes"),
]
