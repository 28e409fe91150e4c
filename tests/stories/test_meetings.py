"""A thematic meeting: its minutes, a decision its owner carries out; an initiative judged by another and applied."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.quality import CHAIR, HEAD, HEAD_NAME, SECRETARY, SECRETARY_NAME, Member
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MEETINGS, TASK = "/chat-luong/chuyen-de/", "Soạn mẫu hướng dẫn thành phần hồ sơ"


class Attendant(Member):
    """Somebody at the meetings of the agency."""

    def calls(self, subject: str) -> str:
        """A meeting of an hour ago, with the head; its address."""
        self.opens(MEETINGS)
        self.clicks(self.page.locator("summary", has_text="Gọi một buổi sinh hoạt"))
        form = self.page.locator("form[action$='/goi-hop/']")
        self.fills("Chuyên đề", subject, within=form)
        self.fills("Thời gian", f"{local(clock()) - timedelta(hours=1):%d/%m/%Y %H:%M}", within=form)
        self.fills("Địa điểm", "Phòng họp tầng 2", within=form)
        self.names("Mời", HEAD_NAME)
        self.follows(self.button("Gọi họp"))
        return self.page.url

    def minutes(self, words: str) -> None:
        self.page.get_by_label(HEAD_NAME).check()
        self.fills("Nội dung biên bản", words)
        self.follows(self.button("Ghi biên bản"))

    def charges(self, text: str) -> None:
        self.fills("Việc phải làm", text)
        self.names("Người thực hiện", HEAD_NAME)
        self.fills("Hạn", f"{local(clock()) + timedelta(days=9):%d/%m/%Y}")
        self.follows(self.button("Giao việc"))

    def proposes(self, title: str, text: str) -> str:
        """An initiative; its address."""
        self.opens(MEETINGS)
        self.clicks(self.page.locator("summary", has_text="Đề xuất sáng kiến"))
        self.fills("Tên sáng kiến", title)
        self.fills("Đang vướng gì, làm khác thế nào", text)
        self.follows(self.button("Gửi sáng kiến"))
        return self.page.url


def test_from_the_minutes_to_what_was_done(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    secretary, head = people.official(Attendant, SECRETARY), people.official(Attendant, HEAD)
    meeting = secretary.calls("Giảm số lần yêu cầu bổ sung")
    secretary.minutes("Ba nguyên nhân; mẫu hướng dẫn còn thiếu.")
    secretary.charges(TASK)
    picture(secretary, "meeting")
    head.opens_work(TASK)
    head.fills("Ý kiến", "Đã soạn và dán ở quầy")
    step = head.page.locator("select[name^='to-']")
    if step.count():
        head.names("Người làm bước", SECRETARY_NAME)
    head.ends_step()
    secretary.opens(meeting)
    secretary.sees(TASK)


def test_an_initiative_is_judged_by_another_and_measured(office: Office, people: People) -> None:
    handler, chair = people.official(Attendant, "ung.hotich"), people.official(Attendant, CHAIR)
    address = handler.proposes("Tra trước giấy tờ", "Tra kho dữ liệu trước khi hỏi người dân")
    chair.opens(address)
    chair.page.locator("[name=accepted][value='1']").check()
    chair.fills("Lý do", "Đáng thử ở quầy")
    chair.follows(chair.button("Ghi kết luận"))
    chair.fills("Áp dụng từ ngày", f"{local(clock()) - timedelta(days=7):%d/%m/%Y}")
    chair.follows(chair.button("Áp dụng"))
    chair.follows(chair.button("Đo trước và sau"))
    chair.fills("Lý do", "Ít phải hỏi lại người dân")
    chair.follows(chair.button("Công nhận, tính thi đua"))
    chair.sees("Được công nhận")
    picture(chair, "initiative")
