"""Addresses of the leader's rooms."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.leader.web import absences, cases, holders, paper, reminding, saving, signing, today

app_name = "leader"
urlpatterns = [
    path("", today.show, name="today"),
    path("ky/", signing.everything, name="sign"),
    path("ky/<int:stream>/", signing.one, name="sign_one"),
    path("ky/<int:stream>/du-thao.pdf", paper.draft, name="draft"),
    path("don-vi/", holders.show, name="people"),
    path("ho-so/", cases.show, name="cases"),
    path("vang/", absences.show, name="away"),
    path("hen-so-voi-luat/", saving.show, name="savings"),
    path("nhac/<int:stream>/", reminding.remind, name="remind"),
]
