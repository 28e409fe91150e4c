"""A risk of late dossiers: its likelihood is read off them, another person approves what is done, later data let it be closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import COMMUNE
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.test_pictures import FOLDER, picture
from tests.stories.yearly import Yearly

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HEAD, LEADER = "Lương Thị Mai Phương", "Hoàng Văn Minh"
OWNER = "Lương Thị Mai Phương · Phòng Văn hóa – Xã hội"


class Register(Yearly):
    """Somebody at the register of risks."""

    def sends(self, deed: str, typed: Mapping[str, str], **chosen: str) -> None:
        """One form of the page: words by their labels, choices by their names."""
        form = self.page.locator(f"form[action$='/{deed}/']").first
        if form.locator("xpath=ancestor::details[not(@open)]").count():
            self.clicks(form.locator("xpath=ancestor::details/summary").first)
        for name, label in chosen.items():
            form.locator(f"select[name={name}]").select_option(label=label)
        for label, text in typed.items():
            self.fills(label, text, within=form)
        self.follows(form.get_by_role("button").first)

    def registers(self) -> str:
        """From the first suggestion; its address."""
        self.opens("/chat-luong/rui-ro/ghi/")
        self.clicks(self.page.locator("summary", has_text="Gợi ý để bắt đầu"))
        self.follows(self.link("Hồ sơ trả kết quả muộn hơn ngày hẹn"))
        self.presses_main("Ghi")
        return self.page.url


def worked(office: Office, day: date, late: int, whole: int) -> None:
    """So many dossiers with a result on that day, some late."""
    from chuan.definitions.organisation import services as organisation
    from chuan.events.corrections.tests.factories import ended

    with office.inside():
        agency = organisation.agency_by_code(COMMUNE, clock())
        assert agency is not None
        ended(agency.id, day, late, whole)


def proposes(secretary: Register, today: date) -> str:
    """Registered, assessed by what dossiers say, one action planned, on to the chairman."""
    address = secretary.registers()
    secretary.sends("danh-gia", {"Vì sao chọn mức này": "Người dân mất ngày công"}, consequence="4 · nặng")
    secretary.sees("Mức 16, trên mức 9 của cơ quan")
    secretary.sees("41 trên 180 hồ sơ (22,78%)")
    secretary.sends("bien-phap", {"Nội dung và lý do": "Chia lại việc trong phòng"})
    typed = {"Hành động": "Thêm một người buổi chiều", "Hạn": f"{today + timedelta(days=9):%d/%m/%Y}"}
    secretary.sends("hanh-dong", typed, owner=OWNER)
    secretary.passes("approve", LEADER)
    return address


def test_from_register_to_closing(office: Office, people: People) -> None:
    today = local(clock()).date()
    FOLDER.mkdir(parents=True, exist_ok=True)
    worked(office, today - timedelta(days=10), 41, 180)
    secretary, head, leader = (
        people.official(Register, name) for name in ("hung.iso", "phuong.vanxa", "minh.chutich")
    )
    address = proposes(secretary, today)
    leader.opens(address)
    picture(leader, "risk-approval")
    leader.passes("carry", HEAD, "Duyệt")
    head.opens(address)
    head.sends("da-lam", {"Đã làm gì": "Đã phân công", "Có tác dụng từ ngày": f"{today:%d/%m/%Y}"})
    head.passes("review", LEADER)
    leader.opens(address)
    leader.passes(outcome="Đóng lại")
    leader.sees("còn trên mức 9 của cơ quan: chưa đóng được")
    worked(office, today, 0, 820)
    leader.opens(address)
    leader.sees("giảm từ 16")
    picture(leader, "risk-lower")
    leader.passes(outcome="Đóng lại")
    secretary.opens("/chat-luong/rui-ro/?t=da-dong")
    secretary.sees("Hồ sơ trả kết quả muộn hơn ngày hẹn")
