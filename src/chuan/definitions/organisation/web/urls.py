"""Addresses of sign-in and of the organisation's upkeep pages."""

from __future__ import annotations

from django.urls import path

from chuan.definitions.organisation.web import keys, sign_in, structure, views

app_name = "organisation"
urlpatterns = [
    path("", views.home, name="home"),
    path("dang-nhap/", sign_in.SignIn.as_view(), name="sign_in"),
    path("dang-xuat/", sign_in.SignOut.as_view(), name="sign_out"),
    path("doi-mat-khau/", sign_in.NewPassword.as_view(), name="password"),
    path("khoa-ky/", keys.page, name="keys"),
    path("khoa-ky/<int:kept_key>/thoi-dung/", keys.end, name="key_end"),
    path("khoa-ky/lua-chon/", keys.choose, name="signing_choice"),
    path("bao-vang/", views.absences, name="absences"),
    path("bao-vang/<int:absence>/rut/", views.withdraw, name="withdraw"),
    path("co-cau-to-chuc/mat-khau/<int:official>/", structure.password_for, name="password_for"),
    path("co-cau-to-chuc/", structure.structure, name="structure"),
]
