"""Addresses of the counter."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.counter.web import (
    copies,
    done,
    handover,
    lists,
    notifying,
    printing,
    receive,
    register,
    results,
    start,
)

app_name = "counter"
urlpatterns = [
    path("", start.page, name="start"),
    path("tim/", start.find, name="find"),
    path("nhan/<int:agency>/<str:code>/", receive.page, name="receive"),
    path("nhan/<int:agency>/<str:code>/tinh/", receive.refresh, name="refresh"),
    path("ho-so/<int:stream>/", done.dossier, name="dossier"),
    path("ho-so/<int:stream>/giay-hen/", printing.print_receipt, name="print_receipt"),
    path("ho-so/<int:stream>/giay-hen/<str:sha256>.pdf", printing.receipt, name="receipt"),
    path("ho-so/<int:stream>/huy/", done.annul, name="annul"),
    path("phieu/<int:slip>/", done.slip, name="slip"),
    path("phieu/<int:slip>/in/", printing.print_slip, name="print_slip"),
    path("phieu/<int:slip>/<str:sha256>.pdf", printing.slip_paper, name="slip_paper"),
    path("chung-thuc/", copies.page, name="copies"),
    path("chung-thuc/tinh/", copies.refresh, name="copies_refresh"),
    path("chung-thuc/so.pdf", copies.paper, name="copies_paper"),
    path("tra/", results.ready, name="results"),
    path("tra/<int:stream>/", results.give, name="give"),
    path("tra/<int:stream>/tep/<str:sha256>/", results.document, name="document"),
    path("bao-cong-dan/", notifying.owed, name="notify"),
    path("bao-cong-dan/<int:stream>/", notifying.one, name="notify_one"),
    path("cho-bo-sung/", lists.supplements, name="supplements"),
    path("hom-nay/", lists.today, name="today"),
    path("ban-giao/", handover.page, name="handover"),
    path("ban-giao/danh-sach/", handover.made, name="handovers"),
    path("ban-giao/<int:handover>/", handover.one_list, name="handover_list"),
    path("ban-giao/<int:handover>/in/", handover.print_list, name="print_handover"),
    path("ban-giao/<int:handover>/<str:sha256>.pdf", handover.paper, name="handover_paper"),
    path("so/", register.page, name="register"),
    path("so/so-theo-doi.pdf", register.paper, name="register_paper"),
    path("so/so-theo-doi.xlsx", register.workbook, name="register_workbook"),
]
