"""A citizen withdraws: refused without his signed request, stopped with it, opened again by a head."""

from __future__ import annotations

import pytest

from tests.stories.arranged import MARITAL, received
from tests.stories.counter import Counter
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import SCAN, keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER = "Bế Văn Tài"


def test_nothing_stops_without_the_citizens_own_request(office: Office, people: People) -> None:
    (dossier,) = received(office, MARITAL, OWNER)
    counter = people.official(Counter, "tuyet.quay")
    counter.opens(f"/mot-cua/ho-so/{dossier.stream}/")
    counter.follows(counter.link("Công dân xin rút hồ sơ"))
    counter.fills("Ghi thêm", "Công dân nói qua điện thoại")
    counter.turns("Control+Enter")
    counter.sees("Chưa có đơn công dân ký thì chưa dừng được hồ sơ")
    keeps_picture(counter, "withdrawal-refused")
    assert counter.page.get_by_label("Ghi thêm").input_value() == "Công dân nói qua điện thoại"

    counter.page.get_by_label("Đơn xin rút hồ sơ").set_input_files(SCAN)
    counter.turns("Control+Enter")
    counter.sees("Đã dừng giải quyết")
    counter.sees("theo đơn công dân ký")

    citizen = people.citizen()
    citizen.opens(dossier.link)
    citizen.sees("đã dừng theo yêu cầu của bạn")

    head = people.official(Desk, "phuong.vanxa")
    assert head.looks_at_work() == []
    head.opens_dossier(dossier.stream)
    head.sees("Mở bản quét")
    keeps_picture(head, "withdrawal-stopped")
    head.clicks(head.page.get_by_text("Dừng nhầm? Mở lại hồ sơ"))
    reopening = head.page.locator("form", has=head.page.get_by_role("button", name="Mở lại hồ sơ"))
    head.fills("Lý do", "Rút nhầm hồ sơ của người nhà", within=reopening)
    head.follows(head.button("Mở lại hồ sơ"))
    head.sees("Đã mở lại hồ sơ.")
    assert head.looks_at_work() == [dossier.code]
