"""Addresses for other systems."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.api.web import arriving

app_name = "api"
urlpatterns = [
    path("ho-so-cong/", arriving.submissions, name="submissions"),
    path("ho-so-theo-doi/", arriving.reports, name="reports"),
]
