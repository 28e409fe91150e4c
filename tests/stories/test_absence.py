"""An official falls ill: his absence is entered once, his dossiers say so, and the head gives them on together."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import MARITAL, received
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WHY = "Người giữ nghỉ ốm đến hết tuần"


def reports_absence(head: Desk, name: str) -> None:
    """From a minute ago for three days, as dates are written here."""
    now = local(clock())
    head.opens("/bao-vang/")
    choice = head.page.get_by_label("Người vắng")
    choice.select_option(choice.locator("option", has_text=name).get_attribute("value"))
    head.fills("Từ", f"{now - timedelta(minutes=1):%d/%m/%Y %H:%M}")
    head.fills("Đến", f"{now + timedelta(days=3):%d/%m/%Y %H:%M}")
    head.fills("Lý do", "Nghỉ ốm")
    head.follows(head.button("Ghi báo vắng"))


def gives_all_to(head: Desk, name: str) -> None:
    """Tick every row, name one person, give one reason."""
    head.opens("/xu-ly/don-vi/")
    head.clicks(head.page.get_by_label("Chọn tất cả"))
    choice = head.page.get_by_label("Người nhận")
    choice.select_option(choice.locator("option", has_text=name).get_attribute("value"))
    head.fills("Lý do", WHY)
    head.follows(head.button("Giao lại"))


def test_an_absent_handlers_dossiers_are_given_on_with_one_reason(office: Office, people: People) -> None:
    owners = ("Bế Văn Tài", "Hoàng Thị Lụa", "Chìu A Sáng")
    stand = received(office, MARITAL, *owners)
    head = people.official(Desk, "phuong.vanxa")
    for _ in owners:
        head.takes_first()
        head.gives_to("Đỗ Văn Ưng")
        head.ends_step()
    reports_absence(head, "Đỗ Văn Ưng")
    head.opens("/xu-ly/don-vi/")
    assert head.reads().count("người giữ vắng") == len(owners)
    gives_all_to(head, "Hoàng Ngọc Diễm")
    head.sees("Đã giao 3 hồ sơ.")
    assert "người giữ vắng" not in head.page.locator("table").inner_text()

    receiver = people.official(Desk, "diem.baotro")
    assert sorted(receiver.looks_at_work()) == sorted(one.code for one in stand)
    receiver.takes_first()
    receiver.sees(WHY)
    receiver.sees("dùng")
    receiver.sees("Đỗ Văn Ưng")
