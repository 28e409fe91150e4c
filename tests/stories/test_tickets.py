"""Two come to the hall: numbers given, the priority called first, the board follows by itself, one dossier stands beside its number."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.stories.counter import Counter, Visitor
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
VISITOR = Visitor("Trạc Thị Nga", "022190000123")


def test_two_numbers_from_the_hall_to_a_dossier(office: Office, people: People) -> None:
    officer = people.official(Counter, "tuyet.quay")
    officer.opens("/hang-cho/")
    officer.follows(officer.button("Ngồi quầy này"))
    ordinary = gives(officer, "Số thường")
    elder = gives(officer, "Người cao tuổi")
    board = people.citizen()
    board.opens(officer.page.get_by_role("link", name="Bảng gọi số").get_attribute("href") or "")
    board.sees("Chưa gọi số nào")
    keeps_picture(board, "tickets-board-empty")

    officer.turns("Alt+g")
    officer.sees(elder)
    expect(board.page.locator(".call b").first).to_have_text(elder)
    keeps_picture(board, "tickets-board")
    officer.follows(officer.button("Vắng mặt, gọi tiếp"))
    expect(officer.page.locator(".big-no")).to_have_text(ordinary)
    expect(board.page.locator(".call b").first).to_have_text(ordinary)
    officer.follows(officer.button("Người dân đã đến"))
    keeps_picture(officer, "tickets-panel")

    officer.follows(officer.link("Tiếp nhận hồ sơ"))
    code = receives(officer)
    officer.opens("/hang-cho/")
    officer.turns("Alt+g")
    officer.opens("/hang-cho/so-lieu/")
    keeps_picture(officer, "tickets-figures")
    officer.opens("/hang-cho/so-lieu/so/")
    officer.sees(code)


def gives(officer: Counter, kind: str) -> str:
    """Give somebody a number by hand, who may look at his own page; the number as it is called."""
    officer.page.get_by_label("Diện ưu tiên").select_option(label=kind)
    officer.follows(officer.button("Phát số"))
    label = officer.page.locator(".slip .num").inner_text()
    officer.opens("/hang-cho/")
    return label


def receives(officer: Counter) -> str:
    """A dossier of the person who stands here; its code."""
    officer.chooses("xac nhan tinh trang")
    officer.writes_owner(VISITOR)
    officer.has_all_papers()
    return officer.receives()
