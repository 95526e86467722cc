"""Include this beside the display settings."""

from django.urls import path

from . import views

urlpatterns = [
    path("report/", views.report, name="barrier-report"),
    path("report/sent/<str:signed>/", views.sent, name="barrier-report-sent"),
]
