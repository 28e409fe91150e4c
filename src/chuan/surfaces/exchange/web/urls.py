"""Addresses of the exchange."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.exchange.web import comparing, lists, message

app_name = "exchange"
urlpatterns = [
    path("", lists.show, name="list"),
    path("ban-tin/<int:delivery>/", message.show, name="message"),
    path("ban-tin/<int:delivery>/gui-lai/", message.retry, name="retry"),
    path("ban-tin/<int:delivery>/bo-qua/", message.skip, name="skip"),
    path("doi-chieu/", comparing.show, name="compare"),
    path("doi-chieu/hoi/", comparing.ask, name="ask"),
]
