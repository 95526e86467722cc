"""One page, and the settings."""

from django.urls import include, path
from django.views.generic import TemplateView

urlpatterns = [
    path("", TemplateView.as_view(template_name="base.html")),
    path("accessibility/", include("a11y.urls")),
]
