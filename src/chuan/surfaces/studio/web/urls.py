"""Addresses of the ISO secretary's rooms."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.studio.web import lists, procedure

app_name = "studio"
urlpatterns = [
    path("", lists.in_force, name="list"),
    path("ban/<int:adoption>/", procedure.show, name="procedure"),
    path("ban/<int:adoption>/sua/", procedure.rewrite, name="rewrite"),
    path("dang-soan/", lists.drafts, name="drafts"),
    path("dang-soan/moi/", lists.drafts, name="begin"),
    path("dang-soan/<int:draft>/", lists.drafts, name="draft"),
    path("nhap-du-lieu/", lists.drafts, name="imports"),
    path("lich-lam-viec/", lists.drafts, name="calendar"),
]
