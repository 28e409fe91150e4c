"""Completeness by clause on the declaration's page and in its set: computed, with the button of what lacks."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from chuan.base.store import files
from chuan.events.declarations import services as declarations
from chuan.events.dossiers.tests.factories import NOW
from chuan.readings.evidence.rules.completeness import HELD, MISSING, TOLD
from chuan.surfaces.acts import transitions
from chuan.surfaces.acts.tests.documented import published, registered
from chuan.surfaces.acts.tests.dong_phu import declared, dong_phu
from chuan.surfaces.quality.tests.test_declarations import URL
from chuan.surfaces.studio.tests.world import browser, words
from chuan.surfaces.telling.clauses import standings

pytestmark = pytest.mark.django_db


def states(agency: int) -> dict[str, str]:
    return {one.clause.code: one.state for one in standings(agency, NOW)[1]}


def test_a_clause_is_held_once_its_record_exists() -> None:
    here = dong_phu()
    assert states(here.agency.id)["5.2"] == MISSING
    policy = registered(here, code="CS.01", title="Chính sách chất lượng", category="policy", access="public")
    published(here, policy.id)
    found = states(here.agency.id)
    assert (found["5.2"], found["6.1"]) == (HELD, MISSING)


def test_what_nothing_can_compute_stands_on_the_agencys_word() -> None:
    here = dong_phu()
    assert states(here.agency.id)["7.1.4"] == MISSING
    transitions.settle(here.actor("iso"), "2015", "7.1.4", None, "done", "Biên bản kiểm tra nơi làm việc")
    assert states(here.agency.id)["7.1.4"] == TOLD


def test_the_page_says_what_lacks_and_where_it_begins() -> None:
    here = dong_phu()
    stream = declared(here)
    answer = browser(here.people["iso"]).get(f"{URL}{stream}/")
    page = words(answer)
    assert "Đối chiếu với TCVN ISO 9001:2015" in page
    assert "5.2 Chính sách chất lượng" in page
    assert "Đăng ký tài liệu" in page
    assert 'href="/chat-luong/muc-tieu/"' in answer.content.decode()


def test_the_set_has_the_same_as_a_paper() -> None:
    here = dong_phu()
    stream, leader = declared(here), browser(here.people["leader"])
    leader.post(f"{URL}{stream}/phat-hanh/")
    (paper,) = (one for one in declarations.load(stream).state.issued if one.paper == "clauses")
    content = files.read(stream, paper.sha256)[2]
    text = " ".join(one.extract_text() for one in PdfReader(io.BytesIO(content)).pages)
    assert "ĐỐI CHIẾU BẰNG CHỨNG THEO ĐIỀU KHOẢN" in text
    assert "Chính sách chất lượng" in text
