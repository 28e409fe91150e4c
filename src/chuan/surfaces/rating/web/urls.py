"""Addresses of scoring."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.rating.web import start

app_name = "rating"
urlpatterns = [
    path("", start.show, name="start"),
]
