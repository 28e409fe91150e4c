"""Dossiers that come from elsewhere: the Portal's inbox with its three answers, and a ministry's dossier that is followed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FilePayload

from chuan.base.engine import places
from tests.stories.office import Office
from tests.stories.people import Official, People, Person
from tests.stories.portal import IDENTITY, OWNER, ago, code, exported, sends, submission, table

pytestmark = [pytest.mark.browser, pytest.mark.slow]
FOLDER = places.ROOT / "artefacts/pictures"
COUNTER, HEAD = "tuyet.quay", "phuong.vanxa"


def picture(person: Person, name: str) -> None:
    """What the person sees, and what she would on a phone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    usual = person.page.viewport_size
    person.page.evaluate("document.fonts.ready")
    person.page.screenshot(path=FOLDER / f"{name}.png")
    person.page.set_viewport_size({"width": 390, "height": 844})
    person.page.screenshot(path=FOLDER / f"{name}-phone.png", full_page=True)
    if usual:
        person.page.set_viewport_size(usual)


class Receiver(Official):
    """The receiving officer at the Portal's inbox."""

    def opens_first(self) -> None:
        """The submission nearest to its limit."""
        self.opens("/mot-cua/hop-thu/")
        self.follows(self.page.locator("tbody a[data-open]").first)

    def finds(self, text: str, tab: str = "") -> None:
        self.opens(f"/mot-cua/hop-thu/{tab}")
        self.sees(text)

    def asks_for_more(self) -> None:
        """Untick the paper, say why, tell everything in one go."""
        self.page.locator("input[name='paper-declaration']").uncheck()
        self.presses("Alt+b")
        self.page.fill("#id_why-declaration", "thiếu chữ ký trang cuối")
        self.page.fill("#id_guidance", "Ký trang cuối, chụp lại rồi nộp bổ sung trên Cổng")
        picture(self, "portal-supplement")
        self.follows(self.button("Gửi yêu cầu bổ sung"))

    def brings(self, content: bytes) -> None:
        """An export of a ministry's system, read but not yet taken in."""
        self.opens("/mot-cua/theo-doi/nap/")
        file: FilePayload = {"name": "ho-tich.csv", "mimeType": "text/csv", "buffer": content}
        self.page.set_input_files("input[type=file]", files=file)
        self.follows(self.button("Đọc thử"))

    def turns_down(self, reason: str) -> None:
        self.presses("Alt+x")
        self.page.fill("#id_refuse-reason", reason)
        self.follows(self.button("Gửi thông báo không tiếp nhận"))


def test_the_inbox_is_answered_in_three_ways(office: Office, people: People) -> None:
    old, fresh, newest = ago(days=20), ago(minutes=5), ago(minutes=1)
    rows = [submission(1, old), submission(2, fresh, "Trần Văn Bảy"), submission(3, newest, "Lý Văn Tám")]
    assert sends(office, *rows) == ["new"] * 3
    assert sends(office, *rows) == ["unchanged"] * 3
    officer = people.official(Receiver, COUNTER)
    officer.finds(code(3, newest))
    picture(officer, "portal-inbox")
    officer.opens_first()
    officer.sees(OWNER)
    officer.sees(IDENTITY)
    officer.sees("Quá hạn")
    picture(officer, "portal-submission")
    officer.turns("Control+Enter")
    officer.sees(f"nộp ở Cổng với mã {code(1, old)}")
    officer.opens_first()
    officer.asks_for_more()
    officer.sees("Đã gửi yêu cầu bổ sung")
    officer.opens_first()
    officer.turns_down("Người nộp không cư trú tại xã")
    officer.sees("Đã gửi thông báo không tiếp nhận")
    officer.finds(code(1, old), "?t=cham")
    assert code(2, fresh) not in officer.page.locator("tbody").inner_text()


def test_what_was_completed_comes_back_and_becomes_a_dossier(office: Office, people: People) -> None:
    came = ago(minutes=30)
    assert sends(office, submission(1, came)) == ["new"]
    officer = people.official(Receiver, COUNTER)
    officer.opens_first()
    officer.asks_for_more()
    officer.finds(code(1, came), "?t=bo-sung")
    again = [{"NgayTiepNhanBoSung": f"{ago():%Y%m%d%H%M%S}"}]
    assert sends(office, submission(1, came, DanhSachHoSoBoSung=again)) == ["completed"]
    officer.opens_first()
    officer.sees("nộp lại sau khi bổ sung")
    officer.turns("Control+Enter")
    officer.sees("Đã tiếp nhận hồ sơ")


def test_a_missing_paper_stops_the_acceptance_and_nothing_is_lost(office: Office, people: People) -> None:
    assert sends(office, submission(1, ago(minutes=30), OWNER, "other")) == ["new"]
    officer = people.official(Receiver, COUNTER)
    officer.opens_first()
    officer.sees("Thiếu 1 giấy tờ bắt buộc")
    officer.presses("Alt+b")
    officer.page.fill("#id_why-declaration", "chưa nộp tờ khai")
    officer.turns("Control+Enter")
    officer.sees("Chưa ghi gì, có chỗ cần sửa")
    assert officer.page.input_value("#id_why-declaration") == "chưa nộp tờ khai"


def test_a_ministrys_dossier_is_followed_and_never_received_again(office: Office, people: People) -> None:
    officer = people.official(Receiver, COUNTER)
    rows = (exported("150042", 4), exported("150043", 2, "Trần Văn Bảy"), exported("0001", 4))
    officer.brings(table(*rows))
    officer.sees("không phải mã của hệ thống bộ, ngành")
    picture(officer, "followed-look")
    officer.turns("Control+Enter")
    officer.sees("2 mới")
    picture(officer, "followed")
    officer.follows(officer.link("Trợ cấp xã hội hằng tháng").first)
    officer.sees("ở đây chỉ theo dõi")
    assert officer.page.locator("main form").count() == 0
    officer.opens("/mot-cua/")
    officer.types("tro cap xa hoi")
    officer.page.wait_for_selector("[role=option]")
    officer.turns("Enter")
    officer.page.fill("#id_owner-identity", IDENTITY)
    officer.page.keyboard.press("Tab")
    officer.page.get_by_text(re.compile("Đừng nhận thêm lần nữa")).first.wait_for()
    picture(officer, "same-matter")


def test_the_head_of_the_unit_follows_it_in_her_list(office: Office, people: People) -> None:
    officer = people.official(Receiver, COUNTER)
    officer.brings(table(exported("150042", 4)))
    officer.turns("Control+Enter")
    head = people.official(Official, HEAD)
    head.opens("/xu-ly/don-vi/")
    head.sees("Xem, xử lý ở nơi khác")
    head.sees("Xử lý tại Hệ thống hộ tịch điện tử")
