"""Addresses of the quality system."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.quality.web import (
    conformance,
    course,
    detectors,
    documents,
    laws,
    nc_list,
    nc_reporting,
    nonconformity,
    objective,
    objective_cases,
    objective_writing,
    objectives,
    work,
)
from chuan.surfaces.quality.web import document as one

app_name = "quality"
urlpatterns = [
    path("", work.show, name="work"),
    path("tai-lieu/", documents.show, name="documents"),
    path("tai-lieu/moi/", documents.new, name="document_new"),
    path("tai-lieu/<int:document>/", one.look, name="document"),
    path("tai-lieu/<int:document>/noi-dung/<str:content>/", one.download, name="document_content"),
    path("tai-lieu/<int:document>/gui-noi-dung/", one.write, name="document_write"),
    path("tai-lieu/<int:document>/ban-hanh/", one.publish, name="document_publish"),
    path("tai-lieu/<int:document>/sua-doi/", one.revise, name="document_revise"),
    path("tai-lieu/<int:document>/phan-phoi/", one.distribute, name="document_distribute"),
    path("tai-lieu/<int:document>/da-doc/", one.acknowledge, name="document_read"),
    path("tai-lieu/<int:document>/thu-hoi/", one.recall, name="document_recall"),
    path("tai-lieu/<int:document>/het-hieu-luc/", one.end, name="document_end"),
    path("tai-lieu/<int:document>/dung-lai/", one.restore, name="document_restore"),
    path("quy-trinh/", conformance.listed, name="conformance"),
    path("quy-trinh/<int:adoption>/", conformance.picture, name="conformance_picture"),
    path("quy-trinh/<int:adoption>/ho-so/", conformance.cases, name="conformance_cases"),
    path("viec/<str:kind>/<int:stream>/buoc/", course.step, name="step"),
    path("viec/<str:kind>/<int:stream>/giao/", course.give, name="give"),
    path("viec/<str:kind>/<int:stream>/huy/", course.drop, name="drop"),
    path("khong-phu-hop/", nc_list.show, name="nonconformities"),
    path("khong-phu-hop/bao/", nc_reporting.report, name="nc_report"),
    path("khong-phu-hop/tin-hieu/", nc_reporting.open_waiting, name="nc_open"),
    path("khong-phu-hop/<int:matter>/", nonconformity.show, name="nonconformity"),
    path("khong-phu-hop/<int:matter>/<str:deed>/", nonconformity.act, name="nc_act"),
    path("bo-phat-hien/", detectors.show, name="detectors"),
    path("muc-tieu/", objectives.show, name="objectives"),
    path("muc-tieu/soan/", objective_writing.write, name="objective_write"),
    path("muc-tieu/<int:objective>/", objective.show, name="objective"),
    path("muc-tieu/<int:objective>/ho-so/", objective_cases.show, name="objective_cases"),
    path("muc-tieu/<int:objective>/phe-duyet/", objective.approve, name="objective_approve"),
    path("muc-tieu/<int:objective>/huy/", objective.end, name="objective_end"),
    path("luat-thay-doi/", laws.show, name="laws"),
    path("luat-thay-doi/nhap/", laws.enter, name="law_enter"),
    path("luat-thay-doi/nhap-tep/", laws.take_in, name="law_import"),
    path("luat-thay-doi/<int:law>/", laws.one, name="law"),
    path("luat-thay-doi/<int:law>/doi-ngay/", laws.move, name="law_move"),
    path("luat-thay-doi/<int:law>/huy/", laws.annul, name="law_annul"),
    path("luat-thay-doi/<int:law>/khong-phai-sua/", laws.unaffected, name="law_unaffected"),
    path("luat-thay-doi/<int:law>/da-dang/", laws.listed, name="law_listed"),
    path("luat-thay-doi/<int:law>/rut/<int:said>/", laws.take_back, name="law_take_back"),
]
