"""Paper changes hands: a list both sides sign, a dossier that comes back, originals that leave against the slip alone."""

from __future__ import annotations

import pytest

from chuan.base.engine import places
from tests.stories.arranged import MARITAL, received
from tests.stories.counter import Counter, Visitor
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People, Person

pytestmark = [pytest.mark.browser, pytest.mark.slow]
FOLDER = places.ROOT / "artefacts/pictures"
HOA, UNG = "Nịnh Thị Hoa", "Đỗ Văn Ưng"
NO_SIGNATURE = "Tờ khai chưa ký"


def picture(person: Person, name: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    person.page.evaluate("document.fonts.ready")
    person.page.screenshot(path=FOLDER / f"{name}.png")


def test_the_unit_takes_one_dossier_and_sends_the_other_back(office: Office, people: People) -> None:
    first, second = received(office, MARITAL, HOA, UNG)
    counter = people.official(Counter, "tuyet.quay")
    counter.opens("/mot-cua/ban-giao/")
    counter.sees("2 hồ sơ giấy chờ bàn giao")
    picture(counter, "hand-over")
    counter.turns("Control+Enter")
    counter.sees("Chờ đơn vị nhận")

    head = people.official(Desk, "phuong.vanxa")
    head.opens("/xu-ly/ban-giao/")
    head.presses("j")
    head.turns("Enter")
    head.clicks(head.page.get_by_label(f"Chọn {second.code}"))
    head.turns("Control+Enter")
    head.sees("Đã nhận 1 hồ sơ")
    head.turns("Alt+x")
    head.sees("Ghi lý do.")
    head.fills("Lý do", NO_SIGNATURE)
    head.turns("Alt+x")
    head.sees("Đã trả lời hết")
    picture(head, "hand-over-answered")

    counter.opens("/mot-cua/ban-giao/")
    counter.sees("1 hồ sơ giấy chờ bàn giao")
    counter.sees("Lương Thị Mai Phương không nhận")
    counter.sees(NO_SIGNATURE)
    head.opens_dossier(first.stream)
    head.sees("Bản giấy")
    head.sees("Lương Thị Mai Phương nhận")


def test_an_answer_is_taken_back_by_who_gave_it(office: Office, people: People) -> None:
    received(office, MARITAL, HOA)
    counter = people.official(Counter, "tuyet.quay")
    counter.opens("/mot-cua/ban-giao/")
    counter.turns("Control+Enter")
    head = people.official(Desk, "phuong.vanxa")
    head.opens("/xu-ly/ban-giao/")
    head.presses("j")
    head.turns("Enter")
    head.turns("Control+Enter")
    head.sees("Đã trả lời hết")
    head.clicks(head.page.locator("input[name=ho-so]").first)
    head.fills("Lý do", "Đếm nhầm")
    head.turns("Alt+l")
    head.sees("Chờ đơn vị nhận")
    counter.page.reload()
    counter.clicks(counter.page.get_by_text("Hủy danh sách lập nhầm"))
    counter.fills("Lý do", "Lập nhầm phòng")
    counter.follows(counter.button("Hủy danh sách"))
    counter.sees("Đã hủy danh sách")


def test_originals_leave_against_the_slip_alone(office: Office, people: People) -> None:
    officer = people.official(Counter, "tuyet.quay")
    officer.calls_next()
    officer.chooses("1.004873")
    officer.writes_owner(Visitor(HOA, "022194003817"))
    officer.clicks(officer.page.get_by_text("Xin cấp lại", exact=True))
    officer.page.locator("#id_paper-previous").wait_for()
    officer.has_all_papers()
    code = officer.receives()
    officer.sees("đang giữ 1 loại")
    officer.follows(officer.link("đang giữ 1 loại"))
    officer.fills("Giấy tờ của người nhận đã xem", "căn cước 3817")
    officer.turns("Control+Enter")
    officer.sees("Chưa có giấy hẹn nên chưa trả bản chính")
    picture(officer, "originals-refused")
    officer.fills("Giấy hẹn: quét mã QR hoặc nhập mã hồ sơ trên giấy", code)
    officer.turns("Control+Enter")
    officer.sees("Đã trả công dân")
    officer.sees("đã xem mã trên giấy hẹn")
    officer.opens("/mot-cua/ban-chinh/")
    officer.sees("Không giữ bản chính nào")
