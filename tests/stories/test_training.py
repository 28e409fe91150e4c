"""A course of the plan becomes a class, a phone says who came, a certificate follows, and a step asks for it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import MARITAL, received
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.quality import HEAD, SECRETARY, Member
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HANDLER, LEARNT, UNLEARNT = "ung.hotich", "Đỗ Văn Ưng", "Hoàng Ngọc Diễm"
COMPETENCE = "Nghiệp vụ hộ tịch"


class Organiser(Member):
    """Somebody who keeps the plan of training."""

    def unfolds(self, title: str) -> None:
        fold = self.page.locator("details", has=self.page.locator("summary", has_text=title)).first
        if fold.get_attribute("open") is None:
            self.clicks(fold.locator("summary").first)

    def picks(self, name: str, option: str) -> None:
        self.page.locator(f"select[name={name}]").first.select_option(label=option)

    def plans(self, title: str) -> None:
        """A course of the year; its page opens."""
        self.opens("/chat-luong/dao-tao/")
        self.unfolds("Thêm khóa vào kế hoạch")
        self.fills("Tên khóa, lớp", title)
        self.picks("subject", "Pháp luật và nghiệp vụ")
        self.picks("competence", COMPETENCE)
        self.fills("Số giờ", "4")
        self.follows(self.button("Đưa vào kế hoạch"))

    def holds_class(self) -> str:
        """A class that began an hour ago; its address."""
        now = local(clock())
        for label, moment in (("Bắt đầu", now - timedelta(hours=1)), ("Kết thúc", now + timedelta(hours=2))):
            self.fills(
                label, f"{moment:%d/%m/%Y %H:%M}", within=self.page.locator("form[action$='/mo-lop/']")
            )
        self.fills("Nơi học", "Hội trường")
        self.page.locator("input[name=guest]").fill("Giảng viên Sở Tư pháp")
        self.follows(self.button("Mở lớp"))
        return self.page.url

    def shows_code(self, address: str) -> str:
        """Where the QR code on the class's screen leads now."""
        self.opens(f"{address}ma/")
        return self.page.locator(".qr-card a").get_attribute("href") or ""

    def ends_class(self, address: str, passed: str) -> None:
        self.opens(address)
        self.follows(self.button("Kết thúc lớp"))
        self.page.get_by_label(passed).check()
        self.follows(self.button("Ghi kết quả"))
        self.follows(self.button("Cấp chứng chỉ cho 1 người đạt"))
        self.sees("đạt, có chứng chỉ")

    def asks(self, competence: str, setting: str) -> None:
        """Every step of handling asks it from today on."""
        self.opens("/chat-luong/dao-tao/nang-luc/")
        self.unfolds("Thêm yêu cầu")
        self.page.locator("select[name=act]").select_option("work")
        self.picks("competence", competence)
        self.chooses(setting)
        self.follows(self.button("Ghi yêu cầu"))


def test_from_the_plan_to_the_step_that_asks(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    secretary = people.official(Organiser, SECRETARY)
    secretary.plans("Nghiệp vụ hộ tịch quý này")
    address = secretary.holds_class()
    handler = people.official(Member, HANDLER)
    handler.page.set_viewport_size({"width": 390, "height": 844})
    handler.opens(secretary.shows_code(address))
    handler.follows(handler.button("Tôi có mặt"))
    handler.sees("điểm danh")
    picture(handler, "training-attendance")
    secretary.ends_class(address, LEARNT)
    picture(secretary, "training-class")
    secretary.asks(COMPETENCE, "Không cho giao")
    (dossier,) = received(office, MARITAL, "Nịnh Thị Hoa")

    head = people.official(Desk, HEAD)
    head.opens_dossier(dossier.stream)
    head.gives_to(UNLEARNT)
    head.ends_step()
    head.sees(f"{UNLEARNT} chưa có chứng chỉ còn hạn về “{COMPETENCE}”")
    picture(head, "training-refused")
    head.gives_to(LEARNT)
    head.ends_step()
    handler.opens(f"/xu-ly/ho-so/{dossier.stream}/")
    handler.sees("bước của bạn")
    secretary.opens("/chat-luong/dao-tao/so-lieu/luot/")
    secretary.sees(LEARNT)
