"""Addresses of the public pages."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.citizen.web import views, withdrawing

app_name = "citizen"
urlpatterns = [
    path("", views.look_up, name="look_up"),
    path("<str:secret>/", views.dossier, name="dossier"),
    path("<str:secret>/rut/", withdrawing.page, name="withdraw"),
]
