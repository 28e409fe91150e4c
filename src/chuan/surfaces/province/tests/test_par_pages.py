"""The council's pages of the internal index, and figures with wrong units as the page refuses them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.selfscores.services import scores
from chuan.surfaces.acts.tests.ranked import Province, province, scored
from chuan.surfaces.studio.tests.world import words

pytestmark = pytest.mark.django_db
CSV = "Năm,Thành phần,Giá trị\n2025,Tổng,{total}\n"


@pytest.fixture
def here() -> Province:
    return province()


def client(who: Actor) -> Client:
    made = Client()
    backend = "django.contrib.auth.backends.ModelBackend"
    made.force_login(Account.objects.get(official_id=who.official), backend=backend)
    return made


def test_the_council_lowers_tells_and_the_chair_sees_the_board(here: Province) -> None:
    stream, council = scored(here.one, here.round.id, "1"), client(here.inspector)
    act = reverse("province:par_act", args=[stream, "tham-dinh"])
    bare = council.post(act, {"part": "1.1.1", "points": "2"})
    assert bare.status_code == 422
    assert "khác điểm tự chấm: ghi lý do" in words(bare)
    council.post(act, {"part": "1.1.1", "points": "2", "reason": "Ban hành chậm"})
    council.post(act, {"part": "5.1.1", "found": "37", "sample": "40"})
    council.post(reverse("province:par_act", args=[stream, "chap-nhan"]))
    until = f"{NOW.date() + timedelta(days=9):%d/%m/%Y}"
    council.post(reverse("province:par_act", args=[stream, "gui"]), {"answer_by": until})
    assert scores.load(stream).state.status == "told"
    page = words(client(here.chair).get(reverse("province:par_round", args=[here.round.id])))
    assert "đã gửi kết quả thẩm định · nộp muộn 1 ngày" in page
    assert "chưa tự chấm" in page
    assert "37 hài lòng trên 40 phiếu hợp lệ" in words(
        council.get(reverse("province:par_score", args=[stream]))
    )


def test_figures_in_a_wrong_unit_are_refused_on_the_page(here: Province) -> None:
    council, address = client(here.inspector), reverse("province:par_years")

    def sent(total: str) -> Any:
        file = SimpleUploadedFile("sipas.csv", CSV.format(total=total).encode())
        return council.post(address, {"index": "sipas", "file": file}, follow=True)

    assert "nếu ý là 85% thì nhập 85" in words(sent("0.85"))
    assert "85,4" in words(sent("85.4"))
    assert "ghi lý do nhập lại" in words(sent("86"))
    history = words(council.get(address))
    assert "tăng 8 bậc" in history
    assert "tăng 4,83" in history


def test_papers_say_their_layout_is_ours(here: Province) -> None:
    stream, council = scored(here.one, here.round.id, "1"), client(here.inspector)
    paper = council.get(reverse("province:par_paper", args=[stream]))
    book = council.get(reverse("province:par_workbook", args=[here.round.id]))
    assert paper.content.startswith(b"%PDF")
    assert book.content.startswith(b"PK")


def test_a_table_of_criteria_is_taken_in_and_its_faults_are_named(here: Province) -> None:
    council, address = client(here.inspector), reverse("province:par_schemes")
    good = "Số;Tên;Điểm tối đa;Cách chấm\n1;Thủ tục;;\n1.1;Giải quyết;;\n1.1.1;Đúng hạn;60;\n1.1.2;Hài lòng;40;khảo sát\n"

    def sent(text: str) -> Any:
        file = SimpleUploadedFile("bo.csv", text.encode())
        told = {
            "file": file,
            "name": "Bộ của tỉnh",
            "level": "commune",
            "since": "01/01/2026",
            "source": "QĐ",
        }
        return council.post(address, told, follow=True)

    assert "Dòng 4: cột “Điểm tối đa” còn trống." in words(sent(good.replace("60", "")))
    assert "Bộ của tỉnh" in words(sent(good))


def test_what_the_board_asks_the_database(here: Province) -> None:
    """The same for one agency and for two: session and person, round, scheme, self-scores, names."""
    council, address = client(here.chair), reverse("province:par_round", args=[here.round.id])
    scored(here.one, here.round.id, "1")
    council.get(address)
    with CaptureQueriesContext(connection) as one:
        council.get(address)
    scored(here.other, here.round.id, "0.5")
    with CaptureQueriesContext(connection) as two:
        council.get(address)
    assert len(two.captured_queries) == len(one.captured_queries) <= 18
