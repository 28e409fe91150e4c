"""Addresses of the desk."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.desk.web import (
    acting,
    apology,
    dossier,
    files,
    finding,
    followed,
    giving,
    handover,
    legs,
    letters,
    lists,
    originals,
    stopping,
)

app_name = "desk"
urlpatterns = [
    path("", lists.mine, name="mine"),
    path("don-vi/", lists.unit, name="unit"),
    path("dang-cho/", lists.paused, name="paused"),
    path("da-xong/", finding.done, name="done"),
    path("tim/", finding.search, name="search"),
    path("ban-chinh/", originals.held, name="held_originals"),
    path("ho-so/<int:stream>/ban-chinh/", originals.one, name="originals"),
    path("ban-giao/", handover.lists, name="handovers"),
    path("ban-giao/<int:handover>/", handover.one_list, name="handover"),
    path("ban-giao/<int:handover>/in/", handover.print_list, name="print_handover"),
    path("ban-giao/<int:handover>/<str:sha256>.pdf", handover.paper, name="handover_paper"),
    path("giao-nhieu/", giving.assign_many, name="assign_many"),
    path("xin-loi/", apology.owed, name="apologies"),
    path("ho-so/<int:stream>/xin-loi/", apology.write, name="apology"),
    path("theo-doi/<int:followed>/", followed.show, name="followed"),
    path("ho-so/<int:stream>/", dossier.show, name="dossier"),
    path("ho-so/<int:stream>/lay-y-kien/", legs.ask, name="ask_agency"),
    path("ho-so/<int:stream>/gui-yeu-cau/", legs.ask_again, name="ask_again"),
    path("ho-so/<int:stream>/phoi-hop/<int:leg>/thu-hoi/", legs.end, name="end_leg"),
    path("ho-so/<int:stream>/phoi-hop/<int:leg>/<str:sha256>.pdf", legs.answer_paper, name="leg_answer"),
    path("ho-so/<int:stream>/tra-lai/", legs.give_back, name="give_back"),
    path("ho-so/<int:stream>/nhan-vao/", legs.arrive, name="arrive"),
    path("ho-so/<int:stream>/bo-sung/", stopping.ask, name="ask_supplement"),
    path("ho-so/<int:stream>/tam-dung/", stopping.pause, name="pause"),
    path("ho-so/<int:stream>/rut-de-nghi/", stopping.retract, name="retract"),
    path("ho-so/<int:stream>/chay-tiep/", stopping.resume, name="resume"),
    path("ho-so/<int:stream>/thu-hoi/", stopping.recall, name="recall"),
    path("ho-so/<int:stream>/mo-lai/", stopping.reopen, name="reopen"),
    path("ho-so/<int:stream>/buoc/", acting.pass_on, name="pass"),
    path("ho-so/<int:stream>/du-thao/", acting.draft, name="draft"),
    path("ho-so/<int:stream>/giao/", acting.assign, name="assign"),
    path("ho-so/<int:stream>/rut-lai/", acting.take_back, name="take_back"),
    path("ho-so/<int:stream>/nhac/", acting.remind, name="remind"),
    path("ho-so/<int:stream>/da-xem/", acting.seen, name="seen"),
    path("ho-so/<int:stream>/tep/<str:sha256>/", files.file, name="file"),
    path("ho-so/<int:stream>/van-ban/<slug:slug>.pdf", letters.show, name="letter"),
    path("ho-so/<int:stream>/van-ban/<slug:slug>/in/", letters.print_letter, name="print_letter"),
    path("ho-so/<int:stream>/phieu-kiem-soat.pdf", files.control_slip, name="control"),
    path("ho-so/<int:stream>/phieu-kiem-soat/", files.print_control, name="print_control"),
]
