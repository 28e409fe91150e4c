"""Addresses of the leader's rooms."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.leader.web import (
    absences,
    acceptance,
    ballot,
    between,
    cases,
    delegations,
    holders,
    motions,
    paper,
    reminding,
    satisfaction,
    saving,
    signing,
    sitting,
    today,
    votes,
)

app_name = "leader"
urlpatterns = [
    path("", today.show, name="today"),
    path("de-nghi/", motions.everything, name="motions"),
    path("de-nghi/<int:stream>/", motions.one, name="motion"),
    path("ky/", signing.everything, name="sign"),
    path("ky/nhieu/", sitting.many, name="sign_many"),
    path("ky/<int:stream>/", signing.one, name="sign_one"),
    path("ky/<int:stream>/du-thao.pdf", paper.draft, name="draft"),
    path("don-vi/", holders.show, name="people"),
    path("ho-so/", cases.show, name="cases"),
    path("cham-tiep-nhan/", acceptance.show, name="acceptance"),
    path("phoi-hop/", between.show, name="between"),
    path("vang/", absences.show, name="away"),
    path("uy-quyen/", delegations.show, name="delegations"),
    path("uy-quyen/ghi/", delegations.lend, name="lend"),
    path("uy-quyen/<int:delegation>/thu-hoi/", delegations.end, name="delegation_end"),
    path("uy-quyen/<int:delegation>/quyet-dinh.pdf", delegations.decision, name="decision"),
    path("hen-so-voi-luat/", saving.show, name="savings"),
    path("hai-long/", satisfaction.show, name="satisfaction"),
    path("hai-long/phieu/", votes.show, name="votes"),
    path("hai-long/nghi-van/", votes.doubts, name="doubts"),
    path("hai-long/phieu/<int:ballot>/", ballot.one, name="ballot"),
    path("hai-long/phieu/<int:ballot>/xem-xet/", ballot.judge, name="judge"),
    path("nhac/<int:stream>/", reminding.remind, name="remind"),
]
