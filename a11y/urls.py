"""Include this wherever the settings page shall stand."""

from django.urls import re_path

from . import views

urlpatterns = [
    re_path(r"^settings/$", views.settings_page, name="display-settings"),
    re_path(
        r"^settings/(?P<pair>own-[0-9a-f]{6}-[0-9a-f]{6})\.css$",
        views.own_colours,
        name="display-own-colours",
    ),
]
