"""Addresses of the public pages."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.citizen.web import (
    copies,
    kiosk,
    petitioned,
    petitions,
    procedures,
    results,
    signatures,
    views,
    voting,
    withdrawing,
)

app_name = "citizen"
urlpatterns = [
    path("", views.look_up, name="look_up"),
    path("thu-tuc/<str:office>/", procedures.listed, name="procedures"),
    path("thu-tuc/<str:office>/<str:code>/", procedures.procedure, name="procedure"),
    path("chu-ky/", signatures.ask, name="signatures"),
    path("ket-qua/", results.ask, name="result_ask"),
    path("ket-qua/<str:check>/", results.result, name="result"),
    path("ban-in/", copies.ask, name="copy_ask"),
    path("ban-in/<str:office>/<str:code>/<int:version>/<str:mark>/", copies.copy, name="copy"),
    path("danh-gia/", kiosk.start, name="kiosk"),
    path("danh-gia/<str:token>/", kiosk.vote, name="kiosk_vote"),
    path("phan-anh/", petitioned.enter, name="petitions"),
    path("phan-anh/theo-doi/<str:code>/", petitioned.follow, name="petition"),
    path("phan-anh/<str:office>/", petitioned.public, name="petitions_public"),
    path("phan-anh/<str:office>/gui/", petitions.send, name="petition_send"),
    path("phan-anh/<str:office>/bao-ve/", petitions.report, name="report_send"),
    path("<str:secret>/", views.dossier, name="dossier"),
    path("<str:secret>/rut/", withdrawing.page, name="withdraw"),
    path("<str:secret>/danh-gia/", voting.page, name="vote"),
]
