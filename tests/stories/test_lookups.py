"""What an office can look up is not asked; and one who only asks takes a guidance home."""

from __future__ import annotations

import pytest

from tests.stories.counter import Counter, Visitor
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.test_hand_over import picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER = Visitor("Nịnh Thị Hoa", "022194003817")


def begun(people: People) -> Counter:
    """An officer with a declaration of marital status half typed."""
    officer = people.official(Counter, "tuyet.quay")
    officer.calls_next()
    officer.chooses("1.004873")
    officer.writes_owner(OWNER)
    officer.has_all_papers()
    return officer


def test_a_paper_the_office_can_look_up_is_taken_only_on_a_ground(office: Office, people: People) -> None:
    officer = begun(people)
    row = officer.page.locator("details.look", has=officer.page.locator("#id_look-residence"))
    officer.clicks(row.get_by_text("Tra cứu, ghi kết quả"))
    row.get_by_label("Số bản chính nhận").fill("1")
    officer.turns("Control+Enter")
    officer.sees("không được yêu cầu công dân nộp")
    picture(officer, "look-up-refused")
    row.get_by_label("Vẫn nhận giấy vì").select_option("incident")
    row.get_by_label("Ghi rõ").fill("mất kết nối từ 8 giờ")
    officer.receives()
    officer.opens("/mot-cua/hom-nay/")
    officer.sees("1 giấy vẫn nhận dù tra cứu được")


def test_what_was_looked_up_is_kept_and_nothing_is_asked(office: Office, people: People) -> None:
    officer = begun(people)
    row = officer.page.locator("details.look", has=officer.page.locator("#id_look-residence"))
    officer.clicks(row.get_by_text("Tra cứu, ghi kết quả"))
    row.get_by_label("Kết quả tra cứu").select_option("found")
    row.get_by_label("Nội dung tra được").fill("Thường trú tại thôn Đông")
    officer.receives()
    officer.opens("/mot-cua/hom-nay/")
    officer.sees("0 giấy vẫn nhận dù tra cứu được")


def test_one_who_only_asks_takes_a_guidance_home(office: Office, people: People) -> None:
    officer = people.official(Counter, "tuyet.quay")
    officer.calls_next()
    officer.chooses("1.004873")
    officer.turns("Alt+h")
    officer.sees("Đã ghi hướng dẫn")
    officer.prints()
    officer.opens("/mot-cua/hom-nay/")
    officer.sees("1 lượt hướng dẫn")
