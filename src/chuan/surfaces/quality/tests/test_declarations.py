"""A law change makes procedures due, one is revised, the scope moves, the system is declared again to publication."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME as DONE
from chuan.events.declarations import services as declarations
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune
from chuan.readings.obligations.services import picture
from chuan.readings.outgoing.models import OutgoingRow
from chuan.readings.outgoing.queries.book import Asked, lines
from chuan.readings.outgoing.services import rebuild
from chuan.surfaces.acts import declaring
from chuan.surfaces.acts.tests.dong_phu import NEW, OLD, declared, dong_phu, publish
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/chat-luong/cong-bo/"
LAW = {"number": NEW, "name": "Nghị định sửa đổi", "kind": "decree", "issued": "05/08/2026", "effect": "05/08/2026", "replaces": OLD, "source": "Công báo"}  # fmt: skip


def step(here: Commune, role: str, stream: int, name: str, outcome: str, **to: str) -> Any:
    named = {f"to-{key}": here.people[who].id for key, who in to.items()}
    address = f"/chat-luong/viec/declaration/{stream}/buoc/"
    return browser(here.people[role]).post(
        address, {"step": name, "outcome": outcome, "note": "Đã rà soát", **named}
    )


def decided(here: Commune) -> int:
    """Begun and signed on the pages."""
    answer = browser(here.people["iso"]).post(f"{URL}bat-dau/", {"title": "Công bố năm 2026"})
    stream = int(answer["Location"].split("/")[-2])
    assert step(here, "iso", stream, "scope", DONE, confirm="leader").status_code == 302
    assert step(here, "leader", stream, "confirm", "ok", decide="leader").status_code == 302
    signed = step(here, "leader", stream, "decide", "ok", notice="iso", post="iso", website="iso")
    assert signed.status_code == 302
    return stream


def publish_it(here: Commune, stream: int) -> None:
    """Evidence of the three acts, each step ended, the file closed."""
    iso = browser(here.people["iso"])
    for name in ("notice", "post", "website"):
        shown = {"step": name, "day": "20/11/2026", "address": "https://dongphu.example.vn/cong-bo"}
        assert iso.post(f"{URL}{stream}/bang-chung/", shown).status_code == 302
        to = {"close": "iso"} if name == "website" else {}
        assert step(here, "iso", stream, name, DONE, **to).status_code == 302
    assert step(here, "iso", stream, "close", DONE).status_code == 302


def test_from_a_law_change_to_the_published_declaration() -> None:
    here = dong_phu()
    publish_it(here, declared(here))
    iso = browser(here.people["iso"])
    law = iso.post("/chat-luong/luat-thay-doi/nhap/", LAW)["Location"]
    assert "17 quy trình chịu ảnh hưởng · 17 chưa xử lý · 17 quá hạn" in words(iso.get(law))
    publish(here, 2, "ban-1", date(2026, 11, 20), NEW)
    publish(here, 99, "ban-8", date(2026, 11, 20), NEW)
    assert "17 quy trình chịu ảnh hưởng · 16 chưa xử lý" in words(iso.get(law))
    assert "Phải công bố lại: 1 quy trình" in words(iso.get(URL))
    stream = decided(here)
    page = words(iso.get(f"{URL}{stream}/"))
    assert "18 thủ tục · 8 trên 13 đơn vị" in page
    assert "số 2/QĐ-" in page
    publish_it(here, stream)
    assert [one.key for one in picture(here.agency.id, NOW).rules if one.holds] == [
        "R2",
        "R3",
        "R4",
        "R5",
        "R6",
    ]
    assert "Cả 18 quy trình đang áp dụng đều nằm trong phạm vi" in words(iso.get(URL))


def test_a_step_without_evidence_is_refused_in_a_sentence() -> None:
    here = dong_phu()
    stream = decided(here)
    answer = step(here, "iso", stream, "notice", DONE)
    assert answer.status_code == 409
    assert "Ghi bằng chứng đã gửi thông báo" in words(answer)
    empty = browser(here.people["iso"]).post(
        f"{URL}{stream}/bang-chung/", {"step": "website", "day": "20/11/2026"}
    )
    assert empty.status_code == 422
    assert "Chọn tệp hoặc ghi địa chỉ" in words(empty)


def test_the_printed_set_is_kept_by_hash_and_opened_again() -> None:
    here = dong_phu()
    stream, leader = decided(here), browser(here.people["leader"])
    assert leader.post(f"{URL}{stream}/phat-hanh/").status_code == 302
    issued = declarations.load(stream).state.issued
    assert [one.paper for one in issued] == ["decision", "notice", "posting", "clauses"]
    answer = browser(here.people["handler"]).get(f"{URL}{stream}/tep/{issued[0].sha256}/")
    assert answer.content.startswith(b"%PDF")


def test_an_agency_that_never_declared_is_told_so_and_who_may_begin() -> None:
    here = dong_phu()
    page = words(browser(here.people["handler"]).get(URL))
    assert "Chưa công bố hệ thống lần nào" in page
    assert "Lập phạm vi công bố" not in page


def test_what_the_pages_cost(django_assert_max_num_queries: Any) -> None:
    here = dong_phu()
    stream, iso = declared(here), browser(here.people["iso"])
    for address, most in ((URL, 16), (f"{URL}{stream}/", 24)):
        iso.get(address)
        with django_assert_max_num_queries(most):
            assert iso.get(address).status_code == 200


def test_the_notice_takes_the_next_number_of_the_register_and_keeps_it_when_printed_again() -> None:
    here = dong_phu()
    stream, leader = decided(here), browser(here.people["leader"])
    assert "Thông báo chưa có số" in words(leader.get(f"{URL}{stream}/"))
    for _nth in range(2):
        assert leader.post(f"{URL}{stream}/phat-hanh/").status_code == 302
    state = declarations.load(stream).state
    assert state.notice_said == f"1/{state.symbol.replace('QĐ', 'TB')}"
    page = words(leader.get(f"{URL}{stream}/"))
    assert f"số {state.notice_said}, ngày 20/11/2026" in page
    assert "In lại bộ văn bản, giữ số" in page
    found, n = lines(EVERYTHING, Asked(NOW.date(), NOW.date() + timedelta(days=1)), by_number=True)
    assert n == 2
    assert [(one.kind, one.number, one.status) for one in found] == [
        ("declaration", 1, "issued"),
        ("notice", 1, "issued"),
    ]
    register = browser(here.people["clerk"])
    line = register.get(f"/chat-luong/van-ban/so/{stream}/notice/")
    assert state.notice_said in words(line)
    assert f'href="{URL}{stream}/"' in line.content.decode()
    before = table()
    rebuild()
    assert table() == before


def table() -> list[Any]:
    return list(OutgoingRow.objects.order_by("stream", "paper").values())


def test_no_notice_before_the_decision_and_no_number_for_it() -> None:
    here = dong_phu()
    stream = declaring.begin(here.actor("iso"), "Công bố 2026").id
    with pytest.raises(Refused) as refused:
        declaring.issue(here.actor("leader"), stream, lambda _: {"notice": b"%PDF-1.7"})
    assert refused.value.refusals[0].reason.key == "declarations.not_decided"
    assert declarations.load(stream).state.notice is None


def test_the_notice_is_dated_as_its_number_is(stopped_clock: Clock) -> None:
    here = dong_phu()
    stream = decided(here)
    stopped_clock.stand(NOW + timedelta(days=3))
    leader = browser(here.people["leader"])
    assert leader.post(f"{URL}{stream}/phat-hanh/").status_code == 302
    state = declarations.load(stream).state
    notice = next(one.sha256 for one in state.issued if one.paper == "notice")
    content = leader.get(f"{URL}{stream}/tep/{notice}/").content
    sheet = " ".join(PdfReader(BytesIO(content)).pages[0].extract_text().split())
    assert "ngày 23 tháng 11 năm 2026" in sheet
    assert "ngày 20 tháng 11 năm 2026, cơ quan" in sheet
