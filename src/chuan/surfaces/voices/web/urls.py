"""Addresses of petitions."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.voices.web import about, callers, figures, lists, one, reports, slips, taking, trusted

app_name = "voices"
urlpatterns = [
    path("", lists.show, name="list"),
    path("nhan/", taking.take, name="take"),
    path("nhan/buoc/", about.steps, name="steps"),
    path("so/<slug:book>/", callers.register, name="register"),
    path("so/<slug:book>/ghi/", callers.come, name="come"),
    path("so-lieu/", figures.show, name="figures"),
    path("so-lieu/<slug:measure>/", figures.cases, name="figure"),
    path("kenh-bao-ve/", reports.listed, name="reports"),
    path("kenh-bao-ve/nguoi-nhan/", trusted.show, name="trusted"),
    path("kenh-bao-ve/nguoi-nhan/<int:trust>/", trusted.end, name="trust_end"),
    path("kenh-bao-ve/<int:report>/", reports.show, name="report"),
    path("kenh-bao-ve/<int:report>/<slug:deed>/", reports.act, name="report_act"),
    path("<int:petition>/", one.show, name="petition"),
    path("<int:petition>/phieu/", slips.make, name="slip_print"),
    path("<int:petition>/tep/<str:sha256>/", slips.file, name="file"),
    path("<int:petition>/<slug:deed>/", one.act, name="act"),
]
