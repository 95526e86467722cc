"""The addresses from which other sites show projects."""

from django.urls import path, re_path

from . import frames, oembed, script

urlpatterns = [
    path("embed.js", script.newest, name="embed-newest"),
    path("embed/v1.js", script.script, name="embed-script"),
    re_path(r"^embed/v1-(?P<digest>[0-9a-f]{16})\.js$", script.pinned, name="embed-pinned"),
    path("embed/v1.d.ts", script.types, name="embed-types"),
    path("embed/v1.json", script.about, name="embed-about"),
    path("embed/projects/", frames.ListInFrame.as_view(), name="embed-projects"),
    path("embed/projects/<id:pk>/", frames.ProjectInFrame.as_view(), name="embed-project"),
    re_path("^embed/projects/.", frames.NothingInFrame.as_view()),
    path("oembed/", oembed.OEmbed.as_view(), name="oembed"),
]
