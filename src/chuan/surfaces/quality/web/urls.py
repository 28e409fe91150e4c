"""Addresses of the quality system."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.quality.web import (
    course,
    objective,
    objective_cases,
    objective_writing,
    objectives,
    work,
)

app_name = "quality"
urlpatterns = [
    path("", work.show, name="work"),
    path("viec/<str:kind>/<int:stream>/buoc/", course.step, name="step"),
    path("viec/<str:kind>/<int:stream>/giao/", course.give, name="give"),
    path("viec/<str:kind>/<int:stream>/huy/", course.drop, name="drop"),
    path("muc-tieu/", objectives.show, name="objectives"),
    path("muc-tieu/soan/", objective_writing.write, name="objective_write"),
    path("muc-tieu/<int:objective>/", objective.show, name="objective"),
    path("muc-tieu/<int:objective>/ho-so/", objective_cases.show, name="objective_cases"),
    path("muc-tieu/<int:objective>/phe-duyet/", objective.approve, name="objective_approve"),
    path("muc-tieu/<int:objective>/huy/", objective.end, name="objective_end"),
]
