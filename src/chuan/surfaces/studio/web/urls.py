"""Addresses of the ISO secretary's rooms."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.studio.web import (
    accounts,
    beginning,
    calendars,
    documents,
    doubts,
    editor,
    imports,
    lists,
    procedure,
    publish,
    redlines,
)

app_name = "studio"
urlpatterns = [
    path("", lists.in_force, name="list"),
    path("ban/<int:adoption>/", procedure.show, name="procedure"),
    path("ban/<int:adoption>/sua/", procedure.rewrite, name="rewrite"),
    path("ban/<int:adoption>/in/", documents.print_, name="print"),
    path("ban/<int:adoption>/ban-in/<str:sha256>/", documents.copy, name="copy"),
    path("ban/<int:adoption>/xem/", documents.preview, name="preview"),
    path("ban/<int:adoption>/so-sanh/", redlines.compare, name="compare"),
    path("dang-soan/", lists.drafts, name="drafts"),
    path("dang-soan/moi/", beginning.begin, name="begin"),
    path("dang-soan/<int:draft>/", editor.show, name="draft"),
    path("dang-soan/<int:draft>/luu/", editor.save, name="save"),
    path("dang-soan/<int:draft>/bo/", editor.drop, name="drop"),
    path("dang-soan/<int:draft>/cong-bo/", publish.publish, name="publish"),
    path("dang-soan/<int:draft>/gui-xem-xet/", publish.send, name="send"),
    path("nhap-du-lieu/", imports.show, name="imports"),
    path("nhap-du-lieu/doc-thu/", imports.look, name="import_look"),
    path("nhap-du-lieu/nhap/", imports.take, name="import_take"),
    path("gia-tri-chua-doi-chieu/", doubts.show, name="doubts"),
    path("gia-tri-chua-doi-chieu/gia-tri/<path:value>/", doubts.one, name="doubt"),
    path("gia-tri-chua-doi-chieu/xac-nhan/<int:reading>/", doubts.confirm, name="doubt_confirm"),
    path("gia-tri-chua-doi-chieu/rut/<int:reading>/", doubts.undo, name="doubt_undo"),
    path("tai-khoan/", accounts.page, name="accounts"),
    path("tai-khoan/<int:account>/bo/", accounts.annul, name="account_annul"),
    path("lich-lam-viec/", calendars.show, name="calendar"),
    path("lich-lam-viec/<slug:kind>/", calendars.change, name="calendar_change"),
]
