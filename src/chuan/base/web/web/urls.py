"""Addresses of the frame."""

from __future__ import annotations

from django.urls import path

from chuan.base.web.web import views

app_name = "web"
urlpatterns = [
    path("nhap/<str:form>/<str:key>/", views.save_draft, name="draft"),
    path("ngon-ngu/<str:code>/", views.choose_language, name="language"),
]
