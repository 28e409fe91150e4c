"""Addresses of the quality system."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.quality.web import course, work

app_name = "quality"
urlpatterns = [
    path("", work.show, name="work"),
    path("viec/<str:kind>/<int:stream>/buoc/", course.step, name="step"),
    path("viec/<str:kind>/<int:stream>/giao/", course.give, name="give"),
    path("viec/<str:kind>/<int:stream>/huy/", course.drop, name="drop"),
]
