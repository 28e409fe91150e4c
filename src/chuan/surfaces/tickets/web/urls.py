"""Addresses of halls."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.tickets.web import (
    board,
    booking,
    cases,
    deeds,
    figures,
    giving,
    kiosk,
    kiosk_open,
    mine,
    panel,
    sitting,
    visit,
)

app_name = "tickets"
urlpatterns = [
    path("", panel.show, name="panel"),
    path("cho/", panel.line, name="line"),
    path("quay/", sitting.sit, name="sit"),
    path("goi/", deeds.call_next, name="next"),
    path("so/<int:ticket>/<str:deed>/", deeds.act, name="deed"),
    path("lay-ho/", giving.give, name="give"),
    path("so-lieu/", figures.show, name="figures"),
    path("so-lieu/so/", cases.show, name="cases"),
    path("mo-may/", kiosk_open.page, name="kiosk_open"),
    path("may-lay-so/", kiosk.page, name="kiosk"),
    path("cua-toi/<str:secret>/", mine.show, name="mine"),
    path("lich/<str:secret>/", visit.page, name="visit"),
    path("noi/<str:office>/", board.public, name="now"),
    path("noi/<str:office>/bang/", board.board, name="board"),
    path("noi/<str:office>/luc-nay/", board.state, name="state"),
    path("noi/<str:office>/dat-lich/", booking.page, name="book"),
]
